import Diagnostics
import Testing

@testable import Publication

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
    ContrastAudit.audit(LayeredTokens(standard: file(standard), own: own.map { file($0, "own") }), into: &bag)
    return bag.sorted().map {
      "\($0.place.path.dropFirst(7)):\($0.place.line):\($0.place.column) \($0.problem.message.en)"
    }
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
      problems(":root[data-contrast] { --ink: #fff }").first?.hasSuffix("(with [data-contrast])") == true)
  }

  /// A colour behind a reference is followed, in the mode that is shown.
  @Test func referencesAreFollowed() {
    let standard = ":root { --grey: #999; --paper: #fff; --ink: var(--grey) }"
    #expect(problems(nil, over: standard).count == 1)
    #expect(problems(":root { --grey: #333 }", over: standard) == [])
    #expect(problems(":root { --ink: var(--none, #333) }", over: standard) == [])
    #expect(problems(":root { --ink: var(--ink) }", over: standard).count == 1)
  }

  @Test(arguments: [
    ":root { --ink: orange }", ":root { --ink: #00000080 }",
    "@media (width > 40rem) { :root { --ink: #000 } }",
    "body { --ink: #000 }", ":root .x { --ink: #000 }", "@media screen, print { :root { --ink: #000 } }",
    "@layer x { :root { --ink: #000 } }", ":root { --ink: var(--none) }",
  ])
  func whatCannotBeReadIsSaid(own: String) {
    let found = problems(own)
    #expect(found.count == 1 && found.first?.contains("cannot be checked") == true, "\(found)")
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
