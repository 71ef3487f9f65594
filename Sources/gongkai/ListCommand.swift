import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Pipeline
import Publication

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出豁免、即将失效的文件、到期事项 · List waivers, what expires, what falls due",
    usage: """
      gongkai list waivers
      gongkai list --expiring [90d]
      gongkai list --due [30d]
      """)

  @Argument(help: "waivers，或天数如 90d · waivers, or a number of days")
  var subject: ListSubject?

  @Flag(help: "今后若干天内失效的文件，默认 90d · What expires within so many days")
  var expiring = false

  @Flag(help: "今后若干天内到期和已经逾期的事项，默认 30d · What falls due within so many days, and what is overdue")
  var due = false

  @OptionGroup var source: SourceOptions

  @Option(help: "格式 · Form: text, json")
  var format = ListFormat.text

  @OptionGroup var language: LanguageOption

  func validate() throws {
    let count = (subject == .waivers ? 1 : 0) + (expiring ? 1 : 0) + (due ? 1 : 0)
    if count != 1 {
      throw ValidationError("写 waivers、--expiring 或 --due 之一 · name one of waivers, --expiring, --due")
    }
    try source.keepApart([])
  }

  func run() async throws {
    let (review, catalogue) = try await inspect()
    let language = language.language
    let table = ListTable(language: language)
    if subject == .waivers {
      let waived = WaivedEntry.all(of: review.report, language: language, sources: source.names)
      return try show(waived, as: "waivers", of: review, text: table.text(waived: waived))
    }
    let list = DueList(catalogue, asOf: review.asOf, calendar: review.calendar)
    let items =
      due ? list.due(until: last(30, from: review.asOf)) : list.expiring(until: last(90, from: review.asOf))
    let entries = items.map { DueEntry($0, asOf: review.asOf, language: language, sources: source.names) }
    try show(entries, as: due ? "due" : "expiring", of: review, text: table.text(due: entries))
  }

  /// The column read and checked; what is wrong with it is not told, but that it could not be read whole.
  private func inspect() async throws -> (ColumnReview, Catalogue) {
    do {
      let review = try await SiteBuilder(source.request()).inspect()
      guard let catalogue = review.catalogue else {
        warn(zh: "site.yaml 有错误，先运行 gongkai check", en: "site.yaml is unsound; run gongkai check")
        throw ExitCode(1)
      }
      let unread = catalogue.unread.count
      if unread > 0 {
        warn(
          zh: "\(unread) 个文件有错误，没有计入；运行 gongkai check 查看",
          en: "\(unread) files have errors and are left out; run gongkai check")
      }
      return (review, catalogue)
    } catch let failure as BuildFailure {
      StandardError.tell(failure, in: language.language)
      throw ExitCode(2)
    }
  }

  private func warn(zh: String, en: String) {
    StandardError.write("gongkai: \(Wording(zh: zh, en: en).text(in: language.language))\n")
  }

  private func last(_ usual: Int, from asOf: CalendarDate) -> CalendarDate {
    guard case .days(let count) = subject else { return asOf.adding(days: usual) }
    return asOf.adding(days: count)
  }

  private func show(
    _ entries: [some Encodable], as name: String, of review: ColumnReview, text: String
  ) throws {
    guard format == .json else {
      StandardOutput.write(text)
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(ListReport(list: name, asOf: review.asOf.iso, entries: entries))
    StandardOutput.write(Array(data) + [10])
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `waivers`, or a span such as `90d`.
enum ListSubject: ExpressibleByArgument, Equatable {
  case waivers
  case days(Int)

  init?(argument: String) {
    if argument == "waivers" {
      self = .waivers
    } else if argument.last == "d", let days = Int(argument.dropLast()), (0...36_500).contains(days) {
      self = .days(days)
    } else {
      return nil
    }
  }
}
