/// What may not stand in the body of a notice, because rendering would lose it or make it unsafe.
extension Rule {
  static let markdownRules: [Rule] = [rawHTML]

  package static let rawHTML = Rule(
    "raw-html", .error,
    title: Wording(zh: "正文不得含有 HTML 标记", en: "No raw HTML in a body"),
    explanation: Wording(
      zh: "正文中的 HTML 标记不会显示，夹在其中的内容可能随之丢失；也可能把脚本带进页面。",
      en: "HTML in a body is not rendered: what it wraps may be lost, and it could carry script into the page."),
    failing: .body("<div>内容</div>"),
    passing: .body("内容"))
}

extension Problem {
  package static func rawHTML(_ tag: String) -> Problem {
    Problem(
      .rawHTML, zh: "正文中有 HTML 标记“\(tag)”", en: "raw HTML “\(tag)” in the body",
      helpZh: "改用 Markdown 写法；确需显示尖括号时写作 &lt; 和 &gt;。",
      helpEn: "write it in Markdown; for a visible angle bracket write &lt; and &gt;.")
  }
}
