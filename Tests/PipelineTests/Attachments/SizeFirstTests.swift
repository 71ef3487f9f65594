import Foundation
import Pipeline
import SystemPackage
import Testing

/// A file's size is known before any of it is read.
@Suite struct SizeFirstTests {
  private func column(_ lines: [String]) throws -> TestColumn {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: lines).text, "Content/notices/big.pdf": "%PDF-1.7\n",
    ])
    let file = URL(fileURLWithPath: column.content.appending("notices/big.pdf").string)
    let handle = try FileHandle(forWritingTo: file)
    // Reading so much would take an hour.
    try handle.truncate(atOffset: 4 << 40)
    try handle.close()
    return column
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() async throws {
    let column = try column(["attachments: big.pdf"])
    for report in [try await column.check(), try await column.build()] {
      #expect(report.errorRules == ["attachment-unscanned"], "\(report.listing)")
      #expect(!report.has("file-unused"), "\(report.listing)")
    }
    #expect(!column.folder.exists(column.output))
  }
}
