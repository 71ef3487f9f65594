import Disclosure

/// Copies an author's text for publication: without raw HTML, with line feeds alone, and with openings where
/// addresses of source files stood.
struct MarkdownCopy {
  private let source: ArraySlice<UInt8>
  /// By what an author wrote for an address: which link of the document it is.
  private let links: [String: Int]
  private var text: [UInt8] = []
  private var openings: [BodyMarkdown.Opening] = []

  /// - Parameters:
  ///   - dropped: ranges of the text that no page shows, in its order.
  ///   - links: the destinations of links to documents and files of the column, as their author meant them.
  static func make(
    of source: ArraySlice<UInt8>, without dropped: [Range<Int>], links: [(destination: String, link: Int)]
  ) -> BodyMarkdown {
    var copy = MarkdownCopy(
      source: source,
      links: Dictionary(links.map { ($0.destination, $0.link) }, uniquingKeysWith: { a, _ in a }))
    copy.text.reserveCapacity(source.count)
    var position = source.startIndex
    for range in dropped {
      let start = source.startIndex + range.lowerBound
      guard start >= position else { continue }
      copy.take(position..<start)
      position = source.startIndex + range.upperBound
    }
    copy.take(position..<source.endIndex)
    return copy.finished
  }

  private init(source: ArraySlice<UInt8>, links: [String: Int]) {
    self.source = source
    self.links = links
  }

  private var finished: BodyMarkdown {
    let end = text.lastIndex { $0 > 32 }.map { $0 + 1 } ?? 0
    // Blank lines before the text go too, but not the blanks that indent its first line.
    let first = text.firstIndex { $0 > 32 } ?? 0
    let start = text[..<first].lastIndex(of: 10).map { $0 + 1 } ?? 0
    return BodyMarkdown(
      text: Array(text[start..<max(start, end)]) + (end > start ? [10] : []),
      openings: openings.map { BodyMarkdown.Opening(position: Int($0.position) - start, link: Int($0.link)) })
  }

  private mutating func take(_ range: Range<Int>) {
    guard !links.isEmpty || source[range].contains(13) else {
      text.append(contentsOf: source[range])
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == 13 {
        let isPair = index + 1 < source.endIndex && source[index + 1] == 10
        if !isPair { text.append(10) }
      } else {
        text.append(byte)
      }
      index += 1
      // `](` and `]:`: an address follows.
      guard byte == 0x5D, index < range.upperBound, source[index] == 0x28 || source[index] == 0x3A else {
        continue
      }
      index = address(after: index, before: range.upperBound)
    }
  }

  /// Takes over what stands from the sign at `sign` to the end of the address behind it; returns that end.
  private mutating func address(after sign: Int, before end: Int) -> Int {
    var start = sign + 1
    while start < end, source[start] <= 32 { start += 1 }
    let isAngled = start < end && source[start] == 0x3C
    if isAngled { start += 1 }
    var stop = start
    var depth = 0
    while stop < end {
      let byte = source[stop]
      if isAngled ? byte == 0x3E : byte <= 32 || (byte == 0x29 && depth == 0) { break }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      stop += byte == 0x5C && stop + 1 < end ? 2 : 1
    }
    stop = min(stop, end)
    guard let link = links[MarkdownCopy.meant(source[start..<stop])] else {
      text.append(source[sign])
      return sign + 1
    }
    text.append(contentsOf: source[sign..<start])
    openings.append(BodyMarkdown.Opening(position: text.count, link: link))
    return stop
  }

  /// Backslashes and `&amp;` decoded, as CommonMark reads an address.
  private static func meant(_ written: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var index = written.startIndex
    while index < written.endIndex {
      let next = index + 1 < written.endIndex ? written[index + 1] : 0
      let isPunctuation =
        (33...47).contains(next) || (58...64).contains(next) || (91...96).contains(next)
        || (123...126).contains(next)
      if written[index] == 0x5C, isPunctuation { index += 1 }
      bytes.append(written[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self).replacing("&amp;", with: "&")
  }
}
