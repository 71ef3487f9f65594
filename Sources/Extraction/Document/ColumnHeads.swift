/// What stands over and before the cells of a table: the head of each column, and the label on a cell's left.
///
/// The heads are the texts of the first row that has at least two: a single one above a table is its title. A form
/// has its labels in the cells before.
struct ColumnHeads {
  private var heads: [Int: String] = [:]
  private var isFound = false
  private var texts: [Int: String] = [:]
  private var rows = 0
  private var isRowEmpty = true
  private var previous = ""
  private let maximum: Int

  /// - Parameter maximum: How many are kept: a row may claim to have millions of cells.
  init(maximum: Int = 20_000) { self.maximum = maximum }

  mutating func beginRow() { previous = "" }

  /// The words that tell what the cell which is read next may hold: its head, and the label before it.
  func context(of column: Int) -> String {
    let head = heads[column] ?? ""
    return head.isEmpty ? previous : previous.isEmpty ? head : head + " " + previous
  }

  mutating func add(_ text: [UInt8], column: Int) {
    guard text.contains(where: { $0 > 32 }) else { return }
    isRowEmpty = false
    previous = ColumnHeads.label(text)
    if !isFound, !previous.isEmpty, texts.count < maximum { texts[column] = previous }
  }

  mutating func endRow() {
    guard !isFound, !isRowEmpty else { return }
    isRowEmpty = true
    rows += 1
    // A table of one column has its head there.
    if texts.count > 1 || heads.isEmpty { heads = texts }
    isFound = texts.count > 1 || rows >= 10
    texts = [:]
  }

  /// The beginning of a text as a label; empty where it is a number, or long enough to be one of somebody's: labels
  /// are repeated in messages.
  private static func label(_ text: [UInt8]) -> String {
    var end = min(text.count, 120)
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    let digits = text[..<end].count { (48...57).contains($0) }
    guard digits < 7, text[..<end].contains(where: { $0 > 57 }) else { return "" }
    return String(decoding: text[..<end], as: UTF8.self)
  }
}
