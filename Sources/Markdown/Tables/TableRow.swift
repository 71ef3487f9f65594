/// One line of a pipe table, split into cells.
struct TableRow {
  /// The cells, without the spaces around them, as ranges of the text.
  let cells: [Range<Int>]

  /// Splits a line at its bars; one at either end is only a border. A backslash keeps a bar in its cell.
  init(_ text: Span<UInt8>, line: Range<Int>) {
    let line = text.trimming(line)
    var cells: [Range<Int>] = []
    var index = line.lowerBound
    if index < line.upperBound, text[index] == 0x7C { index += 1 }
    var start = index
    while index < line.upperBound {
      if text[index] == 0x5C, index + 1 < line.upperBound, text[index + 1].isASCIIPunctuation {
        index += 2
      } else if text[index] == 0x7C {
        cells.append(text.trimming(start..<index))
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < line.upperBound || cells.isEmpty { cells.append(text.trimming(start..<line.upperBound)) }
    self.cells = cells
  }
}

/// How a column of a table is aligned.
enum ColumnAlignment {
  case none, left, center, right

  /// The tag that opens a cell; with a scope, one that names its column or its row.
  func tag(scope: String?) -> String {
    let name = scope.map { "th scope=\"\($0)\"" } ?? "td"
    return switch self {
    case .none: "<\(name)>"
    case .left: "<\(name) class=\"align-left\">"
    case .center: "<\(name) class=\"align-center\">"
    case .right: "<\(name) class=\"align-right\">"
    }
  }
}

extension Span where Element == UInt8 {
  /// The alignments that a delimiter row such as `|:--|--:|` declares; nil if the line is none.
  func delimiterRow(_ line: Range<Int>) -> [ColumnAlignment]? {
    let line = trimming(line)
    var hasBar = false
    for index in line {
      switch self[index] {
      case 0x7C: hasBar = true
      case 0x2D, 0x3A, 0x20, 0x09: break
      default: return nil
      }
    }
    guard hasBar else { return nil }
    var columns: [ColumnAlignment] = []
    for cell in TableRow(self, line: line).cells {
      guard let alignment = alignment(cell) else { return nil }
      columns.append(alignment)
    }
    return columns
  }

  private func alignment(_ cell: Range<Int>) -> ColumnAlignment? {
    var range = cell
    let left = !range.isEmpty && self[range.lowerBound] == 0x3A
    if left { range = range.dropFirst() }
    let right = !range.isEmpty && self[range.upperBound - 1] == 0x3A
    if right { range = range.dropLast() }
    guard !range.isEmpty else { return nil }
    for index in range where self[index] != 0x2D { return nil }
    return left ? (right ? .center : .left) : (right ? .right : ColumnAlignment.none)
  }

  /// A range without the spaces and tabs at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
