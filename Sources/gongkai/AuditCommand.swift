import ArgumentParser
import Diagnostics
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

  @OptionGroup var source: SourceOptions

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
    try source.keepApart(output.map { [$0] } ?? [])
  }

  func run() async throws {
    do {
      let review = try await SiteBuilder(source.request()).inspect()
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
      StandardError.tell(failure, in: language.language)
      throw ExitCode(2)
    }
  }

  private func write(_ audit: Audit) throws(BuildFailure) {
    let bytes = format.bytes(of: audit, in: language.language) { [names = source.names] in names.shown($0) }
    if let output { return try output.replace(with: bytes) }
    StandardOutput.write(bytes)
  }

  /// A column that cannot be read at all has nothing to audit: what stands in the way is told as `check` tells it.
  private func tell(_ report: BuildReport) {
    let printer = DiagnosticPrinter(
      language: language.language, style: TextStyle(usesColor: Environment.usesColor(.auto)),
      sources: source.names, lines: source.lines)
    for diagnostic in report.diagnostics { StandardError.write(printer.text(of: diagnostic)) }
  }
}

extension AuditForm: ExpressibleByArgument {}
