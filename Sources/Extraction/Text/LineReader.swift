/// Cuts a text into lines, and the lines of a table into fields that know the head of their column.
final class LineReader {
  private let sink: any ExtractionSink
  private let maximum: Int
  private let isTable: Bool
  private var line = 1
  private var column = 1
  private var text: [UInt8] = []
  private var heads: [String] = []
  private var previous = ""
  private var isQuoted = false
  private var separator: UInt8?
  /// Where the field that is being read begins: a quoted one may go over lines.
  private var firstLine = 1
  private(set) var hasText = false

  init(_ scanner: DocumentScanner, isTable: Bool) {
    sink = scanner.sink
    maximum = scanner.limits.textBytes
    self.isTable = isTable
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if text.count >= maximum, byte & 0xC0 != 0x80 { emit() }
      switch byte {
      case 10 where !isQuoted: endLine()
      case 10:
        line += 1
        text.append(byte)
      case 13: break
      case 0x22 where isTable: isQuoted.toggle()
      default: if isTable, !isQuoted, ends(byte) { endField() } else { text.append(byte) }
      }
    }
  }

  func finish() { endLine() }

  /// The first of comma, tabulator and semicolon that separates is the one that does everywhere.
  private func ends(_ byte: UInt8) -> Bool {
    if separator == nil, byte == 0x2C || byte == 0x09 || byte == 0x3B { separator = byte }
    return separator == byte
  }

  private func endField() {
    let value = String(decoding: text.prefix(120), as: UTF8.self)
    emit()
    if line == 1 || (firstLine == 1 && heads.count < column) { heads.append(value) }
    previous = value
    column += 1
    firstLine = line
  }

  private func endLine() {
    if isTable { endField() } else { emit() }
    line += 1
    firstLine = line
    column = 1
    previous = ""
  }

  private func emit() {
    guard !text.isEmpty else { return }
    hasText = true
    if isTable {
      let head = firstLine > 1 && column <= heads.count ? heads[column - 1] : ""
      sink.text(
        text, context: head.isEmpty ? previous : head, at: .field(line: firstLine, column: column))
    } else {
      sink.text(text, context: "", at: .line(line))
    }
    text.removeAll(keepingCapacity: true)
  }
}
