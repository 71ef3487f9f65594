/// What is found in one source that nobody here can mend: of each rule the first few one by one, and of the rest their
/// number.
package struct CappedFindings: Sendable {
  private let limit: Int
  private var kept = DiagnosticBag()
  private var counts: [Rule: (all: Int, last: Place)] = [:]

  package init(limit: Int) { self.limit = limit }

  package mutating func take(_ found: DiagnosticBag) {
    for diagnostic in found.diagnostics {
      let count = (counts[diagnostic.rule]?.all ?? 0) + 1
      counts[diagnostic.rule] = (count, diagnostic.place)
      if count <= limit { kept.report(diagnostic.problem, at: diagnostic.place, notes: diagnostic.notes) }
    }
  }

  /// - Parameter rest: Tells how many more there are of a rule.
  package func report(into bag: inout DiagnosticBag, rest: (Int, Rule) -> Problem) {
    bag.merge(kept)
    for (rule, count) in counts.sorted(by: { $0.key.id < $1.key.id }) where count.all > limit {
      bag.report(rest(count.all - limit, rule), at: count.last)
    }
  }
}
