/// The text of rendered Markdown as a reader sees it: a line for each block, a tab between the cells of a table, its
/// number before an item of a numbered list.
///
/// What pictures say instead of themselves follows behind their block, so that it does not part the words around them.
package struct MarkupText {
  private var text: [UInt8] = []
  private var pictures: [[UInt8]] = []
  private var isPreformatted = false
  /// The number that the next item has, list by list; nil where items have none.
  private var numbers: [Int?] = []

  /// Appends the text of `html`, which is the program's own: tags are closed, quotes are escaped.
  package static func append(_ html: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var reader = MarkupText()
    swap(&reader.text, &bytes)
    reader.read(html)
    swap(&reader.text, &bytes)
  }

  private mutating func read(_ html: ArraySlice<UInt8>) {
    var index = html.startIndex
    while index < html.endIndex {
      switch html[index] {
      case UInt8(ascii: "<"):
        let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1
        tag(html[(index + 1)..<end])
        index = end + 1
      case UInt8(ascii: "&"):
        index = MarkupText.entity(html, at: index, into: &text)
      case UInt8(ascii: "\n") where !isPreformatted:
        if let last = text.last, last != 10, last != 9, last != 32 { text.append(32) }
        index += 1
      default:
        text.append(html[index])
        index += 1
      }
    }
    endLine()
  }

  private mutating func tag(_ tag: ArraySlice<UInt8>) {
    let isClosing = tag.first == UInt8(ascii: "/")
    let name = tag.drop { $0 == UInt8(ascii: "/") }
      .prefix { (97...122).contains($0) || (48...57).contains($0) }
    switch String(decoding: name, as: UTF8.self) {
    case "td", "th": if isClosing { text.append(9) }
    case "img": picture(tag)
    case "pre":
      endLine()
      isPreformatted = !isClosing
    case "ol":
      endLine()
      list(isClosing, number: MarkupText.start(of: tag))
    case "ul":
      endLine()
      list(isClosing, number: nil)
    case "li":
      endLine()
      if !isClosing, let number = numbers.last ?? nil {
        text += "\(number). ".utf8
        numbers[numbers.count - 1] = number + 1
      }
    case "p" where !isClosing && endsWithItemNumber: break
    case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "tr",
      "section", "br", "hr", "thead", "tbody":
      endLine()
    default: break
    }
  }

  /// `3. `: the paragraph of a numbered item begins behind its number. Asked by index: `suffix(2)`, compared with an
  /// array, walks over all that was written before.
  private var endsWithItemNumber: Bool {
    text.count >= 2 && text[text.count - 2] == 0x2E && text[text.count - 1] == 0x20
  }

  private mutating func list(_ isClosing: Bool, number: Int?) {
    if isClosing { _ = numbers.popLast() } else { numbers.append(number) }
  }

  /// `ol start="3"`.
  private static func start(of tag: ArraySlice<UInt8>) -> Int {
    let sign = Array("ol start=\"".utf8)
    guard tag.starts(with: sign) else { return 1 }
    return Int(String(decoding: tag.dropFirst(sign.count).prefix { (48...57).contains($0) }, as: UTF8.self))
      ?? 1
  }

  private mutating func endLine() {
    while text.last == 9 || text.last == 32 { text.removeLast() }
    if let last = text.last, last != 10 { text.append(10) }
    for picture in pictures where !picture.isEmpty { text += picture + [10] }
    pictures.removeAll()
  }

  private mutating func picture(_ tag: ArraySlice<UInt8>) {
    let opening = Array(" alt=\"".utf8)
    var index = tag.startIndex
    while index + opening.count <= tag.endIndex, !tag[index...].starts(with: opening) { index += 1 }
    guard index + opening.count <= tag.endIndex else { return }
    index += opening.count
    var words: [UInt8] = []
    while index < tag.endIndex, tag[index] != UInt8(ascii: "\"") {
      if tag[index] == UInt8(ascii: "&") {
        index = MarkupText.entity(tag, at: index, into: &words)
      } else {
        words.append(tag[index])
        index += 1
      }
    }
    pictures.append(words)
  }

  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
  ].map { (Array($0.utf8), $1) }

  /// Appends what stands at an ampersand; returns where it ends.
  private static func entity(_ html: ArraySlice<UInt8>, at index: Int, into bytes: inout [UInt8]) -> Int {
    for (name, byte) in entities where html[index...].starts(with: name) {
      bytes.append(byte)
      return index + name.count
    }
    bytes.append(html[index])
    return index + 1
  }
}
