import Diagnostics
import Markdown
import Testing

/// Emphasis beside Chinese text, and what must stay as it was.
struct EmphasisTests {
  @Test(arguments: [
    ("根据**《条例》**规定", "根据<strong>《条例》</strong>规定"),
    ("**《条例》**规定", "<strong>《条例》</strong>规定"),
    ("根据**《条例》**", "根据<strong>《条例》</strong>"),
    ("**重要。**请注意", "<strong>重要。</strong>请注意"),
    ("*（一）*总体", "<em>（一）</em>总体"),
    ("按**“十四五”**规划", "按<strong>“十四五”</strong>规划"),
    ("GDP**增长**5%", "GDP<strong>增长</strong>5%"),
    ("达**5%**以上", "达<strong>5%</strong>以上"),
    ("见***《办法》***第三条", "见<em><strong>《办法》</strong></em>第三条"),
    ("**《甲》**、**《乙》**和**《丙》**", "<strong>《甲》</strong>、<strong>《乙》</strong>和<strong>《丙》</strong>"),
    ("**总则*（试行）*部分**", "<strong>总则<em>（试行）</em>部分</strong>"),
    ("根据**[《条例》](a.pdf)**规定", "根据<strong><a href=\"a.pdf\">《条例》</a></strong>规定"),
    ("甲**`乙`**丙", "甲<strong><code>乙</code></strong>丙"),
    ("根据__《条例》__规定", "根据__《条例》__规定"),
    ("根据\\*\\*《条例》\\*\\*规定", "根据**《条例》**规定"),
    ("根据 ** 《条例》 ** 规定", "根据 ** 《条例》 ** 规定"),
    ("`a**《b》**c`", "<code>a**《b》**c</code>"),
    ("长*宽*高（米）", "长<em>宽</em>高（米）"),
    ("根据**《条例》规定", "根据**《条例》规定"),
  ])
  func inParagraph(markdown: String, html: String) {
    let rendering = Rendering(markdown)
    #expect(rendering.html == "<p>\(html)</p>\n")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("```\n根据**《条例》**规定\n```", "<pre><code>根据**《条例》**规定\n</code></pre>\n"),
    ("    根据**《条例》**规定", "<pre><code>根据**《条例》**规定\n</code></pre>\n"),
    ("* 根据**《条例》**", "<ul>\n<li>根据<strong>《条例》</strong></li>\n</ul>\n"),
    ("甲\n\n***\n\n乙", "<p>甲</p>\n<hr />\n<p>乙</p>\n"),
    ("# 关于**《条例》**的通知", "<h1>关于<strong>《条例》</strong>的通知</h1>\n"),
    ("> **《条例》**规定", "<blockquote>\n<p><strong>《条例》</strong>规定</p>\n</blockquote>\n"),
    ("```a*《b\nx\n```", "<pre><code class=\"language-a*《b\">x\n</code></pre>\n"),
  ])
  func inBlocks(markdown: String, html: String) {
    #expect(Rendering(markdown, headingAnchors: false).html == html)
  }

  @Test func marksLeaveAddressesAndTitles() {
    let rendering = Rendering("[甲](文*《件》.pdf \"说*《明》\")和![图*《一》](图*《一》.png)")
    #expect(rendering.body.links.map(\.destination) == ["文*《件》.pdf", "图*《一》.png"])
    #expect(rendering.html.contains("title=\"说*《明》\""))
    #expect(rendering.html.contains("alt=\"图*《一》\""))
    #expect(!rendering.html.contains("%F0%9B%B2%9F"))
  }

  @Test func anchorsAndOpeningHoldNoMarks() {
    let rendering = Rendering("# 关于**《条例》**的通知\n\n根据**《条例》**规定")
    #expect(rendering.body.headings.map(\.text) == ["关于《条例》的通知"])
    #expect(rendering.body.headings.map(\.anchor) == ["关于-条例-的通知"])
    #expect(rendering.body.opening == "根据《条例》规定")
  }

  /// Characters that marks are made of, when the author wrote them himself.
  @Test(arguments: [
    "\u{1BC9F}", "\u{16AF5}", "&#113823;", "&#x1BC9F;", "&#x01bc9f;", "\u{1BC9F}\u{16AF5}\u{12470}",
  ])
  func theAuthorsOwnCharactersSurvive(written: String) {
    let rendering = Rendering("根据**《\(written)》**规定[^1]\n\n[^1]: 注\(written)")
    let shown = written.hasPrefix("&") ? "\u{1BC9F}" : written
    #expect(rendering.html.contains("<strong>《\(shown)》</strong>"))
    #expect(rendering.html.contains("<p>注\(shown) <a"))
  }
}
