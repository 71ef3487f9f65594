import Diagnostics
import Markdown
import Testing

struct HeadingTests {
  @Test(arguments: [
    ("# 甲\n## 乙\n### 丙", [2, 3, 4]),
    ("## 甲\n### 乙", [2, 3]),
    ("### 甲\n##### 乙", [2, 4]),
    ("## 甲\n# 乙", [3, 2]),
    ("# 甲\n###### 乙", [2, 6]),
    ("甲\n===\n\n乙\n---", [2, 3]),
    ("> ### 甲", [2]),
  ])
  func levels(markdown: String, levels: [Int]) {
    let rendering = Rendering(markdown)
    #expect(rendering.body.headings.map(\.level) == levels)
    for heading in rendering.body.headings {
      #expect(
        rendering.html.contains(
          "<h\(heading.level) id=\"\(heading.anchor)\">\(heading.text)</h\(heading.level)>"))
    }
  }

  @Test(arguments: [
    ("# 一、总体情况", "一-总体情况"), ("# Annual Report 2023", "annual-report-2023"), ("# （一）*重点*工作", "一-重点工作"),
    ("# ？！", "section"), ("#", "section"), ("# \">&lt;script>", "script"), ("# `a` & b", "a-b"),
    ("# 𠀀字", "𠀀字"), ("# é１２", "é１２"),
    ("# 甲[^1]\n\n[^1]: 注", "甲"), ("# 见[附件](a.pdf)", "见附件"), ("甲\n乙\n===", "甲乙"), ("a\nb\n===", "a-b"),
  ])
  func anchors(markdown: String, anchor: String) {
    #expect(Rendering(markdown).body.headings.map(\.anchor) == [anchor])
  }

  @Test func anchorsAreUnique() {
    let anchors = Rendering("# 甲\n# 甲\n# 甲-2\n# 甲\n# 甲").body.headings.map(\.anchor)
    #expect(anchors == ["甲", "甲-2", "甲-2-2", "甲-3", "甲-4"])
  }

  @Test func withoutAnchorsNothingIsShifted() {
    let rendering = Rendering("# 甲", headingAnchors: false)
    #expect(rendering.html == "<h1>甲</h1>\n")
    #expect(rendering.body.headings == [BodyHeading(level: 1, text: "甲", anchor: "")])
  }
}
