import Disclosure

/// Where the rendered texts of one chunk of notices lie in its piece of the spool.
///
/// A piece holds text after text. Before each stand its headings: level, anchor and words, with their lengths; behind
/// it its Markdown, and where the addresses of links go in that.
struct BodyChunk: Sendable {
  struct Entry: Sendable {
    let sourcePath: String
    let start: UInt32
    let htmlStart: UInt32
    let htmlEnd: UInt32
    let markdownEnd: UInt32
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
    let htmlEnd = texts.count
    texts.append(contentsOf: body.markdown.text)
    let markdownEnd = texts.count
    for opening in body.markdown.openings {
      BodyChunk.append(Int(opening.position), to: &texts)
      BodyChunk.append(Int(opening.link), to: &texts)
    }
    entries.append(
      Entry(
        sourcePath: path, start: UInt32(start), htmlStart: UInt32(htmlStart), htmlEnd: UInt32(htmlEnd),
        markdownEnd: UInt32(markdownEnd), end: UInt32(texts.count)))
  }

  /// The text of an entry, cut from its piece of the spool without a copy.
  static func html(of entry: Entry, in texts: [UInt8]) -> ArraySlice<UInt8> {
    texts[Int(entry.htmlStart)..<Int(entry.htmlEnd)]
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

  static func markdown(of entry: Entry, in texts: [UInt8]) -> BodyMarkdown {
    var openings: [BodyMarkdown.Opening] = []
    var rest = texts[Int(entry.markdownEnd)..<Int(entry.end)]
    while !rest.isEmpty {
      let position = number(from: &rest)
      openings.append(BodyMarkdown.Opening(position: position, link: number(from: &rest)))
    }
    return BodyMarkdown(text: Array(texts[Int(entry.htmlEnd)..<Int(entry.markdownEnd)]), openings: openings)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func text(from bytes: inout ArraySlice<UInt8>) -> String {
    let count = number(from: &bytes)
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func number(from bytes: inout ArraySlice<UInt8>) -> Int {
    var number = 0
    for (index, byte) in bytes.prefix(4).enumerated() { number |= Int(byte) << (8 * index) }
    bytes = bytes.dropFirst(4)
    return number
  }
}
