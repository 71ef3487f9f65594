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
      let text = ValueCleaning.cleaned(inner.text) ?? ""
      let addresses = [inner.name == "a" ? inner.linkAddress : nil, inner.scriptedFile].compactMap(\.self)
      if let address = addresses.first(where: { isFile($0, text: text) }) {
        links.append(PageReference(address: address, text: text, isImage: false, isInBody: false))
      }
      collect(inner, body: body, into: &links)
    }
  }
}

extension PageElement {
  /// Where a link leads: its address, or the file that its script opens.
  var linkAddress: String? {
    let written = self["href"].map(TextFolding.trimmed) ?? ""
    if written.isEmpty || written == "#" || written.lowercased().hasPrefix("javascript:") {
      return scriptedFile ?? (written.isEmpty ? nil : written)
    }
    return written
  }

  /// `onclick="window.open('../files/a.xlsx')"`: a quoted path whose ending is that of a file.
  var scriptedFile: String? {
    let href = self["href"] ?? ""
    let script = [self["onclick"], href.lowercased().hasPrefix("javascript:") ? href : nil].compactMap(\.self)
    for text in script {
      // Between the quotes stand the odd parts.
      for quote in ["'", "\""] as [Character] {
        let parts = text.split(separator: quote, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index % 2 == 1 && index + 1 < parts.count {
          let path = TextFolding.trimmed(String(part))
          if !path.contains(where: { $0 == " " || $0 == "(" }), AttachmentLinks.isFile(path, text: "") {
            return path
          }
        }
      }
    }
    return nil
  }
}

extension PageReference {
  /// Whether it names a file to be kept beside the notice: a picture, or a document.
  package var isFile: Bool { isImage || AttachmentLinks.isFile(address, text: text) }
}
