/// 自查的限值和分值: `audit` in `site.yaml`. What the indicators fix stands here as they fix it; weights are ours.
package struct AuditSettings: Sendable {
  /// What a fault of one item costs.
  package struct Deduction: Sendable, Hashable {
    package var points: Int
    /// The most that the item takes.
    package var limit: Int

    package init(_ points: Int, limit: Int) {
      self.points = points
      self.limit = limit
    }
  }

  /// Days without anything new in the whole column.
  package var newsDays = 14
  /// Months without anything new in a column whose type sets no time.
  package var otherMonths = 12
  /// As many stale columns of the first two kinds are a veto.
  package var staleLimit = 5
  /// As many other stale columns are a veto.
  package var longStaleLimit = 10
  /// As many empty columns are a veto.
  package var emptyLimit = 5
  package var passMark = 60
  package var bonusMark = 80
  /// By the name of the item.
  package var deductions: [String: Deduction] = AuditSettings.standardDeductions

  package init() {}

  /// The limits, by their keys in `site.yaml`.
  package static let limits: [(key: String, path: any WritableKeyPath<AuditSettings, Int> & Sendable)] = [
    ("news_days", \.newsDays), ("other_months", \.otherMonths),
    ("stale_limit", \.staleLimit), ("long_stale_limit", \.longStaleLimit), ("empty_limit", \.emptyLimit),
    ("pass_mark", \.passMark), ("bonus_mark", \.bonusMark),
  ]

  package static let standardDeductions: [String: Deduction] = [
    "structure": Deduction(10, limit: 20), "guide": Deduction(5, limit: 10),
    "statutory-content": Deduction(2, limit: 20), "policy-documents": Deduction(2, limit: 10),
    "interpretations": Deduction(2, limit: 10), "annual-reports": Deduction(10, limit: 20),
    "timeliness": Deduction(1, limit: 10), "review": Deduction(1, limit: 10),
    "metadata": Deduction(1, limit: 10),
    "sources": Deduction(2, limit: 6), "wording": Deduction(1, limit: 10),
    "page-tags": Deduction(3, limit: 9),
    "footer-marks": Deduction(3, limit: 15), "links": Deduction(3, limit: 15),
    "external-links": Deduction(1, limit: 5), "accessibility": Deduction(1, limit: 5),
  ]
}
