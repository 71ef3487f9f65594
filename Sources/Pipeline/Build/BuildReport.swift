package import Diagnostics

/// What came of a build or a check.
package struct BuildReport: Sendable {
  /// Sorted by place; severities as `site.yaml` sets them.
  package let diagnostics: [Diagnostic]
  /// What documents asked to be passed over, with their reasons.
  package let waived: [WaivedFinding]
  /// Notices of the column, drafts left out.
  package let notices: Int
  package let drafts: Int
  /// HTML pages of the column.
  package let pages: Int
  /// Whether content problems forbid publishing.
  package let hasFailed: Bool

  package var errors: Int { diagnostics.count { $0.severity == .error } }
  package var warnings: Int { diagnostics.count { $0.severity == .warning } }
}

/// The six verbs, as a watcher of a build sees them; the index of the search, which is pressed last, by itself.
package enum BuildStage: String, Sendable, CaseIterable {
  case survey, read, compile, plan, press, index, seal
}
