/// What a character means for spacing and emphasis in Chinese text.
enum Script {
  /// A Han character, kana, bopomofo: written without spaces around it.
  case han
  /// A mark that only such text uses: 《 。 （ and all other full-width forms.
  case fullWidthMark
  /// A mark that Chinese shares with other languages: “ ” ‘ ’ — … ·
  case sharedMark
  case other

  /// Whether the character alone shows that the text is Chinese or Japanese.
  var isCJK: Bool { self == .han || self == .fullWidthMark }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: self = .han
    case 0..<0xB7: self = .other
    case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x22EF: self = .sharedMark
    case 0..<0x2E80: self = .other
    case 0x3000: self = .other  // the ideographic space is a space
    case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303D: self = .fullWidthMark
    case 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0xFFE0...0xFFE6:
      self = .fullWidthMark
    case 0x2E80...0x312F, 0x3190...0x31FF, 0x3200...0x33FF, 0xF900...0xFAFF, 0xFF10...0xFF5A, 0xFF66...0xFF9F,
      0x1B000...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
      self = .han
    default: self = .other
    }
  }

  /// Whether a line break between two such characters is only a break in the source.
  static func joins(_ left: Script, _ right: Script) -> Bool {
    left != .other && right != .other && (left.isCJK || right.isCJK)
  }
}

extension UInt32 {
  /// What CommonMark calls a Unicode whitespace character, and the ends of lines.
  var isMarkdownSpace: Bool {
    switch self {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// How many bytes the scalar takes.
  var utf8Width: Int { self < 0x80 ? 1 : self < 0x800 ? 2 : self < 0x10000 ? 3 : 4 }

  var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// Reading single characters out of valid UTF-8.
extension Span where Element == UInt8 {
  /// The scalar that begins at an index; 0 at the end.
  func scalar(at index: Int) -> UInt32 {
    guard index < count else { return 0 }
    let lead = UInt32(self[index])
    if lead < 0x80 { return lead }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= count else { return 0 }
    var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return value
  }

  /// The scalar that ends before an index; 0 at the beginning.
  func scalar(before index: Int) -> UInt32 {
    guard index > 0 else { return 0 }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// How many scalars a range holds.
  func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
