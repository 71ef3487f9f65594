/// Hides from libyaml the signs that end a line for it and for nobody else: U+0085, U+2028 and U+2029.
///
/// It follows YAML 1.1, where they are line ends; no editor and no other program counts lines so. Each is given in as a
/// character for private use that the text does not hold, so that columns stay, and comes back in the values.
struct LineSigns {
  /// What libyaml is to read.
  let bytes: [UInt8]
  private let signs: [Unicode.Scalar: Unicode.Scalar]

  private static let ends: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]

  /// Nil where the text has none, as nearly every text.
  init?(hiding text: ArraySlice<UInt8>) {
    guard LineSigns.mayStand(in: text.span) else { return nil }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    var standIns = Set((0x10F000...0x10FFFD).compactMap { Unicode.Scalar($0 as UInt32) })
    standIns.subtract(scalars)
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (end, standIn) in zip(LineSigns.ends, standIns.sorted()) { signs[standIn] = end }
    let given = Dictionary(uniqueKeysWithValues: signs.map { ($1, $0) })
    var hidden = String.UnicodeScalarView()
    for scalar in scalars { hidden.append(given[scalar] ?? scalar) }
    bytes = Array(String(hidden).utf8)
    self.signs = signs
  }

  /// The text of a value as it was written.
  func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(signs[scalar] ?? scalar) }
    return String(shown)
  }

  /// Whether C2 85, E2 80 A8 or E2 80 A9 is there.
  private static func mayStand(in text: Span<UInt8>) -> Bool {
    var first: UInt8 = 0
    var second: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if second == 0xC2, byte == 0x85 { return true }
      if first == 0xE2, second == 0x80, byte == 0xA8 || byte == 0xA9 { return true }
      (first, second) = (second, byte)
    }
    return false
  }
}
