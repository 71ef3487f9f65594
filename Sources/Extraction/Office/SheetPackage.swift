/// Excel (.xlsx): every cell of every sheet, hidden or not, comments, text boxes, page headers.
final class SheetPackage {
  private let scanner: DocumentScanner
  private let depth: Int
  private var relations = Relationships()
  private var sheets: [String: SheetName] = [:]
  private var shared: SharedTexts

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
    shared = SharedTexts(limit: scanner.limits.sharedTextBytes)
  }

  func read(_ package: ZipPackage) throws {
    try readNames(package)
    try PackageFiles.visit(package, by: scanner, depth: depth, receiver)
    if shared.isMissed { throw ExtractionFault(.damaged) }
  }

  /// What the sheets need: their names, which part belongs to which, and the texts they share.
  private func readNames(_ package: ZipPackage) throws {
    let book = WorkbookReader()
    try package.visit { entry, stream in
      if entry.name == "xl/workbook.xml" {
        try package.parse(entry, stream, book)
      } else if entry.name == "xl/sharedStrings.xml" {
        try package.parse(entry, stream, SharedTextReader(scanner, shared, place: .part(entry.name)))
        if shared.isFull { throw ExtractionFault(.tooLarge(limit: scanner.limits.sharedTextBytes)) }
      } else {
        _ = try relations.read(entry, stream, of: package)
      }
    }
    let targets = relations.targets(of: "xl/workbook.xml")
    for sheet in book.sheets {
      if sheet.name.isHidden { scanner.sink.found(.hiddenSheet) }
      scanner.sink.text(Array(sheet.name.name.utf8), context: "", at: .sheet(sheet.name, .body))
      guard let part = targets[sheet.id] else { continue }
      sheets[part] = sheet.name
      // Comments and drawings lie beside the sheet they belong to.
      for (_, beside) in relations.targets(of: part) where sheets[beside] == nil {
        sheets[beside] = sheet.name
      }
    }
  }

  private func receiver(_ name: String) -> (any XMLReceiver)? {
    guard name.hasPrefix("xl/"), name.hasSuffix(".xml") else { return nil }
    let sheet = sheets[name] ?? SheetName(name: String(name.dropFirst(3)), isHidden: false)
    if name.hasPrefix("xl/worksheets/") || name.hasPrefix("xl/chartsheets/") {
      return SheetReader(scanner, sheet: sheet, shared: shared)
    }
    if name.hasPrefix("xl/comments") || name.hasPrefix("xl/threadedComments/") {
      return SheetCommentReader(scanner, sheet: sheet)
    }
    if name.hasPrefix("xl/drawings/") { return ParagraphReader(scanner) { _, _ in .sheet(sheet, .drawing) } }
    return nil
  }
}

/// The names of a workbook's sheets.
final class WorkbookReader: XMLReceiver {
  private(set) var sheets: [(id: String, name: SheetName)] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "sheet", sheets.count < 10_000, let id = attributes["id"] else { return }
    let isHidden = attributes["state"].map { $0 != "visible" } ?? false
    sheets.append((id, SheetName(name: attributes["name"] ?? "", isHidden: isHidden)))
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// The texts that cells share, end to end in one piece of memory.
final class SharedTexts {
  private let limit: Int
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private(set) var isFull = false
  /// A cell asked for a text that is not there.
  private(set) var isMissed = false

  init(limit: Int) { self.limit = limit }

  func add(_ text: [UInt8]) {
    guard bytes.count + text.count <= limit, ends.count < limit / 8 else {
      isFull = true
      return
    }
    bytes += text
    ends.append(UInt32(bytes.count))
  }

  subscript(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else {
      isMissed = true
      return []
    }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// `xl/sharedStrings.xml`: one text each `si`, without the aids to pronunciation.
///
/// Any number of cells may share a text of any length: of a long one only the last piece is shared, and the others are
/// told at once.
final class SharedTextReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let texts: SharedTexts
  private let place: TextPlace
  private var text: PiecedText
  private var isText = false
  private var isPhonetic = false

  init(_ scanner: DocumentScanner, _ texts: SharedTexts, place: TextPlace) {
    sink = scanner.sink
    text = PiecedText(limit: scanner.limits.textBytes)
    self.texts = texts
    self.place = place
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": text.clear()
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.add(text.end())
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isText { text.append(bytes) { sink.text($0, context: "", at: place) } }
  }
}
