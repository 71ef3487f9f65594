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
    var settled: [UInt8] = []
    settled.reserveCapacity(html.count + links.count * 64)
    var position = html.startIndex
    for link in links {
      let target: String?
      switch link.target {
      case .document(let source, let anchor):
        let fragment = anchor.isEmpty ? "" : "#" + OutputPath.encodedFragment(anchor)
        target = catalogue.outputPath(ofSource: source).map { root + $0.href + fragment }
      case .attachment(let source):
        target = attachment(source).map { root + $0.href }
      }
      guard let target else { continue }
      settled.append(contentsOf: html[position..<(html.startIndex + Int(link.start))])
      appendEscaped(target, to: &settled)
      position = html.startIndex + Int(link.end)
    }
    settled.append(contentsOf: html[position...])
    return settled[...]
  }
}
