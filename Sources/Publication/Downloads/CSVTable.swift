import Disclosure

/// Tables that spreadsheet programs open by a double click: UTF-8 with a byte order mark, RFC 4180.
///
/// A cell that such a program would take for a formula, for a number or for a date gets an apostrophe in front. So
/// leading zeros and long codes stay as they are, and nothing in a cell can be run. Whoever reads the file by program
/// takes one apostrophe off the front of each cell that has one: cells whose text begins with an apostrophe get a
/// second one, so that this always gives back what was written.
enum CSVTable {
  static func head(_ heads: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(heads.map { Cell.text($0) }, to: &bytes)
    return bytes
  }

  /// Dates may be read as dates; everything else is text.
  enum Cell {
    case text(String)
    case date(String)
  }

  static func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(44) }
      switch cell {
      case .date(let date): bytes.append(date)
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes.append(13)
    bytes.append(10)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(34)
    if needsApostrophe(text) { bytes.append(39) }
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  static func needsApostrophe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n'＝＋－＠|%".unicodeScalars.contains(first) || isNumber(text) || isDate(text)
  }

  /// Digits with signs that may stand in a number, such as 000014349, 1.5, 2E5, 12,000 and 50%.
  private static func isNumber(_ text: String) -> Bool {
    let signs = Set(".,%eE ".utf8)
    return text.utf8.first.map { (48...57).contains($0) || $0 == 46 } == true
      && text.utf8.allSatisfy { (48...57).contains($0) || signs.contains($0) }
  }

  /// Two or three short numbers between strokes, hyphens, points or colons, such as 2024-1 and 3/12.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 19, text.utf8.allSatisfy({ (45...58).contains($0) || $0 == 32 }) else {
      return false
    }
    let parts = text.utf8.split { !(48...57).contains($0) }
    return (2...6).contains(parts.count) && parts.allSatisfy { $0.count <= 4 }
  }
}

/// The rows of the catalogue as a table.
enum CatalogueTable {
  static let heads: [String] =
    ExchangeField.allCases.flatMap { field in
      field == .category ? ["组配分类", "组配分类编号"] : [field.label]
    } + ["网页地址"]

  static func row(_ record: NoticeRecord) -> [CSVTable.Cell] {
    ExchangeField.allCases.flatMap { cells($0, record) } + [.text(record.address)]
  }

  private static func cells(_ field: ExchangeField, _ record: NoticeRecord) -> [CSVTable.Cell] {
    let notice = record.notice
    switch field {
    case .category:
      let tree = record.catalogue.column.tree
      return [
        .text(tree.pathName(of: notice.category)), .text(tree[notice.category].node.id),
      ]
    case .topic: return [.text(notice.topic?.name ?? "")]
    case .publishedAt: return [.date(notice.publishedAt.displayed)]
    case .validity: return [.text(record.catalogue.validity[record.index]?.label ?? "")]
    case .kind: return [.text(notice.kind.label)]
    case .attachments: return [.text(notice.attachments.map(\.name).joined(separator: "；"))]
    default: break
    }
    switch record.value(of: field) {
    case .text(let text): if case .date = field.form { return [.date(text)] } else { return [.text(text)] }
    case .texts(let texts): return [.text(texts.joined(separator: "；"))]
    case .flag(let flag): return [.text(flag ? "是" : "否")]
    case .number(let number): return [.text(String(number))]
    case .absent, .record, .records: return [.text("")]
    }
  }
}

/// The rows of the list of attachments, and their sums.
enum AttachmentTable {
  static let heads = ["索引号", "名称", "附件名称", "附件地址", "类型", "字节数", "SHA-256"]

  static func rows(_ record: NoticeRecord) -> [[CSVTable.Cell]] {
    let notice = record.notice
    return notice.attachments.map { attachment in
      let path = OutputPath.attachment(attachment.fileName, of: notice.indexNumber)
      return [
        .text(notice.indexNumber.text), .text(notice.title), .text(attachment.name),
        .text(record.catalogue.column.baseURL + path.href), .text(MediaType.of(attachment.type)),
        .date(String(attachment.size)), .text(attachment.digest.hex),
      ]
    }
  }

  /// Paths run from the root of the column; a backslash or a line break in a name is written as `sha256sum` writes it.
  static func appendSums(_ record: NoticeRecord, to bytes: inout [UInt8]) {
    let notice = record.notice
    for attachment in notice.attachments {
      let path = OutputPath.attachment(attachment.fileName, of: notice.indexNumber).text
      let escaped = path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      if escaped != path { bytes.append(92) }
      bytes.append(contentsOf: attachment.digest.hexDigits)
      bytes.append("  ")
      bytes.append(escaped)
      bytes.append(10)
    }
  }
}
