import Diagnostics
import Markdown
import Testing

struct FootnoteTests {
  @Test func wholeFootnote() {
    let rendering = Rendering("增长百分之五[^1]。\n\n[^1]: 按可比价格计算。")
    #expect(
      rendering.html == """
        <p>增长百分之五<sup class="footnote-ref" id="fnref:1"><a role="doc-noteref" href="#fn:1">[1]</a></sup>。</p>
        <section class="footnotes" role="doc-endnotes" aria-label="注释">
        <ol>
        <li id="fn:1">
        <p>按可比价格计算。 <a class="footnote-back" role="doc-backlink" href="#fnref:1" \
        aria-label="返回正文（注1）">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendering.diagnostics.isEmpty)
    #expect(rendering.body.links.isEmpty)
    #expect(rendering.body.opening == "增长百分之五。")
  }

  /// The notes of a body in their order, as plain HTML without the way back.
  private func notes(_ html: String) -> [String] {
    html.split(separator: "<li id=\"fn:").dropFirst().map { note in
      let text = note.split(separator: "\n", maxSplits: 1).dropFirst().joined()
      return String(text.split(separator: "</li>")[0].split(separator: " <a class=\"footnote-back\"")[0])
        .replacing("<p>", with: "").replacing("</p>", with: "").replacing("\n", with: "/")
    }
  }

  @Test(arguments: [
    ("甲[^乙]丙[^丁]\n\n[^丁]: 二\n[^乙]: 一", ["一", "二"]),
    ("甲[^1]\n\n[^1]: http://a.cn/", ["http://a.cn/"]),
    ("甲[^1]\n\n[^1]:说明", ["说明"]),
    ("甲[^1]\n\n[^1]: 第一段\n\n    第二段", ["第一段/第二段"]),
    ("甲[^1]\n\n[^1]:\n    另起一行", ["另起一行"]),
    ("甲[^1]\n\n[^1]: 一\n续行", ["一续行"]),
    ("[^1]: 先写\n\n甲[^1]", ["先写"]),
    ("甲[^1]\n[^1]: 紧接", ["紧接"]),
    (
      "甲[^a]\n\n[^a]: 参见[^b]\n[^b]: 再注",
      [
        "参见<sup class=\"footnote-ref\" id=\"fnref:2\"><a role=\"doc-noteref\" href=\"#fn:2\">[2]</a></sup>",
        "再注",
      ]
    ),
    ("甲[^1]\n\n> [^1]: 引中", ["引中"]),
    ("甲[^1]\n\n  [^1]: 缩进\n\n    次段", ["缩进/次段"]),
    ("| 甲[^1] | 乙 |\n|---|---|\n\n[^1]: 表注", ["表注"]),
    ("# 题[^1]\n\n[^1]: 题注", ["题注"]),
    ("根据**《条例》**[^1]规定\n\n[^1]: **《条例》**第一条", ["<strong>《条例》</strong>第一条"]),
    ("甲![^1]乙\n\n[^1]: 叹号", ["叹号"]),
  ])
  func notesStandAtTheEnd(markdown: String, expected: [String]) {
    let rendering = Rendering(markdown)
    #expect(notes(rendering.html) == expected)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func everyReferenceHasAWayBack() {
    let html = Rendering("甲[^1]乙[^1]\n\n[^1]: 注").html
    for part in ["id=\"fnref:1\"", "id=\"fnref:1:2\"", "href=\"#fnref:1:2\"", "返回正文（注1，第2处）"] {
      #expect(html.contains(part))
    }
  }

  @Test(arguments: ["`[^1]`", "    [^1]: 甲", "```\n[^1]: 甲 [^1]\n```", "\\[^1]", "[^ 1]", "[^]", "`\\[^1]`"])
  func literalText(markdown: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.html.contains("[^"))
    #expect(!rendering.html.contains("footnote"))
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func codeKeepsADefinitionAsItStands() {
    #expect(
      Rendering("```\n[^1]: 甲**《乙》** [^1]\n```").html == "<pre><code>[^1]: 甲**《乙》** [^1]\n</code></pre>\n")
    #expect(Rendering("```[^1] x\n甲\n```").html == "<pre><code class=\"language-[^1]\">甲\n</code></pre>\n")
  }

  @Test func anAddressKeepsWhatLooksLikeAReference() {
    let rendering = Rendering("[甲](a[^1].pdf)")
    #expect(rendering.body.links.map(\.destination) == ["a[^1].pdf"])
  }

  @Test(arguments: [
    ("甲[^1]", ["footnote-undefined"]),
    ("甲[^1]\n\n[^2]: 乙", ["footnote-undefined", "footnote-unused"]),
    ("[^2]: 乙", ["footnote-unused"]),
    ("甲[^1]\n\n[^1]: 乙\n[^1]: 丙", ["footnote-duplicate"]),
    ("[甲[^1]](a.pdf)\n\n[^1]: 乙", ["footnote-misplaced", "footnote-unused"]),
    ("![甲[^1]](a.png)\n\n[^1]: 乙", ["footnote-misplaced", "footnote-unused"]),
  ])
  func faults(markdown: String, rules: [String]) {
    let rendering = Rendering(markdown)
    #expect(rendering.rules == rules)
    for character in ["甲", "乙", "丙"] where markdown.contains(character) {
      #expect(rendering.html.contains(character), "nothing is lost")
    }
  }

  @Test func aDuplicateNamesTheFirst() {
    let notes = Rendering("甲[^1]\n\n[^1]: 乙\n[^1]: 丙").diagnostics.flatMap(\.notes)
    #expect(notes.map(\.place.line) == [3])
  }

  @Test func definitionsLeaveAListOfTheAuthorsAlone() {
    let html = Rendering("+ 甲[^1]\n+ 乙\n\n[^1]: 注").html
    #expect(html.contains("甲<sup") && html.contains("乙"))
    #expect(!html.contains("<ul>\n</ul>"))
  }
}
