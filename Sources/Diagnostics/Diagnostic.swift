/// How much a problem weighs.
package enum Severity: String, Sendable, CaseIterable {
  /// The column is not published.
  case error
  /// The column is published; with `--strict` it is not.
  case warning
}

/// What is wrong and what to do about it, without the place.
package struct Problem: Sendable, Hashable {
  package let rule: Rule
  package let message: Wording
  package let help: Wording
  /// True of what stands inside an attachment.
  package var isInAttachment = false

  /// Whether a document may ask to be spared: a duty officer's mobile stands in a text, and not in a list beside it.
  package var isWaivable: Bool { rule.isWaivable && !(isInAttachment && rule == .mobileNumber) }

  package init(_ rule: Rule, zh: String, en: String, helpZh: String, helpEn: String) {
    self.rule = rule
    self.message = Wording(zh: zh, en: en)
    self.help = Wording(zh: helpZh, en: helpEn)
  }
}

/// A second place that explains a problem, such as where a number was used before.
package struct Note: Sendable, Hashable {
  package let place: Place
  package let message: Wording

  package init(_ place: Place, zh: String, en: String) {
    self.place = place
    self.message = Wording(zh: zh, en: en)
  }
}

/// A problem at its place: what the author reads.
package struct Diagnostic: Sendable, Hashable {
  package let problem: Problem
  package let place: Place
  package let notes: [Note]
  package var severity: Severity

  package var rule: Rule { problem.rule }

  package init(_ problem: Problem, at place: Place, notes: [Note] = []) {
    self.problem = problem
    self.place = place
    self.notes = notes
    self.severity = problem.rule.severity
  }
}
