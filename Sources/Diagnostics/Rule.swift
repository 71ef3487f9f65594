/// One thing the compiler checks: a stable name, how much it weighs, why it is so, and two examples.
///
/// The registry is closed: every rule is a static value of this type and stands in `Rule.all`.
package struct Rule: Sendable {
  /// Stable, kebab-case.
  package let id: String
  package let severity: Severity
  package let latitude: Latitude
  package let title: Wording
  /// Why the rule exists and what it protects, in a few sentences.
  package let explanation: Wording
  /// The provision it rests on; nil where it is a matter of craft and not of law.
  package let basis: Wording?
  private let makeFailing: @Sendable () -> RuleExample
  private let makePassing: @Sendable () -> RuleExample

  init(
    _ id: String, _ severity: Severity, _ latitude: Latitude = .none, title: Wording, explanation: Wording,
    basis: Wording? = nil, failing: @autoclosure @escaping @Sendable () -> RuleExample,
    passing: @autoclosure @escaping @Sendable () -> RuleExample
  ) {
    self.id = id
    self.severity = severity
    self.latitude = latitude
    self.title = title
    self.explanation = explanation
    self.basis = basis
    makeFailing = failing
    makePassing = passing
  }

  /// Input that breaks the rule. Made when it is asked for: the largest weighs 11 MB.
  package var failing: RuleExample { makeFailing() }
  /// The same input, mended.
  package var passing: RuleExample { makePassing() }

  /// How far an office may depart from a rule.
  package enum Latitude: Sendable, Hashable {
    /// Neither lowered nor waived: faults after which nothing sound can be published.
    case none
    /// Kept everywhere, but a single document may waive it with a reason.
    case waivable
    /// `site.yaml` may make it an error, a warning or nothing; a single document may waive it.
    case adjustable
    /// What passing time alone brings. It is told and counted, and never stops a build, not even a strict one;
    /// `site.yaml` may switch it off, a single document may waive it.
    case calendar
  }

  package var isWaivable: Bool { latitude != .none }

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}

extension Rule: Hashable {
  package static func == (a: Rule, b: Rule) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
