/// 正文的 Markdown: an author's text that may be published, with room for the addresses of its links.
///
/// Raw HTML and its comments are gone, as they are from the page, and so are the paths of source files.
package struct BodyMarkdown: Sendable {
  /// Where the address of a link goes.
  package struct Opening: Sendable, Hashable {
    /// In bytes of `text`.
    package let position: Int32
    /// Which of the document's links it is.
    package let link: Int32

    package init(position: Int, link: Int) {
      self.position = Int32(position)
      self.link = Int32(link)
    }
  }

  package let text: [UInt8]
  /// In the order of the text.
  package let openings: [Opening]

  package init(text: [UInt8] = [], openings: [Opening] = []) {
    self.text = text
    self.openings = openings
  }
}
