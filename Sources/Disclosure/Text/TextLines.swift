/// The lines of a text, as editors count them: each ends at LF, CR LF or CR, and at nothing else.
package enum TextLines {
  /// The line that begins at `start`: its bytes without the line end, and where the next one begins.
  package static func line(from start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    var next = end
    if next < bytes.count {
      next += bytes[next] == 13 && next + 1 < bytes.count && bytes[next + 1] == 10 ? 2 : 1
    }
    return (start..<end, next)
  }

  /// All lines as texts, without their ends and without a byte order mark; what is no UTF-8 is decoded leniently.
  ///
  /// The line that a last line end leaves empty is none.
  package static func all(in bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while start < bytes.count {
      let (content, next) = line(from: start, in: bytes)
      lines.append(String(decoding: bytes[content], as: UTF8.self))
      start = next
    }
    return lines
  }

  /// The same text with LF for every line end and without a byte order mark: what is summed and compared, however
  /// a checkout or an editor wrote it.
  package static func unified(_ bytes: [UInt8]) -> [UInt8] {
    let hasMark = bytes.starts(with: byteOrderMark)
    guard hasMark || bytes.contains(13) else { return bytes }
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes[(hasMark ? byteOrderMark.count : 0)...] {
      if byte == 13 { unified.append(10) } else if byte != 10 || previous != 13 { unified.append(byte) }
      previous = byte
    }
    return unified
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
