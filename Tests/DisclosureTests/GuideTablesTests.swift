import Diagnostics
import Disclosure
import Foundation
import Testing

/// The tables of rules and fields in the author's guide are what the program says; `UPDATE_GUIDE=1` rewrites them.
@Suite("Tables of the author's guide", .serialized)
struct GuideTablesTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content/README.md")

  private static let required: Set<FieldKey> = [
    .indexNumber, .title, .issuingBody, .category, .madeOn, .publishedAt,
  ]

  private static var rules: String {
    let rows = Rule.all.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .map { rule in
        let basis = rule.basis.map(\.zh) ?? ""
        return "| `\(rule.id)` | \(rule.severity.rawValue) | \(latitude(rule)) | \(rule.title.zh) "
          + "| \(basis) |"
      }
    return (["| 规则 | 级别 | 调整和豁免 | 说明 | 依据 |", "| --- | --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func latitude(_ rule: Rule) -> String {
    switch rule.latitude {
    case .none: "不可"
    case .waivable: "可豁免"
    case .adjustable: "可调整，可豁免"
    case .calendar: "只提示，可关闭"
    }
  }

  private static var fields: String {
    let rows = FieldKey.allCases.map { key in
      "| \(key.label) | `\(key.rawValue)` | \(key.synonyms.joined(separator: "、")) | \(required.contains(key) ? "是" : "") |"
    }
    return (["| 名称 | 键 | 也可写作 | 必填 |", "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
  }

  @Test("A table is not stale", arguments: ["rules", "fields"])
  func tableIsFresh(_ name: String) throws {
    // An office may keep its column without the guide.
    guard FileManager.default.fileExists(atPath: Self.guide.path()) else { return }
    let table = name == "rules" ? Self.rules : Self.fields
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- \(name):begin -->\n"))
    let end = try #require(text.range(of: "\n<!-- \(name):end -->"))
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] == "1" {
      try text.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: table)
        .write(to: Self.guide, atomically: true, encoding: .utf8)
    } else {
      #expect(text[begin.upperBound..<end.lowerBound] == table)
    }
  }
}
