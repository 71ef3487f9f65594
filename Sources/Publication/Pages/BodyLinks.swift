import Disclosure

/// Puts the addresses of pages and files where the text's links are.
enum BodyLinks {
  /// - Parameters:
  ///   - marks: what the text names of the column, its headings and its closing lines.
  ///   - root: leads from the page to the column's root.
  ///   - isPage: whether it is for a page: there headings have a link to themselves, and what is set in one line is marked.
  ///   - attachment: a file of this document, by its source path.
  static func settled(
    _ html: ArraySlice<UInt8>, links: [ContentLink], marks: TextMarks = TextMarks(), root: String,
    isPage: Bool = true, catalogue: Catalogue, attachment: (String) -> File?
  ) -> ArraySlice<UInt8> {
    guard !links.isEmpty || !marks.isEmpty else { return html }
    // At one place what ends comes before what begins, and what is within ends first.
    var edits =
      isPage
      ? (marks.unbroken + marks.breakable).map {
        Edit(range: $0.upperBound..<$0.upperBound, markup: "</span>")
      }
      : []
    edits += named(marks, root: root, catalogue: catalogue)
    if isPage {
      edits += permalinks(marks, html)
      edits += opened(marks.breakable, "breakable") + opened(marks.unbroken, "unbroken")
    }
    edits += marks.tables.map {
      Edit(
        range: $0.isCaption ? $0.number : $0.number.upperBound..<$0.number.upperBound,
        markup: ($0.isCaption ? "" : "：") + plain(html[$0.text]))
    }
    edits += marks.closing.map {
      Edit(range: $0.position..<$0.position, markup: " class=\"\($0.name)\"")
    }
    edits += marks.english.map { Edit(range: $0..<$0, markup: " lang=\"en\"") }
    for link in links {
      let start = html.startIndex + Int(link.start)
      let end = html.startIndex + Int(link.end)
      switch link.target {
      case .document(let source, let anchor):
        let fragment = anchor.isEmpty ? "" : "#" + OutputPath.encodedFragment(anchor)
        guard let path = catalogue.outputPath(ofSource: source) else { continue }
        edits.append(Edit(range: start..<end, address: root + path.href + fragment))
      case .attachment(let source):
        guard let file = attachment(source) else { continue }
        edits.append(Edit(range: start..<end, address: root + file.path.href))
        if let size = file.pictureSize, html[..<start].suffix(opening.count).elementsEqual(opening) {
          // Behind the quotation mark that ends the address.
          edits.append(
            Edit(range: end + 1..<end + 1, markup: " width=\"\(size.width)\" height=\"\(size.height)\""))
        }
      case .outside: edits += outside(html, end: end)
      }
    }
    // Edits at one place keep their order.
    return applied(
      edits.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }.map(\.element), to: html)
  }

  /// A file that a text links to or shows.
  struct File {
    let path: OutputPath
    /// Nil for what is no picture.
    let pictureSize: PictureSize?
  }

  /// Before the address of a picture.
  private static let opening = Array("<img src=\"".utf8)

  private struct Edit {
    let range: Range<Int>
    var address: String?
    var markup = ""
  }

  /// Links around what the text names.
  private static func named(_ marks: TextMarks, root: String, catalogue: Catalogue) -> [Edit] {
    marks.links.flatMap { link in
      let (start, end) = (link.range.lowerBound, link.range.upperBound)
      return [
        Edit(
          range: start..<start,
          markup: "<a class=\"named\" href=\"\(root)\(catalogue.paths[link.index].href)\">"),
        Edit(range: end..<end, markup: "</a>"),
      ]
    }
  }

  /// A link behind each heading to its anchor: who hears the heading does not hear it twice.
  private static func permalinks(_ marks: TextMarks, _ html: ArraySlice<UInt8>) -> [Edit] {
    marks.headings.map { heading in
      let end = heading.text.upperBound + "</h1>".utf8.count
      let anchor = OutputPath.encodedFragment(String(decoding: html[heading.anchor], as: UTF8.self))
      let name = plain(html[heading.text])
      return Edit(
        range: end..<end,
        markup: "<a class=\"permalink\" href=\"#\(anchor)\" aria-label=\"“\(name)”的链接\"></a>")
    }
  }

  private static func opened(_ pieces: [Range<Int>], _ name: String) -> [Edit] {
    pieces.map { Edit(range: $0.lowerBound..<$0.lowerBound, markup: "<span class=\"\(name)\">") }
  }

  /// Without tags, as an attribute takes it.
  private static func plain(_ html: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in html {
      if byte == 0x3C { isInTag = true }
      if !isInTag { text.append(byte) }
      if byte == 0x3E { isInTag = false }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Says behind a link that it leads to no government site.
  private static func outside(_ html: ArraySlice<UInt8>, end: Int) -> [Edit] {
    let closing = Array("</a>".utf8)
    var close = end
    while close + closing.count <= html.endIndex, !html[close...].starts(with: closing) { close += 1 }
    guard end < html.endIndex, close + closing.count <= html.endIndex else { return [] }
    // Behind the quotation mark that ends the address.
    return [
      Edit(range: end + 1..<end + 1, markup: " rel=\"external\""),
      Edit(
        range: close + closing.count..<close + closing.count,
        markup: "<small class=\"outside\">（非政府网站）</small>"),
    ]
  }

  private static func applied(_ edits: [Edit], to html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var settled: [UInt8] = []
    settled.reserveCapacity(html.count + edits.count * 64)
    var position = html.startIndex
    for edit in edits {
      settled.append(contentsOf: html[position..<edit.range.lowerBound])
      if let address = edit.address { appendEscaped(address, to: &settled) }
      settled.append(edit.markup)
      position = edit.range.upperBound
    }
    settled.append(contentsOf: html[position...])
    return settled[...]
  }
}
