/// One sheet of a workbook, cell by cell.
final class SheetReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let limit: Int
  private let sheet: SheetName
  private let shared: SharedTexts
  private var heads = ColumnHeads()
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var column = 0
  private var isRowHidden = false
  private var type = ""
  private var value: [UInt8] = []
  private var isValue = false
  private var isPageText = false

  init(_ scanner: DocumentScanner, sheet: SheetName, shared: SharedTexts) {
    sink = scanner.sink
    limit = scanner.limits.textBytes
    self.sheet = sheet
    self.shared = shared
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "c":
      type = attributes["t"] ?? ""
      column = attributes["r"].map(CellReference.column) ?? column + 1
      value.removeAll(keepingCapacity: true)
    case "v", "t": isValue = true
    case "row":
      row = attributes.number("r") ?? row + 1
      column = 0
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
      value.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isValue || isPageText { value.append(bytes, limit: limit) }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "c": endCell()
    case "row": heads.endRow()
    case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
      isPageText = false
      if !value.isEmpty { sink.text(value, context: "", at: .sheet(sheet, .pageSetup)) }
    default: break
    }
  }

  private func endCell() {
    guard !value.isEmpty else { return }
    let text: [UInt8]
    switch type {
    case "s": text = Array(shared[Int(String(decoding: value, as: UTF8.self)) ?? -1])
    case "b", "e": return
    case "", "n": text = CellReference.plainNumber(value)
    default: text = value
    }
    let context = heads.head(of: column)
    heads.add(text, column: column, isNumber: type.isEmpty || type == "n")
    // A short number tells nothing about anybody.
    if (type.isEmpty || type == "n") && text.count < 6 { return }
    let isHidden = isRowHidden || hiddenColumns.contains { $0.contains(column) }
    sink.text(text, context: context, at: .cell(sheet, column: column, row: row, isHidden: isHidden))
  }
}

/// The head of each column: the texts of the first row that has at least two.
struct ColumnHeads {
  private var heads: [Int: String] = [:]
  private var isFound = false
  private var texts: [Int: String] = [:]
  private var rows = 0

  func head(of column: Int) -> String { heads[column] ?? "" }

  mutating func add(_ text: [UInt8], column: Int, isNumber: Bool) {
    guard !isFound, !isNumber, texts.count < 20_000 else { return }
    texts[column] = String(decoding: text.prefix(120), as: UTF8.self)
  }

  mutating func endRow() {
    guard !isFound else { return }
    rows += 1
    // A single text above a table is its title; a table of one column has its head there.
    if texts.count > 1 || heads.isEmpty { heads = texts }
    isFound = texts.count > 1 || rows >= 10
    texts = [:]
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
  private let limit: Int
  private let sheet: SheetName
  private var reference = ""
  private var text: [UInt8] = []
  private var isText = false

  init(_ scanner: DocumentScanner, sheet: SheetName) {
    sink = scanner.sink
    limit = scanner.limits.textBytes
    self.sheet = sheet
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "comment", "threadedComment":
      reference = attributes["ref"] ?? ""
      text.removeAll(keepingCapacity: true)
      sink.found(.comment)
    case "t", "text": isText = name == "t" || isText || !reference.isEmpty
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    if isText { text.append(bytes, limit: limit) }
  }

  func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "comment", "threadedComment":
      isText = false
      let row = Int(reference.drop { !("0"..."9").contains($0) }) ?? 0
      let column = CellReference.column(reference)
      if !text.isEmpty {
        sink.text(text, context: "批注", at: .cell(sheet, column: column, row: row, isHidden: false))
      }
    default: break
    }
  }
}
