/// Turns what libcmark rendered into the finished HTML: takes out the marks, gives headings their anchors and notes
/// where the addresses of links stand.
struct HTMLFinisher {
  private let body: PreparedBody
  private let links: [BodyCollection.Link]
  private let headings: [BodyHeading]
  private let anchored: Bool

  private var output: [UInt8] = []
  private(set) var finishedLinks: [BodyLink] = []
  private(set) var seen: Set<Int>
  private var nextHeading = 0

  init(_ body: PreparedBody, _ found: BodyCollection, headings: [BodyHeading], anchored: Bool) {
    self.body = body
    self.links = found.links
    self.seen = found.seen
    self.headings = headings
    self.anchored = anchored
  }

  mutating func finish(_ html: Span<UInt8>) -> [UInt8] {
    output.reserveCapacity(html.count + headings.count * 24)
    finishedLinks.reserveCapacity(links.count)
    let readsTags = !links.isEmpty || anchored && !headings.isEmpty
    var tag = readsTags ? html.firstIndex(of: 0x3C) : nil
    var mark = body.hasMarks ? html.firstIndex(of: Marks.lead) : nil
    var copied = 0
    while true {
      let next = min(tag ?? .max, mark ?? .max)
      if next == .max { break }
      output.append(html, copied..<next)
      copied = next == mark ? self.mark(html, at: next) : self.tag(html, at: next)
      if let found = tag, found < copied { tag = html.firstIndex(of: 0x3C, from: copied) }
      if let found = mark, found < copied { mark = html.firstIndex(of: Marks.lead, from: copied) }
    }
    output.append(html, copied..<html.count)
    return output
  }

  /// Returns where the mark ends; an author's character that begins with the same byte is copied.
  private mutating func mark(_ html: Span<UInt8>, at index: Int) -> Int {
    guard let mark = body.mark(in: html, at: index) else {
      output.append(Marks.lead)
      return index + 1
    }
    if let number = mark.number { body.restore(number, into: &output, seen: &seen) }
    return mark.end
  }

  /// Copies the beginning of a tag; returns where copying goes on.
  private mutating func tag(_ html: Span<UInt8>, at index: Int) -> Int {
    if html.matches("<a href=\"", at: index) { return address(html, from: index, to: index + 9) }
    if html.matches("<img src=\"", at: index) { return address(html, from: index, to: index + 10) }
    if anchored, index + 3 < html.count, html[index + 1] == 0x68, 0x31...0x36 ~= html[index + 2],
      html[index + 3] == 0x3E, nextHeading < headings.count
    {
      output.append(html, index..<index + 3)
      output.append(" id=\"")
      output.append(contentsOf: headings[nextHeading].anchor.utf8)
      output.append(UInt8(ascii: "\""))
      nextHeading += 1
      return index + 3
    }
    output.append(0x3C)
    return index + 1
  }

  private mutating func address(_ html: Span<UInt8>, from start: Int, to quote: Int) -> Int {
    let end = html.firstIndex(of: 0x22, from: quote) ?? html.count
    output.append(html, start..<quote)
    let begin = output.count
    output.append(html, quote..<end)
    if finishedLinks.count < links.count {
      let link = links[finishedLinks.count]
      finishedLinks.append(
        BodyLink(
          range: begin..<output.count, destination: link.destination, kind: link.kind, place: link.place))
    }
    return end
  }
}
