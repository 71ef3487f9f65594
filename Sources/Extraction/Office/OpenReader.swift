/// `content.xml` and `styles.xml` of OpenDocument.
final class OpenReader: XMLReceiver {
  private let sink: any ExtractionSink
  private let limit: Int
  private let format: InnerFormat
  private let isMain: Bool
  private var style = ""
  private var hiddenStyles: Set<String> = []
  private var open: [[UInt8]] = []
  private var number = 0
  private var slide = 0
  private var isSlideHidden = false
  private var parts: [DocumentPart] = []
  private var table = OpenTable()
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
      open.append([])
      number += 1
    case "s":
      let count = min(attributes.number("c") ?? 1, 100)
      add([UInt8](repeating: 32, count: max(count, 1)))
    case "tab": add([9])
    case "line-break": add([10])
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
    default: table.start(name, attributes, hiddenStyles: hiddenStyles, sink: sink)
    }
  }

  func end(_ name: String) {
    switch name {
    case "p", "h":
      guard let text = open.popLast(), text.contains(where: { $0 > 32 }) else { return }
      let part = parts.last ?? (isMain ? .body : .master)
      sink.text(text, context: part == .comment ? "批注" : table.context, at: place(part))
      table.add(text)
    case "annotation", "deletion", "note-body", "notes": _ = parts.popLast()
    case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
      if !isMain { _ = parts.popLast() }
    case "creator", "date": isNameOrDate = false
    default: table.end(name)
    }
  }

  func text(_ bytes: Span<UInt8>) {
    guard !open.isEmpty, !isNameOrDate else { return }
    open[open.count - 1].append(bytes, limit: limit)
  }

  private func add(_ bytes: [UInt8]) {
    guard !open.isEmpty, open[open.count - 1].count < limit else { return }
    open[open.count - 1] += bytes
  }

  private func place(_ part: DocumentPart) -> TextPlace {
    if format == .openSheet, let cell = table.place { return cell }
    if format == .openSlides, isMain { return .slide(slide, part, isHidden: isSlideHidden) }
    return .paragraph(number, part)
  }
}

/// Where in a table of OpenDocument the reading stands.
struct OpenTable {
  private var name: SheetName?
  private var heads = ColumnHeads()
  private var hiddenColumns: [Range<Int>] = []
  private var columns = 1
  private var row = 0
  private var column = 0
  private var isRowHidden = false
  private var rowSpan = 1
  private var columnSpan = 1
  private var previous = ""

  mutating func start(
    _ element: String, _ attributes: XMLAttributes, hiddenStyles: Set<String>, sink: any ExtractionSink
  ) {
    let isHidden = attributes["visibility"].map { $0 != "visible" } ?? false
    switch element {
    case "table":
      self = OpenTable()
      let isTableHidden = hiddenStyles.contains(attributes["style-name"] ?? "")
      name = SheetName(name: attributes["name"] ?? "", isHidden: isTableHidden)
      if isTableHidden { sink.found(.hiddenSheet) }
    case "table-column":
      let span = count(attributes.number("number-columns-repeated"))
      if isHidden, hiddenColumns.count < 20_000 {
        hiddenColumns.append(columns..<columns + span)
        sink.found(.hiddenColumn)
      }
      columns += span
    case "table-row":
      row += rowSpan
      rowSpan = count(attributes.number("number-rows-repeated"))
      column = 0
      columnSpan = 1
      isRowHidden = isHidden
      previous = ""
      if isHidden { sink.found(.hiddenRow) }
    case "table-cell", "covered-table-cell":
      column += columnSpan
      columnSpan = count(attributes.number("number-columns-repeated"))
    default: break
    }
  }

  private func count(_ repeated: Int?) -> Int { max(1, min(repeated ?? 1, 1 << 24)) }

  mutating func end(_ element: String) {
    switch element {
    case "table-row": heads.endRow()
    case "table": self = OpenTable()
    default: break
    }
  }

  mutating func add(_ text: [UInt8]) {
    guard row > 0 else { return }
    heads.add(text, column: column, isNumber: false)
    previous = String(decoding: text.prefix(120), as: UTF8.self)
  }

  var context: String {
    guard row > 0 else { return "" }
    let head = heads.head(of: column)
    return head.isEmpty ? previous : previous.isEmpty ? head : head + " " + previous
  }

  var place: TextPlace? {
    guard let name, row > 0 else { return nil }
    let isHidden = isRowHidden || hiddenColumns.contains { $0.contains(column) }
    return .cell(name, column: column, row: row, isHidden: isHidden)
  }
}
