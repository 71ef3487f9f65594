// The boundary to libqrencode: what is `unsafe` about QR codes stands here.
import CQRCode

/// 二维码: an address as a square of dark and light modules, which a phone's camera reads.
///
/// The smallest symbol that holds the address with a quarter more than it needs (error correction M), so that it can
/// still be read from creased paper. The same address always gives the same symbol.
package struct QRSymbol {
  /// Modules on each side.
  package let side: Int
  /// Row by row, true for dark.
  package let modules: [Bool]

  /// The light margin that a reader needs, in modules.
  static let quietZone = 4

  /// Nil where the address is empty or longer than any symbol holds (2,331 bytes).
  package init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = Int(unsafe code.pointee.width)
    guard let data = unsafe code.pointee.data else { return nil }
    self.side = side
    modules = unsafe UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  /// The dark modules as strokes one unit wide, for the `d` of one `<path>`: each row's runs from left to right, then a
  /// step to the next row. The middle of the first row is y = 0.
  package var strokes: [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(side * side * 3 / 2)
    // Where the pen is, and where the last row began.
    var pen = (column: 0, row: 0)
    for row in 0..<side {
      var column = 0
      while column < side {
        let isDark = modules[row * side + column]
        let end = modules[(row * side + column)..<(row * side + side)].firstIndex { $0 != isDark }
        let run = (end ?? row * side + side) - row * side - column
        if isDark {
          QRSymbol.move(by: column - pen.column, row - pen.row, isFirst: path.isEmpty, into: &path)
          path.append(UInt8(ascii: "h"))
          path.append("\(run)")
          pen = (column + run, row)
        }
        column += run
      }
    }
    return path
  }

  private static func move(by columns: Int, _ rows: Int, isFirst: Bool, into path: inout [UInt8]) {
    path.append(UInt8(ascii: isFirst ? "M" : "m"))
    path.append("\(columns) \(rows)")
  }

  /// The `viewBox` that shows the strokes with their margin.
  package var box: String {
    let margin = QRSymbol.quietZone
    return "-\(margin) -\(margin).5 \(side + 2 * margin) \(side + 2 * margin)"
  }
}
