import Pipeline
import SystemPackage
import Testing

/// 有效性 as pages show it: derived on the day of the build, 2026-06-01 here.
@Suite struct ValidityTests {
  static let number = "11990100000123457U/2024-00001"

  /// Further front-matter lines, the state on the page (nil: none), and what is said of what was written.
  static let cases: [(lines: [String], state: String?, told: String?)] = [
    ([], nil, nil), (["kind: normative"], "有效", nil), (["effective_on: 2026-06-01"], "有效", nil),
    (["effective_on: 2026-06-02"], "尚未生效", nil), (["expires_on: 2026-06-01"], "有效", nil),
    (["expires_on: 2026-05-31"], "失效", nil), (["expires_on: 长期有效"], nil, nil),
    (["validity: 有效"], "有效", nil), (["validity: 有效", "expires_on: 2026-06-01"], "有效", nil),
    (["validity: 有效", "expires_on: 2026-05-31"], "失效", outdated),
    (["validity: 有效", "expires_on: 2024-03-04"], "失效", disagrees),
    (["validity: 部分失效"], "部分失效", nil), (["validity: 部分失效", "expires_on: 2026-05-31"], "失效", outdated),
    (["validity: 尚未生效", "effective_on: 2026-06-02"], "尚未生效", nil),
    (["validity: 尚未生效", "effective_on: 2026-06-01"], "有效", outdated),
    (["validity: 尚未生效", "effective_on: 2024-03-01"], "有效", disagrees), (["validity: 尚未生效"], nil, disagrees),
    (["validity: 有效", "effective_on: 2026-06-02"], "尚未生效", disagrees), (["validity: 已修改"], "已修改", nil),
    (["validity: 失效"], "失效", groundless), (["validity: 废止"], "废止", groundless),
    (["validity: 失效", "expires_on: 2026-05-31"], "失效", nil),
    (["validity: 废止", "废止日期: 2026-05-31"], "废止", nil),
    (["validity: 失效", "expires_on: 2026-06-01"], "有效", disagrees),
  ]

  static let disagrees = "validity-disagrees"
  static let outdated = "validity-outdated"
  static let groundless = "validity-without-ground"

  @Test(arguments: cases.indices)
  func stateFollowsTheDates(index: Int) async throws {
    let (lines, state, told) = ValidityTests.cases[index]
    let settings = [
      "validity-disagrees", "validity-without-ground", "normative-field-missing", "normative-without-expiry",
      "expires-before-effective",
    ]
    .map { "  \($0): warning\n" }.joined()
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: lines).text,
      "Content/site.yaml": TestColumn.base["Content/site.yaml", default: ""] + "rules:\n" + settings,
    ])
    let report = try await column.build()
    for rule in [ValidityTests.disagrees, ValidityTests.outdated, ValidityTests.groundless] {
      #expect(report.has(rule) == (told == rule), "\(lines) \(rule)")
    }
    let item = try #require(try Feed(try FileTree(of: column.output).files["feed.json"]).items.first)
    let page = try FileTree(of: column.output).text("notices/\(ValidityTests.number).html")
    #expect(page.contains("class=\"validity\"") == (state != nil), "\(lines)")
    if let state { #expect(page.contains(">\(state)</td>"), "\(lines)") }
    #expect((item.gongkai["validity"] != nil) == (state != nil))
  }

  /// The acting document takes effect on the other from the day it takes effect itself; both pages say so.
  @Test(arguments: [
    ("repeals", "2026-06-01", "废止"), ("replaces", "2026-05-01", "废止"), ("amends", "2026-06-01", "已修改"),
    ("repeals", "2026-06-02", "有效"), ("interprets", "2026-06-01", "有效"),
  ])
  func actsOnTheOther(relation: String, from day: String, state: String) async throws {
    let actor = NoticeSource(
      number: "11990100000123457U/2024-00002", title: "后来的文件", publishedAt: "2026-01-01",
      lines: ["effective_on: \(day)", "\(relation): \(ValidityTests.number)"])
    let tree = try await TestColumn([
      "Content/notices/a.md": NoticeSource(
        title: "原来的文件",
        lines: [
          "kind: normative", "document_number: 示政规〔2024〕1号", "effective_on: 2024-03-05", "expires_on: 长期有效",
        ]
      ).text,
      "Content/notices/b.md": actor.text,
    ]).built()
    let page = tree.text("notices/\(ValidityTests.number).html")
    #expect(page.contains(">\(state)</td>"), "\(relation)")
    #expect(page.contains("../../notices/11990100000123457U/2024-00002.html\">后来的文件</a>"))
    #expect(tree.text("notices/11990100000123457U/2024-00002.html").contains(">原来的文件</a>"))
  }
}
