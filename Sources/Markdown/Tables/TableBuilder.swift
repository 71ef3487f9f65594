import CMark
import Diagnostics

/// Puts tables into a tree in place of the paragraphs that libcmark read.
///
/// The text of all cells is parsed once more, each cell as a paragraph of its own, so that emphasis, code and links
/// end where the cell ends.
struct TableBuilder {
  /// Where the parsed pieces stand in the author's text; nodes carry their number, counted from 1.
  private(set) var fragments: [Fragment] = []

  private let body: PreparedBody
  private var cellText: [UInt8] = []
  private var line = 1
  /// Where the pieces of a table begin among the fragments.
  private var starts: [Int] = []

  /// How many cells rows may be short of altogether before padding ends: no small file may become an endless page.
  private var padding = 100_000

  init(_ body: PreparedBody) {
    self.body = body
  }

  mutating func build(_ blocks: [BlockSurvey.TableBlock], map: inout SourceMap, bag: inout DiagnosticBag) {
    let source = body.text
    let text = source.span
    var tables: [Table] = []
    for block in blocks {
      guard let table = Table(block, text: text, map: &map, bag: &bag) else { continue }
      table.reportWidths(map: &map, bag: &bag)
      starts.append(fragments.count)
      collect(table, text, map: &map)
      tables.append(table)
    }
    guard !tables.isEmpty else { return }
    if cellText.span.contains(0x5B), body.edits.contains(where: { $0.kind == .definition }) {
      cellText.append(text, 0..<text.count)
    }
    let pieceText = cellText
    guard let parsed = CMarkTree(parsing: pieceText.span) else { return }
    let pieces = self.pieces(of: parsed)
    for (index, table) in tables.enumerated() {
      insert(table, number: index + 1, from: starts[index], pieces)
    }
  }

  /// Writes a table's pieces down for the second parse: first what stands before it, then cell by cell.
  private mutating func collect(_ table: Table, _ text: Span<UInt8>, map: inout SourceMap) {
    if !table.lead.isEmpty {
      let first = map.range(ofLine: table.lead.lowerBound)
      let start = min(first.lowerBound + table.block.node.startColumn - 1, first.upperBound)
      fragments.append(Fragment(line: table.lead.lowerBound, offset: start, parsedLine: line, prefix: 0))
      cellText.append(text, start..<first.upperBound)
      for number in table.lead.dropFirst() {
        let range = map.range(ofLine: number)
        let begin = text.contentStart(of: range, quoteDepth: table.block.quoteDepth)
        cellText.append(UInt8(ascii: "\n"))
        cellText.append(text, text.indentation(before: begin, in: range)..<range.upperBound)
        line += 1
      }
      endPiece()
    }
    for row in [table.header] + table.rows {
      for cell in row.cells {
        // The mark before it keeps the cell from being read as a list, a heading or a quotation.
        fragments.append(
          Fragment(line: row.line, offset: cell.lowerBound, parsedLine: line, prefix: body.cellMark.count))
        cellText.append(contentsOf: body.cellMark)
        cellText.appendUnescapingBars(text, cell)
        endPiece()
      }
    }
  }

  private mutating func endPiece() {
    cellText.append("\n\n")
    line += 2
  }

  /// The paragraphs of the second parse, by fragment.
  private func pieces(of parsed: borrowing CMarkTree) -> [CMarkNode?] {
    var pieces = [CMarkNode?](repeating: nil, count: fragments.count)
    var node = parsed.root.firstChild
    var index = 0
    while let paragraph = node {
      let line = paragraph.startLine
      while index < fragments.count, fragments[index].parsedLine < line { index += 1 }
      if index < fragments.count, fragments[index].parsedLine == line, paragraph.type == CMARK_NODE_PARAGRAPH
      {
        pieces[index] = paragraph
      }
      node = paragraph.next
    }
    return pieces
  }

  private mutating func insert(_ table: Table, number: Int, from start: Int, _ pieces: [CMarkNode?]) {
    guard let block = CMarkNode(new: CMARK_NODE_CUSTOM_BLOCK) else { return }
    let paragraph = table.block.node
    var index = start
    if !table.lead.isEmpty {
      if let lead = pieces[index] {
        lead.tag = index + 1
        lead.insertBefore(paragraph)
      }
      index += 1
    }
    block.setMarkup(
      enter: "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表\(number)\">\n<table>",
      exit: "</table>\n</div>")
    block.insertBefore(paragraph)
    let last = table.rows.count
    for (position, row) in ([table.header] + table.rows).enumerated() {
      let edges = RowEdges(position: position, last: last, headColumn: table.headColumn)
      append(row, to: block, columns: table.columns, edges: edges, pieces, index)
      index += row.cells.count
    }
    if table.endsWithBreak, let rule = CMarkNode(new: CMARK_NODE_THEMATIC_BREAK) { rule.insertAfter(block) }
    paragraph.remove()
  }

  private mutating func append(
    _ row: Table.Row, to block: CMarkNode, columns: [ColumnAlignment], edges: RowEdges,
    _ pieces: [CMarkNode?],
    _ first: Int
  ) {
    let missing = min(max(0, columns.count - row.cells.count), padding)
    padding -= missing
    let width = row.cells.count + missing
    for column in 0..<width {
      guard let cell = CMarkNode(new: CMARK_NODE_CUSTOM_INLINE) else { return }
      let alignment = column < columns.count ? columns[column] : .none
      let names = edges.isHeader ? "col" : edges.headColumn == column ? "row" : nil
      let opening = alignment.tag(scope: names)
      let closing = names == nil ? "</td>\n" : "</th>\n"
      cell.setMarkup(
        enter: column == 0 ? edges.opening + opening : opening,
        exit: column == width - 1 ? closing + edges.closing : closing)
      block.append(cell)
      guard column < row.cells.count else { continue }
      cell.tag = first + column + 1
      if let piece = pieces[first + column] { cell.adoptChildren(of: piece) }
    }
  }
}

/// The markup around a row.
private struct RowEdges {
  let isHeader: Bool
  /// The column whose cell names the row.
  let headColumn: Int?
  let opening: String
  let closing: String

  init(position: Int, last: Int, headColumn: Int?) {
    isHeader = position == 0
    self.headColumn = headColumn
    opening = (position == 0 ? "<thead>\n" : position == 1 ? "<tbody>\n" : "") + "<tr>\n"
    closing = "</tr>\n" + (position == 0 ? "</thead>\n" : position == last ? "</tbody>\n" : "")
  }
}

extension PreparedBody {
  /// Stands at the beginning of a cell while it is parsed and vanishes with the other marks.
  fileprivate var cellMark: [UInt8] { marks?.plain ?? [] }
}

extension [UInt8] {
  /// Appends the text of a cell, in which `\|` is a bar.
  fileprivate mutating func appendUnescapingBars(_ text: Span<UInt8>, _ range: Range<Int>) {
    var copied = range.lowerBound
    for index in range where text[index] == 0x5C && index + 1 < range.upperBound && text[index + 1] == 0x7C {
      append(text, copied..<index)
      copied = index + 1
    }
    append(text, copied..<range.upperBound)
  }
}

extension Span where Element == UInt8 {
  /// Where the spaces before an index begin, within its line.
  fileprivate func indentation(before index: Int, in line: Range<Int>) -> Int {
    var start = index
    while start > line.lowerBound, self[start - 1] == 0x20 || self[start - 1] == 0x09 { start -= 1 }
    return start
  }
}
