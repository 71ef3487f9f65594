package import Diagnostics

/// Where in an attachment a text stands.
package enum TextPlace: Sendable, Hashable {
  case line(Int)
  /// A field of a CSV file, both counted from 1.
  case field(line: Int, column: Int)
  case page(Int)
  case paragraph(Int, DocumentPart)
  case slide(Int, DocumentPart, isHidden: Bool)
  case cell(SheetName, column: Int, row: Int, isHidden: Bool)
  /// A cell of a sheet whose converter leaves empty rows out: `number` counts those that have any text.
  case filledRow(SheetName, column: Int, number: Int)
  case sheet(SheetName, DocumentPart)
  /// In the document's properties.
  case property
  /// The name of a file in an archive.
  case name
  /// Somewhere in this part of the file.
  case part(String)

  /// How a person finds it.
  package var wording: Wording {
    switch self {
    case .line(let line): Wording(zh: "第\(line)行", en: "line \(line)")
    case .field(let line, let column):
      Wording(zh: "第\(line)行第\(column)列", en: "line \(line), column \(column)")
    case .page(let page): Wording(zh: "第\(page)页", en: "page \(page)")
    case .paragraph(let number, let part):
      Wording(zh: "\(part.zh)第\(number)段", en: "\(part.en)paragraph \(number)")
    case .slide(let number, let part, let isHidden):
      Wording(
        zh: "第\(number)张幻灯片\(isHidden ? "（隐藏）" : "")\(part.zh)",
        en:
          "slide \(number)\(isHidden ? " (hidden)" : "")\(part.en.isEmpty ? "" : ", \(part.en.dropLast(2))")")
    case .cell(let sheet, let column, let row, let isHidden):
      Wording(
        zh: "\(sheet.wording.zh)\(TextPlace.letters(column))\(row)\(isHidden ? "（隐藏）" : "")",
        en: "\(sheet.wording.en), cell \(TextPlace.letters(column))\(row)\(isHidden ? " (hidden)" : "")")
    case .filledRow(let sheet, let column, let number):
      Wording(
        zh: "\(sheet.wording.zh)\(TextPlace.letters(column))列第\(number)行（不计空行）",
        en: "\(sheet.wording.en), column \(TextPlace.letters(column)), row \(number) (empty ones not counted)"
      )
    case .sheet(let sheet, let part):
      Wording(
        zh: "\(sheet.wording.zh)\(part.zh)",
        en: part.en.isEmpty ? sheet.wording.en : "\(sheet.wording.en), \(part.en.dropLast(2))")
    case .property: Wording(zh: "文档属性", en: "document properties")
    case .name: Wording(zh: "文件名", en: "file name")
    case .part(let name): Wording(zh: "内部文件“\(name)”", en: "inner file “\(name)”")
    }
  }

  /// A column as spreadsheets name it: 1 is A, 27 is AA.
  package static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let letter = UInt8(65 + (rest - 1) % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A sheet of a workbook.
package struct SheetName: Sendable, Hashable {
  package let name: String
  package let isHidden: Bool

  package init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }

  var wording: Wording {
    Wording(
      zh: "工作表“\(name)”\(isHidden ? "（隐藏）" : "")", en: "sheet “\(name)”\(isHidden ? " (hidden)" : "")")
  }
}

/// What stands beside the main text of a document.
package enum DocumentPart: Sendable, Hashable {
  case body, header, footer, footnote, comment, deleted, inserted, hidden, notes, master, drawing, pageSetup

  var zh: String {
    switch self {
    case .body: ""
    case .header: "页眉"
    case .footer: "页脚"
    case .footnote: "注释"
    case .comment: "批注"
    case .deleted: "修订中删去的文字，"
    case .inserted: "修订中加入的文字，"
    case .hidden: "隐藏文字，"
    case .notes: "备注"
    case .master: "母版"
    case .drawing: "文本框"
    case .pageSetup: "页眉页脚"
    }
  }

  /// With a comma and a blank behind it, or empty.
  var en: String {
    switch self {
    case .body: ""
    case .header: "header, "
    case .footer: "footer, "
    case .footnote: "note, "
    case .comment: "comment, "
    case .deleted: "tracked deletion, "
    case .inserted: "tracked insertion, "
    case .hidden: "hidden text, "
    case .notes: "notes, "
    case .master: "master, "
    case .drawing: "text box, "
    case .pageSetup: "page header or footer, "
    }
  }
}
