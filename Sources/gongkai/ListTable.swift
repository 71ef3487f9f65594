import Diagnostics
import Disclosure
import Pipeline
import Publication

/// The machine-readable form of a list.
struct ListReport<Entry: Encodable>: Encodable {
  let list: String
  let asOf: String
  let entries: [Entry]

  private enum CodingKeys: String, CodingKey {
    case list, entries
    case asOf = "as_of"
  }
}

/// A waiver with what it passed over.
struct WaivedEntry: Encodable {
  let path: String
  let line: Int
  let rule: String
  let reason: String
  /// What it passed over: each finding with its line.
  let waived: [String]

  /// By file and line; a waiver of several findings stands once.
  static func all(of report: BuildReport, language: Language, sources: SourceNames) -> [WaivedEntry] {
    var findings: [Waiver: [Diagnostic]] = [:]
    for finding in report.waived { findings[finding.waiver, default: []].append(finding.diagnostic) }
    return findings.keys.sorted { ($0.place, $0.rule.id) < ($1.place, $1.rule.id) }.map {
      WaivedEntry(
        path: sources.shown($0.place.path), line: $0.place.line, rule: $0.rule.id, reason: $0.reason,
        waived: (findings[$0] ?? []).sorted { $0.place < $1.place }.map {
          "\($0.place.line): \($0.problem.message.text(in: language))"
        })
    }
  }
}

/// Something due, as it is printed.
struct DueEntry: Encodable {
  let date: String
  let task: String
  let words: String
  let subject: String
  let path: String
  let isOverdue: Bool
  let remark: String?

  private enum CodingKeys: String, CodingKey {
    case date, task, subject, path, remark
    case words = "message"
    case isOverdue = "overdue"
  }

  init(_ item: DueItem, asOf: CalendarDate, language: Language, sources: SourceNames) {
    date = item.date.iso
    task = item.task.rawValue
    words = item.task.wording.text(in: language)
    subject = item.subject
    path = sources.shown(item.path)
    isOverdue = item.date < asOf
    remark = item.remark?.text(in: language)
  }
}

/// Lists as a person reads them: columns that line up in a terminal, Chinese characters counted as two.
struct ListTable {
  let language: Language

  func text(waived entries: [WaivedEntry]) -> String {
    guard !entries.isEmpty else { return nothing }
    let head = word("文件", "file") + "|" + word("规则", "rule") + "|" + word("所豁免的问题", "findings") + "|"
    return table(
      head: (head + word("理由", "reason")).split(separator: "|").map(String.init),
      rows: entries.map {
        ["\($0.path):\($0.line)", $0.rule, $0.waived.joined(separator: word("；", "; ")), $0.reason]
      })
  }

  func text(due entries: [DueEntry]) -> String {
    guard !entries.isEmpty else { return nothing }
    let rows = entries.map { entry in
      let overdue = entry.isOverdue ? word("（逾期）", " (overdue)") : ""
      let remark = entry.remark.map { word("（\($0)）", " (\($0))") } ?? ""
      return [entry.date + overdue, entry.words, entry.subject + remark, entry.path]
    }
    return table(
      head: [word("日期", "date"), word("事项", "task"), word("对象", "subject"), word("文件", "file")], rows: rows)
  }

  private var nothing: String { word("没有。", "Nothing.") + "\n" }

  private func word(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The last column is not padded.
  private func table(head: [String], rows: [[String]]) -> String {
    let printable = ([head] + rows).map { $0.map { Excerpt.printable($0.unicodeScalars) } }
    let widths = head.indices.map { column in printable.map { ListTable.width($0[column]) }.max() ?? 0 }
    return printable.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - ListTable.width(cell))
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Excerpt.width($1) }
  }
}
