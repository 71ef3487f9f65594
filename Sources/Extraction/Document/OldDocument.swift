/// The binary formats of Word, Excel and PowerPoint to 2003, and of WPS: through the programs of catdoc.
struct OldDocument {
  private let scanner: DocumentScanner

  init(_ scanner: DocumentScanner) { self.scanner = scanner }

  func read(_ source: any ByteSource, format: InnerFormat) throws {
    let tool: ExtractionTool
    switch format {
    case .oldWord: tool = .word
    case .oldSheet: tool = .sheets
    case .oldSlides: tool = .slides
    default: throw ExtractionFault(.unknownFormat)
    }
    let hasText: Bool
    switch tool {
    case .word:
      let lines = LineReader(scanner, isTable: false)
      try run(tool, on: source) { lines.feed($0) }
      lines.finish()
      hasText = lines.hasText
    case .sheets:
      let sheets = OldSheetReader(scanner)
      try run(tool, on: source) { sheets.feed($0) }
      sheets.finish()
      hasText = sheets.hasText
    default:
      let slides = FormFeedReader(scanner) { .slide($0, .body, isHidden: false) }
      try run(tool, on: source) { slides.feed($0) }
      slides.finish()
      hasText = slides.hasText
    }
    if !hasText { throw ExtractionFault(.nothingRead(tool)) }
    try readProperties(source)
  }

  /// Comes last, when the text has been read whole. That a document tells its author and title is a warning at most,
  /// so it is no more where nobody can know: the list of what goes along says that they were not read. A program that
  /// crashed or never ended is another matter, and is told as with any other.
  private func readProperties(_ source: any ByteSource) throws {
    let properties = OldProperties(scanner.sink)
    let outcome = try scanner.machine.run(.oldProperties, on: source) {
      try scanner.budget.spend(bytes: $0.count)
      properties.feed($0)
    }
    switch outcome {
    case .ended(status: 0, _): properties.finish()
    case .ended: scanner.sink.found(.unreadProperties(isPassing: false))
    case .missing: scanner.sink.found(.unreadProperties(isPassing: true))
    case .late, .broken: try ToolFault.check(outcome, of: .oldProperties)
    }
  }

  private func run(
    _ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) -> Void
  ) throws {
    let outcome = try scanner.machine.run(tool, on: source) {
      try scanner.budget.spend(bytes: $0.count)
      body($0)
    }
    try ToolFault.check(outcome, of: tool)
  }

  /// What an OLE file holds, by the names in its directory. They stand on even places of 128 bytes, so that no table
  /// need be followed: a damaged one cannot lead astray.
  static func format(of source: any ByteSource, into sink: (any ExtractionSink)?) throws -> InnerFormat {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var offset = 0
    var found: Set<String> = []
    while case let count = try source.read(at: offset, into: &buffer), count > 0 {
      for entry in stride(from: 0, to: count - 127, by: 128) {
        if let name = name(buffer[entry..<entry + 128]) { found.insert(name) }
      }
      offset += count
    }
    if found.contains("_VBA_PROJECT") { sink?.found(.macros) }
    if found.contains("EncryptedPackage") || found.contains("EncryptionInfo") { return .encryptedPackage }
    if found.contains("WordDocument") {
      if try isEncryptedWord(source) { throw ExtractionFault(.encrypted) }
      return .oldWord
    }
    if found.contains("Workbook") || found.contains("Book") { return .oldSheet }
    if found.contains("PowerPoint Document") { return .oldSlides }
    return .oldOther
  }

  private static let names: Set<String> = [
    "_VBA_PROJECT", "EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book",
    "PowerPoint Document",
  ]

  /// The name of a directory entry: UTF-16, its length with the closing zero behind it.
  private static func name(_ entry: ArraySlice<UInt8>) -> String? {
    let start = entry.startIndex
    let length = Int(entry[start + 64]) | Int(entry[start + 65]) << 8
    guard length >= 4, length <= 64, length % 2 == 0, entry[start + 66] == 1 || entry[start + 66] == 2 else {
      return nil
    }
    var name = ""
    for index in stride(from: start, to: start + length - 2, by: 2) {
      guard entry[index + 1] == 0, entry[index] >= 32, entry[index] < 127 else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(entry[index]))
    }
    return names.contains(name) ? name : nil
  }

  /// Word's first block says whether the text is encrypted; it lies behind the header in nearly every file.
  private static func isEncryptedWord(_ source: any ByteSource) throws -> Bool {
    var block = [UInt8](repeating: 0, count: 12)
    guard try source.read(at: 512, into: &block) == 12, block[0] == 0xEC, block[1] == 0xA5 else {
      return false
    }
    return block[11] & 1 == 1
  }
}
