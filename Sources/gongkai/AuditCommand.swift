import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Publication
import Reports
import SystemPackage

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "按检查指标自查并打分 · Score the column as an inspection would",
    discussion: """
      Exit status 退出码: 0 the audit was made 已作出; 1 the column cannot be read, or --fail or --fail-under says so \
      读不出专栏，或 --fail、--fail-under 的条件成立; 2 environment 环境故障; 64 usage 用法错误.
      """)

  @Option(help: "内有 Content、Themes、Output 的文件夹 · Folder that holds Content/, Themes/ and Output/")
  var root = "."

  @Option(help: "内容文件夹，默认 ROOT/Content · Folder of the content")
  var content: String?

  @Option(
    name: .customLong("as-of"),
    help: "视为今天的日期，默认 SOURCE_DATE_EPOCH 或北京时间今天 · The day taken for today (YYYY-MM-DD)")
  var asOf: AsOfDate?

  @Option(help: "报告格式 · Form of the report: text, json, html")
  var format = AuditForm.text

  @Option(help: "写入文件，默认标准输出 · File to write, by default standard output")
  var output: ReportFile?

  @Flag(help: "有单项否决时退出码为 1 · A veto is exit 1")
  var fail = false

  @Option(name: .customLong("fail-under"), help: "低于此分或有单项否决时退出码为 1 · Fewer points, or a veto, are exit 1")
  var failUnder: Int?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) { throw ValidationError("--fail-under: 0–100") }
    if asOf == nil { _ = try Clock.today() }
    let root = FilePath(root)
    let column = [
      content.map { FilePath($0) } ?? root.appending("Content"), root.appending("Themes"),
      root.appending("Output"),
    ].map(\.absolute)
    if let output, output.lies(in: column) { throw ReportFile.insideTheColumn(output) }
  }

  func run() async throws {
    let root = FilePath(root)
    let request = BuildRequest(
      content: content.map { FilePath($0) } ?? root.appending("Content"), themes: root.appending("Themes"),
      theme: "standard", output: root.appending("Output"), asOf: try asOf?.date ?? Clock.today(),
      isStrict: false, jobs: ProcessInfo.processInfo.activeProcessorCount)
    do {
      let review = try await SiteBuilder(request).inspect()
      guard let plan = review.plan else {
        tell(review.report)
        throw ExitCode(1)
      }
      let audit = AuditCompiler(
        plan: plan, asOf: review.asOf, diagnostics: review.report.diagnostics, waived: review.report.waived
      ).audit()
      try write(audit)
      if fail || failUnder != nil, !audit.vetoes.isEmpty { throw ExitCode(1) }
      if let failUnder, audit.score < failUnder { throw ExitCode(1) }
    } catch let failure as BuildFailure {
      tell("gongkai: error: \(failure.message.text(in: language.language))\n")
      tell("  help: \(failure.help.text(in: language.language))\n")
      throw ExitCode(2)
    }
  }

  private var sources: SourceNames { SourceNames(root: root, content: content) }

  private func write(_ audit: Audit) throws(BuildFailure) {
    let bytes = format.bytes(of: audit, in: language.language) { [sources] in sources.shown($0) }
    if let output { return try output.replace(with: bytes) }
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// A column that cannot be read at all has nothing to audit: what stands in the way is told as `check` tells it.
  private func tell(_ report: BuildReport) {
    let printer = DiagnosticPrinter(
      language: language.language, style: TextStyle(usesColor: Environment.usesColor(.auto)), sources: sources
    )
    for diagnostic in report.diagnostics { tell(printer.text(of: diagnostic)) }
  }

  private func tell(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

extension AuditForm: ExpressibleByArgument {}
