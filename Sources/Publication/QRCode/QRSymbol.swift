/// 二维码: an address as a square of dark and light modules, which a phone's camera reads (ISO/IEC 18004).
///
/// The smallest symbol that holds the address as bytes at error correction M: creased paper can still be read. It ends
/// at version 11, 251 bytes, because a row is one word: so all eight masks are weighed in a few microseconds. The same
/// address always gives the same symbol.
struct QRSymbol {
  /// Modules on each side.
  let side: Int
  /// Each row's modules, the leftmost in the lowest bit; ones are dark.
  let rows: [UInt64]

  /// The light margin that a reader needs, in modules.
  static let quietZone = 4

  /// Nil where the address is empty or too long.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard !bytes.isEmpty, let frame = QRFrame.all.first(where: { bytes.count <= $0.capacity }) else {
      return nil
    }
    side = frame.side
    rows = QRMask.best(of: frame.filled(with: frame.codewords(for: bytes)), in: frame)
  }

  /// The dark modules as strokes one unit wide, for the `d` of one `<path>`: each row's runs from left to right, then a
  /// step to the next row. The middle of the first row is y = 0.
  var strokes: [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(side * side * 2)
    // Where the pen is.
    var pen = (column: 0, row: 0)
    for (row, modules) in rows.enumerated() {
      var rest = modules
      while rest != 0 {
        let start = rest.trailingZeroBitCount
        let length = (~(rest >> UInt64(start))).trailingZeroBitCount
        path.append(path.isEmpty ? UInt8(ascii: "M") : UInt8(ascii: "m"))
        QRSymbol.append(start - pen.column, to: &path)
        path.append(UInt8(ascii: " "))
        QRSymbol.append(row - pen.row, to: &path)
        path.append(UInt8(ascii: "h"))
        QRSymbol.append(length, to: &path)
        pen = (start + length, row)
        rest &= ~(((1 << UInt64(length)) - 1) << UInt64(start))
      }
    }
    return path
  }

  /// Numbers are below 100.
  private static func append(_ number: Int, to path: inout [UInt8]) {
    if number < 0 { path.append(UInt8(ascii: "-")) }
    let digits = abs(number)
    if digits >= 10 { path.append(UInt8(48 + digits / 10)) }
    path.append(UInt8(48 + digits % 10))
  }

  /// The `viewBox` that shows the strokes with their margin.
  var box: String {
    let margin = QRSymbol.quietZone
    return "-\(margin) -\(margin).5 \(side + 2 * margin) \(side + 2 * margin)"
  }
}
