import Diagnostics
import Publication
import Testing

/// The audit knows every rule: a new one is assigned to an item or declared to be of the workshop.
@Suite struct InspectionTableTests {
  static let assigned = InspectionItem.allCases.flatMap { InspectionTable.rules[$0] ?? [] }

  @Test(arguments: Rule.all.map(\.id)) func everyRuleStandsOnce(id: String) {
    let places = (InspectionTableTests.assigned + InspectionTable.uninspected).count { $0 == id }
    #expect(places == 1, "assign \(id) in InspectionTable")
  }

  @Test func noNameStandsTwice() {
    let names = InspectionTableTests.assigned + InspectionTable.uninspected
    #expect(Set(names).count == names.count)
  }

  /// Rules that are named before they are built; this list shrinks to nothing.
  static let awaited: Set<String> = [
    "address-changed", "article-twenty-open", "attachment-macros", "attachment-no-text",
    "attachment-properties", "attachment-type-mismatch", "attachment-unscanned", "bank-card", "column-type",
    "confusable-character", "damaged-text", "document-number-year", "draft-mark", "duplicate-content",
    "empty-number", "external-link", "footer-mark-form", "footer-mark-missing", "forbidden-wording",
    "heading-order", "home-address", "index-number-changed", "index-number-foreign", "index-number-reused",
    "injected-advertising", "internal-address", "interpretation-missing", "interpretation-without-file",
    "ledger-broken", "ledger-rewritten", "leftover-password", "link-not-https", "link-text",
    "mistyped-word", "mobile-number", "normative-field-missing", "normative-without-expiry",
    "notice-vanished", "office-mobile", "old-resident-id", "personal-column", "placeholder", "plate-number",
    "private-use-character", "program-value", "promulgation-note-disagrees", "promulgation-note-form",
    "promulgation-note-missing", "published-after-record", "published-before-record", "reference-dangling",
    "repeal-cycle", "repeals-newer", "replaced-twice", "reprint-source", "resident-id", "secrecy-mark",
    "source-vague", "table-head-empty", "template-mark", "tombstone-beside-notice", "tombstone-date",
    "tombstone-target", "tombstone-twice", "tombstone-unknown", "travel-document", "validity-outdated",
    "validity-without-ground", "word-too-short",
  ]

  @Test func everyNameIsARule() {
    let known = Set(Rule.all.map(\.id))
    let unknown = (InspectionTableTests.assigned + InspectionTable.uninspected).filter { !known.contains($0) }
    #expect(Set(unknown).subtracting(InspectionTableTests.awaited).isEmpty)
  }
}
