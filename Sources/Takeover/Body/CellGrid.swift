import Disclosure

/// The cells of a table in their places, with merged ones spread out.
struct CellGrid {
  let caption: [PageNode]
  /// Each cell once, in the order of the page.
  private(set) var cellsInOrder: [PageElement] = []
  /// By row and column: the number of the cell, and whether it begins there.
  private var places: [[Place?]] = []
  private let hasInnerTables: Bool

  private struct Place {
    let cell: Int
    let isFirst: Bool
  }

  private static let maximumColumns = 100
  private static let maximumRows = 20_000
  /// Places that merged cells may take in all; beyond them cells count as not merged.
  private var budget = 200_000

  init(_ table: PageElement) {
    var rows: [[PageElement]] = []
    var caption: [PageNode] = []
    CellGrid.collect(table, into: &rows, caption: &caption)
    self.caption = caption
    hasInnerTables = rows.contains { $0.contains(where: \.hasInnerTable) }
    for (number, row) in rows.prefix(CellGrid.maximumRows).enumerated() { place(row, in: number) }
    let beyond = rows.dropFirst(CellGrid.maximumRows).flatMap(\.self)
    for cell in beyond { place([cell], in: places.count) }
    let width = places.map(\.count).max() ?? 0
    for index in places.indices {
      places[index] += Array(repeating: nil, count: width - places[index].count)
    }
  }

  private static func collect(
    _ element: PageElement, into rows: inout [[PageElement]], caption: inout [PageNode]
  ) {
    for child in element.children {
      guard case .element(let inner) = child else {
        if case .text(let text) = child, text.text.contains(where: { !$0.isWhitespace }) {
          caption.append(child)
        }
        continue
      }
      switch inner.name {
      case "thead", "tbody", "tfoot": collect(inner, into: &rows, caption: &caption)
      case "tr": rows.append(cells(of: inner, caption: &caption))
      case "td", "th": rows.append([inner])
      case "colgroup", "col": continue
      default: caption.append(child)
      }
    }
  }

  private static func cells(of row: PageElement, caption: inout [PageNode]) -> [PageElement] {
    var cells: [PageElement] = []
    for child in row.children {
      if case .element(let inner) = child, ["td", "th"].contains(inner.name) {
        cells.append(inner)
      } else if case .element = child {
        caption.append(child)
      } else if case .text(let text) = child, text.text.contains(where: { !$0.isWhitespace }) {
        caption.append(child)
      }
    }
    return cells
  }

  private mutating func place(_ row: [PageElement], in number: Int) {
    func span(_ name: String, of cell: PageElement, limit: Int) -> Int {
      min(max(1, cell[name].flatMap { Int($0) } ?? 1), limit)
    }
    while places.count <= number { places.append([]) }
    var column = 0
    for cell in row {
      while column < places[number].count, places[number][column] != nil { column += 1 }
      var width = span("colspan", of: cell, limit: CellGrid.maximumColumns)
      var height = span("rowspan", of: cell, limit: 1000)
      budget -= width * height
      if budget < 0 { (width, height) = (1, 1) }
      let index = cellsInOrder.count
      cellsInOrder.append(cell)
      for down in 0..<height {
        while places.count <= number + down { places.append([]) }
        for right in 0..<width {
          let at = column + right
          while places[number + down].count <= at { places[number + down].append(nil) }
          if places[number + down][at] == nil || (down == 0 && right == 0) {
            places[number + down][at] = Place(cell: index, isFirst: down == 0 && right == 0)
          }
        }
      }
      column += width
    }
  }

  private var width: Int { places.first?.count ?? 0 }

  /// Whether it only arranges things: one column or one row; with tables inside also where only one is filled.
  var isLayout: Bool {
    if width < 2 || places.count < 2 { return true }
    guard hasInnerTables else { return false }
    var columns: Set<Int> = []
    var rows: Set<Int> = []
    for (row, cells) in places.enumerated() {
      for (column, place) in cells.enumerated() {
        guard let place, place.isFirst, !cellsInOrder[place.cell].isBlank else { continue }
        columns.insert(column)
        rows.insert(row)
      }
    }
    return columns.count < 2 || rows.count < 2
  }

  /// The rows with their texts. A first row of one cell is a title; cells that a merged one covers are empty, in the
  /// head they repeat it.
  func filled(with texts: [InlineText]) -> (title: InlineText?, rows: [[InlineText]], merged: Int) {
    var rows = places.filter { $0.contains { $0?.isFirst == true } }
    var title: InlineText?
    if rows.count > 2, let first = rows[0][0], rows[0].allSatisfy({ $0?.cell == first.cell }) {
      title = texts[first.cell]
      rows.removeFirst()
    }
    var merged = 0
    let filled = rows.enumerated().map { number, row in
      row.map { place -> InlineText in
        guard let place else { return InlineText() }
        if !place.isFirst { merged += 1 }
        return place.isFirst || number == 0 ? texts[place.cell] : InlineText()
      }
    }
    return (title, filled, merged)
  }
}

extension PageElement {
  /// Whether a reader sees nothing in it.
  fileprivate var isBlank: Bool {
    children.allSatisfy { child in
      switch child {
      case .text(let text): text.text.unicodeScalars.allSatisfy(TextFolding.isBlank)
      case .element(let inner): inner.name != "img" && (inner.isUnseen || inner.isBlank)
      }
    }
  }
}
