import Diagnostics
import Markdown
import Testing

/// Line ends in the source.
struct BreakTests {
  @Test(arguments: [
    ("关于开展\n工作的通知", "关于开展工作的通知"),
    ("第一句。\n第二句", "第一句。第二句"),
    ("落实\n《条例》", "落实《条例》"),
    ("称为“办法”\n的文件", "称为“办法”的文件"),
    ("according to\nthe rules", "according to\nthe rules"),
    ("共 5\n个", "共 5\n个"),
    ("他说“yes”\n“no”", "他说“yes”\n“no”"),
    ("**重点**\n工作", "<strong>重点</strong>工作"),
    ("重点\n**工作**", "重点<strong>工作</strong>"),
    ("见[附件\n一](a.pdf)\n和下文", "见<a href=\"a.pdf\">附件一</a>和下文"),
    ("甲\\\n乙", "甲<br />\n乙"),
    ("甲  \n乙", "甲<br />\n乙"),
    ("`甲`\n乙", "<code>甲</code>乙"),
    ("见图\n![图](a.png)\n下文", "见图\n<img src=\"a.png\" alt=\"图\" />\n下文"),
    ("かな\nカナ", "かなカナ"),
    ("한국\n어", "한국\n어"),
  ])
  func softBreaks(markdown: String, html: String) {
    #expect(Rendering(markdown).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndCounts(end: String) {
    let rendering = Rendering(["甲", "乙", "", "丙<b>丁</b>"].joined(separator: end), firstLine: 10)
    #expect(rendering.html.hasPrefix("<p>甲乙</p>\n<p>丙"))
    #expect(rendering.diagnostics.map(\.place.line) == [13])
    #expect(rendering.diagnostics.map(\.place.column) == [2])
  }
}
