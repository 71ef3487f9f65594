/// What a Word document holds, found out without the program that converts it: the witness of what a conversion loses.
package struct WordAccount: Sendable {
  /// A run of text that nothing of its own kind interrupts, with its place.
  package struct Passage: Sendable, Hashable {
    package let text: String
    package let place: TextPlace
  }

  package private(set) var passages: [Passage] = []
  /// How its automatic numbers look, such as `一、`, each form once; they are no text, and bullets are none of them.
  package private(set) var numberings: [String] = []
  /// Paragraphs with such a number.
  package private(set) var numbered = 0
  package private(set) var formulas = 0
  /// Signs that no conversion carries over, in the order of the passages.
  package private(set) var signs: [WordSign] = []
  /// Pictures and embedded documents, by their names in the package; pictures on a server, by their addresses.
  package private(set) var files: [String] = []

  /// What came of looking into a file that calls itself a Word document.
  package enum Outcome {
    case account(WordAccount)
    /// It is something else, whatever its name says.
    case other(InnerFormat)
    case refused(UnscannedReason)
  }

  package static func of(
    _ source: any ByteSource, machine: any ExtractionMachine, limits: ExtractionLimits
  ) throws -> Outcome {
    guard source.size <= limits.fileSize else { return .refused(.tooLarge(limit: limits.fileSize)) }
    do {
      var head = [UInt8](repeating: 0, count: 4096)
      let count = try source.read(at: 0, into: &head)
      let format = InnerFormat.sniffed(head.prefix(count))
      if format == .oldOther { return .other(try OldDocument.format(of: source, into: nil)) }
      guard format == .zip else { return .other(format) }
      let package = try ZipPackage(source, budget: ExtractionBudget(limits, machine: machine))
      guard package.format == .wordPackage else { return .other(package.format) }
      return .account(try WordAccount(package, limits: limits))
    } catch let fault as ExtractionFault {
      return .refused(fault.reason)
    }
  }

  /// Hands over the bytes of files in the package, each in pieces.
  package static func extract(
    _ names: Set<String>, from source: any ByteSource, machine: any ExtractionMachine,
    limits: ExtractionLimits, _ body: (String, ArraySlice<UInt8>) throws -> Void
  ) throws {
    let package = try ZipPackage(source, budget: ExtractionBudget(limits, machine: machine))
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    try package.visit { entry, stream in
      guard names.contains(entry.name) else { return }
      try body(entry.name, [])
      while case let count = try stream.read(into: &buffer), count > 0 {
        try body(entry.name, buffer[..<count])
      }
    }
  }

  private init(_ package: ZipPackage, limits: ExtractionLimits) throws {
    let numbers = WordNumbering()
    let pictures = OuterPictures()
    var readers: [WordPassageReader] = []
    try package.visit { entry, stream in
      if entry.isEncrypted { throw ExtractionFault(.encrypted) }
      guard entry.name.hasPrefix("word/") else { return }
      let part = String(entry.name.dropFirst("word/".count))
      if part.hasPrefix("media/") || part.hasPrefix("embeddings/") { files.append(entry.name) }
      if part == "styles.xml" || part == "numbering.xml" { return try package.parse(entry, stream, numbers) }
      if part == "_rels/document.xml.rels" { return try package.parse(entry, stream, pictures) }
      guard let kind = WordAccount.part(part) else { return }
      let reader = WordPassageReader(kind, limit: limits.textBytes)
      try package.parse(entry, stream, reader)
      readers.append(reader)
    }
    files += pictures.addresses
    // The text itself first, whatever stands first in the package.
    for reader in readers.filter({ $0.part == .body }) + readers.filter({ $0.part != .body }) {
      for var sign in reader.signs {
        sign.after += passages.count
        signs.append(sign)
      }
      passages += reader.passages
      formulas += reader.formulas
      for use in reader.uses {
        guard let form = numbers.form(of: use) else { continue }
        numbered += 1
        if !numberings.contains(form) { numberings.append(form) }
      }
    }
  }

  private static func part(_ name: String) -> DocumentPart? {
    guard name.hasSuffix(".xml"), !name.contains("/") else { return nil }
    if name == "document.xml" { return .body }
    if name.hasPrefix("header") { return .header }
    if name.hasPrefix("footer") { return .footer }
    if name == "footnotes.xml" || name == "endnotes.xml" { return .footnote }
    return name == "comments.xml" ? .comment : nil
  }
}

/// Pictures that do not stand in the document: an office program would fetch them, nothing here does.
private final class OuterPictures: XMLReceiver {
  private(set) var addresses: [String] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] == "External", addresses.count < 1000,
      attributes["Type"]?.hasSuffix("/image") == true, let target = attributes["Target"]
    else { return }
    addresses.append(target)
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}
