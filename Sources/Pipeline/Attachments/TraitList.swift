import Diagnostics
import Extraction

/// What goes along with a document, counted and put into words. Persons are told by their first character.
struct TraitList {
  private var names: [Wording] = []
  private var counts: [DocumentTrait: Int] = [:]
  private var hasUnreadProperties = false

  mutating func add(_ trait: DocumentTrait) {
    switch trait {
    case .author(let name): addPerson(Wording(zh: "作者", en: "author"), name)
    case .lastEditor(let name): addPerson(Wording(zh: "最后修改者", en: "last editor"), name)
    case .manager(let name): addPerson(Wording(zh: "主管", en: "manager"), name)
    case .company(let name):
      if !TraitList.isOffice(name) { addName(Wording(zh: "单位", en: "company"), TraitList.masked(name)) }
    case .unreadProperties: hasUnreadProperties = true
    default: counts[trait, default: 0] += 1
    }
  }

  private mutating func addPerson(_ kind: Wording, _ name: String) {
    let trimmed = TraitList.trimmed(name)
    guard !trimmed.isEmpty, !TraitList.isOffice(trimmed), !TraitList.programs.contains(trimmed.lowercased())
    else {
      return
    }
    addName(kind, TraitList.masked(trimmed))
  }

  private mutating func addName(_ kind: Wording, _ name: String) {
    let wording = Wording(zh: "\(kind.zh)（\(name)）", en: "\(kind.en) (\(name))")
    if names.count < 10, !names.contains(wording) { names.append(wording) }
  }

  /// Names that programs write where they know nobody.
  private static let programs: Set<String> = [
    "openpyxl", "python-docx", "apache poi", "unknown", "un-named", "anonymous", "(anonymous)", "user",
    "admin",
    "administrator", "microsoft office user", "wps office", "unspecified", "(unspecified)",
  ]

  private static func trimmed(_ name: String) -> String {
    String(name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// An office may sign its documents.
  private static func isOffice(_ name: String) -> Bool {
    let endings = ["政府", "办公室", "办公厅", "局", "委员会", "中心", "厅", "处", "科", "部", "院", "站", "队", "办"]
    return name.count >= 3 && endings.contains { name.hasSuffix($0) }
  }

  private static func masked(_ name: String) -> String {
    name.first.map { "\($0)*" } ?? ""
  }

  /// Programs that run on the reader's machine; nil where there are none.
  var programs: Wording? {
    joined(
      [
        (.macros, Wording(zh: "宏", en: "macros")), (.pdfScript, Wording(zh: "脚本", en: "scripts")),
      ].compactMap { trait, wording in counts[trait] == nil ? nil : wording })
  }

  /// All the rest; nil where there is nothing.
  var list: Wording? {
    joined(
      names
        + TraitList.counted.compactMap { trait, zh, en in
          counts[trait].map { Wording(zh: "\(zh.0)\($0)\(zh.1)", en: "\($0) \(en)") }
        } + (counts[.gps] == nil ? [] : [Wording(zh: "照片的拍摄位置", en: "the place of a photograph")])
        + (hasUnreadProperties ? [Wording(zh: "没有读出的文档属性", en: "properties that could not be read")] : []))
  }

  private static let counted: [(DocumentTrait, (String, String), String)] = [
    (.trackedChange, ("修订 ", " 处"), "tracked changes"), (.comment, ("批注 ", " 条"), "comments"),
    (.hiddenSheet, ("隐藏的工作表 ", " 个"), "hidden sheets"), (.hiddenRow, ("隐藏的行 ", " 行"), "hidden rows"),
    (.hiddenColumn, ("隐藏的列 ", " 处"), "runs of hidden columns"),
    (.hiddenSlide, ("隐藏的幻灯片 ", " 张"), "hidden slides"),
    (.hiddenText, ("隐藏文字 ", " 处"), "parts with hidden text"),
    (.pdfFile, ("内嵌文件 ", " 个"), "embedded files"), (.embeddedObject, ("嵌入对象 ", " 个"), "embedded objects"),
  ]

  private func joined(_ parts: [Wording]) -> Wording? {
    guard !parts.isEmpty else { return nil }
    return Wording(
      zh: parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }
}
