import Disclosure

/// Puts the addresses of pages and files where the text's links are.
enum BodyLinks {
  /// - Parameters:
  ///   - root: leads from the page to the column's root.
  ///   - attachment: the path of a file of this document, by its source path.
  static func settled(
    _ html: ArraySlice<UInt8>, links: [ContentLink], root: String, catalogue: Catalogue,
    attachment: (String) -> OutputPath?
  ) -> ArraySlice<UInt8> {
    guard !links.isEmpty else { return html }
    var edits: [Edit] = []
    edits.reserveCapacity(links.count)
    for link in links {
      let start = html.startIndex + Int(link.start)
      let end = html.startIndex + Int(link.end)
      switch link.target {
      case .document(let source, let anchor):
        let fragment = anchor.isEmpty ? "" : "#" + OutputPath.encodedFragment(anchor)
        guard let path = catalogue.outputPath(ofSource: source) else { continue }
        edits.append(Edit(range: start..<end, address: root + path.href + fragment))
      case .attachment(let source):
        guard let path = attachment(source) else { continue }
        edits.append(Edit(range: start..<end, address: root + path.href))
      case .outside: edits += outside(html, end: end)
      }
    }
    return applied(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, to: html)
  }

  private struct Edit {
    let range: Range<Int>
    var address: String?
    var markup = ""
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
