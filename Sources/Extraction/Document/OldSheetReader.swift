/// The sheets of an old workbook as xls2csv prints them: tables with a form feed behind each.
final class OldSheetReader {
  private let scanner: DocumentScanner
  private var lines: LineReader
  private var number = 1
  private(set) var hasText = false

  init(_ scanner: DocumentScanner) {
    self.scanner = scanner
    lines = OldSheetReader.lines(scanner, number)
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let end = rest.firstIndex(of: 12) {
      lines.feed(rest[..<end])
      finish()
      number += 1
      lines = OldSheetReader.lines(scanner, number)
      rest = rest[(end + 1)...]
    }
    lines.feed(rest)
  }

  func finish() {
    lines.finish()
    hasText = hasText || lines.hasText
  }

  /// The program does not tell the names of sheets, nor which are hidden.
  private static func lines(_ scanner: DocumentScanner, _ number: Int) -> LineReader {
    LineReader(scanner, isTable: true, sheet: SheetName(name: "\(number)", isHidden: false))
  }
}
