import Disclosure
import Intake
import Testing

/// Articles and the titles of chapters get anchors that can be cited.
@Suite struct ArticleMarksTests {
  private func paragraphs(_ texts: [String]) -> [UInt8] {
    Array(texts.map { "<p>\($0)</p>\n" }.joined().utf8)
  }

  private func headings(_ texts: String...) -> [String] {
    let html = paragraphs(texts)
    return ArticleMarks(html).merged(with: [], in: html).map { "\($0.level) \($0.anchor) \($0.text)" }
  }

  @Test func chaptersStandOverTheirArticles() {
    #expect(
      headings(
        "第一章　总则", "第一条　为了。", "<strong>第二章 监督管理</strong>", "第一节　检查、抽查", "第二条　检查。", "第二节　处理",
        "第三条　处理。") == [
          "2 chapter-1 第一章 总则", "7 article-1 第一条", "2 chapter-2 第二章 监督管理",
          "3 chapter-2-section-1 第一节 检查、抽查", "7 article-2 第二条", "3 chapter-2-section-2 第二节 处理",
          "7 article-3 第三条",
        ])
  }

  /// A list of contents in the text is no text.
  @Test func aListOfContentsIsPassedOver() {
    #expect(
      headings("目录", "第一章　总则", "第一节　目的", "第二章　附则", "第一章　总则", "第一节　目的", "第一条　甲。", "第二章　附则", "第二条　乙。")
        == [
          "2 chapter-1 第一章 总则", "3 chapter-1-section-1 第一节 目的", "7 article-1 第一条", "2 chapter-2 第二章 附则",
          "7 article-2 第二条",
        ])
  }

  /// Where a text carries a second one, its chapters begin anew.
  @Test func chaptersThatBeginAnewHaveAnchorsOfTheirOwn() {
    #expect(
      headings("第一章　总则", "正文。", "第一章　总则", "正文。")
        == ["2 chapter-1 第一章 总则", "2 part-2-chapter-1 第一章 总则"])
  }

  @Test(arguments: [
    "第一章规定的事项，由市政府办理。", "第一章", "第一章　总则。", "第一章　见<a href=\"#a\">下文</a>", "第一章 甲<br />\n乙", "一、总则",
    "第一章的 内容", "<strong>第一章 总则</strong>规定", "第零章　总则", "第一册 总则",
    "第一章　" + String(repeating: "长", count: 80),
  ])
  func whatIsNoTitleHasNoAnchor(text: String) {
    #expect(headings(text) == [])
  }

  @Test func theMarksStandInTheText() {
    let html = paragraphs(["第一章　总则", "第一条　为了。"])
    let marks = ArticleMarks(html)
    #expect(
      String(decoding: marks.applied(to: html), as: UTF8.self) == """
        <p class="chapter" id="chapter-1">第一章　总则</p>
        <p id="article-1"><a class="article" href="#article-1">第一条</a>　为了。</p>

        """)
    #expect(marks.shift(of: html.count) == marks.applied(to: html).count - html.count)
  }
}
