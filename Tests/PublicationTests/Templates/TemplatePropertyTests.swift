import Diagnostics
import Publication
import Testing

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Any template at all")
struct TemplatePropertyTests {
  private static let pieces = [
    "{{title}}", "{{#title}}", "{{/title}}", "{{^nodes}}", "{{#nodes}}", "{{/nodes}}", "{{.}}", "{{{body}}}",
    "{{> part}}", "{{#is_new}}", "{{/is_new}}", "{{root}}", "{{home}}", "{{path}}", "{{name}}", "{{{title}}}",
    "{{", "}}", "{{{", "{{!", "<a href=\"", "<p title='", "\"", "'", ">", "<", "<!--", "-->",
    "<script src=a>",
    "</script>", "<img src=", " ", "\n", "\r\n", "文", "=", "/", "a", "#", "?", " title=", "<p", "</p>",
    "\u{FEFF}",
  ]
  private static let hostile = "\"'><script>x()</script><p onclick=x() \u{0}javascript:x()"

  /// Templates strung together from pieces: none may crash the reader, and none that it passes may let text do
  /// anything but stand there.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func neitherCrashesNorLetsTextThrough(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let record = PageField.record {
      $0[.root] = .text("../")
      $0[.title] = .text(Self.hostile)
      $0[.isNew] = .flag(true)
      $0[.nodes] = .list([PageField.node("javascript:x()")])
    }
    for _ in 0..<1500 {
      let count = Int.random(in: 1...8, using: &numbers)
      let text = { (_: Int) in Self.pieces.randomElement(using: &numbers) ?? "" }
      let template = (0..<count).map(text).joined()
      let theme = ReadTheme(template, [("part.mustache", (0..<2).map(text).joined())])
      guard let page = theme.render(record) else {
        #expect(!theme.problems.isEmpty)
        continue
      }
      let bad = ["<script>x", "\"'>", "=\"javascript:", "='javascript:"]
      #expect(!bad.contains { page.contains($0) && !template.contains($0) }, "seed \(seed): \(template)")
    }
  }

  @Test func everyRuleIsShownByItsExamples() throws {
    let rules: [Rule] = [
      .templateNotUTF8, .templateSyntax, .templateMissing, .templateUnknownName, .templateWrongKind,
      .templateEndless, .templateRawText, .templateEscapedMarkup, .templateUnquotedAttribute,
      .templateUnsafePlace, .templateTornMarkup, .themeOutsideRequest, .themeInlineScript,
    ]
    for rule in rules {
      #expect(try problems(rule.failing) == [rule.id])
      #expect(try problems(rule.passing) == [])
    }
  }

  /// What is wrong with the standard theme once the files of an example lie over it.
  private func problems(_ example: RuleExample) throws -> Set<String> {
    var bag = DiagnosticBag()
    let files = example.files.map {
      ThemeFile(name: String($0.path.dropFirst("Themes/standard/".count)), path: $0.path, bytes: $0.bytes)
    }
    let others = try StandardTheme.files.filter { file in !files.contains { $0.name == file.name } }
    _ = TemplateSet.read(others + files, folder: "Themes/standard", shapes: PageShape.all, into: &bag)
    return Set(bag.diagnostics.map(\.rule.id))
  }
}
