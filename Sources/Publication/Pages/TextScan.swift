import Disclosure

/// One pass over rendered text: what stands between tags, outside links, code and headings.
struct TextScan {
  /// What may name a notice.
  enum Candidate {
    /// From 《 to its 》.
    case title(Range<Int>)
    /// Letters, digits and hyphens on both sides of a slash.
    case indexNumber(Range<Int>)
    /// Ends behind 号; it does not begin before the floor.
    case documentNumber(end: Int, floor: Int)

    var range: Range<Int> {
      switch self {
      case .title(let range), .indexNumber(let range): range
      case .documentNumber(let end, let floor): floor..<end
      }
    }
  }

  private let html: ArraySlice<UInt8>
  private(set) var marks = TextMarks()
  private var closing: ClosingLines
  /// Headings that are more than one of many, and the lines over tables.
  private var titles: [ClosingLines.Mark] = []
  /// Open elements in which nothing is linked.
  private var closed = 0
  /// Where the text in which a candidate may begin starts: behind the last tag, or the last link.
  private var floor: Int
  /// Behind the last piece of which it is known where it breaks.
  private var settled = 0
  /// Behind the last token that was looked up.
  private var tried = 0
  private var tableLines = TableLines()
  /// Where the paragraph that is being read begins.
  private var paragraph = 0

  init(_ html: ArraySlice<UInt8>, closing: ClosingLines) {
    self.html = html
    self.closing = closing
    floor = html.startIndex
  }

  mutating func run(_ resolve: (Candidate) -> TextMarks.Link?) {
    var index = html.startIndex
    defer { marks.closing = (Addressee.mark(in: html).map { [$0] } ?? []) + closing.marks + titles }
    while index < html.endIndex {
      let byte = html[index]
      if byte == 0x3C {
        index = tag(at: index)
        floor = index
        continue
      }
      if closed == 0, index >= settled { settle(at: index) }
      guard closed == 0, let candidate = candidate(byte, at: index) else {
        index += 1
        continue
      }
      if let link = resolve(candidate) {
        marks.links.append(link)
        // A title is as long as it is; a number within it may stay whole, but nothing crosses a link's edge.
        TextScan.clear(link.range, of: &marks.unbroken)
        TextScan.clear(link.range, of: &marks.breakable)
        index = max(index + 1, link.range.upperBound)
        floor = index
      } else {
        index += 1
      }
    }
  }

  /// Takes out the pieces that a link's edge would cut. Pieces stand in the order of the text: the last ones alone can
  /// be among them.
  private static func clear(_ link: Range<Int>, of pieces: inout [Range<Int>]) {
    var first = pieces.count
    while first > 0, pieces[first - 1].upperBound > link.lowerBound { first -= 1 }
    guard first < pieces.count else { return }
    pieces.replaceSubrange(
      first..., with: pieces[first...].filter { !$0.overlaps(link) || link.contains($0) })
  }

  /// Where what begins here may break.
  private mutating func settle(at index: Int) {
    if let range = LongRun.range(in: html, at: index) {
      marks.breakable.append(range)
      settled = range.upperBound
    } else if let range = UnbrokenText.range(in: html, at: index) {
      marks.unbroken.append(range)
      settled = range.upperBound
    }
  }

  private mutating func candidate(_ byte: UInt8, at index: Int) -> Candidate? {
    switch byte {
    case 0xE3: return title(at: index).map { .title($0) }
    case 0xE5:
      guard index + 2 < html.endIndex, html[index + 1] == 0x8F, html[index + 2] == 0xB7 else { return nil }
      return .documentNumber(end: index + 3, floor: floor)
    case 0x2F:
      // However many slashes it has, it is looked up once.
      guard index >= tried else { return nil }
      return token(around: index).map {
        tried = $0.upperBound
        return .indexNumber($0)
      }
    default: return nil
    }
  }

  /// The text from 《 to the 》 that closes it, without a tag between them.
  private func title(at start: Int) -> Range<Int>? {
    guard start + 2 < html.endIndex, html[start + 1] == 0x80, html[start + 2] == 0x8A else { return nil }
    var depth = 0
    var index = start
    let end = min(html.endIndex, start + 900)
    while index + 2 < end, html[index] != 0x3C {
      if html[index] == 0xE3, html[index + 1] == 0x80 {
        if html[index + 2] == 0x8A { depth += 1 }
        if html[index + 2] == 0x8B { depth -= 1 }
        index += 3
        if depth == 0 { return start..<index }
      } else {
        index += 1
      }
    }
    return nil
  }

  private func token(around slash: Int) -> Range<Int>? {
    func isPart(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
        || byte == 95 || byte == 47
    }
    var start = slash
    while start > floor, isPart(html[start - 1]) { start -= 1 }
    var end = slash + 1
    while end < html.endIndex, isPart(html[end]) { end += 1 }
    return start < slash && end > slash + 1 ? start..<end : nil
  }

  /// Returns what stands behind the tag.
  private mutating func tag(at start: Int) -> Int {
    let end = html[start...].firstIndex(of: 0x3E).map { $0 + 1 } ?? html.endIndex
    var name = start + 1
    let closes = name < end && html[name] == 0x2F
    if closes { name += 1 }
    guard name < end else { return end }
    let next = name + 1 < end ? html[name + 1] : 0
    if html[name] == 0x70, next == 0x3E {
      if closes {
        tableLines.read(html, paragraph: paragraph, to: start)
      } else {
        paragraph = start
        closing.read(html, paragraphAt: start)
        if EnglishText.isEnglish(html, from: end) { marks.english.append(name + 1) }
      }
    } else if TableLines.isTable(html, at: name) {
      let lines = tableLines.over(html, tag: start..<end, heading: marks.headings.last?.text)
      titles += lines.marks
      marks.tables += lines.name.map { [$0] } ?? []
    }
    let isHeading = html[name] == 0x68 && (0x31...0x36).contains(next)
    let isLink = html[name] == 0x61 && (next == 0x20 || next == 0x3E)
    let isCode = html[name...].starts(with: "code".utf8) || html[name...].starts(with: "pre".utf8)
    guard isHeading || isLink || isCode else { return end }
    if closes {
      closed = max(0, closed - 1)
      if isHeading { endHeading(at: start) }
    } else {
      closed += 1
      if isHeading { beginHeading(name, end: end) }
      // An address that is a link shows itself.
      if isLink, end < html.endIndex, let range = LongRun.range(in: html, at: end) {
        marks.breakable.append(range)
      }
    }
    return end
  }

  private mutating func beginHeading(_ name: Int, end: Int) {
    let sign = Array(" id=\"".utf8)
    let start = name + 2 + sign.count
    guard html[(name + 2)...].starts(with: sign), let quote = html[start..<end].firstIndex(of: 0x22) else {
      return
    }
    marks.headings.append(TextMarks.Heading(anchor: start..<quote, text: end..<end))
    if let signed = closing.end, html[signed..<name - 1].allSatisfy({ $0 <= 0x20 }),
      HeadingKind.isTitle(html[end...])
    {
      titles.append(ClosingLines.Mark(position: name + 2, name: "annexed"))
    } else if let kind = HeadingKind.part(html[end...]) {
      titles.append(ClosingLines.Mark(position: name + 2, name: kind.className))
    }
  }

  private mutating func endHeading(at start: Int) {
    guard let last = marks.headings.last, last.text.isEmpty, last.text.lowerBound <= start else { return }
    marks.headings[marks.headings.count - 1] = TextMarks.Heading(
      anchor: last.anchor, text: last.text.lowerBound..<start)
  }
}
