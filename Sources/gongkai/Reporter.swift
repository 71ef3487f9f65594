import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Reports

/// Tells what came of a run: problems as text on stderr, or a report for another program on stdout; further reports
/// go into files.
struct Reporter {
  private let options: ColumnOptions
  private let sources: SourceNames
  private let style: TextStyle

  init(_ options: ColumnOptions, sources: SourceNames) {
    self.options = options
    self.sources = sources
    style = TextStyle(usesColor: Environment.usesColor(options.color))
  }

  private var language: Language { options.language.language }

  /// - Parameter recorded: what `record` added to the ledger; nil for other commands.
  func tell(
    _ report: BuildReport, recorded: [LedgerEntry]? = nil, seconds: Double
  ) throws(BuildFailure) {
    if let form = options.format.form {
      var run = run(report, seconds, for: form)
      run.recorded = recorded?.map { ($0.event.rawValue, $0.indexNumber.text, $0.path) }
      StandardOutput.write(form.bytes(of: run))
    } else {
      let printer = DiagnosticPrinter(
        language: language, style: style, sources: sources, lines: options.source.lines)
      for diagnostic in report.diagnostics { StandardError.write(printer.text(of: diagnostic)) }
      if !options.quiet { StandardError.write(closingLine(report, seconds: seconds)) }
    }
    for target in options.reports {
      try target.file.replace(with: target.form.bytes(of: run(report, seconds, for: target.form)))
    }
  }

  /// What was recorded, on stdout, one entry a line; then the problems and the closing line as ever.
  func tell(_ outcome: RecordReport, isTrial: Bool, seconds: Double) throws(BuildFailure) {
    guard options.format == .text else {
      return try tell(outcome.report, recorded: outcome.recorded, seconds: seconds)
    }
    for entry in outcome.recorded { StandardOutput.line(RecordLine.text(of: entry, in: language)) }
    try tell(outcome.report, seconds: seconds)
    if !options.quiet, !outcome.report.hasFailed {
      StandardError.write(RecordLine.closing(outcome.recorded.count, isTrial: isTrial, in: language))
    }
  }

  /// The failure itself always stands on stderr; a report that cannot be written either is not worth a second one.
  func tell(_ failure: BuildFailure, seconds: Double) {
    if let form = options.format.form {
      StandardOutput.write(form.bytes(of: run(failure, seconds, for: form)))
    }
    for target in options.reports {
      try? target.file.replace(with: target.form.bytes(of: run(failure, seconds, for: target.form)))
    }
    StandardError.tell(failure, in: language, color: options.color)
  }

  private func run(_ report: BuildReport, _ seconds: Double, for form: ReportForm) -> RunReport {
    var run = emptyRun(for: form)
    run.diagnostics = report.diagnostics
    run.waived = report.waived
    run.notices = report.notices
    run.pages = report.pages
    run.hasFailed = report.hasFailed
    run.isStrict = options.strict
    run.seconds = seconds
    return run
  }

  private func run(_ failure: BuildFailure, _ seconds: Double, for form: ReportForm) -> RunReport {
    var run = emptyRun(for: form)
    run.failure = (failure.message, failure.help)
    run.seconds = seconds
    return run
  }

  /// Other programs know the files from the folder they work in, our own form from the root of the column.
  private func emptyRun(for form: ReportForm) -> RunReport {
    RunReport(program: Gongkai.program, language: language) { [sources] path in
      form == .json ? sources.shown(path) : sources.fromWorkingFolder(path)
    }
  }

  private func closingLine(_ report: BuildReport, seconds: Double) -> String {
    let time = String(format: "%.2f", seconds)
    switch language {
    case .chinese:
      let drafts = report.drafts > 0 ? "（另有草稿 \(report.drafts) 条）" : ""
      let end = report.hasFailed ? "未通过：" : "完成："
      return end + "\(report.notices) 条信息\(drafts)，\(report.pages) 个页面，\(report.errors) 个错误，"
        + "\(report.warnings) 个警告，\(report.waived.isEmpty ? "" : "\(report.waived.count) 处豁免，")用时 \(time) 秒\n"
    case .english:
      func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
      let drafts = report.drafts > 0 ? " (and \(count(report.drafts, "draft")))" : ""
      let end = report.hasFailed ? "failed: " : "done: "
      return end + count(report.notices, "notice") + drafts + ", " + count(report.pages, "page") + ", "
        + count(report.errors, "error") + ", " + count(report.warnings, "warning")
        + ", \(report.waived.isEmpty ? "" : "\(report.waived.count) waived, ")\(time) s\n"
    }
  }
}
