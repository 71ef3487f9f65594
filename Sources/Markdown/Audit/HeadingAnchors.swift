/// Gives every heading of a body an anchor of its own, made from its text.
struct HeadingAnchors {
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Letters, digits and Han characters stay, small letters only; everything between becomes one hyphen.
  mutating func anchor(for text: String) -> String {
    var base = ""
    var gap = false
    for scalar in text.unicodeScalars {
      if Self.stays(scalar) {
        if gap, !base.isEmpty { base.unicodeScalars.append("-") }
        base.unicodeScalars.append(scalar.isASCII ? Unicode.Scalar(Self.lowercased(UInt8(scalar.value))) : scalar)
        gap = false
      } else {
        gap = true
      }
    }
    if base.isEmpty { base = "section" }
    if used.insert(base).inserted { return base }
    var count = counts[base] ?? 1
    var numbered: String
    repeat {
      count += 1
      numbered = "\(base)-\(count)"
    } while !used.insert(numbered).inserted
    counts[base] = count
    return numbered
  }

  private static func stays(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value.isASCIILetterOrDigit }
    if 0x4E00...0x9FFF ~= scalar.value { return true }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}
