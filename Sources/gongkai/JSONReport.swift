import Diagnostics
import Disclosure
import Pipeline

/// The machine-readable form of a run.
struct JSONReport: Encodable {
  struct Entry: Encodable {
    let path: String
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
    let help: String
  }

  struct Summary: Encodable {
    let notices: Int
    let pages: Int
    let errors: Int
    let warnings: Int
    let waived: Int
    let seconds: Double
  }

  /// Stands only where the environment failed (exit status 2).
  struct Failure: Encodable {
    let message: String
    let help: String
  }

  let diagnostics: [Entry]
  let summary: Summary
  let failure: Failure?
  /// What `record` added to the ledger; absent for other commands.
  var recorded: [RecordedEntry]?

  struct RecordedEntry: Encodable {
    let event: String
    let indexNumber: String
    let path: String

    enum CodingKeys: String, CodingKey {
      case event, path
      case indexNumber = "index_number"
    }

    init(_ entry: LedgerEntry) {
      event = entry.event.rawValue
      indexNumber = entry.indexNumber.text
      path = entry.path
    }
  }

  init(_ report: BuildReport, seconds: Double, language: Language, sources: SourceNames) {
    diagnostics = report.diagnostics.map { diagnostic in
      Entry(
        path: sources.shown(diagnostic.place.path), line: diagnostic.place.line,
        column: diagnostic.place.column, severity: diagnostic.severity.rawValue, rule: diagnostic.rule.id,
        message: diagnostic.problem.message.text(in: language),
        help: diagnostic.problem.help.text(in: language))
    }
    summary = Summary(
      notices: report.notices, pages: report.pages, errors: report.errors, warnings: report.warnings,
      waived: report.waived.count,
      seconds: seconds)
    failure = nil
  }

  init(_ failure: BuildFailure, seconds: Double, language: Language) {
    diagnostics = []
    summary = Summary(notices: 0, pages: 0, errors: 0, warnings: 0, waived: 0, seconds: seconds)
    self.failure = Failure(message: failure.message.text(in: language), help: failure.help.text(in: language))
  }
}
