import Diagnostics
import Publication
import Testing

@Suite struct TokenTests {
  private static let standard = """
    /* Tokens { of the } standard theme. */
    :root {
      --paper: #fff; /* ground; of all */
      --ink: #000;
      --sans: "A; B", serif;
    }

    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #111;
        --ink: #eee
      }
    }

    :root[data-contrast] { --ink: #000; --paper: #fff; }

    """

  private func file(_ text: String, _ theme: String = "standard") -> ThemeFile {
    ThemeFile(name: Theme.tokensName, path: "Themes/\(theme)/assets/tokens.css", bytes: Array(text.utf8))
  }

  private func problems(_ own: String?, over standard: String = standard) -> [String] {
    var bag = DiagnosticBag()
    ContrastAudit.audit(
      LayeredTokens(standard: file(standard), own: own.map { file($0, "own") }), of: [], into: &bag)
    return bag.sorted().map {
      "\($0.place.path.dropFirst(7)):\($0.place.line):\($0.place.column) \($0.problem.message.en)"
    }
  }

  /// Colours that a style sheet sets over the tokens are told, unless they lean on tokens.
  @Test(arguments: [
    (":root { --ink: #ccc; }", ["--ink@1:16"]), (".band { color: red; --focus: var(--band-focus) }", []),
    (".band { --focus: inherit; --own: #ccc; font-size: 2em }", []),
    ("@media print { :root { --ink: #000 } }", []),
    ("@media (min-width: 40rem) {\n  .foot {\n    --paper: #eee;\n  }\n}", ["--paper@3:14"]),
  ])
  func coloursOfOtherStyleSheetsAreTold(text: String, expected: [String]) {
    var bag = DiagnosticBag()
    let own = ThemeFile(name: "assets/own.css", path: "Themes/own/assets/own.css", bytes: Array(text.utf8))
    let tokens = file(TokenTests.standard)
    ContrastAudit.audit(LayeredTokens(standard: tokens, own: nil), of: [tokens, own], into: &bag)
    #expect(
      bag.sorted().map {
        "\($0.problem.message.en.prefix { $0 != " " })@\($0.place.line):\($0.place.column)"
      } == expected)
  }

  private func merged(_ own: String) -> String {
    String(
      decoding: LayeredTokens(standard: file(TokenTests.standard), own: file(own, "own")).bytes,
      as: UTF8.self)
  }

  @Test func blocksAreReadWithTheirConditions() {
    let blocks = TokenSheet(file(TokenTests.standard)).blocks
    #expect(blocks.map(\.selector) == [":root", ":root", ":root[data-contrast]"])
    #expect(blocks.map(\.conditions) == [[], ["@media screen and (prefers-color-scheme: dark)"], []])
    #expect(
      blocks.map { $0.declarations.map { "\($0.name)=\($0.value)" } } == [
        ["--paper=#fff", "--ink=#000", "--sans=\"A; B\", serif"], ["--paper=#111", "--ink=#eee"],
        ["--ink=#000", "--paper=#fff"],
      ])
  }

  /// A value for light stays one for light; the rest is the standard's, byte for byte.
  @Test func ownValuesTakeThePlaceOfTheStandards() {
    #expect(
      merged(":root { --ink: #300 }")
        == TokenTests.standard.replacing("--ink: #000;\n  --s", with: "--ink: #300;\n  --s"))
    #expect(
      merged("@media screen  and (prefers-color-scheme: dark) {:root{--ink:#fdd;}}")
        == TokenTests.standard.replacing("#eee", with: "#fdd"))
    #expect(merged("") == TokenTests.standard)
    #expect(merged(TokenTests.standard) == TokenTests.standard)
  }

  @Test func whatTheStandardLacksIsAdded() {
    let sheet = merged(":root { --band: red; --rule: 2px }\n@media print { :root { --ink: #000 } }")
    #expect(sheet.contains("serif;\n  --band: red;\n  --rule: 2px;\n}"))
    #expect(sheet.hasSuffix("@media print {\n:root {\n  --ink: #000;\n}\n}\n"))
  }

  @Test func theStandardIsSound() {
    #expect(problems(nil) == [])
    #expect(problems(":root { --ink: rgb(60 60 60) }") == [])
  }

  /// Told at the token that the office's own theme set, with the ratio and the way of showing it.
  @Test func tooLittleContrastIsTold() {
    #expect(
      problems(":root {\n  --ink: #999;\n}\n") == [
        "own/assets/tokens.css:2:10 --ink (#999) on --paper (#fff) has a contrast of 2.84 : 1, and 4.5 : 1 is needed"
      ])
    #expect(
      problems("@media screen and (prefers-color-scheme: dark) { :root { --paper: #888 } }") == [
        "own/assets/tokens.css:1:67 --ink (#eee) on --paper (#888) has a contrast of 3.05 : 1, and 4.5 : 1 is needed"
          + " (in dark mode)"
      ])
    #expect(
      problems(":root[data-contrast] { --ink: #fff }").first?.hasSuffix("(with the page's own high contrast)")
        == true)
  }

  /// A colour behind a reference is followed, in the mode that is shown.
  @Test func referencesAreFollowed() {
    let standard = ":root { --grey: #999; --paper: #fff; --ink: var(--grey) }"
    #expect(problems(nil, over: standard).count == 1)
    #expect(problems(":root { --grey: #333 }", over: standard) == [])
    #expect(problems(":root { --ink: var(--none, #333) }", over: standard) == [])
    #expect(
      problems(":root { --ink: var(--a); --a: var(--ink) }", over: standard) == [
        "own/assets/tokens.css:1:31 --a refers to itself through “var(--ink)”"
      ])
    #expect(
      problems(":root { --ink: var(--none) }", over: standard) == [
        "own/assets/tokens.css:1:16 --ink refers to --none, which is not there"
      ])
  }

  @Test(arguments: [
    ":root { --ink: oklch(40% 0.1 140) }", ":root { --ink: #00000080 }",
    "@media (width > 40rem) { :root { --ink: #000 } }",
    "body { --ink: #000 }", ":root .x { --ink: #000 }", "@media screen, print { :root { --ink: #000 } }",
    "@layer x { :root { --ink: #000 } }",
  ])
  func whatCannotBeReadIsSaid(own: String) {
    let found = problems(own)
    #expect(found.count == 1 && found.first?.contains("cannot be checked") == true, "\(found)")
  }

  /// A colour that no browser takes is an error at the token that holds it, whatever stands on it.
  @Test(arguments: [
    "--ink: #12345", "--line: ", "--ink: #111\n --paper: #fff", "--ink: var(--own); --own: #gggggg",
  ])
  func whatIsNoColourIsAnError(declarations: String) {
    var bag = DiagnosticBag()
    let own = file(":root { \(declarations); }", "own")
    ContrastAudit.audit(LayeredTokens(standard: file(TokenTests.standard), own: own), of: [], into: &bag)
    #expect(bag.diagnostics.map(\.rule.id) == ["theme-colour-broken"])
  }

  /// Both are shown on the pages of the standard theme: links in the banner of what has ended, edges of table heads.
  @Test(arguments: [
    ("--accent", "--ended-soft"), ("--visited", "--ended-soft"), ("--edge", "--soft"),
    ("--focus", "--ended-soft"),
    ("--band-focus", "--chosen"),
  ])
  func whatStandsOnEachOtherIsMeasured(ink: String, ground: String) {
    let standard = ":root { \(ink): #777; \(ground): #777 }"
    #expect(problems(nil, over: standard).count == 1)
  }

  /// Each statement that does not reach the published sheet, where it stands.
  @Test(arguments: [
    (".brand { letter-spacing: .2em }", "1:10 letter-spacing is not taken over"),
    (":root {\n  --ink: #000;\n  font-size: 2em }", "3:3 font-size is not taken over"),
    ("@import url(\"a;b.css\");\n:root { }", "1:1 “@import url(\"a;b.css\")” is not taken over"),
    ("@font-face { font-family: X; src: url(x.woff2) }", "1:1 “@font-face” is not taken over"),
    ("@media print { @page { margin: 0 } :root { --ink: #000 } }", "1:16 “@page” is not taken over"),
    (
      ":root { &[data-contrast] { --ink: #333 } --ink: #000 }",
      "1:9 “&[data-contrast]” within a block is not taken over"
    ),
    (":root { a:hover { --ink: #333 } }", "1:9 “a:hover” within a block is not taken over"),
    (":root { @media print { --ink: #333; } }", "1:9 “@media print” within a block is not taken over"),
    (":root { --ink #000; --paper: #fff }", "1:9 “--ink #000” has no colon"),
    (":root { --ink： #000; }", "1:9 “：” is a full-width sign"),
    (":root { --ink: #000；\n --paper: #fff; }", "1:16 “；” is a full-width sign"),
    (
      ":root { --brand: 2rem\n --ink: #000; }",
      "1:18 no semicolon stands before --ink: the value before swallows it"
    ),
    (":root { /* --ink: #000;\n --paper: #fff; }", "1:9 the comment does not end: what follows is lost"),
    (":root { /* a\n --ink: #000; /* b */ }", "1:9 the comment does not end: what follows is lost"),
    (
      ":root { --sans: \"A, serif;\n --ink: #000; }",
      "1:17 the quotation mark is not closed: what follows is lost"
    ),
    ("} :root { --ink: #000 } x", "1:25 “x” is not taken over"),
  ])
  func whatIsNotTakenOverIsTold(own: String, told: String) {
    var bag = DiagnosticBag()
    LayeredTokens(standard: file(TokenTests.standard), own: file(own, "own")).reportLosses(into: &bag)
    let found = bag.sorted().map { "\($0.place.line):\($0.place.column) \($0.problem.message.en)" }
    #expect(found == [told])
  }

  @Test(arguments: [
    standard, "@charset \"utf-8\";\n:root { color-scheme: light; --sans: \"甲：乙；\"; --x: ; }", "",
    ":root { --ink: #000", "/* a: /assets/* b */ .x { --y: 1 }",
    "@supports (color: red) { :root { --ink: #000 } }",
  ])
  func whatIsTakenOverIsNot(own: String) {
    var bag = DiagnosticBag()
    LayeredTokens(standard: file(TokenTests.standard), own: file(own, "own")).reportLosses(into: &bag)
    #expect(bag.diagnostics.isEmpty, "\(bag.diagnostics)")
  }

  /// A block that holds nothing to be taken over leaves no empty one behind.
  @Test func emptyBlocksAreNotPublished() {
    #expect(merged(".brand { letter-spacing: .2em }") == TokenTests.standard)
  }

  /// An attribute has one value at a time, and a block may ask for its absence.
  @Test func onlyWhatCanBeIsMeasured() {
    let own = """
      :root[data-look="a"] { --ink: #fff; --muted: #fff; --paper: #000 }
      :root[data-look="b"] { --ink: #000; --paper: #fff }
      :root:not([data-look]):not([data-contrast]) { --ink: #111; --paper: #eee }
      @media print { :root { --ink: #000; --paper: #fff } }
      """
    #expect(problems(own) == [])
    #expect(problems(own + ":root:not([data-look=\"a\"]) { --muted: #fff }").count == 5)
  }

  @Test(arguments: [
    ":root {", ":root { --ink", ":root { --ink: ", "@media", "}}}", "/*", ":root { --ink: \"", "{", "[(",
    "\u{FEFF}",
  ])
  func damagedSheetsAreRead(own: String) {
    _ = problems(own)
    _ = merged(own)
  }
}
