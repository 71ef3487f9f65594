import Diagnostics
import Markdown
import Testing

struct OpeningTests {
  @Test(arguments: [
    ("# 题\n\n　　第一段。\n\n第二段。", "第一段。第二段。"),
    ("First.\n\nSecond\nline.", "First. Second line."),
    ("| 甲 | 乙 |\n|---|---|\n\n正文", "正文"),
    ("```\n代码\n```\n\n正文", "正文"),
    ("- 一\n- 二", "一二"),
    ("> 引文", "引文"),
    ("甲 **乙** `丙` [丁](a.pdf)![戊](b.png)", "甲 乙 丙 丁"),
    ("<b>甲</b>&lt;&amp;", "甲<&"),
    ("", ""),
  ])
  func isTheTextOfTheParagraphs(markdown: String, opening: String) {
    #expect(Rendering(markdown).body.opening == opening)
  }

  @Test func isAtMost120Scalars() {
    let opening = Rendering(String(repeating: "字", count: 70) + "\n\n" + String(repeating: "𠀀", count: 70))
      .body.opening
    #expect(opening.unicodeScalars.count == 120)
  }
}
