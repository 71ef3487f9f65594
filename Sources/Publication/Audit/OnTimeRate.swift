import Disclosure

/// 及时率: how many notices went out in time, by year of publication and by issuing body.
package struct OnTimeRate: Sendable {
  /// One line of the statistics.
  package struct Row: Sendable {
    package let name: String
    package let notices: Int
    package let late: Int

    /// In tenths of a percent, rounded down: 1000 only where all are in time.
    package var permille: Int { notices == 0 ? 1000 : (notices - late) * 1000 / notices }
  }

  /// False where a rule that finds what is late is missing or switched off: then nothing is known.
  package let isKnown: Bool
  /// The newest year first.
  package let years: [Row]
  /// In the order of the vocabulary's codes.
  package let bodies: [Row]
  package let all: Row

  /// Notices count as late where a rule of the item found them so, whether that was waived or not.
  init(_ plan: SitePlan, late: Set<String>, isKnown: Bool) {
    let notices = plan.catalogue.notices
    func row(_ name: String, _ indices: [Int32]) -> Row {
      Row(
        name: name, notices: indices.count,
        late: indices.count { late.contains(notices[Int($0)].sourcePath) })
    }
    self.isKnown = isKnown
    years = plan.lists.byYear.keys.sorted(by: >).map { row("\($0)", plan.lists.byYear[$0] ?? []) }
    bodies = plan.lists.byBody.keys.sorted().map {
      row(plan.lists.bodies[$0]?.name ?? $0, plan.lists.byBody[$0] ?? [])
    }
    all = row("", notices.indices.map { Int32($0) })
  }
}
