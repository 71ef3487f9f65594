import ArgumentParser
import Diagnostics
import Disclosure
import Pipeline
import Publication

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
      let gathering = try await SiteBuilder(source.request()).aggregate(only: only)
      for outcome in gathering.outcomes { tell(outcome) }
      if gathering.outcomes.isEmpty {
        StandardOutput.line(say("site.yaml 没有这样的下级单位。", "site.yaml names no such subordinates."))
      }
      tell(gathering.shared)
      let printer = DiagnosticPrinter(
        language: language.language, style: TextStyle(usesColor: Environment.usesColor(.auto)),
        sources: source.names, lines: source.lines)
      let rules = ["aggregate-", "subordinate-"]
      let found = gathering.report.diagnostics.filter { diagnostic in
        rules.contains { diagnostic.rule.id.hasPrefix($0) }
      }
      for diagnostic in found { StandardError.write(printer.text(of: diagnostic)) }
      if gathering.outcomes.contains(where: { $0.failure != nil })
        || found.contains(where: { $0.severity == .error })
      {
        throw ExitCode(1)
      }
    } catch let failure as BuildFailure {
      StandardError.tell(failure, in: language.language)
      throw ExitCode(2)
    }
  }

  private func tell(_ outcome: FetchOutcome) {
    let name = "\(outcome.subordinate.id)\t\(outcome.subordinate.name)\t"
    if let failure = outcome.failure {
      let kept =
        outcome.isStored
        ? say("没有取到，原来存下的不变：", "not fetched, what was stored stays: ")
        : say("没有取到，也没有以前存下的：", "not fetched, and nothing is stored: ")
      StandardOutput.line(name + kept + failure.text(in: language.language))
    } else {
      StandardOutput.line(
        name
          + say(
            "\(outcome.entries) 条，\(outcome.pages) 页",
            "\(outcome.entries) entries, \(outcome.pages) pages"))
    }
  }

  /// Each document that more than one column publishes: its number, its title, then who publishes it and where.
  private func tell(_ shared: [SharedDocument]) {
    guard !shared.isEmpty else { return }
    StandardOutput.line(
      say(
        "同一份文件由两个以上单位公开的有 \(shared.count) 份：",
        "\(shared.count) documents are published in more columns than one:"))
    for document in shared {
      let columns = zip(document.offices, document.addresses).map {
        "\($0.text(in: language.language)) \($1)"
      }
      StandardOutput.line(
        ([document.documentNumber ?? "", document.title] + columns).joined(separator: "\t"))
    }
  }
}
