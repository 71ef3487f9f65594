import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline

struct AggregateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate", abstract: "取来下级单位专栏的目录 · Fetch the feeds of subordinate columns",
    discussion: """
      按 site.yaml 的 subordinates 取来各单位的 JSON Feed，连同校验和存入 Content/subordinates，再核对重复和不一致。生成时只读存下的。
      Stores the feeds that site.yaml names in Content/subordinates, each with its checksum, and tells of duplicates; \
      a build reads only what is stored.
      """)

  @Argument(help: "只取这些单位（编号）· Only these subordinates, by id")
  var only: [String] = []

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  private func say(_ zh: String, _ en: String) -> String { language.language == .chinese ? zh : en }

  func run() async throws {
    do {
      let (outcomes, report) = try await SiteBuilder(source.request()).aggregate(only: only)
      for outcome in outcomes {
        let name = "\(outcome.subordinate.id)\t\(outcome.subordinate.name)\t"
        if let failure = outcome.failure {
          print(
            name + say("没有取到，原来存下的不变：", "not fetched, what was stored stays: ")
              + failure.text(in: language.language))
        } else {
          print(
            name
              + say(
                "\(outcome.entries) 条，\(outcome.pages) 页",
                "\(outcome.entries) entries, \(outcome.pages) pages"))
        }
      }
      if outcomes.isEmpty { print(say("site.yaml 没有这样的下级单位。", "site.yaml names no such subordinates.")) }
      let printer = DiagnosticPrinter(
        language: language.language, style: TextStyle(usesColor: Environment.usesColor(.auto)),
        sources: source.names, lines: source.lines)
      let rules = ["aggregate-", "subordinate-"]
      let found = report.diagnostics.filter { diagnostic in
        rules.contains { diagnostic.rule.id.hasPrefix($0) }
      }
      for diagnostic in found { write(printer.text(of: diagnostic)) }
      if outcomes.contains(where: { $0.failure != nil }) || found.contains(where: { $0.severity == .error }) {
        throw ExitCode(1)
      }
    } catch let failure as BuildFailure {
      write("gongkai: error: \(failure.message.text(in: language.language))\n")
      write("  help: \(failure.help.text(in: language.language))\n")
      throw ExitCode(2)
    }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
