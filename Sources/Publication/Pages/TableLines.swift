/// The lines over a table: its caption (表1　经费安排表) and its unit (单位：万元), and with them what the table is called.
///
/// A theme sets the caption in the middle and the unit at the right. Only short paragraphs right above the table count.
struct TableLines {
  /// The paragraphs before, without their tags: the last two that follow each other.
  private var above: [Range<Int>] = []

  /// What a screen reader is told of a table: its caption, or its number and the heading it stands under.
  struct Name: Equatable {
    /// The number that every table is called by.
    let number: Range<Int>
    /// The caption, or the heading.
    let text: Range<Int>
    let isCaption: Bool
  }

  private static let opening = Array("<p>".utf8)
  private static let label = Array(" aria-label=\"".utf8)
  private static let table = Array("div class=\"table-scroll\"".utf8)
  /// In bytes: no caption is longer than a line or two.
  private static let longest = 240

  /// Whether the tag whose name begins here opens the box of a table.
  static func isTable(_ html: ArraySlice<UInt8>, at name: Int) -> Bool { html[name...].starts(with: table) }

  /// Takes a paragraph into account that ends here; `</p>` stands at `end`.
  mutating func read(_ html: ArraySlice<UInt8>, paragraph start: Int, to end: Int) {
    if let last = above.last, !follows(html, last, start) { above = [] }
    above = above.suffix(1) + [start + TableLines.opening.count..<end]
  }

  /// The lines over the table whose tag stands here, and its name.
  ///
  /// - Parameter heading: the last heading above it.
  func over(_ html: ArraySlice<UInt8>, tag: Range<Int>, heading: Range<Int>?) -> (
    marks: [ClosingLines.Mark], name: Name?
  ) {
    var marks: [ClosingLines.Mark] = []
    var named = heading
    var rest = above[...]
    if let last = rest.last, !follows(html, last, tag.lowerBound) { rest = [] }
    if let last = rest.last, TableLines.isUnit(html[last]) {
      marks.append(mark(last, "unit"))
      rest.removeLast()
    }
    if let last = rest.last, TableLines.isCaption(html[last]) {
      marks.insert(mark(last, "caption"), at: 0)
      named = last
    }
    guard let label = html[tag].firstRange(of: TableLines.label)?.upperBound,
      let end = html[label..<tag.upperBound].firstIndex(of: UInt8(ascii: "\"")), let named, !named.isEmpty
    else { return (marks, nil) }
    return (marks, Name(number: label..<end, text: named, isCaption: named != heading))
  }

  private func mark(_ text: Range<Int>, _ name: String) -> ClosingLines.Mark {
    ClosingLines.Mark(position: text.lowerBound - 1, name: name)
  }

  /// Whether nothing stands between a paragraph and what begins here.
  private func follows(_ html: ArraySlice<UInt8>, _ text: Range<Int>, _ start: Int) -> Bool {
    let end = text.upperBound + "</p>".utf8.count
    return end <= start && html[end..<start].allSatisfy { $0 <= 0x20 }
  }

  private static func isUnit(_ html: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: html, as: UTF8.self)
    return html.count <= longest
      && ["单位：", "单位:", "（单位：", "(单位:", "计量单位："].contains(where: text.hasPrefix) && !isSentence(text)
  }

  /// 表1, 附表2, 表一, 表 3-1: and then what it shows.
  private static func isCaption(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.count <= longest else { return false }
    let text = String(decoding: html, as: UTF8.self).replacing("<strong>", with: "")
    guard !isSentence(text), let sign = text.firstIndex(of: "表"),
      text[..<sign].isEmpty || text[..<sign] == "附"
    else { return false }
    let number = text[text.index(after: sign)...].drop(while: \.isWhitespace)
    return number.first.map { $0.isNumber || $0.isASCII && $0.isLetter } ?? false
  }

  private static func isSentence(_ text: String) -> Bool {
    text.contains("。") || "：:；;，".contains(text.last ?? " ")
  }
}
