/// A sign of a font that has pictures in place of letters: `<w:sym w:font="Wingdings" w:char="F0FE"/>`.
package struct WordSign: Sendable, Hashable {
  package let font: String
  /// As Word writes it, such as `F0FE`.
  package let code: String
  /// The passages that stand before it.
  package internal(set) var after: Int
  /// The paragraph it stands in, as its passages count them.
  package let paragraph: Int

  /// The same as a character of its own; nil for what has none that is sure.
  package var character: String? {
    guard let code = UInt32(code, radix: 16) else { return nil }
    return WordSign.characters[font.lowercased()]?[UInt8(truncatingIfNeeded: code)]
  }

  /// Signs that forms are ticked with, and those that begin lines.
  private static let characters: [String: [UInt8: String]] = [
    "wingdings": [
      0xA8: "☐", 0x6F: "□", 0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0x6C: "●", 0xA1: "○", 0x6E: "■",
      0xA7: "▪",
      0x75: "◆", 0x76: "❖", 0xD8: "➢", 0xE0: "→",
    ],
    "wingdings 2": [0xA3: "☐", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x50: "✓", 0x4F: "✗"],
  ]
}
