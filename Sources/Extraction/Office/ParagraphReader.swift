/// The paragraphs of a Word part or of a drawing: runs are joined, what was deleted or hidden is told apart, and a
/// table's cell knows the head of its column.
final class ParagraphReader: XMLReceiver {
  private struct Paragraph {
    var text: [UInt8] = []
    var deleted: [UInt8] = []
    var hidden: [UInt8] = []
  }

  private struct Table {
    var row = 0
    var column = 0
    var heads: [String] = []
    var previous = ""
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
  /// Told of elements that mean something to one kind of part alone.
  var onStart: (String, XMLAttributes) -> Void = { _, _ in }

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
    onStart(name, attributes)
    switch name {
    case "p":
      open.append(Paragraph())
      number += 1
    case "t", "delText", "instrText": isText = true
    case "tab": add([9])
    case "br", "cr": add([10])
    case "noBreakHyphen": add([45])
    case "r": isHidden = false
    case "vanish", "webHidden":
      isHidden = name == "vanish" && attributes["val"] != "0" && attributes["val"] != "false"
    case "del", "moveFrom":
      deletions += 1
      if attributes["author"] != nil { sink.found(.trackedChange) }
    case "ins": if attributes["author"] != nil { sink.found(.trackedChange) }
    case "comment", "cm": sink.found(.comment)
    case "tbl": tables.append(Table())
    case "tr":
      withTable {
        $0.column = 0
        $0.previous = ""
      }
    case "tc": withTable { $0.cell = [] }
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
    case "tr": withTable { $0.row += 1 }
    case "tc":
      withTable {
        let text = String(decoding: $0.cell.prefix(120), as: UTF8.self)
        if $0.row == 0 { $0.heads.append(text) }
        $0.previous = text
        $0.column += 1
      }
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    guard isText, skipped == 0, !open.isEmpty else { return }
    let last = open.count - 1
    if deletions > 0 {
      open[last].deleted.append(bytes, limit: limit)
    } else if isHidden {
      open[last].hidden.append(bytes, limit: limit)
    } else {
      open[last].text.append(bytes, limit: limit)
    }
  }

  private func add(_ bytes: [UInt8]) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += bytes
  }

  private func withTable(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  private func endParagraph() {
    guard let paragraph = open.popLast() else { return }
    if paragraph.text.contains(where: { $0 > 32 }) {
      sink.text(paragraph.text, context: context, at: place(number, part))
    }
    if !paragraph.deleted.isEmpty {
      sink.text(paragraph.deleted, context: context, at: place(number, .deleted))
    }
    if !paragraph.hidden.isEmpty {
      if !hasHiddenText { sink.found(.hiddenText) }
      hasHiddenText = true
      sink.text(paragraph.hidden, context: context, at: place(number, .hidden))
    }
    withTable { $0.cell += paragraph.text.prefix(120 - min(120, $0.cell.count)) }
  }

  /// The head of the column, and the cell before it in forms that read from left to right.
  private var context: String {
    guard let table = tables.last else { return "" }
    let head = table.row > 0 && table.column < table.heads.count ? table.heads[table.column] : ""
    return head.isEmpty ? table.previous : table.previous.isEmpty ? head : head + " " + table.previous
  }
}
