import Disclosure

/// Word (.docx): text, headers, footers, notes, comments, deletions, hidden text, what is embedded.
struct WordPackage {
  private let scanner: DocumentScanner
  private let depth: Int

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  func read(_ package: ZipPackage) throws {
    try package.visit { entry, stream in
      if let receiver = receiver(for: entry.name) {
        try package.parse(entry, stream, receiver)
      } else {
        try PackageFiles.read(entry, stream, by: scanner, depth: depth)
      }
    }
  }

  private func receiver(for name: String) -> (any XMLReceiver)? {
    if let properties = PropertyReader.forPart(name, scanner.sink) { return properties }
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return PackageFiles.generic(name, scanner) }
    let part = name.dropFirst("word/".count)
    if part == "document.xml" { return ParagraphReader(scanner) }
    if part.hasPrefix("header") { return ParagraphReader(scanner, part: .header) }
    if part.hasPrefix("footer") { return ParagraphReader(scanner, part: .footer) }
    if part == "footnotes.xml" || part == "endnotes.xml" { return ParagraphReader(scanner, part: .footnote) }
    if part == "comments.xml" { return ParagraphReader(scanner, part: .comment) }
    if part == "glossary/document.xml" || part.hasPrefix("diagrams/data") || part.hasPrefix("drawings/") {
      return ParagraphReader(scanner) { _, _ in .part(name) }
    }
    return PackageFiles.generic(name, scanner)
  }
}

/// The parts that all of Office's packages have.
enum PackageFiles {
  /// Files that stand in the package as they are.
  static func read(
    _ entry: ArchiveEntry, _ stream: ArchiveStream, by scanner: DocumentScanner, depth: Int
  ) throws {
    let name = entry.name
    let ending = FileName.ending(of: name)
    if name.hasSuffix("vbaProject.bin") {
      scanner.sink.found(.macros)
    } else if name.contains("/embeddings/") {
      scanner.sink.found(.embeddedObject)
      if ending != "bin" { try scanner.readFile(entry, stream, depth: depth) }
    } else if name.contains("/media/") || name.hasPrefix("Pictures/"),
      ["jpg", "jpeg", "png"].contains(ending)
    {
      try scanner.readFile(entry, stream, depth: depth, holdsToEnding: false)
    }
  }

  /// Parts in which texts stand that no page shows: what a pivot table or a chart remembers of its source.
  static func generic(_ name: String, _ scanner: DocumentScanner) -> (any XMLReceiver)? {
    guard name.hasSuffix(".xml") else { return nil }
    let isRemembered = ["/pivotCache/", "/externalLinks/", "/charts/chart"].contains { name.contains($0) }
    guard isRemembered || name.hasPrefix("customXml/item") else { return nil }
    return LeafReader(scanner, place: .part(name))
  }
}

/// Every text of a part, and every value that stands in an attribute `v`.
final class LeafReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let limit: Int
  private let place: TextPlace
  private var value: [UInt8] = []

  init(_ scanner: DocumentScanner, place: TextPlace) {
    sink = scanner.sink
    limit = scanner.limits.textBytes
    self.place = place
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    emit()
    if let value = attributes["v"], value.utf8.count > 3 {
      sink.text(Array(value.utf8), context: "", at: place)
    }
  }

  func end(_ name: String) { emit() }
  func text(_ bytes: Span<UInt8>) { value.append(bytes, limit: limit) }

  private func emit() {
    if value.count > 3, value.contains(where: { $0 > 32 }) { sink.text(value, context: "", at: place) }
    value.removeAll(keepingCapacity: true)
  }
}
