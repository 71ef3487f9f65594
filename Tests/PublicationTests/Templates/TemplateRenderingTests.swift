import Diagnostics
import Publication
import Testing

@Suite("A theme's template, filled")
struct TemplateRenderingTests {
  @Test(arguments: [
    ("{{title}}", "关于&lt;通知&gt;的通知"),
    ("{{ title }}", "关于&lt;通知&gt;的通知"),
    ("{{{body}}}{{&body}}", "<p>正文</p><p>正文</p>"),
    ("[{{summary}}]", "[]"),
    ("{{place.city}} {{place.region.code}}", "示例市 990100"),
    ("{{#place}}{{city}}, {{title}}{{#region}} {{code}}{{/region}}{{/place}}", "示例市, 关于&lt;通知&gt;的通知 990100"),
    ("{{#title}}<b>{{.}}</b>{{/title}}", "<b>关于&lt;通知&gt;的通知</b>"),
    ("{{#summary}}no{{/summary}}{{^summary}}none{{/summary}}", "none"),
    ("{{#is_new}}new{{/is_new}}{{^is_new}}old{{/is_new}}", "new"),
    ("{{#body}}<div>{{{.}}}</div>{{/body}}", "<div><p>正文</p></div>"),
    ("{{#place.region}}{{code}}{{/place.region}}", "990100"),
    ("{{#nodes}}{{name}}{{#current}}!{{/current}},{{/nodes}}", "a!,e,"),
    ("{{^nodes}}none{{/nodes}}", ""),
    ("{{#keywords}}[{{.}}]{{/keywords}}", "[防汛][抗旱]"),
    ("{{#nodes}}{{#children}}{{name}}{{/children}}{{/nodes}}", "bd"),
    ("a{{! a comment\n over lines }}b", "ab"),
    (
      "{{#nodes}}<a href=\"{{root}}{{path}}\">{{/nodes}}",
      "<a href=\"../category/a/index.html\"><a href=\"../category/e/index.html\">"
    ),
    ("<a href=\"{{home}}#{{title}}\">", "<a href=\"https://www.example.gov.cn/#关于&lt;通知&gt;的通知\">"),
    ("<li{{#is_new}} class=\"new\"{{/is_new}}>", "<li class=\"new\">"),
    ("\u{FEFF}x", "x"),
  ])
  func fills(template: String, expected: String) {
    let theme = ReadTheme(template)
    #expect(theme.summary == [])
    #expect(theme.render() == expected)
  }

  @Test func linesOfSectionsAndPartialsVanish() {
    let theme = ReadTheme(
      "<ul>\n  {{#nodes}}\n  <li>{{name}}</li>\n  {{/nodes}}\n\t{{! nothing }}\r\n</ul>\n  {{> end}}\nx",
      [("end.mustache", "<hr>\n")])
    #expect(theme.render() == "<ul>\n  <li>a</li>\n  <li>e</li>\n</ul>\n<hr>\nx")
  }

  @Test func aPartialMayDescendATree() {
    let theme = ReadTheme(
      "{{#nodes}}{{> node}}{{/nodes}}",
      [("node.mustache", "({{name}} {{root}}{{title}}{{#children}}{{> node}}{{/children}})")])
    #expect(theme.summary == [])
    let tail = " ../关于&lt;通知&gt;的通知"
    #expect(theme.render() == "(a\(tail)(b\(tail)(c\(tail)))(d\(tail)))(e\(tail))")
  }

  @Test func afterASectionTheOuterRecordIsBack() {
    let theme = ReadTheme(
      "{{#nodes}}{{name}}{{#children}}{{name}}{{/children}}{{name}} {{/nodes}}")
    #expect(theme.render() == "abda ee ")
  }

  @Test func partialsMayLieInFolders() {
    let theme = ReadTheme("{{> parts/a-b}}", [("parts/a-b.mustache", "x")])
    #expect(theme.render() == "x")
  }

  @Test func absentValuesAreFalsy() {
    let theme = ReadTheme(
      "{{title}}{{place.region.code}}{{#place}}p{{/place}}{{^place}}-{{/place}}{{#place.region}}r{{/place.region}}"
        + "{{^nodes}}-{{/nodes}}{{#is_new}}n{{/is_new}}{{{body}}}{{^home}}-{{/home}}")
    #expect(theme.summary == [])
    #expect(theme.render([]) == "---")
    let empty = PageField.record {
      $0[.title] = .text("")
      $0[.home] = .utf8([])
      $0[.body] = .markup([])
      $0[.isNew] = .flag(false)
      $0[.nodes] = .list([])
    }
    #expect(theme.render(empty) == "---")
  }

  @Test func textAndMarkupMayBeBytes() {
    let theme = ReadTheme("{{title}} {{{body}}}")
    let record = PageField.record {
      $0[.title] = .utf8(Array("甲&乙".utf8))
      $0[.body] = .markupSlice(Array("0<i>0".utf8)[1..<4])
    }
    #expect(theme.render(record) == "甲&amp;乙 <i>")
  }

  @Test func manyTemplatesShareTheirPartials() {
    let files = [("a", "{{> c}}a"), ("b", "{{> c}}b"), ("c", "{{title}}")].map {
      ThemeFile(name: "\($0.0).mustache", path: $0.0, bytes: Array($0.1.utf8))
    }
    var bag = DiagnosticBag()
    let shapes = ["a": PageField.shape, "b": TemplateShape("other", [TemplateField("title", .text)])]
    let set = TemplateSet.read(files, folder: "", shapes: shapes, into: &bag)
    var out: [UInt8] = []
    if let set, let a = set.handle("a"), let b = set.handle("b") {
      set.render(a, PageField.record { $0[.title] = .text("1") }, into: &out)
      set.render(b, [.text("2")], into: &out)
    }
    #expect(String(decoding: out, as: UTF8.self) == "1a2b")
    #expect(set?.handle("c") == nil)
  }
}
