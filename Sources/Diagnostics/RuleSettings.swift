/// The severities that an office gives to rules in `site.yaml`.
package struct RuleSettings: Sendable {
  package enum Setting: String, Sendable, CaseIterable {
    case error, warning, off
  }

  private let settings: [String: Setting]

  package init(_ settings: [String: Setting] = [:]) {
    self.settings = settings
  }

  /// The settings that a rule's latitude leaves open.
  package static func allowed(for rule: Rule) -> [Setting] {
    switch rule.latitude {
    case .none, .waivable: []
    case .adjustable: Setting.allCases
    case .calendar: [.warning, .off]
    }
  }

  /// Nil where the rule is switched off. A setting that the rule does not allow changes nothing.
  package func severity(of rule: Rule) -> Severity? {
    guard let setting = settings[rule.id], RuleSettings.allowed(for: rule).contains(setting) else {
      return rule.severity
    }
    switch setting {
    case .error: return .error
    case .warning: return .warning
    case .off: return nil
    }
  }
}
