import Crypto

/// The SHA-256 sum of a file's bytes, held in place: a large column has a hundred thousand of them.
package struct ContentHash: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  package init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  init(_ digest: SHA256.Digest) {
    var bytes = digest.makeIterator()
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

  /// The 64 lower-case hexadecimal digits.
  package var hex: String {
    String(decoding: hexDigits, as: UTF8.self)
  }

  /// The same digits as ASCII bytes.
  var hexDigits: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [first, second, third, fourth].flatMap { word in
      stride(from: 60, through: 0, by: -4).map { digits[Int(word >> UInt64($0) & 0xF)] }
    }
  }
}
