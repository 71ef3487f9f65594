/// Footnotes as pandoc writes them: marks that lead to a list at the end, and ways back.
enum NoteMarks {
  /// The items of a list of footnotes; nil for any other element.
  static func notes(in element: PageElement) -> [PageElement]? {
    guard element["role"] == "doc-endnotes", let list = element.elements.first(where: { $0.name == "ol" })
    else { return nil }
    return list.elements.filter { $0.name == "li" }
  }

  /// The number that a mark in the text shows; nil for any other link.
  static func number(of link: PageElement) -> Int? {
    guard link["role"] == "doc-noteref", let address = link["href"], address.hasPrefix("#fn") else {
      return nil
    }
    return Int(address.dropFirst(3)).flatMap { $0 > 0 ? $0 : nil }
  }

  static func isWayBack(_ link: PageElement) -> Bool { link["role"] == "doc-backlink" }
}
