import Diagnostics

/// 乱码: characters that a wrong conversion leaves.
enum Damage {
  static func finding(_ range: Range<Int>, in text: Span<UInt8>) -> TextFinding {
    TextFinding(range: range, problem: .damagedText(text.text(range)))
  }

  static func privateUse(_ scalar: UInt32, _ range: Range<Int>) -> TextFinding {
    TextFinding(range: range, problem: .privateUseCharacter(String(scalar, radix: 16, uppercase: true)))
  }

  /// UTF-8 read as Latin-1 or Windows-1252: a Ã, Â or ä with one or two characters behind it that no word has there.
  static func latin(_ scalar: UInt32, at place: Range<Int>, in text: Span<UInt8>) -> TextFinding? {
    if scalar == 0xD7 { return Leftovers.emptyDate(in: text, at: place.lowerBound) }
    let second = place.upperBound
    guard let width = strange(in: text, at: second) else { return nil }
    switch scalar {
    case 0xC2, 0xC3: return finding(place.lowerBound..<(second + width), in: text)
    case 0xE3...0xEF:
      guard let third = strange(in: text, at: second + width) else { return nil }
      return finding(place.lowerBound..<(second + width + third), in: text)
    default: return nil
    }
  }

  /// The width of a character between U+0080 and U+00BF, or one that Windows-1252 has in the place of a control.
  private static func strange(in text: Span<UInt8>, at index: Int) -> Int? {
    guard let lead = text.byte(index), let second = text.byte(index + 1) else { return nil }
    if lead == 0xC2, second >= 0x80, second <= 0xBF, second != 0xA0 { return 2 }
    if lead == 0xC5 { return [0x92, 0x93, 0xA0, 0xA1, 0xB8, 0xBD, 0xBE].contains(second) ? 2 : nil }
    if lead == 0xC6 { return second == 0x92 ? 2 : nil }
    if lead == 0xCB { return second == 0x86 || second == 0x9C ? 2 : nil }
    guard lead == 0xE2, let third = text.byte(index + 2) else { return nil }
    if second == 0x80 {
      return [0x9A, 0x9E, 0xA0, 0xA1, 0xB0, 0xB9, 0xBA, 0x93, 0x99, 0x9C].contains(third) ? 3 : nil
    }
    return second == 0x82 && third == 0xAC ? 3 : nil
  }
}
