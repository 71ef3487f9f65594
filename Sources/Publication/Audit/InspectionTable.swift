/// Which rules speak of which item of an inspection. A test holds that every rule stands here once.
package enum InspectionTable {
  /// By item; each list in the order of the alphabet.
  package static let rules: [InspectionItem: [String]] = [
    .safety: [
      "aggregate-personal", "aggregate-withheld", "bank-card", "forbidden-wording", "home-address",
      "injected-advertising", "ledger-broken",
      "ledger-rewritten", "made-after-published", "mobile-number", "not-proactive", "office-mobile",
      "old-resident-id", "personal-column", "plate-number",
      "published-before-record", "published-in-future", "resident-id", "secrecy-mark", "travel-document",
    ],
    .structure: ["first-level-sections", "node-id", "tree-shape"],
    .guide: ["guide-incomplete", "guide-outdated", "page-missing"],
    .statutoryContent: ["article-twenty-open"],
    .policyDocuments: [
      "acts-contradict", "normative-field-missing", "normative-without-expiry", "promulgation-note-disagrees",
      "promulgation-note-form", "promulgation-note-missing", "reference-dangling", "repeal-cycle",
      "repeals-newer", "replaced-twice", "validity-disagrees", "validity-outdated", "validity-without-ground",
    ],
    .interpretations: ["interpretation-missing", "interpretation-without-file", "reference-unknown"],
    .annualReports: ["annual-report-late", "annual-report-missing"],
    .timeliness: [
      "deadline-overdue", "decision-published-late", "interpretation-late", "published-late",
    ],
    .metadata: [
      "aggregate-differs", "aggregate-future", "aggregate-item", "aggregate-number-twice",
      "aggregate-repeated",
      "ambiguous-category", "bad-date",
      "category-not-list", "credit-code-check", "document-number-form",
      "document-number-year", "duplicate-content", "duplicate-index-number", "effective-before-promulgated",
      "expires-before-effective", "index-number-changed", "index-number-foreign", "index-number-form",
      "index-number-reused", "label-form", "missing-field", "notice-vanished",
      "organisation-code-check", "published-after-record", "summary-form", "unknown-category",
      "unknown-genre", "unknown-issuing-body", "unknown-topic",
    ],
    .sources: ["reprint-source", "source-vague"],
    .wording: [
      "confusable-character", "damaged-text", "draft-mark", "empty-number", "empty-text",
      "internal-address", "invisible-character", "leftover-password", "mistyped-word", "doubtful-word",
      "unfilled-blank", "private-use-character", "program-value", "template-mark", "urgency-mark",
    ],
    .pageTags: ["column-type", "theme-tags-missing"],
    .footerMarks: ["footer-mark-form", "footer-mark-missing", "theme-footer-missing"],
    .links: [
      "absolute-link", "address-changed", "attachment-macros", "attachment-no-text",
      "attachment-type-mismatch", "dead-anchor", "dead-link", "file-empty", "file-missing",
      "link-definition-unused", "link-without-target", "old-path-target", "unsafe-link",
    ],
    .externalLinks: ["aggregate-elsewhere", "external-link", "link-not-https", "theme-outside-request"],
    .accessibility: [
      "heading-order", "image-without-alt", "link-text", "link-without-text", "table-head-empty",
      "table-header-width", "table-row-overflow", "table-row-width", "theme-colour-broken", "theme-contrast",
      "theme-picture-without-alt", "theme-restless",
    ],
    .review: [
      "attachment-properties", "attachment-unscanned", "review-after-published", "review-missing",
    ],
    .staleColumns: ["stale-node"],
    .emptyColumns: ["empty-node"],
  ]

  /// Rules of the workshop: what breaks them is never published, or no inspection sees it.
  package static let uninspected: [String] = [
    "aggregate-changed", "aggregate-form", "aggregate-not-fetched", "bad-address", "bad-code", "bad-pattern",
    "duplicate-key", "file-name-twice", "file-not-regular",
    "file-outside", "file-too-large", "file-type", "file-unused", "fixed-rule", "footnote-duplicate",
    "footnote-misplaced", "footnote-undefined", "footnote-unused", "forbidden-type", "front-matter-size",
    "hidden-comment", "nested-too-deeply", "no-front-matter", "not-utf8", "old-path-form", "old-path-own",
    "old-path-twice",
    "page-name", "path-collision",
    "raw-html", "site-missing", "subordinate-name", "template-endless", "template-escaped-markup",
    "template-missing",
    "template-not-utf8", "template-raw-text", "template-syntax", "template-torn-markup",
    "template-unknown-name", "template-unquoted-attribute", "template-unsafe-place", "template-wrong-kind",
    "theme-asset-heavy", "theme-asset-missing", "theme-asset-script", "theme-colour-unread", "theme-comment",
    "theme-content-missing", "theme-inline-script", "theme-token-lost", "theme-without-effect",
    "tombstone-beside-notice", "tombstone-date", "tombstone-target",
    "tombstone-twice", "tombstone-unknown", "unclosed-front-matter", "unknown-key", "waiver-forbidden",
    "waiver-name", "waiver-unused", "word-too-short", "workday-entry", "wrong-type", "wrong-value",
    "yaml-alias", "yaml-syntax",
  ]

  /// The item that a rule speaks of; nil for rules of the workshop.
  static let itemOfRule: [String: InspectionItem] = {
    var items: [String: InspectionItem] = [:]
    for item in InspectionItem.allCases { for rule in rules[item] ?? [] { items[rule] = item } }
    return items
  }()
}
