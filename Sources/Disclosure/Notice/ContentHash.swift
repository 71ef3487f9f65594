/// The SHA-256 sum of a file's bytes, held in place: a large column has a hundred thousand of them.
package struct ContentHash: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The 32 bytes of the sum; bytes that are missing count as 0.
  package init(bytes: some Sequence<UInt8>) {
    var bytes = bytes.makeIterator()
    func word() -> UInt64 {
      var word: UInt64 = 0
      for _ in 0..<8 { word = word << 8 | UInt64(bytes.next() ?? 0) }
      return word
    }
    first = word()
    second = word()
    third = word()
    fourth = word()
  }

  /// Nil for anything but 64 lower-case hexadecimal digits.
  package init?(hexDigits digits: ArraySlice<UInt8>) {
    let start = digits.startIndex
    guard digits.count == 64, let first = ContentHash.word(digits, from: start),
      let second = ContentHash.word(digits, from: start + 16),
      let third = ContentHash.word(digits, from: start + 32),
      let fourth = ContentHash.word(digits, from: start + 48)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  private static func word(_ digits: ArraySlice<UInt8>, from start: Int) -> UInt64? {
    var word: UInt64 = 0
    for index in start..<(start + 16) {
      let digit = digits[index]
      switch digit {
      case 48...57: word = word << 4 | UInt64(digit - 48)
      case 97...102: word = word << 4 | UInt64(digit - 87)
      default: return nil
      }
    }
    return word
  }

  /// The 64 lower-case hexadecimal digits.
  package var hex: String {
    String(decoding: hexDigits, as: UTF8.self)
  }

  /// The same digits as ASCII bytes.
  package var hexDigits: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for word in [first, second, third, fourth] {
      for shift in stride(from: 60, through: 0, by: -4) {
        hex.append(digits[Int(word >> UInt64(shift) & 0xF)])
      }
    }
    return hex
  }
}
