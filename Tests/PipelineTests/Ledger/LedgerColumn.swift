import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage

/// A column with notices that were recorded.
struct LedgerColumn {
  static let code = "11990100000123457U"

  var column: TestColumn

  /// Notices `1` … `count`, one a day, all in the ledger.
  init(recorded count: Int) async throws {
    column = try TestColumn()
    for serial in 0..<count { try put(serial + 1) }
    if count > 0 { try await record() }
  }

  static func number(_ serial: Int) -> String { "\(code)/2024-\(NoticeSource.padded(serial, 5))" }
  static func path(_ serial: Int) -> String { "Content/notices/\(serial).md" }
  static func page(_ serial: Int) -> String { "notices/\(code)/2024-\(NoticeSource.padded(serial, 5)).html" }

  func put(_ serial: Int, at path: String? = nil, change: (inout NoticeSource) -> Void = { _ in }) throws {
    var notice = NoticeSource(
      number: LedgerColumn.number(serial), title: "第\(serial)号通知",
      publishedAt: "2024-03-\(NoticeSource.padded(serial, 2))")
    change(&notice)
    try column.folder.put([path ?? LedgerColumn.path(serial): notice.text])
  }

  func tombstone(
    _ serial: Int, _ state: String, date: String = "2024-06-01", more: String = "title: 某通知"
  ) -> String {
    "- {index_number: \(LedgerColumn.number(serial)), state: \(state), date: \(date), reason: 决定已撤销。, \(more)}\n"
  }

  func put(tombstones: String...) throws {
    try column.folder.put(["Content/tombstones.yaml": tombstones.joined()])
  }

  @discardableResult
  func record(isTrial: Bool = false, asOf: String = "2026-06-01") async throws -> RecordReport {
    try await SiteBuilder(column.request(asOf: asOf)).record(isTrial: isTrial)
  }

  var ledger: [UInt8] {
    get throws { try FileTree(of: column.content).files["ledger.tsv"] ?? [] }
  }

  func put(ledger bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: column.content.appending("ledger.tsv").string))
  }

  /// `path:line rule` of what a check finds: errors, and warnings about the ledger.
  func findings(against: FilePath? = nil) async throws -> [String] {
    let plain = try column.request()
    let request = BuildRequest(
      content: plain.content, themes: plain.themes, theme: plain.theme, output: plain.output,
      asOf: plain.asOf, isStrict: false, jobs: 2, against: against)
    return try await SiteBuilder(request).check().diagnostics
      .filter { $0.severity == .error || $0.rule.id == "published-after-record" }
      .map { "\($0.place.path):\($0.place.line) \($0.rule.id)" }
  }
}
