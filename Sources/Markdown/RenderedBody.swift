package import Diagnostics

/// The body of one notice or page, rendered: HTML and what the rest of the column needs to know about it.
package struct RenderedBody: Sendable {
  /// The complete HTML of the body, safe to insert as it stands.
  package let html: [UInt8]
  /// Every link and image, in the order of `html`.
  package let links: [BodyLink]
  /// Every heading, in the order of `html`.
  package let headings: [BodyHeading]
  /// Plain text of the beginning of the body, for a derived summary: text of paragraphs only, at most 120 scalars.
  package let opening: String
  /// Raw HTML and its comments in the author's text, in its order: none of it is in `html`.
  package let dropped: [Range<Int>]

  package init(
    html: [UInt8], links: [BodyLink], headings: [BodyHeading], opening: String, dropped: [Range<Int>] = []
  ) {
    self.html = html
    self.links = links
    self.headings = headings
    self.opening = opening
    self.dropped = dropped
  }
}

/// A link or an image in a body.
package struct BodyLink: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case link, image
  }

  /// The bytes of the escaped destination in `RenderedBody.html`, between the quotes of `href` or `src`.
  package let range: Range<Int>
  /// What the author meant: entities and backslashes decoded, percent escapes left as written.
  package let destination: String
  package let kind: Kind
  package let place: Place

  package init(range: Range<Int>, destination: String, kind: Kind, place: Place) {
    self.range = range
    self.destination = destination
    self.kind = kind
    self.place = place
  }
}

/// A heading in a body.
package struct BodyHeading: Sendable, Hashable {
  /// The level in the HTML; the page's own title is level 1, so this is 2 to 6.
  package let level: Int
  package let text: String
  /// The `id` of the heading; empty where headings carry none.
  package let anchor: String

  package init(level: Int, text: String, anchor: String) {
    self.level = level
    self.text = text
    self.anchor = anchor
  }
}
