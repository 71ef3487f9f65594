import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage

/// The flags of every command that reads a column: where it lies and how it is read.
struct SourceOptions: ParsableArguments {
  @Option(help: "内有 Content、Themes、Output 的文件夹 · Folder that holds Content/, Themes/ and Output/")
  var root = "."

  @Option(help: "内容文件夹，默认 ROOT/Content · Folder of the content")
  var content: String?

  @Option(help: "Themes/ 下的主题名 · Name of a folder under Themes/")
  var theme = "standard"

  @Option(
    name: .customLong("as-of"),
    help: "视为今天的日期，默认 SOURCE_DATE_EPOCH 或北京时间今天 · The day taken for today (YYYY-MM-DD)")
  var asOf: AsOfDate?

  @Option(help: "并行任务数，默认为处理器数 · Tasks at once")
  var jobs: Int?

  @Option(
    help: "记住附件检查结果的文件夹，可随时删除，默认 ~/.cache/gongkai · Folder that remembers scans of attachments")
  var cache: String?

  @Flag(
    name: .customLong("no-cache"),
    help: "不用、也不留附件检查的记录 · Neither use nor leave what scans of attachments remember")
  var usesNoCache = false

  func validate() throws {
    if cache != nil, usesNoCache {
      throw ValidationError("--cache、--no-cache 只写一个 · name --cache or --no-cache, not both")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs: 至少为 1 · at least 1") }
    if theme.isEmpty || theme.contains("/") || theme.hasPrefix(".") {
      throw ValidationError("--theme: 写 Themes/ 下的文件夹名 · name a folder under Themes/")
    }
    if asOf == nil { _ = try Clock.today() }
  }

  /// Keeps reports and what scans remember out of the folders that hold nothing but a column and what it is made of.
  ///
  /// - Parameter output: Where the column is published, if not below the root.
  func keepApart(_ files: [ReportFile], output: String? = nil) throws {
    let column = [contentFolder, themesFolder, outputFolder(output)].map(\.settled)
    if let cache, column.contains(where: { FilePath(cache).settled.starts(with: $0) }) {
      throw ValidationError(
        "--cache: 不要放进内容、主题和输出文件夹 · keep it out of the folders of content, themes and output: \(cache)")
    }
    for file in files where file.lies(in: column) { throw ReportFile.insideTheColumn(file) }
  }

  func request(output: String? = nil, isStrict: Bool = false, against: String? = nil) throws -> BuildRequest {
    let scan = scanSettings
    if let remark = scan.cacheRemark {
      StandardError.write("gongkai: note: \(remark.text(in: Environment.spokenLanguage))\n")
    }
    return BuildRequest(
      content: contentFolder, themes: themesFolder, theme: theme, output: outputFolder(output),
      asOf: try asOf?.date ?? Clock.today(), isStrict: isStrict,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, against: against.map { FilePath($0) },
      scan: scan)
  }

  private var scanSettings: ScanSettings {
    let folder = usesNoCache ? nil : cache ?? Environment.cacheFolder
    return ScanSettings(
      cache: folder.map { FilePath($0) }, scratch: FilePath(Environment.temporaryFolder),
      tools: Environment.programFolders.map { FilePath($0) })
  }

  var names: SourceNames { SourceNames(root: root, content: content) }
  var lines: SourceLines { SourceLines(content: contentFolder, themes: themesFolder) }

  private var contentFolder: FilePath { content.map { FilePath($0) } ?? FilePath(root).appending("Content") }
  private var themesFolder: FilePath { FilePath(root).appending("Themes") }

  private func outputFolder(_ output: String?) -> FilePath {
    output.map { FilePath($0) } ?? FilePath(root).appending("Output")
  }
}
