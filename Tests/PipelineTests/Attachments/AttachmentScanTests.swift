import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Attachments in a column: where findings are told, what is waived, what is remembered.
@Suite struct AttachmentScanTests {
  private static let picture = [UInt8]([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10])

  private func column(
    _ lines: [String], body: String = "正文。", category: String = "20-15"
  ) throws -> TestColumn {
    let notice = NoticeSource(category: category, lines: lines, body: body)
    let column = try TestColumn(["Content/notices/a.md": notice.text])
    for name in ["book.xlsx", "pages.pdf", "encrypted.zip"] {
      try FileManager.default.copyItem(
        atPath: Repository.fixtures.appending("attachments/\(name)").string,
        toPath: column.content.appending("notices/\(name)").string)
    }
    return column
  }

  private func told(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.rule.id.hasPrefix("attachment-") }
      .map { "\($0.place.path):\($0.place.line):\($0.place.column) \($0.rule.id)" }
  }

  @Test func findingsStandWhereTheAttachmentIsNamed() async throws {
    let column = try column(
      ["attachments:", "  - path: book.xlsx", "    name: 补贴"], body: "见[公告](pages.pdf)和[材料](encrypted.zip)。")
    let report = try await column.check()
    #expect(
      told(report) == [
        "Content/notices/a.md:10:11 attachment-properties", "Content/notices/a.md:14:2 attachment-properties",
        "Content/notices/a.md:14:18 attachment-unscanned",
      ])
    let message = try #require(
      report.diagnostics.first { $0.rule.id == "attachment-unscanned" }?.problem.message)
    #expect(message.zh == "附件“encrypted.zip”中“secret.txt”：有密码或限制了复制，无法检查")
    #expect(message.en.hasPrefix("attachment “encrypted.zip”, file “secret.txt”: it has a password"))
  }

  @Test func aNoticeWaivesWithAReason() async throws {
    let column = try column([
      "attachments: encrypted.zip", "waive: [{rule: attachment-unscanned, reason: 法律要求加密传送}]",
    ])
    let report = try await column.check()
    #expect(!report.has("attachment-unscanned"))
    #expect(report.waived.count == 1)
  }

  /// One run tells everything: a notice with another error has its attachments looked into all the same.
  @Test func theAttachmentsOfARefusedNoticeAreScanned() async throws {
    let column = try column(["attachments: encrypted.zip"], category: "没有这个栏目")
    let report = try await column.check()
    #expect(report.has("attachment-unscanned"), "\(report.listing)")
    #expect(report.notices == 0)
  }

  @Test func aPagesAttachmentsAreScannedToo() async throws {
    let column = try column(["attachments: pages.pdf"])
    try column.folder.put([
      "Content/pages/forms.md": "---\ntitle: 表格\nupdated_on: 2024-01-02\nattachments: book.xlsx\n---\n\n表格。\n"
    ])
    try FileManager.default.copyItem(
      atPath: Repository.fixtures.appending("attachments/book.xlsx").string,
      toPath: column.content.appending("pages/book.xlsx").string)
    let report = try await column.check()
    #expect(told(report).contains("Content/pages/forms.md:4:14 attachment-properties"))
  }

  /// A cell with words over or before it is judged as one of a table in Markdown: what it says is no mark. Alone at
  /// the head of a sheet the same words are one.
  @Test(arguments: [
    ([["资料类型", "数量"], ["内部资料", "3"]], false), ([["公开方式", "依申请公开"]], false),
    ([["内部资料"], ["名称", "数量"]], true), ([["密级"], ["秘密★1年"]], true),
  ])
  func aCellIsNoMark(rows: [[String]], isMark: Bool) async throws {
    let column = try column(["attachments: list.xlsx"])
    try Data(PackageBytes.book([PackageBytes.sheet(rows)])).write(
      to: URL(fileURLWithPath: column.content.appending("notices/list.xlsx").string))
    #expect(try await column.check().has("secrecy-mark") == isMark, "\(rows)")
  }
}
