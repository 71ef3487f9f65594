/// What a saved page is made of: elements and texts, as a browser would see them.
indirect enum PageNode: Sendable {
  case element(PageElement)
  case text(PageText)
}

/// An element of a page with all that stands in it.
struct PageElement: Sendable {
  /// In small letters.
  let name: String
  /// Names in small letters; the first of a name counts.
  let attributes: [(name: String, value: String)]
  /// Its place in the order of the page; no two nodes share one.
  let number: Int
  var children: [PageNode] = []

  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The words of its `class`, and its `id`.
  var marks: [String] {
    (self["class"].map { $0.split { " \t\n\r".contains($0) }.map(String.init) } ?? [])
      + (self["id"].map { [$0] } ?? [])
  }

  var elements: [PageElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in it, as it stands.
  var text: String {
    var text = ""
    forEachText { text += $0.text }
    return text
  }

  func forEachText(_ body: (PageText) -> Void) {
    for child in children {
      switch child {
      case .text(let text): body(text)
      case .element(let element): element.forEachText(body)
      }
    }
  }

  /// All elements in it, itself left out, in the order of the page.
  func forEachElement(_ body: (PageElement) -> Void) {
    for element in elements {
      body(element)
      element.forEachElement(body)
    }
  }

  func first(where isWanted: (PageElement) -> Bool) -> PageElement? {
    for element in elements {
      if isWanted(element) { return element }
      if let found = element.first(where: isWanted) { return found }
    }
    return nil
  }
}

/// A run of text of a page.
struct PageText: Sendable {
  let text: String
  let number: Int
}

extension PageElement {
  /// Elements that end a line before and after themselves.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "header", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "ucapcontent",
  ]

  /// Elements whose text no reader of the page sees.
  static let unseen: Set<String> = [
    "script", "style", "noscript", "head", "title", "template", "textarea", "select", "option", "datalist",
    "xml", "meta", "link", "object", "iframe", "video", "audio", "embed", "applet", "canvas", "svg", "math",
    "map", "button",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  var isBlock: Bool { PageElement.blocks.contains(name) }
  var isUnseen: Bool { PageElement.unseen.contains(name) }
}
