/// The two scalars that stand for marks: ones that libcmark takes for punctuation and the author did not write.
struct Marks {
  /// UTF-8 of the plain mark and of the ends of a numbered mark.
  let plain: [UInt8]
  let numbered: [UInt8]

  /// The first byte of both.
  static let lead: UInt8 = 0xF0

  private static let candidates: [UInt32] = [
    0x1BC9F, 0x16AF5, 0x12470, 0x12471, 0x12472, 0x12473, 0x16B37, 0x16B38, 0x16B39, 0x16B3A, 0x16B3B,
  ]

  /// Nil where the author's text holds so many of the candidates that two are not left.
  init?(absentFrom text: Span<UInt8>) {
    let decoded = text.firstIndex(of: Array("&#".utf8)) == nil ? [] : Self.entities(in: text)
    var found: [[UInt8]] = []
    for scalar in Self.candidates where found.count < 2 && !decoded.contains(scalar) {
      let bytes = Self.utf8(scalar)
      if text.firstIndex(of: bytes) == nil { found.append(bytes) }
    }
    guard found.count == 2 else { return nil }
    plain = found[0]
    numbered = found[1]
  }

  /// A numbered mark.
  func mark(_ number: Int) -> [UInt8] { numbered + Array(String(number).utf8) + numbered }

  /// What mark stands at an index, if any.
  func mark(in text: Span<UInt8>, at index: Int) -> (number: Int?, end: Int)? {
    guard index + 4 <= text.count, text[index] == Self.lead else { return nil }
    if matches(plain, text, index) { return (nil, index + 4) }
    guard matches(numbered, text, index) else { return nil }
    var number = 0
    var end = index + 4
    while end < text.count, case 0x30...0x39 = text[end], end - index < 16 {
      number = number * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > index + 4, end + 4 <= text.count, matches(numbered, text, end) else { return nil }
    return (number, end + 4)
  }

  private func matches(_ mark: [UInt8], _ text: Span<UInt8>, _ index: Int) -> Bool {
    text[index] == mark[0] && text[index + 1] == mark[1] && text[index + 2] == mark[2]
      && text[index + 3] == mark[3]
  }

  private static func utf8(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
  }

  /// The candidates that numeric entities in the text decode to.
  private static func entities(in text: Span<UInt8>) -> Set<UInt32> {
    var found: Set<UInt32> = []
    var at = 0
    while let hit = text.firstIndex(of: Array("&#".utf8), from: at) {
      at = hit + 2
      let hexadecimal = at < text.count && text[at] | 0x20 == 0x78
      if hexadecimal { at += 1 }
      var value: UInt32 = 0
      while at < text.count, let digit = digit(text[at], hexadecimal) {
        value = min(value, 0xFFFFFF) * (hexadecimal ? 16 : 10) + digit
        at += 1
      }
      if candidates.contains(value) { found.insert(value) }
    }
    return found
  }

  private static func digit(_ byte: UInt8, _ hexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where hexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where hexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }
}
