import Diagnostics
import Foundation
import Pipeline

/// Tells what came of a run: problems as text on stderr, or everything as one JSON object on stdout.
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

  func tell(_ report: BuildReport, seconds: Double) {
    switch options.format {
    case .json: writeJSON(JSONReport(report, seconds: seconds, language: language, sources: sources))
    case .text:
      let printer = DiagnosticPrinter(language: language, style: style, sources: sources)
      for diagnostic in report.diagnostics { write(printer.text(of: diagnostic)) }
      if !options.quiet { write(closingLine(report, seconds: seconds)) }
    }
  }

  /// What was recorded, on stdout, one entry a line; then the problems and the closing line as ever.
  func tell(_ outcome: RecordReport, isTrial: Bool, seconds: Double) {
    switch options.format {
    case .json:
      var report = JSONReport(outcome.report, seconds: seconds, language: language, sources: sources)
      report.recorded = outcome.recorded.map { JSONReport.RecordedEntry($0) }
      writeJSON(report)
    default:
      for entry in outcome.recorded { print(RecordLine.text(of: entry, in: language)) }
      tell(outcome.report, seconds: seconds)
      if !options.quiet, !outcome.report.hasFailed {
        write(RecordLine.closing(outcome.recorded.count, isTrial: isTrial, in: language))
      }
    }
  }

  func tell(_ failure: BuildFailure, seconds: Double) {
    if options.format == .json {
      writeJSON(JSONReport(failure, seconds: seconds, language: language))
    }
    write("gongkai: \(style.severity(.error, "error")): \(failure.message.text(in: language))\n")
    write("  help: \(failure.help.text(in: language))\n")
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
      let drafts = report.drafts > 0 ? " (and \(report.drafts) drafts)" : ""
      let end = report.hasFailed ? "failed: " : "done: "
      return end + "\(report.notices) notices\(drafts), \(report.pages) pages, \(report.errors) errors, "
        + "\(report.warnings) warnings, \(report.waived.isEmpty ? "" : "\(report.waived.count) waived, ")\(time) s\n"
    }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  private func writeJSON(_ report: JSONReport) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(report) else { return }
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }
}
