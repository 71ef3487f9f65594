/// The text of rendered Markdown as a reader sees it: a line for each block, a tab between the cells of a table.
///
/// What pictures say instead of themselves follows behind their block, so that it does not part the words around them.
struct MarkupText {
  private var text: [UInt8] = []
  private var pictures: [[UInt8]] = []
  private var isPreformatted = false

  /// Appends the text of `html`, which is the program's own: tags are closed, quotes are escaped.
  static func append(_ html: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
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
        if let last = text.last, last != 10, last != 9 { text.append(32) }
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
    case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "tr",
      "section", "br", "hr", "thead", "tbody":
      endLine()
    default: break
    }
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
