import Diagnostics

/// A pipe table as it stands in the prepared text.
struct Table {
  struct Row {
    /// The line of the prepared text, counted from 1.
    let line: Int
    let cells: [Range<Int>]
  }

  let block: BlockSurvey.TableBlock
  /// Lines of the paragraph before the table, mostly its caption.
  let lead: Range<Int>
  let header: Row
  let columns: [ColumnAlignment]
  let rows: [Row]
  /// The column whose cells name what their rows are about: the first one, or the second behind running numbers. Each cell is
  /// there, none is a number, no two are alike.
  let headColumn: Int?
  /// Whether the line `---` under the table made libcmark read a heading: it is a thematic break.
  let endsWithBreak: Bool

  /// Nil where header and delimiter row do not agree, which is reported.
  init?(_ block: BlockSurvey.TableBlock, text: Span<UInt8>, map: inout SourceMap, bag: inout DiagnosticBag) {
    func content(_ line: Int) -> Range<Int> {
      let range = map.range(ofLine: line)
      let start = text.contentStart(of: range, quoteDepth: block.quoteDepth)
      let first = line == block.node.startLine ? range.lowerBound + block.node.startColumn - 1 : start
      return min(max(first, start), range.upperBound)..<range.upperBound
    }
    let headerLine = block.delimiterLine - 1
    let header = Row(line: headerLine, cells: TableRow(text, line: content(headerLine)).cells)
    let columns = text.delimiterRow(content(block.delimiterLine)) ?? []
    guard header.cells.count == columns.count else {
      bag.report(
        .tableHeaderWidth(header: header.cells.count, delimiter: columns.count),
        at: map.place(of: content(headerLine).lowerBound))
      return nil
    }
    var endsWithBreak = false
    var rows: [Row] = []
    var line = block.delimiterLine + 1
    while line <= block.node.endLine {
      let content = content(line)
      if block.node.headingLevel > 0, text.isDashes(text.trimming(content)) {
        endsWithBreak = true
        break
      }
      rows.append(Row(line: line, cells: TableRow(text, line: content).cells))
      line += 1
    }
    self.block = block
    self.lead = block.node.startLine..<headerLine
    self.header = header
    self.columns = columns
    self.rows = rows
    self.endsWithBreak = endsWithBreak
    func cells(_ column: Int) -> [Range<Int>] {
      rows.map { column < $0.cells.count ? $0.cells[column] : 0..<0 }
    }
    if columns.count > 1, text.nameRows(cells(0)) {
      headColumn = 0
    } else if columns.count > 2, text.numberRows(cells(0)), text.nameRows(cells(1)) {
      headColumn = 1
    } else {
      headColumn = nil
    }
  }

  /// Reports rows that are narrower or wider than the header.
  func reportWidths(map: inout SourceMap, bag: inout DiagnosticBag) {
    // The top left cell may be empty: it stands above heads of rows.
    if let empty = header.cells.indices.first(where: { $0 > 0 && header.cells[$0].isEmpty }) {
      bag.report(.tableHeadEmpty(column: empty + 1), at: map.place(of: header.cells[empty].lowerBound))
    }
    for (index, row) in rows.enumerated() where row.cells.count != columns.count {
      let start = row.cells.first?.lowerBound ?? map.range(ofLine: row.line).lowerBound
      let place = map.place(of: start)
      let problem: Problem =
        row.cells.count < columns.count
        ? .tableRowWidth(row: index + 1, cells: row.cells.count, expected: columns.count)
        : .tableRowOverflow(row: index + 1, cells: row.cells.count, expected: columns.count)
      bag.report(problem, at: place)
    }
  }
}

extension Span where Element == UInt8 {
  fileprivate func nameRows(_ cells: [Range<Int>]) -> Bool {
    var names = Set<[UInt8]>(minimumCapacity: cells.count)
    for cell in cells {
      var name: [UInt8] = []
      name.append(self, cell)
      guard name.contains(where: { $0 > 0x39 || $0 < 0x20 }), names.insert(name).inserted else {
        return false
      }
    }
    return !cells.isEmpty
  }

  /// Running numbers: 1, 2, 3.
  fileprivate func numberRows(_ cells: [Range<Int>]) -> Bool {
    for (row, cell) in cells.enumerated() {
      var number: [UInt8] = []
      number.append(self, cell)
      guard Int(String(decoding: number, as: UTF8.self)) == row + 1 else { return false }
    }
    return !cells.isEmpty
  }

  fileprivate func isDashes(_ range: Range<Int>) -> Bool {
    for index in range where self[index] != 0x2D { return false }
    return !range.isEmpty
  }
}
