/// One sheet of a workbook, cell by cell.
final class SheetReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let sheet: SheetName
  private let shared: SharedTexts
  private var heads = ColumnHeads()
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var column = 0
  private var isRowHidden = false
  private var type = ""
  private var value: PiecedText
  private var isValue = false
  private var isPageText = false

  init(_ scanner: DocumentScanner, sheet: SheetName, shared: SharedTexts) {
    sink = scanner.sink
    value = PiecedText(limit: scanner.limits.textBytes)
    self.sheet = sheet
    self.shared = shared
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "c":
      type = attributes["t"] ?? ""
      column = attributes["r"].map(CellReference.column) ?? column + 1
      value.clear()
    case "v", "t": isValue = true
    case "row":
      row = attributes.number("r") ?? row + 1
      column = 0
      heads.beginRow()
      isRowHidden = attributes.isTrue("hidden")
      if isRowHidden { sink.found(.hiddenRow) }
    case "col":
      if attributes.isTrue("hidden"), let first = attributes.number("min"),
        let last = attributes.number("max"),
        first <= last, hiddenColumns.count < 20_000
      {
        hiddenColumns.append(first...last)
        sink.found(.hiddenColumn)
      }
    case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
      isPageText = true
      value.clear()
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isValue || isPageText { value.append(bytes, cut: tell) }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "c": endCell()
    case "row": heads.endRow()
    case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
      if !value.isBlank { tell(value.bytes) }
      isPageText = false
    default: break
    }
  }

  private func endCell() {
    guard !value.bytes.isEmpty else { return }
    let isNumber = type.isEmpty || type == "n"
    let text: [UInt8]
    switch type {
    case "s": text = Array(shared[Int(String(decoding: value.bytes, as: UTF8.self)) ?? -1])
    case "b", "e": return
    default: text = isNumber ? CellReference.plainNumber(value.bytes) : value.bytes
    }
    // A short number tells nothing about anybody.
    if !isNumber || text.count >= 6 { tell(text) }
    heads.add(text, column: column)
  }

  private func tell(_ piece: [UInt8]) {
    if isPageText { return sink.text(piece, context: "", at: .sheet(sheet, .pageSetup)) }
    let isHidden = isRowHidden || hiddenColumns.contains { $0.contains(column) }
    sink.text(
      piece, context: heads.context(of: column),
      at: .cell(sheet, column: column, row: row, isHidden: isHidden))
  }
}

enum CellReference {
  /// The column of a place such as `AB12`.
  static func column(_ reference: String) -> Int {
    var column = 0
    for byte in reference.utf8 {
      guard (65...90).contains(byte), column < 100_000 else { break }
      column = column * 26 + Int(byte) - 64
    }
    return column
  }

  /// A number as its digits: Excel writes long ones as 1.10105194912310E+17.
  static func plainNumber(_ written: [UInt8]) -> [UInt8] {
    guard let mark = written.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }),
      let exponent = Int(String(decoding: written[(mark + 1)...].drop { $0 == 0x2B }, as: UTF8.self)),
      (1...30).contains(exponent)
    else { return written }
    let digits = written[..<mark].filter { (48...57).contains($0) }
    let whole = written[..<mark].prefix { $0 != 0x2E }.count { (48...57).contains($0) }
    let length = whole + exponent
    return digits.count <= length ? digits + [UInt8](repeating: 48, count: length - digits.count) : written
  }
}

/// The comments of a sheet, each at its cell.
final class SheetCommentReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let sheet: SheetName
  private var reference = ""
  private var text: PiecedText
  private var isText = false

  init(_ scanner: DocumentScanner, sheet: SheetName) {
    sink = scanner.sink
    text = PiecedText(limit: scanner.limits.textBytes)
    self.sheet = sheet
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "comment", "threadedComment":
      reference = attributes["ref"] ?? ""
      text.clear()
      sink.found(.comment)
    case "t", "text": isText = name == "t" || isText || !reference.isEmpty
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isText { text.append(bytes, cut: tell) }
  }

  func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "comment", "threadedComment":
      isText = false
      if !text.bytes.isEmpty { tell(text.end()) }
    default: break
    }
  }

  private func tell(_ piece: [UInt8]) {
    let row = Int(reference.drop { !("0"..."9").contains($0) }) ?? 0
    let column = CellReference.column(reference)
    sink.text(piece, context: "", at: .cell(sheet, column: column, row: row, isHidden: false))
  }
}
