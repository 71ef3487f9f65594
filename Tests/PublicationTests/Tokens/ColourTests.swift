import Publication
import Testing

@Suite struct ColourTests {
  /// The published figures of WCAG's own examples and of common tools.
  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#fff", "#ffffff", 1), ("#777", "#fff", 4.478), ("#767676", "white", 4.542),
    ("rgb(255, 0, 0)", "#fff", 3.998), ("#00f", "#fff", 8.592), ("#123f73", "#fff", 10.583),
  ])
  func contrastIsThatOfTheGuidelines(ink: String, ground: String, ratio: Double) throws {
    let found = try #require(Colour(ink)).contrast(with: try #require(Colour(ground)))
    #expect(abs(found - ratio) < 0.005, "\(found)")
  }

  @Test(arguments: [
    "#f80", "#ff8800", "#FF8800", "rgb(255 136 0)", "rgb(255, 136, 0)", "rgba(255 136 0 / 1)",
    "rgb(100% 53.3333% 0%)", "hsl(32 100% 50%)", "hsl(32deg, 100%, 50%)", "hsla(392, 100%, 50%, 100%)",
    "hsl(-328 100% 50%)", "#f80f", "#FF8800ff", "rgb(255,136,0,1.0)", "hsl(0.08889turn 100% 50%)",
    "hsl(35.556grad 100% 50%)", "hsl(0.5585rad 100% 50%)",
  ])
  func allFormsMeanTheSame(text: String) throws {
    let colour = try #require(Colour(text))
    #expect(abs(colour.red - 1) < 0.01 && abs(colour.green - 0.533) < 0.01 && colour.blue < 0.01)
  }

  @Test(arguments: [
    "", "#", "#ff", "#ff88001", "#ff880080", "#ggg", "rgb(1 2)", "rgb(1 2 3 / 0.5)", "orangish",
    "transparent",
    "var(--ink)", "hsl(10 20 30)", "color-mix(in srgb, red, blue)", "#ff8800 !important", "＃fff",
  ])
  func whatIsNoOpaqueColourIsNone(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test func namesAreThoseOfTheStandard() throws {
    #expect(NamedColours.digits.count == 148)
    #expect(Colour("Orange") == Colour("#ffa500") && Colour("rebeccapurple") == Colour("#639"))
    #expect(NamedColours.digits.values.allSatisfy { Colour("#\($0)") != nil })
  }

  @Test(arguments: [
    "color-mix(in srgb, red, blue)", "oklch(40% 0.1 140)", "light-dark(#1b5e20, #a5d6a7)", "CanvasText",
    "transparent",
    "#ff880080", "#f808", "rgb(1 2 3 / 0.5)", "rgba(1, 2, 3, 50%)", "rgb(from red r g b)", "hsl(10 20 30)",
    "rgb(calc(1 + 2) 0 0)", "#ff8800 !important", "hwb(120 10% 20%)",
  ])
  func whatOnlyBrowsersComputeIsLegal(text: String) {
    #expect(ColourReading(text) == .legal)
  }

  @Test(arguments: [
    "", "#12345", "#gggggg", "hsl(120 50%)", "＃fff", "orangish", "rgb(1 2)", "rgb(a b c)",
    "oklch(40% 0.1 140",
    "#fff --ink: #000", "oklch(1 2 3) solid", "initial", "1b5e20",
  ])
  func whatNoBrowserTakesIsBroken(text: String) {
    #expect(ColourReading(text) == .broken)
  }
}
