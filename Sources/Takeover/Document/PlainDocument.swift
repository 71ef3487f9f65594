import Disclosure

/// A text without any markup, as a page: each line is a paragraph.
package struct PlainDocument: Sendable {
  package let html: [UInt8]
  package let encoding: PageEncoding

  /// Reads UTF-8, UTF-16 with its mark, and GB 18030.
  package init(_ bytes: [UInt8]) throws(PageFault) {
    guard bytes.count <= SavedPage.maximumSize else { throw .tooLarge(limit: SavedPage.maximumSize) }
    let (text, encoding) = try PageDecoding.decoded(bytes)
    self.encoding = encoding
    var html = "<html><body>"
    for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
      html += "<p>" + PlainDocument.escaped(line) + "</p>\n"
    }
    self.html = Array((html + "</body></html>").utf8)
  }

  private static func escaped(_ line: Substring) -> String {
    String(line).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
