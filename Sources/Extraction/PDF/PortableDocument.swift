/// PDF: the text layer page by page, and the document's properties, through poppler's programs.
struct PortableDocument {
  private let scanner: DocumentScanner

  init(_ scanner: DocumentScanner) { self.scanner = scanner }

  func read(_ source: any ByteSource) throws {
    try readProperties(source)
    let pages = PageReader(scanner)
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
      throw ExtractionFault(.toolMissing(.chineseFonts))
    case .ended(status: 0, _): break
    case .ended(_, let errors) where errors.contains("Incorrect password") || errors.contains("not allowed"):
      throw ExtractionFault(.encrypted)
    case .ended: throw ExtractionFault(.damaged)
    case .missing: throw ExtractionFault(.toolMissing(tool))
    case .late: throw ExtractionFault(.toolLate(tool))
    case .broken: throw ExtractionFault(.toolFailed(tool))
    }
  }
}

/// Cuts what a program prints at form feeds: each piece is a page, a sheet or a slide.
final class PageReader {
  private let sink: any ExtractionSink
  private let maximum: Int
  private let place: (Int) -> TextPlace
  private var page = 1
  private var text: [UInt8] = []
  private(set) var hasText = false

  init(_ scanner: DocumentScanner, place: @escaping (Int) -> TextPlace = { .page($0) }) {
    sink = scanner.sink
    maximum = scanner.limits.textBytes
    self.place = place
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      // A page of more than the limit is cut at the end of a line.
      if byte == 12 || (byte == 10 && text.count >= maximum)
        || text.count >= 2 * maximum && byte & 0xC0 != 0x80
      {
        emit()
      }
      if byte == 12 { page += 1 } else { text.append(byte) }
    }
  }

  func finish() { emit() }

  private func emit() {
    if text.contains(where: { $0 > 32 }) {
      hasText = true
      sink.text(PageReader.unwrapped(text), context: "", at: place(page))
    }
    text.removeAll(keepingCapacity: true)
  }

  /// A page with its wrapped lines joined: a narrow cell may leave 秘密 of 国家秘密 alone on a line, where it would be
  /// taken for a mark. A line is taken for wrapped where it is long, ends in the middle of Chinese and goes on so.
  private static func unwrapped(_ text: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var before: ArraySlice<UInt8> = []
    for (index, line) in text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if index > 0, !goesOn(before, in: line) { joined.append(10) }
      joined += line
      before = line
    }
    return joined
  }

  private static func goesOn(_ before: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
    guard before.count >= 24, before.last ?? 0 >= 0x80, line.first ?? 0 >= 0xE3 else { return false }
    let ends = ["。", "；", "："].contains { before.reversed().starts(with: $0.utf8.reversed()) }
    // A star says that the line is a mark: 秘密★1年.
    return !ends && !String(decoding: line, as: UTF8.self).contains("★")
  }
}
