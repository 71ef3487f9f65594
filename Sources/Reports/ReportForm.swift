/// The forms in which other programs take the findings of a run.
package enum ReportForm: String, Sendable, CaseIterable {
  /// Our own: one object with `diagnostics` and `summary`.
  case json
  /// SARIF 2.1.0, the OASIS standard for findings of analysis tools.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// Code Quality of GitLab.
  case gitlab
  /// JUnit XML, as Jenkins and GitLab read it.
  case junit

  /// The whole report, with a line end.
  package func bytes(of run: RunReport) -> [UInt8] {
    switch self {
    case .json: JSONReport(run: run).bytes
    case .sarif: SARIFReport(run: run).bytes
    case .github: WorkflowCommands(run: run).bytes
    case .gitlab: CodeQualityReport(run: run).bytes
    case .junit: JUnitReport(run: run).bytes
    }
  }
}
