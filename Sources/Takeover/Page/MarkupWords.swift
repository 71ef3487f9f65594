import Disclosure

/// The text of HTML that somebody else wrote, as a reader of the page sees it: a line for each block, a tab between
/// the cells of a table.
package enum MarkupWords {
  package static func text(of html: String) -> String {
    guard let page = try? SavedPage(Array(html.utf8)) else {
      // Too large or too deep for a page: the words are worth more than their order.
      return RenderedText.withoutTags(Array(html.utf8))
    }
    var words = ""
    add(page.root, isPreformatted: false, to: &words)
    endLine(&words)
    return words
  }

  private static func add(_ element: PageElement, isPreformatted: Bool, to words: inout String) {
    for child in element.children {
      switch child {
      case .text(let run): add(run.text, isPreformatted: isPreformatted, to: &words)
      case .element(let element) where element.isUnseen: continue
      case .element(let element):
        let isCell = element.name == "td" || element.name == "th"
        if element.name == "br" || element.isBlock && !isCell { endLine(&words) }
        if let alternative = element["alt"] { add(alternative, isPreformatted: false, to: &words) }
        add(element, isPreformatted: isPreformatted || element.name == "pre", to: &words)
        if isCell { words.append("\t") } else if element.isBlock { endLine(&words) }
      }
    }
  }

  private static func add(_ text: String, isPreformatted: Bool, to words: inout String) {
    guard !isPreformatted else { return words.append(text) }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 32:
        if let last = words.unicodeScalars.last, ![9, 10, 32].contains(last.value) { words.append(" ") }
      default: words.unicodeScalars.append(scalar)
      }
    }
  }

  private static func endLine(_ words: inout String) {
    while let last = words.unicodeScalars.last, last == "\t" || last == " " {
      words.unicodeScalars.removeLast()
    }
    if let last = words.unicodeScalars.last, last != "\n" { words.append("\n") }
  }
}
