import Diagnostics
import Disclosure
import Intake

extension Column {
  /// A made-up office with the built-in tree and one more node that has a kind.
  static let sample = Column(
    office: Office(), carrier: CarrierSite(), baseURL: "https://www.example.invalid/xxgk/",
    bodies: IssuingBodyVocabulary([
      .init(body: IssuingBody(name: "示例市人民政府办公室", code: "11990100000123457U"), aliases: ["市政府办"]),
      .init(body: IssuingBody(name: "示例市财政局", code: "CZJ"), aliases: []),
    ]),
    tree: ColumnTree([
      ColumnNode(id: "guide", name: "政府信息公开指南"), ColumnNode(id: "rules", name: "政府信息公开制度"),
      ColumnNode(
        id: "content", name: "法定主动公开内容",
        children: [
          ColumnNode(
            id: "20-01", name: "规范性文件", kind: .normative, children: [ColumnNode(id: "20-01-9", name: "其他")]),
          ColumnNode(id: "20-04", name: "统计信息", link: "https://tj.example.invalid/"),
          ColumnNode(id: "20-07", name: "财政预算、决算信息"),
          ColumnNode(id: "20-08", name: "收费项目", none: "本机关没有收费项目。"),
          ColumnNode(id: "20-15", name: "其他"),
        ]),
      ColumnNode(id: "annual-reports", name: "政府信息公开年报", kind: .report),
      ColumnNode(id: "on-request", name: "依申请公开"),
    ]),
    indexNumberPatterns: ["[A-Z]{2}[0-9]{5}-[0-9]{4}-[0-9]{4}-[0-9]{5}", "000014348/2020-[0-9]{5}"]
      .compactMap { try? NumberPattern($0) },
    attachmentTypes: Set(Column.defaultAttachmentTypes), rules: RuleSettings())
}

/// The lines of a notice without fault; those that a test names take the place of the line with the same key.
func notice(_ changed: String..., without: Set<String> = [], body: String = "正文。\n") -> String {
  var lines = [
    "index_number: 11990100000123457U/2024-00001", "title: 关于开展示例工作的通知", "summary: 部署示例工作。",
    "issuing_body: 示例市人民政府办公室", "category: 20-15", "made_on: 2024-03-01", "published_at: 2024-03-05",
  ]
  func key(_ line: String) -> String { String(line.drop { !$0.isLetter }.prefix { $0 != ":" }) }
  lines.removeAll { without.contains(key($0)) }
  for line in changed {
    if let index = lines.firstIndex(where: { key($0) == key(line) }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
  }
  return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body
}
