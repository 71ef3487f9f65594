/// PDF: the text layer page by page, and the document's properties, through poppler's programs.
struct PortableDocument {
  private let scanner: DocumentScanner

  init(_ scanner: DocumentScanner) { self.scanner = scanner }

  func read(_ source: any ByteSource) throws {
    try readProperties(source)
    let pages = FormFeedReader(scanner)
    try run(.pdfText, on: source) {
      try scanner.budget.spend(bytes: $0.count)
      pages.feed($0)
    }
    pages.finish()
    if !pages.hasText { scanner.sink.hasNoText() }
    try readFiles(source)
  }

  private func readProperties(_ source: any ByteSource) throws {
    var printed: [UInt8] = []
    let outcome = try scanner.machine.run(.pdfProperties, on: source) {
      if printed.count < 1 << 20 { printed += $0 }
    }
    let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n")
    try ToolFault.check(outcome, of: .pdfProperties)
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      guard !value.isEmpty else { continue }
      switch line[..<colon] {
      case "Author": scanner.sink.found(.author(String(value)))
      case "JavaScript": if value == "yes" { scanner.sink.found(.pdfScript) }
      case "Encrypted": if value.contains("copy:no") { throw ExtractionFault(.encrypted) }
      case "Title", "Subject", "Keywords", "Creator", "Producer":
        scanner.sink.text(Array(value.utf8), context: "", at: .property)
      default: break
      }
    }
  }

  private func readFiles(_ source: any ByteSource) throws {
    var printed: [UInt8] = []
    try run(.pdfFiles, on: source) { if printed.count < 1 << 20 { printed += $0 } }
    let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n")
    let count = lines.first.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    for _ in 0..<min(count, 1000) { scanner.sink.found(.pdfFile) }
    for line in lines.dropFirst() { scanner.sink.text(Array(line.utf8), context: "", at: .name) }
  }

  private func run(
    _ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    try ToolFault.check(try scanner.machine.run(tool, on: source, body), of: tool)
  }
}

/// What it means how a program ended.
enum ToolFault {
  static func check(_ outcome: ToolOutcome, of tool: ExtractionTool) throws {
    switch outcome {
    case .ended(_, let errors) where errors.contains("Missing language pack"):
      throw ExtractionFault(.fontsMissing)
    case .ended(status: 0, _): break
    case .ended(_, let errors) where errors.contains("Incorrect password") || errors.contains("not allowed"):
      throw ExtractionFault(.encrypted)
    case .ended: throw ExtractionFault(.unreadable(tool))
    // The machine refuses to go on without those that are needed.
    case .missing: break
    case .late: throw ExtractionFault(.toolLate(tool))
    case .broken: throw ExtractionFault(.toolFailed(tool))
    }
  }
}
