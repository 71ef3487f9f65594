/// The paragraphs of a Word part or of a drawing: runs are joined, what was deleted or hidden is told apart, and a
/// table's cell knows the head of its column.
final class ParagraphReader: XMLReceiver {
  private struct Paragraph {
    var text: PiecedText
    var deleted: PiecedText
    var hidden: PiecedText

    init(limit: Int) {
      text = PiecedText(limit: limit)
      deleted = text
      hidden = text
    }
  }

  private struct Table {
    var heads: ColumnHeads
    var column = 0
    var columnSpan = 1
    var cell: [UInt8] = []
  }

  private let sink: any ExtractionSink
  private let limit: Int
  private let place: (Int, DocumentPart) -> TextPlace
  private let part: DocumentPart
  private var open: [Paragraph] = []
  private var tables: [Table] = []
  private var number = 0
  private var skipped = 0
  private var deletions = 0
  private var isText = false
  private var isHidden = false
  private var hasHiddenText = false

  init(
    _ scanner: DocumentScanner, part: DocumentPart = .body,
    place: @escaping (Int, DocumentPart) -> TextPlace = { .paragraph($0, $1) }
  ) {
    sink = scanner.sink
    limit = scanner.limits.textBytes
    self.part = part
    self.place = place
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    // What older programs show instead of a drawing says the same once more.
    if skipped > 0 || name == "Fallback" {
      skipped += 1
      return
    }
    switch name {
    case "p":
      open.append(Paragraph(limit: limit))
      number += 1
    case "t", "delText", "instrText": isText = true
    case "tab": add(9)
    case "br", "cr": add(10)
    case "noBreakHyphen": add(45)
    case "r": isHidden = false
    case "vanish", "webHidden":
      isHidden = name == "vanish" && attributes["val"] != "0" && attributes["val"] != "false"
    case "del", "moveFrom":
      deletions += 1
      if attributes["author"] != nil { sink.found(.trackedChange) }
    case "ins": if attributes["author"] != nil { sink.found(.trackedChange) }
    case "comment", "cm": sink.found(.comment)
    default: startTable(name, attributes)
    }
  }

  private func startTable(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    // Tables in tables keep little: there may be hundreds of them open.
    case "tbl": tables.append(Table(heads: ColumnHeads(maximum: tables.count < 4 ? 20_000 : 100)))
    case "tr":
      withTable {
        $0.column = 0
        $0.heads.beginRow()
      }
    case "tc":
      withTable {
        $0.cell = []
        $0.columnSpan = 1
      }
    case "gridSpan": withTable { $0.columnSpan = max(1, attributes.number("val") ?? 1) }
    default: break
    }
  }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "p": endParagraph()
    case "t", "delText", "instrText": isText = false
    case "del", "moveFrom": deletions -= 1
    case "tbl": _ = tables.popLast()
    case "tr": withTable { $0.heads.endRow() }
    case "tc":
      withTable {
        $0.heads.add($0.cell, column: $0.column)
        $0.column += $0.columnSpan
      }
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    guard isText, skipped == 0, !open.isEmpty else { return }
    add(bytes)
  }

  private func add(_ bytes: Span<UInt8>) {
    let last = open.count - 1
    if deletions > 0 {
      open[last].deleted.append(bytes, cut: tellDeleted)
    } else if isHidden {
      open[last].hidden.append(bytes, cut: tellHidden)
    } else {
      open[last].text.append(bytes, cut: tell)
    }
  }

  /// A blank or hyphen that is written as an element.
  private func add(_ byte: UInt8) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text.append(byte, cut: tell)
  }

  private func withTable(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private func endParagraph() {
    guard let paragraph = open.popLast() else { return }
    if !paragraph.text.isBlank { tell(paragraph.text.bytes) }
    if !paragraph.deleted.bytes.isEmpty { tellDeleted(paragraph.deleted.bytes) }
    if !paragraph.hidden.bytes.isEmpty { tellHidden(paragraph.hidden.bytes) }
    withTable { $0.cell += paragraph.text.bytes.prefix(240 - min(240, $0.cell.count)) }
  }

  private func tell(_ piece: [UInt8]) { sink.text(piece, context: context, at: place(number, part)) }

  private func tellDeleted(_ piece: [UInt8]) {
    sink.text(piece, context: context, at: place(number, .deleted))
  }

  private func tellHidden(_ piece: [UInt8]) {
    if !hasHiddenText { sink.found(.hiddenText) }
    hasHiddenText = true
    sink.text(piece, context: context, at: place(number, .hidden))
  }

  private var context: String { tables.last.map { $0.heads.context(of: $0.column) } ?? "" }
}
