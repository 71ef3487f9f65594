import Publication
import Testing

/// A QR code of an address; `Tests/Acceptance` reads it off the page with a decoder.
@Suite struct QRSymbolTests {
  static let address = "https://www.jichuan.example/xxgk/notices/119901000092610207/202403-00012.html"

  /// The squares in three corners, the lines between them and the module that is always dark.
  @Test func theFixedPatternsAreWhereTheyBelong() throws {
    let symbol = try #require(QRSymbol(QRSymbolTests.address))
    let side = symbol.side
    #expect(side == 37 && symbol.modules.count == side * side)
    let square = ["#######.", "#.....#."] + [String](repeating: "#.###.#.", count: 3)
    let finder = square + ["#.....#.", "#######.", "........"]
    for (row, pattern) in finder.enumerated() {
      for (column, sign) in pattern.enumerated() {
        let isDark = sign == "#"
        #expect(symbol.modules[row * side + column] == isDark)
        #expect(symbol.modules[row * side + side - 1 - column] == isDark)
        #expect(symbol.modules[(side - 1 - row) * side + column] == isDark)
      }
    }
    for step in 8..<side - 8 {
      #expect(symbol.modules[6 * side + step] == step.isMultiple(of: 2))
      #expect(symbol.modules[step * side + 6] == step.isMultiple(of: 2))
    }
    #expect(symbol.modules[(side - 8) * side + 8])
  }

  /// Drawn again from its strokes, the symbol is the same.
  @Test(arguments: [
    address, "http://a.cn/", "https://www.example.gov.cn/" + String(repeating: "x", count: 300),
  ])
  func theStrokesDrawTheSymbol(address: String) throws {
    let symbol = try #require(QRSymbol(address))
    var drawn = [Bool](repeating: false, count: symbol.modules.count)
    var column = 0
    var row = 0
    let path = String(decoding: symbol.strokes, as: UTF8.self)
    #expect(path.hasPrefix("M0 0h7m"))
    for step in path.matches(of: /([Mm])(-?\d+) (\d+)h(\d+)/) {
      column += try #require(Int(step.2))
      row += try #require(Int(step.3))
      let length = try #require(Int(step.4))
      for place in column..<column + length { drawn[row * symbol.side + place] = true }
      column += length
    }
    #expect(drawn == symbol.modules)
    #expect(symbol.box == "-4 -4.5 \(symbol.side + 8) \(symbol.side + 8)")
  }

  @Test func theSameAddressGivesTheSameSymbol() throws {
    let symbols = (0..<20).compactMap { _ in QRSymbol(QRSymbolTests.address)?.strokes }
    #expect(Set(symbols).count == 1 && symbols.count == 20)
    #expect(symbols[0].count < 2500)
  }

  @Test func whatNoSymbolHoldsHasNone() {
    #expect(QRSymbol("") == nil)
    #expect(QRSymbol(String(repeating: "x", count: 2331))?.side == 177)
    #expect(QRSymbol(String(repeating: "x", count: 2332)) == nil)
  }
}
