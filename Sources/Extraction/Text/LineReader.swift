/// Cuts a text into lines, and the lines of a table into fields that know the words over and before them.
final class LineReader {
  private let sink: any ExtractionSink
  private let isTable: Bool
  private let sheet: SheetName?
  private var text: PiecedText
  private var heads = ColumnHeads()
  private var line = 1
  private var column = 1
  /// Rows that have any text so far, this one too.
  private var row = 1
  private var isRowEmpty = true
  private var isQuoted = false
  private var isFieldStart = true
  /// The byte before was a quotation mark that seems to end the field; a second one makes it a mark of the text.
  private var isUnquoted = false
  /// The byte before was a CR, which ended the line; an LF behind it ends none.
  private var isAfterReturn = false
  private var separator: UInt8?
  /// Where the field that is being read begins: a quoted one may go over lines.
  private var firstLine = 1
  private(set) var hasText = false

  /// - Parameter sheet: The sheet that a program printed as such a table, without its empty rows.
  init(_ scanner: DocumentScanner, isTable: Bool, sheet: SheetName? = nil) {
    sink = scanner.sink
    text = PiecedText(limit: scanner.limits.textBytes)
    self.isTable = isTable
    self.sheet = sheet
    if sheet != nil { separator = 0x2C }
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      defer { isAfterReturn = byte == 13 }
      switch byte {
      case 10 where isAfterReturn: break
      case 10 where !isQuoted, 13 where !isQuoted: endLine()
      case 10, 13:
        line += 1
        add(10)
      case 0x22 where isTable: readMark()
      default: if isTable, !isQuoted, ends(byte) { endField() } else { add(byte) }
      }
    }
  }

  func finish() { endLine() }

  /// Quotation marks stand around a field; within one that has none they are marks like others, as in `12" 管`.
  private func readMark() {
    if isQuoted {
      isQuoted = false
      isUnquoted = true
    } else if isUnquoted {
      isQuoted = true
      add(0x22)
    } else if isFieldStart {
      isQuoted = true
      isFieldStart = false
    } else {
      add(0x22)
    }
  }

  private func add(_ byte: UInt8) {
    isFieldStart = false
    isUnquoted = false
    text.append(byte, cut: tell)
  }

  /// The first of comma, tabulator and semicolon that separates is the one that does everywhere.
  private func ends(_ byte: UInt8) -> Bool {
    if separator == nil, byte == 0x2C || byte == 0x09 || byte == 0x3B { separator = byte }
    return separator == byte
  }

  private func endField() {
    let field = text.end()
    if !field.isEmpty { tell(field) }
    if field.contains(where: { $0 > 32 }) { isRowEmpty = false }
    heads.add(field, column: column)
    column += 1
    firstLine = line
    isFieldStart = true
    isUnquoted = false
  }

  private func endLine() {
    if isTable {
      endField()
      heads.endRow()
      heads.beginRow()
      if !isRowEmpty { row += 1 }
      isRowEmpty = true
    } else if !text.bytes.isEmpty {
      tell(text.end())
    }
    line += 1
    firstLine = line
    column = 1
  }

  private func tell(_ piece: [UInt8]) {
    hasText = true
    sink.text(piece, context: isTable ? heads.context(of: column) : "", at: place)
  }

  private var place: TextPlace {
    if let sheet { return .filledRow(sheet, column: column, number: row) }
    return isTable ? .field(line: firstLine, column: column) : .line(line)
  }
}
