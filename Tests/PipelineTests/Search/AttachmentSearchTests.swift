import Disclosure
import Extraction
import Pipeline
import Publication
import Testing

/// What stands in attachments can be searched, as far as a reader of the file sees it, and nothing else of it.
@Suite struct AttachmentSearchTests {
  private func column(_ table: String, waiver: Bool = false) throws -> TestColumn {
    var notice = NoticeSource(lines: ["attachments:", "  - {path: list.csv, name: 补贴名单}"])
    if waiver { notice.lines += ["waive:", "  - {rule: home-address, reason: 当事人书面同意公开}"] }
    return try TestColumn([
      "Content/notices/a.md": notice.text, "Content/notices/list.csv": table,
    ])
  }

  private let stem = "notices/11990100000123457U/2024-00001"

  @Test func theTextStandsBesideTheNotice() async throws {
    let tree = try await column("项目,金额\n稻谷烘干,3000\n").built()
    let text = tree.text(stem + "~attachments.txt")
    #expect(text == "\u{FEFF}\u{0C}补贴名单\n项目\t金额\n稻谷烘干\t3000\n")
    #expect(tree.text(stem + ".txt").contains("附件文字\t2024-00001~attachments.txt\n"))
    let index = try IndexReading(tree)
    let units = SearchFolding.folded("烘干")
    #expect(
      try index.documents(SearchTerm.bigram(units[0], units[1]), in: index.listing.segments[0]).all == [0])
  }

  /// Whoever lets a number pass has not asked for it to be told twice.
  @Test func whatWasLetPassIsMasked() async throws {
    let column = try column("姓名,说明\n某人,家庭住址：湖东街道湖滨路8号501室\n", waiver: true)
    let tree = try await column.built()
    #expect(tree.text(stem + "~attachments.txt").contains("说明"))
    for path in tree.paths where path.hasSuffix(".txt") || path.hasPrefix("search/") {
      #expect(!tree.text(path).contains("湖滨路8号"), "\(path)")
    }
  }

  @Test func whatNobodySeesStaysOut() {
    var text = AttachmentText()
    let sheet = SheetName(name: "一", isHidden: false)
    let places: [(String, TextPlace)] = [
      ("甲", .cell(sheet, column: 1, row: 1, isHidden: false)),
      ("隐", .cell(sheet, column: 2, row: 1, isHidden: true)),
      ("乙", .cell(sheet, column: 3, row: 1, isHidden: false)),
      ("密", .cell(SheetName(name: "二", isHidden: true), column: 1, row: 1, isHidden: false)),
      ("段", .paragraph(1, .body)), ("注", .paragraph(2, .comment)), ("删", .paragraph(3, .deleted)),
      ("名", .property), ("页", .page(1)),
    ]
    for (word, place) in places { text.append(Array(word.utf8), at: place, problems: []) }
    #expect(String(decoding: text.bytes, as: UTF8.self) == "甲\t乙\n段\n页")
  }
}
