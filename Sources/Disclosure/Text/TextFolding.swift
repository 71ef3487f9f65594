/// Folds what people type into what they mean. Display text is never replaced by its folded form.
package enum TextFolding {
  /// White space of every width, and the characters that take no room.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: isInvisible(scalar)
    }
  }

  /// Characters that no reader sees and every search trips over: zero-width ones, directions, and what no page or XML
  /// file may hold: the control characters but tab and line ends, and the noncharacters.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xAD: true
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: true
    case 0x61C, 0xFDD0...0xFDEF: true
    // The last two of every plane are no characters.
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Full-width ASCII forms (！ to ～) and the ideographic space as their half-width forms.
  package static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 && ($0 < 0xE4 || $0 > 0xE9) }) else { return text }
    return mapScalars(text) { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x3000, 0xA0: " "
      default: scalar
      }
    }
  }

  /// Full-width digits and Latin letters only; punctuation stays.
  package static func halfWidthDigits(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    return mapScalars(text) { scalar in
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      default: scalar
      }
    }
  }

  package static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
    return String(scalars[first...last])
  }

  package static func withoutBlanks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBlank) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) { kept.append(scalar) }
    return String(kept)
  }

  package static func withoutInvisibles(_ text: String) -> String {
    guard mayHoldInvisibles(text), text.unicodeScalars.contains(where: isInvisible) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) { kept.append(scalar) }
    return String(kept)
  }

  /// True where bytes stand that invisible characters are made of: controls, C2 with 80 to AD, D8 9C, E2 80, E2 81, EF B7,
  /// EF BB, and BF before BE or BF, with which some rare characters end too.
  private static func mayHoldInvisibles(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return true }
      if previous == 0xC2, byte <= 0xAD { return true }
      if previous == 0xE2, byte == 0x80 || byte == 0x81 { return true }
      if previous == 0xD8, byte == 0x9C { return true }
      if previous == 0xEF, byte == 0xBB || byte == 0xB7 { return true }
      if previous == 0xBF, byte >= 0xBE, byte <= 0xBF { return true }
      previous = byte
    }
    return false
  }

  /// For matching names against a vocabulary: no blanks, half-width, simplified characters, lower case.
  package static func matchKey(_ text: String) -> String {
    HanFolding.simplified(halfWidth(withoutBlanks(text))).lowercased()
  }

  private static func mapScalars(
    _ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    var mapped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { mapped.append(transform(scalar)) }
    return String(mapped)
  }
}
