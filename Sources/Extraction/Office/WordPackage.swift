/// Word (.docx): text, headers, footers, notes, comments, deletions, hidden text, what is embedded.
struct WordPackage {
  private let scanner: DocumentScanner
  private let depth: Int

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  func read(_ package: ZipPackage) throws {
    try PackageFiles.visit(package, by: scanner, depth: depth, receiver)
  }

  private func receiver(_ name: String) -> (any XMLReceiver)? {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
    let part = name.dropFirst("word/".count)
    if part == "document.xml" { return ParagraphReader(scanner) }
    if part.hasPrefix("header") { return ParagraphReader(scanner, part: .header) }
    if part.hasPrefix("footer") { return ParagraphReader(scanner, part: .footer) }
    if part == "footnotes.xml" || part == "endnotes.xml" { return ParagraphReader(scanner, part: .footnote) }
    if part == "comments.xml" { return ParagraphReader(scanner, part: .comment) }
    if part == "glossary/document.xml" || part.hasPrefix("diagrams/data") || part.hasPrefix("drawings/") {
      return ParagraphReader(scanner) { _, _ in .part(name) }
    }
    return nil
  }
}
