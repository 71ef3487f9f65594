package import Diagnostics
import Disclosure

/// The bytes of an author's file, known to be UTF-8, without a byte order mark.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  /// Larger notices and settings are refused: a text of this size is a file that belongs into an attachment.
  package static let maximumSize = 8 << 20

  /// Nil, with the problem in the bag, for bytes that are not UTF-8 or hold NUL.
  package init?(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) {
    self.path = path
    let invalid = SourceText.firstInvalidByte(in: bytes)
    let zero = SourceText.holdsZero(bytes.span) ? bytes.firstIndex(of: 0) : nil
    if let offset = [invalid, zero].compactMap(\.self).min() {
      let damage = SourceText.damage(of: bytes, at: offset)
      bag.report(.notUTF8(damage), at: SourceText.place(of: offset, in: bytes, path: path))
      return nil
    }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// What bytes are that are no UTF-8 text, as far as the first that shows it tells.
  private static func damage(of bytes: [UInt8], at offset: Int) -> Problem.TextDamage {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .wide }
    let zeros = bytes.indices.prefix(4096).filter { bytes[$0] == 0 }
    // Of text in UTF-16 every other byte of the Latin letters and line ends is zero, of nearly nothing else.
    let even = zeros.count { $0 % 2 == 0 }
    if zeros.count >= min(bytes.count, 4096) / 20, zeros.count > 3,
      max(even, zeros.count - even) * 10 >= zeros.count * 9
    {
      return .wide
    }
    if bytes[offset] == 0 { return .zero }
    // Characters of three bytes, as Chinese has them in UTF-8, hardly come about in another encoding.
    return bytes[..<offset].dropFirst(3).contains { $0 >= 0xE0 } ? .broken : .otherEncoding
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Without an early way out, so that the compiler can look at many bytes at once.
  private static func holdsZero(_ bytes: Span<UInt8>) -> Bool {
    var lowest: UInt8 = 255
    for index in bytes.indices { lowest = min(lowest, bytes[index]) }
    return lowest == 0
  }

  /// Line and column of a byte; what stands before it is decoded leniently.
  static func place(of offset: Int, in bytes: [UInt8], path: String) -> Place {
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex { $0 == 10 || $0 == 13 } ?? -1) + 1
    var line = 1
    var previous: UInt8 = 0
    for byte in before {
      if byte == 13 || (byte == 10 && previous != 13) { line += 1 }
      previous = byte
    }
    let scalars = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars
    let hasMark = line == 1 && scalars.first == "\u{FEFF}"
    return Place(path: path, line: line, column: scalars.count + (hasMark ? 0 : 1))
  }
}
