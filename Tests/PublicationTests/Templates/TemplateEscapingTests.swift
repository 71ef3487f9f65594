import Publication
import Testing

@Suite("Hostile text in a template")
struct TemplateEscapingTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "&lt;script&gt;",
    "{{title}} {{{body}}} {{> page}}", "--><script>", "</title><script>", "]]>", "\u{0}<\u{1F}>", "＜script＞",
    "&#60;b",
    String(repeating: "<", count: 1000), "乙<甲",
  ]

  @Test(arguments: hostile)
  func comesOutEscaped(text: String) {
    let theme = ReadTheme("<p title=\"{{title}}\" lang='{{title}}'>{{title}}</p>{{#title}}{{.}}{{/title}}")
    let expected = text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(character)
      }
    }.joined()
    let page = "<p title=\"\(expected)\" lang='\(expected)'>\(expected)</p>\(expected)"
    #expect(theme.render(PageField.record { $0[.title] = .text(text) }) == page)
    #expect(theme.render(PageField.record { $0[.title] = .utf8(Array(text.utf8)) }) == page)
  }

  @Test func onlyTheFiveSignsAreChanged() {
    for scalar in (0..<0x3000).compactMap(Unicode.Scalar.init) {
      var out = Array("x".utf8)
      appendEscaped("长长长长长长长长长长\(scalar)长长长长", to: &out)
      let changed = String(decoding: out, as: UTF8.self) != "x长长长长长长长长长长\(scalar)长长长长"
      #expect(changed == "&<>\"'".unicodeScalars.contains(scalar))
    }
  }
}
