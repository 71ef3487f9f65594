/// The severities that an office gives to adjustable rules in `site.yaml`.
package struct RuleSettings: Sendable {
  package enum Setting: String, Sendable, CaseIterable {
    case error, warning, off
  }

  private let settings: [String: Setting]

  package init(_ settings: [String: Setting] = [:]) {
    self.settings = settings
  }

  /// Nil where the rule is switched off. A rule that is not adjustable keeps its own severity.
  package func severity(of rule: Rule) -> Severity? {
    guard rule.adjustable, let setting = settings[rule.id] else { return rule.severity }
    switch setting {
    case .error: return .error
    case .warning: return .warning
    case .off: return nil
    }
  }
}
