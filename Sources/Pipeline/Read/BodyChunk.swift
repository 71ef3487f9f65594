import Disclosure

/// Where the rendered texts of one chunk of notices lie in its piece of the spool.
///
/// A piece holds text after text; before each stand its headings: level, anchor and words, with their lengths.
struct BodyChunk: Sendable {
  struct Entry: Sendable {
    let sourcePath: String
    let start: UInt32
    let htmlStart: UInt32
    let end: UInt32
  }

  private(set) var entries: [Entry] = []

  mutating func append(_ body: DocumentBody, of path: String, to texts: inout [UInt8]) {
    let start = texts.count
    for heading in body.headings {
      texts.append(UInt8(heading.level))
      BodyChunk.append(heading.anchor, to: &texts)
      BodyChunk.append(heading.text, to: &texts)
    }
    let htmlStart = texts.count
    texts.append(contentsOf: body.html)
    entries.append(
      Entry(
        sourcePath: path, start: UInt32(start), htmlStart: UInt32(htmlStart), end: UInt32(texts.count)))
  }

  /// The text of an entry, cut from its piece of the spool without a copy.
  static func html(of entry: Entry, in texts: [UInt8]) -> ArraySlice<UInt8> {
    texts[Int(entry.htmlStart)..<Int(entry.end)]
  }

  static func headings(of entry: Entry, in texts: [UInt8]) -> [DocumentBody.Heading] {
    var headings: [DocumentBody.Heading] = []
    var rest = texts[Int(entry.start)..<Int(entry.htmlStart)]
    while let level = rest.popFirst() {
      let anchor = text(from: &rest)
      headings.append(DocumentBody.Heading(level: Int(level), text: text(from: &rest), anchor: anchor))
    }
    return headings
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let count = text.utf8.count
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: text.utf8)
  }

  private static func text(from bytes: inout ArraySlice<UInt8>) -> String {
    var count = 0
    for (index, byte) in bytes.prefix(4).enumerated() { count |= Int(byte) << (8 * index) }
    bytes = bytes.dropFirst(4)
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
