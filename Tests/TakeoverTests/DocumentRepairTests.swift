import Takeover
import Testing

/// What a conversion of a Word document got wrong is put right, or left alone.
@Suite struct DocumentRepairTests {
  private func text(_ html: String, _ pieces: [(DocumentRepair.Piece.Kind, String, Int)]) throws -> (
    String, Set<Int>
  ) {
    let repair = DocumentRepair(
      pieces.enumerated().map {
        DocumentRepair.Piece(id: $0, kind: $1.0, text: $1.1, paragraph: $1.2)
      })
    let page = try TakenPage(
      Array("<html><meta charset=utf-8><body>\(html)</body></html>".utf8), isDocument: true, repair: repair)
    return (page.markdown { $0 }.text, page.repaired)
  }

  @Test func hiddenWordsLeaveTheText() throws {
    let (text, done) = try text(
      "<p>关于甲的通知</p><p>前文密后密文。</p>",
      [(.text, "关于甲的通知", 1), (.text, "前文", 2), (.hidden, "密", 2), (.text, "后密文。", 2)])
    #expect(text == "前文后密文。\n")
    #expect(done == [2])
  }

  /// Where it is not sure that the words are the hidden ones, they stay and are told.
  @Test func wordsElsewhereStay() throws {
    let (text, done) = try text(
      "<p>关于甲的通知</p><p>前文后密文。</p>",
      [(.text, "关于甲的通知", 1), (.text, "前文", 2), (.hidden, "密", 2), (.text, "后密文。", 2)])
    #expect(text == "前文后密文。\n")
    #expect(done.isEmpty)
  }

  @Test func signsStandWhereTheyStood() throws {
    let (text, done) = try text(
      "<p>关于甲的通知</p><p>是　<b>否</b></p><p>完。</p>",
      [
        (.text, "关于甲的通知", 1), (.sign, "☑", 2), (.text, "是　", 2), (.sign, "☐", 2), (.text, "否", 2),
        (.sign, "☒", 3), (.text, "完。", 4), (.sign, "✓", 4),
      ])
    #expect(text == "☑是☐　**否**\n\n完。✓\n")
    #expect(done == [1, 3, 7])
  }
}
