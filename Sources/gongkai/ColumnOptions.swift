import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Reports
import SystemPackage

/// The flags of `build` and `check`.
struct ColumnOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions

  @Option(help: "输出文件夹，默认 ROOT/Output · Folder to publish")
  var output: String?

  @Option(help: "已发布的 manifest.json：台账须与它相接 · A published manifest.json that the ledger must continue")
  var against: String?

  @Flag(help: "警告也算失败 · Warnings fail")
  var strict = false

  @Option(help: "报告格式 · Form of the report: text, json, sarif, github, gitlab, junit")
  var format = ReportFormat.text

  @Option(
    name: .customLong("report"),
    help: "另把报告写入文件，可写多次 · Also write a report into a file, such as sarif:gongkai.sarif; may be repeated")
  var reports: [ReportTarget] = []

  @OptionGroup var language: LanguageOption

  @Flag(help: "不显示进度和结束语，问题照常显示 · No progress, no closing line; problems are always shown")
  var quiet = false

  @Flag(help: "结束时列出各阶段用时 · At the end, the time that each stage took")
  var timings = false

  @Option(help: "颜色 · Colour: auto, always, never")
  var color = ColorChoice.auto

  func validate() throws { try source.keepApart(reports.map(\.file), output: output) }
}

extension FilePath {
  /// As seen from the root of the file system, by its spelling alone.
  var absolute: FilePath {
    FilePath(FileManager.default.currentDirectoryPath).pushing(self).lexicallyNormalized()
  }
}

/// `--lang`, by default what the environment asks for.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "语言 · Language: zh, en")
  var choice: Language?

  var language: Language { choice ?? Environment.language }
}

extension Language: ExpressibleByArgument {}

/// Text for a person, or one of the forms for other programs.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, gitlab, junit

  /// Nil for text.
  var form: ReportForm? { ReportForm(rawValue: rawValue) }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A day given on the command line.
struct AsOfDate: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
  }
}
