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
      var passed = next + 1
      if let change = next == mark ? self.mark(html, at: next) : self.tag(html, at: next) {
        output.append(html, copied..<next)
        passed = write(change, html, at: next)
        copied = passed
      }
      if let found = tag, found < passed { tag = html.firstIndex(of: 0x3C, from: passed) }
      if let found = mark, found < passed { mark = html.firstIndex(of: Marks.lead, from: passed) }
    }
    output.append(html, copied..<html.count)
    return output
  }

  /// What happens at a place of the HTML.
  private enum Change {
    case mark(number: Int?, end: Int)
    /// The address begins so many bytes after the place.
    case address(offset: Int)
    case heading
  }

  /// Nil for a character of the author's that begins with the same byte.
  private func mark(_ html: Span<UInt8>, at index: Int) -> Change? {
    guard let mark = body.mark(in: html, at: index) else { return nil }
    return .mark(number: mark.number, end: mark.end)
  }

  private func tag(_ html: Span<UInt8>, at index: Int) -> Change? {
    guard index + 3 < html.count else { return nil }
    switch html[index + 1] {
    case 0x61: return html.matches("<a href=\"", at: index) ? .address(offset: 9) : nil
    case 0x69: return html.matches("<img src=\"", at: index) ? .address(offset: 10) : nil
    case 0x68:
      guard anchored, 0x31...0x36 ~= html[index + 2], html[index + 3] == 0x3E else { return nil }
      return nextHeading < headings.count ? .heading : nil
    default: return nil
    }
  }

  /// Writes a change; returns up to where it stands for the HTML.
  private mutating func write(_ change: Change, _ html: Span<UInt8>, at index: Int) -> Int {
    switch change {
    case .mark(let number, let end):
      if let number { body.restore(number, into: &output, seen: &seen) }
      return end
    case .address(let offset):
      return address(html, from: index, to: index + offset)
    case .heading:
      output.append(html, index..<index + 3)
      output.append(" id=\"")
      output.append(contentsOf: headings[nextHeading].anchor.utf8)
      output.append(UInt8(ascii: "\""))
      nextHeading += 1
      return index + 3
    }
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
