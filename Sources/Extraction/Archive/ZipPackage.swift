/// A zip archive that may be gone through more than once.
final class ZipPackage {
  private let source: any ByteSource
  private let budget: ExtractionBudget
  /// The names of all files, in the order in which they lie.
  let names: [String]
  let format: InnerFormat
  private let mimeType: String

  init(_ source: any ByteSource, budget: ExtractionBudget) throws {
    self.source = source
    self.budget = budget
    let stream = try ArchiveStream(source, budget: budget)
    var names: [String] = []
    var mimeType = ""
    while let entry = try stream.next() {
      try budget.spendEntry()
      guard entry.kind != .folder else { continue }
      if entry.kind != .file || ZipPackage.isStray(entry.name) {
        throw ExtractionFault(.strayEntry(entry.name))
      }
      names.append(entry.name)
      if entry.name == "mimetype", !entry.isEncrypted {
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = try stream.read(into: &buffer)
        mimeType = String(decoding: buffer.prefix(count), as: UTF8.self)
      }
    }
    self.names = names
    self.mimeType = mimeType
    format = ZipPackage.format(of: Set(names), mimeType: mimeType)
  }

  private static func isStray(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return parts.first == "" || parts.contains("..") || parts.first?.hasSuffix(":") == true
  }

  private static func format(of names: Set<String>, mimeType: String) -> InnerFormat {
    if mimeType.hasPrefix("application/vnd.oasis.opendocument.") {
      if mimeType.contains("text") { return .openText }
      if mimeType.contains("spreadsheet") { return .openSheet }
      if mimeType.contains("presentation") { return .openSlides }
    }
    if names.contains("OFD.xml") { return .ofd }
    guard names.contains("[Content_Types].xml") else { return .zip }
    if names.contains("word/document.xml") { return .wordPackage }
    if names.contains("xl/workbook.xml") { return .sheetPackage }
    if names.contains("ppt/presentation.xml") { return .slidePackage }
    return .otherPackage
  }

  /// Goes through the files in the order in which they lie.
  func visit(_ body: (ArchiveEntry, ArchiveStream) throws -> Void) throws {
    let stream = try ArchiveStream(source, budget: budget)
    while let entry = try stream.next() {
      if entry.kind == .file { try body(entry, stream) }
    }
  }

  /// Goes through the files that are XML and are asked for.
  func visitMarkup(_ receiver: (String) -> (any XMLReceiver)?) throws {
    try visit { entry, stream in
      guard let receiver = receiver(entry.name) else { return }
      try parse(entry, stream, receiver)
    }
  }

  func parse(_ entry: ArchiveEntry, _ stream: ArchiveStream, _ receiver: any XMLReceiver) throws {
    if entry.isEncrypted { throw ExtractionFault(.encrypted) }
    let markup = XMLStream(receiver, maximumDepth: budget.limits.markupDepth)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = try stream.read(into: &buffer), count > 0 { try markup.feed(buffer, count: count) }
    try markup.finish()
  }

  /// Reads a part no further than its first element: what is unpacked twice is a few hundred bytes.
  func root<Receiver: RootReceiver>(
    of entry: ArchiveEntry, _ stream: ArchiveStream, _ receiver: Receiver
  ) throws -> Receiver {
    if entry.isEncrypted { throw ExtractionFault(.encrypted) }
    let markup = XMLStream(receiver, maximumDepth: budget.limits.markupDepth)
    var buffer = [UInt8](repeating: 0, count: 512)
    while !receiver.isStarted, case let count = try stream.read(into: &buffer), count > 0 {
      try markup.feed(buffer, count: count)
    }
    if !receiver.isStarted { try markup.finish() }
    return receiver
  }
}

/// Is told of a document until its first element has begun.
protocol RootReceiver: XMLReceiver {
  var isStarted: Bool { get }
}
