import ArgumentParser
import Diagnostics
import Disclosure
import Pipeline

struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "把已公开的信息登记到台账 · Record what is published in the ledger",
    discussion: """
      发布之后在一处运行，并把 Content/ledger.tsv 提交入库。内容有错误时不登记；没有新的，台账不变。
      Run in one place, after publication, and commit Content/ledger.tsv. Content with errors is not recorded.
      """)

  @OptionGroup var options: ColumnOptions

  @Flag(name: .customLong("dry-run"), help: "只列出要登记的，不写入 · Only tell what would be recorded")
  var isTrial = false

  func run() async throws {
    let isTrial = isTrial
    try await ColumnRun(options).perform {
      let outcome = try await $0.record(isTrial: isTrial)
      if !isTrial, !outcome.recorded.isEmpty {
        Printing.remember(deed: Wording(zh: "台账已经写入", en: "the ledger was written"))
      }
      return outcome
    } report: {
      $0.report
    } tell: { reporter, outcome, seconds in
      try reporter.tell(outcome, isTrial: isTrial, seconds: seconds)
    }
  }
}

/// How an entry of the ledger is told.
enum RecordLine {
  static func text(of entry: LedgerEntry, in language: Language) -> String {
    let event = language == .chinese ? entry.event.label : entry.event.rawValue
    return "\(event)\t\(Excerpt.printable(entry.indexNumber.text.unicodeScalars))\t\(entry.path)"
  }

  static func closing(_ count: Int, isTrial: Bool, in language: Language) -> String {
    switch language {
    case .chinese:
      if count == 0 { return "台账没有需要登记的。\n" }
      return isTrial ? "将登记 \(count) 条，没有写入。\n" : "已登记 \(count) 条，请提交 Content/ledger.tsv。\n"
    case .english:
      if count == 0 { return "nothing to record.\n" }
      return isTrial
        ? "\(count) entries to record; nothing was written.\n"
        : "\(count) entries recorded; commit Content/ledger.tsv.\n"
    }
  }
}
