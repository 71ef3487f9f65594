import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Reports
import SystemPackage

/// The flags of `build` and `check`.
struct ColumnOptions: ParsableArguments {
  @Option(help: "内有 Content、Themes、Output 的文件夹 · Folder that holds Content/, Themes/ and Output/")
  var root = "."

  @Option(help: "内容文件夹，默认 ROOT/Content · Folder of the content")
  var content: String?

  @Option(help: "Themes/ 下的主题名 · Name of a folder under Themes/")
  var theme = "standard"

  @Option(help: "输出文件夹，默认 ROOT/Output · Folder to publish")
  var output: String?

  @Option(
    name: .customLong("as-of"),
    help: "视为今天的日期，默认 SOURCE_DATE_EPOCH 或北京时间今天 · The day taken for today (YYYY-MM-DD)")
  var asOf: AsOfDate?

  @Option(help: "已发布的 manifest.json：台账须与它相接 · A published manifest.json that the ledger must continue")
  var against: String?

  @Flag(help: "警告也算失败 · Warnings fail")
  var strict = false

  @Option(help: "并行任务数，默认为处理器数 · Tasks at once")
  var jobs: Int?

  @Option(
    help: "记住附件检查结果的文件夹，可随时删除，默认 ~/.cache/gongkai · Folder that remembers scans of attachments")
  var cache: String?

  @Option(help: "报告格式 · Form of the report: text, json, sarif, github, gitlab, junit")
  var format = ReportFormat.text

  @Option(
    name: .customLong("report"),
    help: "另把报告写入文件，可写多次 · Also write a report into a file, such as sarif:gongkai.sarif; may be repeated")
  var reports: [ReportTarget] = []

  @OptionGroup var language: LanguageOption

  @Flag(help: "不显示进度和结束语，问题照常显示 · No progress, no closing line; problems are always shown")
  var quiet = false

  @Option(help: "颜色 · Colour: auto, always, never")
  var color = ColorChoice.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: 至少为 1 · at least 1") }
    if theme.isEmpty || theme.contains("/") || theme.hasPrefix(".") {
      throw ValidationError("--theme: 写 Themes/ 下的文件夹名 · name a folder under Themes/")
    }
    if asOf == nil { _ = try Clock.today() }
    if let cache, sourcesAndOutput.contains(where: { FilePath(cache).absolute.starts(with: $0) }) {
      throw ValidationError(
        "--cache: 不要放进内容、主题和输出文件夹 · keep it out of the folders of content, themes and output: \(cache)")
    }
    for report in reports where report.file.lies(in: sourcesAndOutput) {
      throw ReportFile.insideTheColumn(report.file)
    }
  }
}

extension ColumnOptions {
  /// The folders that hold nothing but a column and what it is made of.
  private var sourcesAndOutput: [FilePath] {
    let root = FilePath(root)
    return [
      content.map { FilePath($0) } ?? root.appending("Content"), root.appending("Themes"),
      output.map { FilePath($0) } ?? root.appending("Output"),
    ].map(\.absolute)
  }
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
