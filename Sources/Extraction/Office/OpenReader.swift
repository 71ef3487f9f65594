/// `content.xml` and `styles.xml` of OpenDocument.
final class OpenReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let limit: Int
  private let format: InnerFormat
  private let isMain: Bool
  private var style = ""
  private var hiddenStyles: Set<String> = []
  private var open: [PiecedText] = []
  private var number = 0
  private var slide = 0
  private var isSlideHidden = false
  private var parts: [DocumentPart] = []
  /// Those that are open; the last is the one that is read.
  private var tables: [OpenTable] = []
  /// Elements that stand in a comment and are no text of it: its author and its date.
  private var isNameOrDate = false

  init(_ scanner: DocumentScanner, format: InnerFormat, isMain: Bool) {
    sink = scanner.sink
    limit = scanner.limits.textBytes
    self.format = format
    self.isMain = isMain
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p", "h":
      open.append(PiecedText(limit: limit))
      number += 1
    case "s":
      for _ in 0..<max(1, min(attributes.number("c") ?? 1, 100)) { add(32) }
    case "tab": add(9)
    case "line-break": add(10)
    case "creator", "date": isNameOrDate = true
    default: startPart(name, attributes)
    }
  }

  private func startPart(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style": style = attributes["name"] ?? ""
    case "table-properties" where attributes["display"] == "false",
      "drawing-page-properties" where attributes["visibility"] == "hidden":
      if hiddenStyles.count < 10_000 { hiddenStyles.insert(style) }
    case "annotation":
      parts.append(.comment)
      sink.found(.comment)
    case "changed-region": sink.found(.trackedChange)
    case "deletion": parts.append(.deleted)
    case "note-body": parts.append(.footnote)
    case "notes": parts.append(.notes)
    case "header", "header-left", "header-first": if !isMain { parts.append(.header) }
    case "footer", "footer-left", "footer-first": if !isMain { parts.append(.footer) }
    case "hidden-text", "hidden-paragraph":
      sink.found(.hiddenText)
      if let value = attributes["string-value"] {
        sink.text(Array(value.utf8), context: "", at: place(.hidden))
      }
    case "page" where format == .openSlides:
      slide += 1
      isSlideHidden = hiddenStyles.contains(attributes["style-name"] ?? "")
      if isSlideHidden { sink.found(.hiddenSlide) }
    case "table":
      let isHidden = hiddenStyles.contains(attributes["style-name"] ?? "")
      tables.append(
        OpenTable(
          SheetName(name: attributes["name"] ?? "", isHidden: isHidden),
          heads: ColumnHeads(maximum: tables.count < 4 ? 20_000 : 100)))
      if isHidden { sink.found(.hiddenSheet) }
    default: if !tables.isEmpty { tables[tables.count - 1].start(name, attributes, sink: sink) }
    }
  }

  func end(_ name: String) {
    switch name {
    case "p", "h":
      guard let text = open.popLast(), !text.isBlank else { return }
      tell(text.bytes)
      if parts.last != .comment, !tables.isEmpty { tables[tables.count - 1].add(text.bytes) }
    case "annotation", "deletion", "note-body", "notes": _ = parts.popLast()
    case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
      if !isMain { _ = parts.popLast() }
    case "creator", "date": isNameOrDate = false
    case "table": _ = tables.popLast()
    case "table-row": if !tables.isEmpty { tables[tables.count - 1].endRow() }
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    guard !open.isEmpty, !isNameOrDate else { return }
    open[open.count - 1].append(bytes, cut: tell)
  }

  private func add(_ byte: UInt8) {
    guard !open.isEmpty else { return }
    open[open.count - 1].append(byte, cut: tell)
  }

  private func tell(_ piece: [UInt8]) {
    let part = parts.last ?? (isMain ? .body : .master)
    sink.text(piece, context: part == .comment ? "" : tables.last?.context ?? "", at: place(part))
  }

  private func place(_ part: DocumentPart) -> TextPlace {
    if format == .openSheet, let cell = tables.last?.place { return cell }
    if format == .openSlides, isMain { return .slide(slide, part, isHidden: isSlideHidden) }
    return .paragraph(number, part)
  }
}

/// Where in a table of OpenDocument the reading stands.
struct OpenTable {
  private let name: SheetName
  private var heads: ColumnHeads
  private var hiddenColumns: [Range<Int>] = []
  private var columns = 1
  private var row = 0
  private var column = 0
  private var isRowHidden = false
  private var rowSpan = 1
  private var columnSpan = 1

  init(_ name: SheetName, heads: ColumnHeads) {
    self.name = name
    self.heads = heads
  }

  mutating func start(_ element: String, _ attributes: XMLAttributes, sink: any ExtractionSink) {
    let isHidden = attributes["visibility"].map { $0 != "visible" } ?? false
    switch element {
    case "table-column":
      let span = max(1, attributes.number("number-columns-repeated") ?? 1)
      if isHidden, hiddenColumns.count < 20_000 {
        hiddenColumns.append(columns..<columns + span)
        sink.found(.hiddenColumn)
      }
      columns += span
    case "table-row":
      row += rowSpan
      rowSpan = max(1, attributes.number("number-rows-repeated") ?? 1)
      column = 0
      columnSpan = 1
      isRowHidden = isHidden
      heads.beginRow()
      if isHidden { sink.found(.hiddenRow) }
    case "table-cell", "covered-table-cell":
      column += columnSpan
      columnSpan = max(1, attributes.number("number-columns-repeated") ?? 1)
    default: break
    }
  }

  mutating func endRow() { heads.endRow() }

  mutating func add(_ text: [UInt8]) { heads.add(text, column: column) }

  var context: String { heads.context(of: column) }

  /// Nil outside of its rows.
  var place: TextPlace? {
    guard row > 0 else { return nil }
    let isHidden = isRowHidden || hiddenColumns.contains { $0.contains(column) }
    return .cell(name, column: column, row: row, isHidden: isHidden)
  }
}
