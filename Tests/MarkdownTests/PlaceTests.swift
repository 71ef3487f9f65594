import Diagnostics
import Markdown
import Testing

/// Places in the author's file: the mark stands where the problem must be.
struct PlaceTests {
  @Test(arguments: [
    ("raw-html", "甲乙1️⃣<b>丙</b>"),
    ("raw-html", "1️⃣<div>\n甲\n</div>"),
    ("raw-html", "甲\n\n  1️⃣<!-- 注释 -->"),
    ("raw-html", "根据**《条例》**规定，1️⃣<br>甲"),
    ("raw-html", "> 甲\n> 乙1️⃣<b>丙"),
    ("raw-html", "- 甲\n\n  乙\n  丙1️⃣<b>丁"),
    ("raw-html", "甲[^1]1️⃣<b>乙\n\n[^1]: 注"),
    ("raw-html", "[^1]\n\n[^1]: 注1️⃣<b>乙"),
    ("raw-html", "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁1️⃣<br>戊 |"),
    ("raw-html", "| 甲 | 乙 |\n|---|---|\n| a\\|b | x\\|1️⃣<br>戊 |"),
    ("raw-html", "表一<i\n1️⃣<b>\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |"),
    ("unsafe-link", "详见1️⃣[甲](javascript:x)"),
    ("unsafe-link", "**《甲》**是**《乙》**，详见1️⃣[甲](javascript:x)"),
    ("unsafe-link", "详见[好](a.pdf)和1️⃣[甲\n乙](data:x)"),
    ("unsafe-link", "> 第一行[^1]\n>    第二行1️⃣[甲](x:y)\n\n[^1]: 注"),
    ("unsafe-link", "详见1️⃣<ftp://a.cn/>"),
    ("unsafe-link", "甲\n乙 1️⃣<ftp://a.cn/>"),
    ("unsafe-link", "甲1️⃣[乙][丙]丁\n\n[丙]: //evil.cn/"),
    ("unsafe-link", "[![图](a.png)](b.pdf)和1️⃣![图](data:image/png,x)"),
    ("image-without-alt", "见\t1️⃣![](a.png)"),
    ("link-without-text", "𠀀甲1️⃣[](a.pdf)"),
    ("link-without-target", "甲1️⃣[乙]()"),
    ("link-definition-unused", "甲\n\n1️⃣[备注]: 以原件为准"),
    ("link-definition-unused", "> 1️⃣[备注]: 以原件为准"),
    ("link-definition-unused", "1️⃣[备注]:\n2020年以原件为准"),
    ("link-definition-unused", "[甲]\n\n[甲]: a.pdf\n1️⃣[甲]: b.pdf"),
    ("footnote-undefined", "**《甲》**增长1️⃣[^x]。"),
    ("footnote-unused", "甲\n\n1️⃣[^x]: 乙"),
    ("footnote-duplicate", "甲[^x]\n\n[^x]: 乙\n1️⃣[^x]: 丙"),
    ("footnote-misplaced", "见[甲1️⃣[^x]](a.pdf)\n\n[^x]: 乙"),
    ("nested-too-deeply", "甲\n\n" + String(repeating: ">", count: 100) + "1️⃣> 乙"),
    ("nested-too-deeply", "甲\n\n" + String(repeating: "* ", count: 100) + "1️⃣- 乙\n\n\n丙"),
    ("nested-too-deeply", "甲\n\n" + String(repeating: "1. ", count: 100) + "1️⃣2) 乙"),
    ("nested-too-deeply", "- 甲\n" + String(repeating: " ", count: 500) + "1️⃣- 乙"),
    ("table-row-width", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 1️⃣3 |"),
    ("table-row-overflow", "> | 甲 | 乙 |\n> |---|---|\n> | 1️⃣1 | 2 | 3 |"),
    ("table-header-width", "说明\n1️⃣| 甲 | 乙 | 丙 |\n|---|---|"),
  ])
  func standsWhereTheFaultIs(rule: String, marked: String) {
    let text = MarkedText(marked)
    let rendering = Rendering(text.text, firstLine: 8)
    let places = rendering.diagnostics.filter { $0.rule.id == rule }.map(\.place)
    #expect(places.contains { $0.line == text.line + 7 && $0.column == text.column }, "\(places)")
  }

  @Test func linksKnowTheirPlaces() {
    let rendering = Rendering("甲[乙](a.pdf)，\n**《丙》**见[丁](b.pdf)和![戊](c.png)")
    #expect(rendering.body.links.map(\.place.line) == [1, 2, 2])
    #expect(rendering.body.links.map(\.place.column) == [2, 9, 20])
  }
}
