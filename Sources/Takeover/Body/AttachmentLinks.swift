import Disclosure

/// Links to files that a page offers beside its text.
package enum AttachmentLinks {
  /// Endings of files that offices publish.
  package static let endings: Set<String> = [
    "pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "odt", "ods", "odp", "rtf",
    "txt", "csv", "zip", "rar", "7z", "ceb", "gd", "tif", "tiff",
  ]

  /// Whether an address, or failing that the words of its link, names a file to be kept.
  static func isFile(_ address: String, text: String) -> Bool {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    if endings.contains(FileName.ending(of: path)) { return true }
    guard address.contains("?") || FileName.ending(of: path).isEmpty else { return false }
    return endings.contains(FileName.ending(of: text))
      || endings.contains(FileName.ending(of: String(address.prefix { $0 != "#" })))
  }

  static func outside(_ body: PageElement?, of root: PageElement) -> [PageReference] {
    var links: [PageReference] = []
    collect(root, body: body?.number, into: &links)
    return links
  }

  private static func collect(_ element: PageElement, body: Int?, into links: inout [PageReference]) {
    for inner in element.elements {
      if inner.number == body || ["nav", "header", "footer"].contains(inner.name) { continue }
      if inner.name == "a", let address = inner["href"].map(TextFolding.trimmed) {
        let text = ValueCleaning.cleaned(inner.text) ?? ""
        if isFile(address, text: text) {
          links.append(PageReference(address: address, text: text, isImage: false, isInBody: false))
        }
      }
      collect(inner, body: body, into: &links)
    }
  }
}

extension PageReference {
  /// Whether it names a file to be kept beside the notice: a picture, or a document.
  package var isFile: Bool { isImage || AttachmentLinks.isFile(address, text: text) }
}
