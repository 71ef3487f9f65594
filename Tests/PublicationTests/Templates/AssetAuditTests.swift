import Diagnostics
import Publication
import Testing

@Suite struct AssetAuditTests {
  private static let assets = [
    "assets/a.png": 12_000, "assets/字 1.png": 1, "assets/look/own.css": 90_000, "assets/x.js": 1,
    "assets/b.PNG": 12_001, "assets/look/a.woff2": 9_000_000, "assets/c.svg": 36_000, "assets/d.svg": 36_001,
  ]

  private func problems(_ name: String, _ text: String) -> [String] {
    var bag = DiagnosticBag()
    let file = ThemeFile(name: name, path: "Themes/t/\(name)", bytes: Array(text.utf8))
    let templates = name.hasSuffix(".mustache") ? [TemplateParser.parse(file, into: &bag)] : []
    AssetAudit(assets: Self.assets).audit([file], templates: templates, into: &bag)
    return bag.sorted().map { "\($0.rule.id)@\($0.place.line):\($0.place.column)" }
  }

  @Test(arguments: [
    ("<img src=\"{{root}}assets/A.png\" alt>", ["theme-asset-missing@1:19"]),
    ("{{#site}}\n<link href='{{root}}assets/own.css?2'>{{/site}}", ["theme-asset-missing@2:21"]),
    ("<p><!-- a --></p>{{! <!-- b --> }}", ["theme-comment@1:4"]),
    ("<img src='{{root}}assets/b.PNG' alt>", ["theme-asset-heavy@1:19"]),
    ("<img src='{{root}}assets/c.svg' alt><img src='{{root}}assets/d.svg' alt>", ["theme-asset-heavy@1:55"]),
    ("<img src=\"{{root}}assets/a.png\"><a href=\"{{root}}assets/%E5%AD%97%201.png#x\">", []),
    ("<img src=\"{{root}}assets/{{name}}.png\"><a href=\"{{root}}search.html\">", []),
  ])
  func templatesNameWhatIsThere(text: String, found: [String]) {
    #expect(problems("row.mustache", text) == found)
  }

  @Test(arguments: [
    ("p { background: url(b.png) }", ["theme-asset-missing@1:21"]),
    ("@import \"own.css\"; p { background: url('../字 1.png') url(../a.png?v=1) }", []),
    ("@font-face { src: url(a.woff2) } p { background: url('own.css') }", ["theme-asset-heavy@1:23"]),
    ("@import \"none.css\";", ["theme-asset-missing@1:10"]),
    ("p { background: url(data:image/png;base64,AA) url(#x) url(/a.png) /* url(b.png) */ }", []),
  ])
  func styleSheetsNameWhatIsThere(text: String, found: [String]) {
    #expect(problems("assets/look/new.css", text) == found)
  }

  @Test(arguments: [
    ("<svg><script>x()</script></svg>", ["theme-asset-script@1:6"]),
    ("<svg><script src=\"a.js\"/></svg>", ["theme-asset-script@1:6"]),
    ("<svg onload=\"x()\">", ["theme-asset-script@1:6"]),
    ("<svg><image xlink:href=\"https://example.com/a.png\"/></svg>", ["theme-asset-script@1:25"]),
    ("<svg><style>p { fill: url(https://example.com/#a) }</style></svg>", ["theme-asset-script@1:27"]),
    ("<svg><a href=\"javascript:x()\">", ["theme-asset-script@1:15"]),
    (
      "<?xml version=\"1.0\"?><!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\" style=\"fill:red\"><a href=\"https://a/\"/></svg>",
      []
    ),
  ])
  func drawingsDoNothing(text: String, found: [String]) {
    #expect(problems("assets/a.svg", text) == found)
  }
}
