package import Diagnostics
package import Disclosure

/// 自查: the column as an inspection would score it, as far as its files tell.
package struct Audit: Sendable {
  package let office: String
  package let asOf: CalendarDate
  package let notices: Int
  package let pages: Int
  /// Documents whose errors kept them from being read: the audit does not see them.
  package let unread: Int
  /// In the order of the indicators.
  package let items: [AuditItem]
  package let timeliness: OnTimeRate
  package let waivers: [AuditPlace]
  package let settings: AuditSettings

  /// A hundred less what the deductions take; never below 0.
  package var score: Int { max(0, 100 - items.reduce(0) { $0 + $1.points }) }

  package var vetoes: [AuditItem] { items.filter { $0.item.part == .veto && $0.verdict == .failed } }

  package var hasPassed: Bool { vetoes.isEmpty && score >= settings.passMark }
}

/// What an audit found of one item.
package struct AuditItem: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case met
    /// Below the threshold, but there is something to mend.
    case attention
    case failed
    /// 需人工检查: files cannot tell.
    case manual
  }

  package let item: InspectionItem
  package var verdict: Verdict
  /// What was looked at.
  package let measured: Wording
  /// From what on the item counts as not met.
  package let threshold: Wording
  /// What was found.
  package let found: Wording
  package var count = 0
  /// Points taken from the hundred.
  package var points = 0
  package var places: [AuditPlace] = []
  /// What a person still has to look at.
  package var remainder: Wording?
  /// Rules of the item that `site.yaml` switches off.
  package var switchedOff: [String] = []
}

/// Where something was found.
package struct AuditPlace: Sendable {
  package let place: Place
  /// Nil for what no single rule found.
  package let rule: String?
  package let text: Wording
}
