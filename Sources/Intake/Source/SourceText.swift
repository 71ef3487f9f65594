package import Diagnostics

/// The bytes of an author's file, known to be UTF-8, without a byte order mark.
package struct SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]

  /// Larger notices and settings are refused: a text of this size is a file that belongs into an attachment.
  package static let maximumSize = 8 << 20

  /// Nil, with the problem in the bag, for bytes that are not UTF-8 or hold NUL.
  package init?(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) {
    self.path = path
    if let offset = SourceText.firstInvalidByte(in: bytes) {
      bag.report(.notUTF8(), at: SourceText.place(of: offset, in: bytes, path: path))
      return nil
    }
    if SourceText.holdsZero(bytes.span), let offset = bytes.firstIndex(of: 0) {
      bag.report(.notUTF8(), at: SourceText.place(of: offset, in: bytes, path: path))
      return nil
    }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
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

  /// The line that begins at `start`: its bytes without the line end, and where the next one begins.
  static func line(from start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    var next = end
    if next < bytes.count {
      next += bytes[next] == 13 && next + 1 < bytes.count && bytes[next + 1] == 10 ? 2 : 1
    }
    return (start..<end, next)
  }
}
