/// Gives every heading of a body an anchor of its own, made from its text.
struct HeadingAnchors {
  private var used: Set<Key> = []
  private var counts: [Key: Int] = [:]

  /// Letters, digits and Han characters stay, small letters only; everything between becomes one hyphen.
  mutating func anchor(for text: String) -> String {
    let base = Key(bytes: Self.base(Array(text.utf8).span))
    if used.insert(base).inserted { return String(decoding: base.bytes, as: UTF8.self) }
    var count = counts[base] ?? 1
    var numbered: Key
    repeat {
      count += 1
      numbered = Key(bytes: base.bytes + Array("-\(count)".utf8))
    } while !used.insert(numbered).inserted
    counts[base] = count
    return String(decoding: numbered.bytes, as: UTF8.self)
  }

  /// Compared and hashed as bytes: much faster than as text.
  private struct Key: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }

  private static func base(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var gap = false
    var index = 0
    while index < text.count {
      let scalar = text.scalar(at: index)
      let end = index + scalar.utf8Width
      if stays(scalar) {
        if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        gap = false
        if 0x41...0x5A ~= scalar { bytes.append(text[index] | 0x20) } else { bytes.append(text, index..<end) }
      } else {
        gap = true
      }
      index = end
    }
    return bytes.isEmpty ? Array("section".utf8) : bytes
  }

  private static func stays(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar.isASCIILetterOrDigit }
    if 0x4E00...0x9FFF ~= scalar { return true }
    if 0x3000...0x3004 ~= scalar || 0xFF01...0xFF0F ~= scalar { return false }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
