import Diagnostics
import Publication
import Testing

@Suite("What is wrong with a template, and where")
struct TemplateProblemTests {
  @Test(arguments: [
    ("甲<p>{{1️⃣titel}}</p>", "template-unknown-name"),
    ("x\n  文{{#nodes}}{{1️⃣nam}}{{/nodes}}", "template-unknown-name"),
    ("{{#1️⃣node}}{{name}}{{> nothing-here-is-checked}}{{/node}}", nil),
    ("{{place.1️⃣cty}}", "template-unknown-name"),
    ("{{place.region.1️⃣title}}", "template-unknown-name"),
    ("{{nodes.1️⃣name}}", "template-wrong-kind"),
    ("{{title.1️⃣name}}", "template-wrong-kind"),
    ("{{#nodes}}{{1️⃣.}}{{/nodes}}", "template-wrong-kind"),
    ("{{1️⃣.}}", "template-wrong-kind"),
    ("{{1️⃣place}}", "template-wrong-kind"),
    ("{{1️⃣nodes}}", "template-wrong-kind"),
    ("{{1️⃣is_new}}", "template-wrong-kind"),
    ("{{{1️⃣title}}}", "template-raw-text"),
    ("{{& 1️⃣root}}", "template-raw-text"),
    ("{{#title}}{{{1️⃣.}}}{{/title}}", "template-raw-text"),
    ("{{1️⃣body}}", "template-escaped-markup"),
    ("{{#body}}{{1️⃣.}}{{/body}}", "template-escaped-markup"),
    ("文{{> 1️⃣nothing}}", "template-missing"),
    ("{{> 1️⃣page}}", "template-endless"),
    ("{{#is_new}}{{> 1️⃣page}}{{/is_new}}", "template-endless"),
    ("{{#nodes}}{{> 1️⃣page}}{{/nodes}}", "template-endless"),
    ("a 1️⃣{{title", "template-syntax"),
    ("a 1️⃣{{title <b>{{title}}</b>", "template-syntax"),
    ("1️⃣{{{body}} x", "template-syntax"),
    ("1️⃣{{! no end", "template-syntax"),
    ("1️⃣{{}}", "template-syntax"),
    ("{{ 1️⃣a b }}", "template-syntax"),
    ("{{1️⃣a..b}}", "template-syntax"),
    ("{{1️⃣标题}}", "template-syntax"),
    ("1️⃣{{=<% %>=}}", "template-syntax"),
    ("1️⃣{{<layout}}x{{/layout}}", "template-syntax"),
    ("1️⃣{{$block}}x{{/block}}", "template-syntax"),
    ("1️⃣{{#title}}", "template-syntax"),
    ("{{#title}}1️⃣{{#home}}{{/title}}", "template-syntax"),
    ("1️⃣{{/title}}", "template-syntax"),
    ("{{#title}}1️⃣{{/titel}}", "template-syntax"),
    ("1️⃣{{#title}{{/title}}", "template-syntax"),
  ])
  func isReported(marked: String, rule: String?) {
    check(marked, rule)
  }

  /// Every walk over a template goes as deep as its sections do: 30,000 of them took the stack.
  @Test(arguments: [60, 30_000])
  func sectionsNestedTooDeeplyAreTold(count: Int) {
    let open = String(repeating: "{{#title}}", count: 50)
    let rest = String(repeating: "{{#title}}", count: count - 51)
    check(open + "1️⃣{{#title}}" + rest + String(repeating: "{{/title}}", count: count), "template-syntax")
  }

  @Test func sectionsMayBeNestedAsDeeplyAsAnyoneNeeds() {
    let template =
      String(repeating: "{{#title}}", count: 50) + "文" + String(repeating: "{{/title}}", count: 50)
    #expect(ReadTheme(template).summary == [])
  }

  /// Ten times what is called ten times: twenty files of a line each made more than any disk holds.
  @Test func callsThatMultiplyAreToldWhereTheyBecomeTooMany() {
    let files = (0..<20).map { number in
      (
        name: "p\(number).mustache",
        text: number == 19 ? "文" : String(repeating: "{{> p\(number + 1)}}\n", count: 10)
      )
    }
    let theme = ReadTheme("{{> p0}}", files)
    #expect(theme.problems.map(\.rule.id).allSatisfy { $0 == "template-endless" })
    // p15 calls p16 ten times, that p17, that p18, that p19: 11,110 calls, too many with the last of its own.
    #expect(theme.problems.first { $0.place.path.hasSuffix("p15.mustache") }?.place.line == 10)
    #expect(theme.set == nil)
    #expect(ReadTheme("{{> p0}}", Array(files.suffix(3)) + [("p0.mustache", "{{> p17}}")]).summary == [])
  }

  @Test(arguments: [60, 5_000])
  func partialsTooDeepWithinEachOtherAreTold(count: Int) {
    let files = (0..<count).map { number in
      (name: "p\(number).mustache", text: number + 1 == count ? "文" : "{{> p\(number + 1)}}")
    }
    let theme = ReadTheme("{{> p0}}", files)
    #expect(theme.problems.contains { $0.rule.id == "template-endless" })
    #expect(theme.set == nil)
  }

  /// Every tag without an end was looked for to the end of the file.
  @Test func tagsWithoutAnEndAreEachTold() {
    #expect(ReadTheme(String(repeating: "{{ ", count: 20_000)).problems.count == 20_000)
  }

  @Test(arguments: [
    ("<p title={{1️⃣title}}>", "template-unquoted-attribute"),
    ("<p title=a{{1️⃣title}}>", "template-unquoted-attribute"),
    ("<p {{1️⃣title}}>", "template-unquoted-attribute"),
    ("<{{1️⃣title}}>", "template-unquoted-attribute"),
    ("</{{1️⃣title}}>", "template-unquoted-attribute"),
    ("<p {{> 1️⃣part}}>", "template-unquoted-attribute"),
    ("<!-- {{1️⃣title}} -->{{title}}", "template-unsafe-place"),
    ("<script src=\"{{root}}a.js\">{{1️⃣title}}</script>{{title}}", "template-unsafe-place"),
    ("<p title=\"{{{1️⃣body}}}\">", "template-unsafe-place"),
    ("<a href=\"{{1️⃣title}}\">", "template-unsafe-place"),
    ("<a href=\"{{root}}{{1️⃣title}}\">", "template-unsafe-place"),
    ("<a href='{{#title}}{{1️⃣.}}{{/title}}'>", "template-unsafe-place"),
    ("<a href=\"{{> part}}\">{{title}}</a>", nil),
    ("<a href=\"{{#is_new}}#{{/is_new}}{{1️⃣title}}\">", "template-unsafe-place"),
    ("<!--> {{title}} <!-- {{1️⃣title}} --!>{{title}}", "template-unsafe-place"),
    ("<p =\"{{1️⃣title}}\">", "template-unquoted-attribute"),
    ("<p title=\"1️⃣{{title\">", "template-syntax"),
    ("<p title=\"1️⃣{{$a}}\">", "template-syntax"),
    ("<iframe srcdoc=\"{{1️⃣title}}\">", "template-unsafe-place"),
    ("<p {{#1️⃣is_new}}title=\"{{/is_new}}x\">", "template-torn-markup"),
    ("{{#1️⃣is_new}}<p {{/is_new}}>", "template-torn-markup"),
    ("<img alt=\"\" src=\"1️⃣https://cdn.example.com/a.png\">", "theme-outside-request"),
    ("<script src='1️⃣//cdn.example.com/a.js'></script>", "theme-outside-request"),
    ("<LINK rel=stylesheet href=1️⃣HTTP://cdn.example.com/a.css>", "theme-outside-request"),
    ("<iframe src=\"1️⃣ https://example.com/\"></iframe>", "theme-outside-request"),
    ("<img alt=\"\" src=\"1️⃣\\\\example.com/a.png\">", "theme-outside-request"),
    ("<img alt=\"\" srcset=\"1️⃣a.png 1x, https://example.com/b.png 2x\">", "theme-outside-request"),
    ("<img alt=\"\" src=\"{{1️⃣home}}\">", "theme-outside-request"),
    ("<img alt=\"\" src=\"{{#is_new}}1️⃣https://example.com{{/is_new}}/a.png\">", "theme-outside-request"),
    ("<meta http-equiv=\"1️⃣Refresh\" content=\"0;url=https://example.com/\">", "theme-outside-request"),
    ("<meta content=5 http-equiv=1️⃣refresh>", "theme-outside-request"),
    ("<a 1️⃣ping=\"https://example.com/\" href=\"#a\">", "theme-outside-request"),
    ("<form action=\"1️⃣https://example.com/s\">", "theme-outside-request"),
    ("<form><button formaction=\"1️⃣//example.com/s\"></form>", "theme-outside-request"),
    ("<form action=\"{{1️⃣home}}\">", "theme-outside-request"),
    ("1️⃣<script>x()</script>", "theme-inline-script"),
    ("1️⃣<style>p{}</style>", "theme-inline-script"),
    ("<p 1️⃣style=\"color:red\">", "theme-inline-script"),
    ("<p 1️⃣onClick=\"x()\">", "theme-inline-script"),
    ("<p{{#is_new}} 1️⃣onclick=\"x('{{title}}')\"{{/is_new}}>", "theme-inline-script"),
    ("<a href=\"1️⃣javascript:x()\">", "theme-inline-script"),
  ])
  func htmlIsAudited(marked: String, rule: String?) {
    check(marked, rule)
  }

  private func check(_ marked: String, _ rule: String?) {
    let template = MarkedTemplate(marked)
    let theme = ReadTheme(template.text, [("part.mustache", "{{root}}")])
    guard let rule else { return }
    #expect(theme.summary == template.places.map { "\(rule)@\($0.line):\($0.column)" })
    #expect(theme.set == nil)
    #expect(theme.problems.allSatisfy { $0.place.path == "Themes/t/page.mustache" })
  }

  /// A theme with these faults can be rendered: an office may lower the rules.
  @Test(arguments: [
    ("<video src=\"a.mp4\" 1️⃣autoplay controls></video>", "theme-restless"),
    ("<audio src=\"a.mp3\" {{#is_new}}1️⃣AutoPlay=\"\"{{/is_new}}></audio>", "theme-restless"),
    ("<p>1️⃣<marquee>{{title}}</marquee></p>", "theme-restless"),
    ("1️⃣<blink class=\"a\">{{title}}</blink>", "theme-restless"),
    ("<p>文1️⃣<img src=\"{{root}}a.png\"></p>", "theme-picture-without-alt"),
    ("1️⃣<IMG title=\"alt\" src=\"{{root}}a.png\"/>", "theme-picture-without-alt"),
    ("<img alt=\"{{title}}\" src=\"{{root}}a.png\">", nil),
    ("<img {{#title}}alt=\"{{title}}\"{{/title}} src=\"{{root}}a.png\"><p title=\"<marquee>\">", nil),
  ])
  func unrestAndBarePicturesAreFaults(marked: String, rule: String?) {
    let template = MarkedTemplate(marked)
    let theme = ReadTheme(template.text)
    #expect(theme.summary == template.places.map { "\(rule ?? "")@\($0.line):\($0.column)" })
    #expect(theme.set != nil)
  }

  @Test(arguments: [
    "<p title=\"{{title}}\" data-a='{{title}}'>{{title}}",
    "<a href=\"mailto:{{title}}\">", "<a href=\"?q={{title}}\">", "<a href=\"{{home}}\">",
    "<a href=\"https://www.gov.cn/\">", "<img src=\"{{root}}assets/a.png\" alt>", "1 < 2 {{title}}",
    "<!DOCTYPE html><!-- a > b --><p>{{title}}", "<script src=\"a.js\"> </script>{{title}}",
    "<a href=\"{{> part}}\">", "<form action=\"{{root}}search.html\">",
    "<meta http-equiv=\"x-ua-compatible\">",
    "{{#is_new}}<a href=\"{{home}}\">{{/is_new}}{{title}}{{#is_new}}</a>{{/is_new}}",
    "<details{{#is_new}} open{{/is_new}}>{{title}}</details>", "<br/>{{title}}",
    "<p class=\"a{{#is_new}} b{{/is_new}}\">",
  ])
  func soundHTMLPasses(template: String) {
    #expect(ReadTheme(template, [("part.mustache", "{{root}}")]).summary == [])
  }

  @Test func manyProblemsAreAllReported() {
    let theme = ReadTheme("{{a}}\n{{#title}}{{b}}{{/title}}\n{{{title}}}")
    #expect(
      theme.summary
        == ["template-unknown-name@1:3", "template-unknown-name@2:13", "template-raw-text@3:4"])
  }

  @Test func aMissingTemplateIsMissedAtItsPath() {
    let theme = ReadTheme(nil)
    #expect(theme.summary == ["template-missing@0:0"])
    #expect(theme.problems.first?.place.path == "Themes/t/page.mustache")
  }

  @Test func theNameMeantIsSuggested() {
    let helps = ReadTheme("{{titel}}{{#nodes}}{{curent}}{{/nodes}}{{> prat}}", [("part.mustache", "")])
      .problems.map(\.problem.help.en)
    #expect(helps == ["did you mean title?", "did you mean current?", "did you mean {{> part}}?"])
  }

  @Test func aPartialIsReportedInItsOwnFileOnce() {
    let theme = ReadTheme(
      "{{> part}}{{> part}}{{#nodes}}{{> part}}{{/nodes}}", [("part.mustache", "\n{{nmae}}")])
    #expect(theme.summary == ["template-unknown-name@2:3"])
    #expect(theme.problems.first?.place.path == "Themes/t/part.mustache")
  }

  @Test func partialsThatCallEachOtherAreEndless() {
    let theme = ReadTheme(
      "{{> a}}", [("a.mustache", "{{#title}}{{> b}}{{/title}}"), ("b.mustache", "{{> a}}")])
    #expect(theme.problems.allSatisfy { $0.rule.id == "template-endless" } && theme.set == nil)
  }

  @Test func aPartialNobodyUsesIsAuditedToo() {
    let theme = ReadTheme(
      "x", [("a.mustache", "{{#unknown}}{{/other}}"), ("b.mustache", "{{name}}<p onclick=\"\">{{> c}}")])
    #expect(theme.summary == ["template-syntax@1:13", "theme-inline-script@1:12", "template-missing@1:27"])
  }

  @Test func aFileThatIsNotUTF8IsReported() {
    var bag = DiagnosticBag()
    let file = ThemeFile(name: "page.mustache", path: "p", bytes: [0x41, 0x0A, 0xE4, 0xB8, 0xAD, 0xC4, 0xFA])
    #expect(TemplateSet.read([file], folder: "", shapes: ["page": PageField.shape], into: &bag) == nil)
    #expect(
      bag.sorted().map { "\($0.rule.id)@\($0.place.line):\($0.place.column)" } == ["template-not-utf8@2:2"])
  }

  @Test func aTemplateThatCannotBeReadIsNotMissing() {
    var bag = DiagnosticBag()
    let files = [
      ThemeFile(name: "page.mustache", path: "p", bytes: Array("{{> part}}".utf8)),
      ThemeFile(name: "part.mustache", path: "q", bytes: [0xFF]),
    ]
    #expect(TemplateSet.read(files, folder: "", shapes: ["page": PageField.shape], into: &bag) == nil)
    #expect(bag.diagnostics.map(\.rule.id) == ["template-not-utf8"])
  }

  @Test func styleSheetsFetchNothingElsewhere() {
    let css = """
      @import "local.css"; /* url(https://example.com/) */
      @import 'https://example.com/a.css';
      p { background: url( "//example.com/文.png") } q { background: URL(data:image/png;base64,AA) }
      @import url(http://example.com/b.css); i { background: url(a.png) }
      """
    let theme = ReadTheme("", [("assets/style.css", css)])
    #expect(
      theme.summary
        == ["theme-outside-request@2:10", "theme-outside-request@3:23", "theme-outside-request@4:13"])
  }
}
