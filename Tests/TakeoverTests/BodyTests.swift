import Takeover
import Testing

/// Texts of pages as Markdown.
@Suite struct BodyTests {
  @Test(arguments: [
    ("<p>　　一行<b>粗</b>字。</p><p>&nbsp;&nbsp;&nbsp;&nbsp;又一行。</p>", "一行**粗**字。\n\n又一行。\n"),
    ("第一段。<br><br>第二段。<br>　　第三段。<br>续行。", "第一段。\n\n第二段。\n\n第三段。\\\n续行。\n"),
    (
      "<p>1. 首先</p><p>- 其次</p><p># 井号</p><p>+ 加</p><p>> 大于</p>",
      "1\\. 首先\n\n\\- 其次\n\n\\# 井号\n\n\\+ 加\n\n\\> 大于\n"
    ),
    (
      "<p>*星* _线_ `码` [1] &lt;b&gt; a|b ~ \\ &amp;amp;</p>",
      "\\*星\\* \\_线\\_ \\`码\\` \\[1\\] \\<b> a\\|b \\~ \\\\ \\&amp;\n"
    ),
    ("<h2>一</h2><h4>二</h4><h2>三</h2>", "## 一\n\n### 二\n\n## 三\n"),
    ("<ol start=3><li>甲<li>乙<ul><li>子</ul></ol><ol><li>丙</ol>", "3. 甲\n4. 乙\n   - 子\n\n1) 丙\n"),
    ("<table><tr><th>甲<th>乙<tr><td>1<td>2<br>3</table>", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 3 |\n"),
    ("<table><tr><td>只排版<table><tr><td>内</table></table>", "只排版\n\n内\n"),
    (
      "<table><tr><td colspan=2>表题<tr><td>甲<td>乙<tr><td>1<td>2</table>",
      "表题\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"
    ),
    ("<p>见<a href='http://a.example/(x)'>网页</a>。</p>", "见[网页](<http://a.example/(x)>)。\n"),
    ("<p><img src='a.png' alt='图'></p>", "![图](a.png)\n"),
    ("<p>跨\n行的中文 and English\nwords</p>", "跨行的中文 and English words\n"),
    ("<p style='display:none'>隐</p><p>显<script>x</script></p>", "显\n"),
    ("<div>裸文<div>内块</div>尾</div>", "裸文\n\n内块\n\n尾\n"),
    ("<p>a<sup>2</sup></p><hr><blockquote>引</blockquote>", "a²\n\n---\n\n> 引\n"),
  ])
  func writesTheTextInMarkdown(_ html: String, _ expected: String) throws {
    #expect(try markdown(html) == expected)
  }

  /// Where nothing else on the page can be the text.
  @Test func aFewWordsUnderAVagueMarkAreTheText() throws {
    let page = { (body: String) in
      try TakenPage(
        Array(
          ("<html><meta charset=utf-8><title>甲</title><body><table><tr><td>索引号</td><td>甲/2020-1</td></tr></table>"
            + "\(body)</body></html>").utf8))
    }
    #expect(try page("<div class=content><p>正文。</p></div>").characters == 3)
    #expect(try page("<div class=content><a href=a.html>首页</a></div>").characters == 0)
  }

  @Test func whatATextCannotCarryIsCounted() throws {
    let page = try pageWith(
      "",
      body:
        "<p>x<sup>1</sup><sup>注</sup><u>y</u></p><iframe src=x></iframe><table><tr><td rowspan=2>a<td>b<tr><td>c</table>"
    )
    #expect(page.left.map(\.name) == ["iframe", "merged-cell", "sup", "sup-sign", "u"])
  }

  @Test(arguments: ["trs.html", "jcms.html", "gkmlpt.html", "gbk.html", "spaced.html", "unlabelled.html"])
  func everyFixtureSaysTheSameInMarkdown(_ name: String) throws {
    let page = try FixturePages.page(name)
    #expect(page.isNotice)
    #expect(page.characters > 20)
    #expect(page.markdown { $0 }.isSame)
    #expect(page.markdown { _ in nil }.isSame)
  }

  /// Whatever signs stand in a text, in whatever elements, they stand in the column too.
  @Test func anyTextStaysTheSame() throws {
    var dice = Dice(seed: 20_261_122)
    for round in 0..<500 {
      var generator = BodyGenerator(dice: dice)
      let body = generator.body()
      dice = generator.dice
      let page = try pageWith("", body: body.html)
      let kept = page.markdown { $0 }
      try #require(kept.isSame, "round \(round): \(body.html)\n\(kept.text)")
      try #require(page.visible == body.text, "round \(round): \(body.html)")
    }
  }

  /// Damaged pages never end the program, and are read in time.
  @Test func damagedPagesAreReadOrRefused() throws {
    var dice = Dice(seed: 711)
    let pages = try ["trs.html", "jcms.html", "gbk.html"].map(FixturePages.bytes)
    for _ in 0..<300 {
      var bytes = pages[Int(dice.next() % 3)]
      for _ in 0..<(1 + dice.next() % 40) {
        let place = Int(dice.next() % UInt64(bytes.count))
        switch dice.next() % 4 {
        case 0: bytes[place] = UInt8(dice.next() & 255)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("<table><tr><td colspan=99 rowspan=999>".utf8), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(place + 60, bytes.count)], at: place)
        }
      }
      guard let page = try? TakenPage(bytes) else { continue }
      _ = page.markdown { $0 }
    }
  }
}

/// Random numbers that come again.
struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }
}

/// Bodies with all signs that mean something in Markdown, and the text that a reader sees of them.
struct BodyGenerator {
  var dice: Dice
  private var text = ""

  init(dice: Dice) { self.dice = dice }

  static let words = [
    "政府", "通知", "〔2021〕3号", "1.", "2)", "#", "##", "-", "+", "*", "**", "***", "_", "__", "`", "```", "~~~",
    "[", "]",
    "](", "[1]", "[^1]", "[a]: b", "!", "![", "<b>", "</p>", "&", "&amp;", "&#65;", "\\", "\\*", "|", "---",
    "===", ":--", ">",
    "a", "http://a.example/", "（一）", "“引”", "《名》", "：", "$x$", "{", "}", "^", "100%", "3 ", "1. 甲", "- 乙",
    "    ", "　",
    "x@y.z", "~", "—", "\u{1F600}", "é",
  ]

  mutating func body() -> (html: String, text: String) {
    text = ""
    let html = (0..<(1 + dice.next() % 5)).map { _ in block(depth: 0) }.joined()
    return (html, text)
  }

  private mutating func block(depth: Int) -> String {
    switch dice.next() % (depth > 1 ? 3 : 8) {
    case 0, 1, 2: return "<p>\(line())</p>"
    case 3: return "<h\(1 + dice.next() % 6)>\(line())</h\(1)>"
    case 4: return "<ul>" + items(depth) + "</ul>"
    case 5: return "<ol>" + items(depth) + "</ol>"
    case 6: return "<blockquote>" + block(depth: depth + 1) + block(depth: depth + 1) + "</blockquote>"
    default:
      return "<table>" + (0..<3).map { _ in "<tr><td>\(line())</td><td>\(line())</td></tr>" }.joined()
        + "</table>"
    }
  }

  private mutating func items(_ depth: Int) -> String {
    (0..<(1 + dice.next() % 3)).map { _ in
      "<li>\(line())" + (dice.next() % 3 == 0 ? block(depth: depth + 1) : "") + "</li>"
    }
    .joined()
  }

  private mutating func line() -> String {
    (0..<(1 + dice.next() % 6)).map { _ in
      let word = dice.pick(BodyGenerator.words)
      text += word.filter { !" 　".contains($0) }
      let plain = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      switch dice.next() % 10 {
      case 0: return "<b>\(plain)</b>"
      case 1: return "<i>\(plain)</i>"
      case 2: return "<strong><em>\(plain)</em></strong>"
      case 3: return "<a href='http://a.example/(x)'>\(plain)</a>"
      case 4: return plain + "<br>"
      case 5: return " " + plain + " "
      default: return plain
      }
    }.joined()
  }
}
