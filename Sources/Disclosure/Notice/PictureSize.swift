/// How wide and high a picture is, in pixels: pages keep its room, so that nothing moves when it arrives.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// Reads what PNG, GIF, JPEG and WebP say of themselves near their beginning; nothing is decoded.
  ///
  /// - Parameter head: The first bytes of the file. Nil where they do not reach as far as the size, or hold none.
  package init?(head: ArraySlice<UInt8>) {
    let reader = HeadReader(bytes: head)
    guard let size = reader.png ?? reader.gif ?? reader.webP ?? reader.jpeg, size.0 > 0, size.1 > 0 else {
      return nil
    }
    (width, height) = size
  }
}

private struct HeadReader {
  let bytes: ArraySlice<UInt8>

  private func has(_ text: String, at offset: Int) -> Bool {
    bytes.dropFirst(offset).starts(with: text.utf8)
  }

  /// - Parameter isBig: the most significant byte comes first.
  private func number(at offset: Int, count: Int, isBig: Bool) -> Int? {
    let part = bytes.dropFirst(offset).prefix(count)
    guard part.count == count else { return nil }
    return isBig ? part.reduce(0) { $0 << 8 | Int($1) } : part.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func pair(_ first: Int, _ second: Int, count: Int, isBig: Bool) -> (Int, Int)? {
    guard let first = number(at: first, count: count, isBig: isBig),
      let second = number(at: second, count: count, isBig: isBig)
    else { return nil }
    return (first, second)
  }

  var png: (Int, Int)? {
    guard has("PNG\r\n", at: 1), has("IHDR", at: 12) else { return nil }
    return pair(16, 20, count: 4, isBig: true)
  }

  var gif: (Int, Int)? { has("GIF8", at: 0) ? pair(6, 8, count: 2, isBig: false) : nil }

  var webP: (Int, Int)? {
    guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
    if has("VP8X", at: 12) { return pair(24, 27, count: 3, isBig: false).map { ($0 + 1, $1 + 1) } }
    if has("VP8 ", at: 12) {
      return pair(26, 28, count: 2, isBig: false).map { ($0 & 0x3FFF, $1 & 0x3FFF) }
    }
    guard has("VP8L", at: 12), let bits = number(at: 21, count: 4, isBig: false) else { return nil }
    return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  }

  /// Walks the segments to the frame's head, which names lines before columns.
  var jpeg: (Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while let mark = number(at: offset, count: 2, isBig: true), mark > 0xFF00 {
      if mark == 0xFFFF {
        offset += 1
        continue
      }
      let isFrame = (0xFFC0...0xFFCF).contains(mark) && ![0xFFC4, 0xFFC8, 0xFFCC].contains(mark)
      if isFrame { return pair(offset + 7, offset + 5, count: 2, isBig: true) }
      guard let length = number(at: offset + 2, count: 2, isBig: true), length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }
}
