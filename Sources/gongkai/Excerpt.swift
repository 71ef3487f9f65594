import Reports

/// A source line with a caret under the place, as wide as a terminal takes it.
struct Excerpt {
  private let line: [Unicode.Scalar]
  private let column: Int
  private let length: Int

  /// Scalars shown before and after the place where a line is too long.
  private static let margin = 36

  /// - Parameter column: counted from 1 in Unicode scalars.
  init(line: String, column: Int, length: Int) {
    self.line = Array(line.unicodeScalars)
    self.column = max(1, column)
    self.length = max(1, length)
  }

  /// The line and, below it, the caret; both without a line end.
  var lines: (text: String, caret: String) {
    let place = min(column - 1, line.count)
    let from = max(0, place - Excerpt.margin)
    let to = min(line.count, place + max(1, min(length, Excerpt.margin)) + Excerpt.margin)
    let head = from > 0 ? "…" : ""
    let tail = to < line.count ? "…" : ""
    let text = head + Excerpt.printable(line[from..<to]) + tail
    let before = head.isEmpty ? 0 : 1
    let indent = before + line[from..<place].reduce(0) { $0 + Excerpt.width($1) }
    let marked = line[place..<min(to, place + length)].reduce(0) { $0 + Excerpt.width($1) }
    return (text, String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, marked)))
  }

  /// Control and direction characters in a file must not reach the terminal.
  static func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String { Reports.printable(scalars) }

  /// Columns a terminal gives a character.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
