import Disclosure

/// The parts that all of Office's packages have.
enum PackageFiles {
  /// Goes through a package: parts that a reader is given for, then files that stand in it as they are.
  ///
  /// What is wrong with one part does not keep the others from being read; it is thrown when all have been.
  static func visit(
    _ package: ZipPackage, by scanner: DocumentScanner, depth: Int, _ reader: (String) -> (any XMLReceiver)?
  ) throws {
    var fault: ExtractionFault?
    try package.visit { entry, stream in
      let receiver =
        PropertyNames.isOfficePart(entry.name)
        ? PropertyReader(scanner, .office) : reader(entry.name) ?? remembered(entry.name, scanner)
      guard let receiver else { return try read(entry, stream, by: scanner, depth: depth) }
      do {
        try package.parse(entry, stream, receiver)
      } catch let found as ExtractionFault where !found.reason.endsAll {
        fault = fault ?? found
      }
    }
    if let fault { throw fault }
  }

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
  private static func remembered(_ name: String, _ scanner: DocumentScanner) -> (any XMLReceiver)? {
    guard name.hasSuffix(".xml") else { return nil }
    let isRemembered = ["/pivotCache/", "/externalLinks/", "/charts/chart"].contains { name.contains($0) }
    guard isRemembered || name.hasPrefix("customXml/item") else { return nil }
    return LeafReader(scanner, place: .part(name))
  }
}

/// Every text of a part, and every value that stands in an attribute `v`.
final class LeafReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let place: TextPlace
  private var value: PiecedText

  init(_ scanner: DocumentScanner, place: TextPlace) {
    sink = scanner.sink
    value = PiecedText(limit: scanner.limits.textBytes)
    self.place = place
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    tell(value.end())
    if let value = attributes["v"], value.utf8.count > 3 { tell(Array(value.utf8)) }
  }

  func end(_ name: String) { tell(value.end()) }
  func text(_ bytes: Span<UInt8>) { value.append(bytes, cut: tell) }

  private func tell(_ piece: [UInt8]) {
    if piece.count > 3, piece.contains(where: { $0 > 32 }) { sink.text(piece, context: "", at: place) }
  }
}
