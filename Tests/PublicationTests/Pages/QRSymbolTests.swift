import Testing

@testable import Publication

/// A QR code of an address; `Tests/Acceptance` reads it off the page with a decoder.
@Suite struct QRSymbolTests {
  static let address = "https://www.jichuan.example/xxgk/notices/119901000092610207/202403-00012.html"

  /// The squares in three corners, the lines between them and the module that is always dark.
  @Test func theFixedPatternsAreWhereTheyBelong() throws {
    let symbol = try #require(QRSymbol(QRSymbolTests.address))
    let side = symbol.side
    #expect(side == 37 && symbol.rows.count == side)
    let square = ["#######.", "#.....#."] + [String](repeating: "#.###.#.", count: 3)
    let finder = square + ["#.....#.", "#######.", "........"]
    for (row, pattern) in finder.enumerated() {
      for (column, sign) in pattern.enumerated() {
        let isDark = sign == "#"
        #expect(symbol.isDark(column, row) == isDark)
        #expect(symbol.isDark(side - 1 - column, row) == isDark)
        #expect(symbol.isDark(column, side - 1 - row) == isDark)
      }
    }
    for step in 8..<side - 8 {
      #expect(symbol.isDark(step, 6) == step.isMultiple(of: 2))
      #expect(symbol.isDark(6, step) == step.isMultiple(of: 2))
    }
    #expect(symbol.isDark(8, side - 8))
  }

  /// Drawn again from its strokes, the symbol is the same.
  @Test(arguments: [
    address, "http://a.cn/", "https://www.example.gov.cn/" + String(repeating: "x", count: 220),
  ])
  func theStrokesDrawTheSymbol(address: String) throws {
    let symbol = try #require(QRSymbol(address))
    var drawn = [UInt64](repeating: 0, count: symbol.side)
    var column = 0
    var row = 0
    let path = String(decoding: symbol.strokes, as: UTF8.self)
    #expect(path.hasPrefix("M0 0h7m"))
    for step in path.matches(of: /([Mm])(-?\d+) (\d+)h(\d+)/) {
      column += try #require(Int(step.2))
      row += try #require(Int(step.3))
      let length = try #require(Int(step.4))
      for place in column..<column + length { drawn[row] |= 1 << UInt64(place) }
      column += length
    }
    #expect(drawn == symbol.rows)
    #expect(symbol.box == "-4 -4.5 \(symbol.side + 8) \(symbol.side + 8)")
  }

  @Test func theSameAddressGivesTheSameSymbol() throws {
    let symbols = (0..<20).compactMap { _ in QRSymbol(QRSymbolTests.address)?.strokes }
    #expect(Set(symbols).count == 1 && symbols.count == 20)
    #expect(symbols[0].count < 2500)
  }

  @Test func whatNoSymbolHoldsHasNone() {
    #expect(QRSymbol("") == nil)
    #expect(QRSymbol(String(repeating: "x", count: 251))?.side == 61)
    #expect(QRSymbol(String(repeating: "x", count: 252)) == nil)
  }

  /// The sizes of the standard, and the smallest that holds an address.
  @Test(arguments: [
    (1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (43, 33), (62, 33), (63, 37), (84, 37),
    (85, 41),
    (106, 41), (107, 45), (122, 45), (123, 49), (152, 49), (153, 53), (180, 53), (181, 57), (213, 57),
    (214, 61),
  ])
  func theSmallestSymbolIsTaken(length: Int, side: Int) {
    #expect(QRSymbol(String(repeating: "x", count: length))?.side == side)
  }

  /// The codewords of the standard's own reckoning are what libqrencode 4.1.1 made of the same address.
  @Test func theSymbolIsThatOfOthers() throws {
    let symbol = try #require(QRSymbol("http://a.cn/"))
    #expect(
      symbol.rows.map { row in
        String((0..<symbol.side).map { row >> UInt64($0) & 1 == 1 ? "#" : "." })
      } == QRSymbolTests.drawn)
  }

  private static let drawn: [String] = [
    "#######..#..#.#######",
    "#.....#...#...#.....#",
    "#.###.#.#...#.#.###.#",
    "#.###.#.#.....#.###.#",
    "#.###.#.##.##.#.###.#",
    "#.....#.##..#.#.....#",
    "#######.#.#.#.#######",
    "........##.##........",
    "#.#####...#.#.#####..",
    "##...#.#.#..#..######",
    "....#.#..#.#.#....##.",
    ".#.#...##.......###..",
    "....#.###..#..#.##..#",
    "........##..#######.#",
    "#######...#.#.##..##.",
    "#.....#.#..#.#..###..",
    "#.###.#.####..#.##.##",
    "#.###.#.#......##.#..",
    "#.###.#.#.#.####..#..",
    "#.....#..#...#.##.#..",
    "#######.#.##..####.#.",
  ]
}

extension QRSymbol {
  fileprivate func isDark(_ column: Int, _ row: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }
}
