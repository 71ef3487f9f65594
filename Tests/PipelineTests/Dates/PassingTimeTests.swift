import Diagnostics
import Disclosure
import Pipeline
import Testing

/// What a later day brings to a column that nobody touched: never an error, and nothing that stops a strict build.
@Suite struct PassingTimeTests {
  static let column: [String: String] = {
    var files: [String: String] = [:]
    let notices = [
      NoticeSource(title: "甲", category: "20-01", lines: ["expires_on: 2026-03-01", "validity: 有效"]),
      NoticeSource(
        title: "乙",
        lines: [
          "kind: normative", "document_number: 示政规〔2024〕1号", "effective_on: 2025-01-01", "expires_on: 长期有效",
        ]),
      NoticeSource(title: "丙", lines: ["draft: true"]),
      NoticeSource(
        title: "示例市人民政府2023年政府信息公开工作年度报告", category: "annual-reports", publishedAt: "2024-03-25"),
      NoticeSource(title: "丁", lines: ["kind: penalty", "expires_on: 2025-06-01"]),
    ]
    for (index, notice) in notices.enumerated() {
      var notice = notice
      notice.number = "11990100000123457U/2024-0000\(index + 1)"
      notice.lines.append("review: {reviewer: 政务公开科, date: 2024-03-05}")
      files["Content/notices/\(index).md"] = notice.text
    }
    return files
  }()

  @Test func timeBringsNoErrors() async throws {
    let column = try TestColumn(Self.column)
    var seen: Set<String> = []
    var before: [String]?
    for day in ["2024-04-01", "2024-12-31", "2025-02-01", "2026-04-02", "2027-02-05", "2031-01-01"] {
      let report = try await column.check(asOf: day)
      #expect(report.errorRules.isEmpty, "\(day): \(report.listing.joined(separator: "\n"))")
      seen.formUnion(report.diagnostics.filter { $0.rule.latitude == .calendar }.map(\.rule.id))
      // All else stays as it was.
      let lasting = report.diagnostics.filter { $0.rule.latitude != .calendar }
        .map { "\($0.place) \($0.rule.id)" }
      #expect(before == nil || before == lasting, "\(day)")
      before = lasting
    }
    #expect(
      seen.isSuperset(of: [
        "deadline-overdue", "stale-node", "annual-report-missing", "guide-outdated",
      ]), "\(seen.sorted())")
  }

  /// A date that lies in the future is the one fault that time takes away.
  @Test func aFutureDateIsAnErrorUntilItsDay() async throws {
    let notice = NoticeSource(publishedAt: "2026-06-02").text
    let column = try TestColumn(["Content/notices/a.md": notice])
    let today = try await column.check(asOf: "2026-06-01")
    #expect(today.errorRules == ["published-in-future"])
    let place = try #require(today.diagnostics.first { $0.rule == .publishedInFuture }?.place)
    #expect((place.line, place.column, place.length) == (8, 15, 12))
    #expect(try await column.check(asOf: "2026-06-02").errorRules.isEmpty)
    let draft = NoticeSource(publishedAt: "2026-06-02", lines: ["draft: true"]).text
    #expect(try await TestColumn(["Content/notices/a.md": draft]).check().errorRules.isEmpty)
  }

  static let freshness: [(node: String, asOf: String, isStale: Bool)] = [
    ("column_type: 工作动态", "2024-03-19", false), ("column_type: 工作动态", "2024-03-20", true),
    ("column_type: 政策文件", "2024-09-05", false), ("column_type: 政策文件", "2024-09-06", true),
    ("column_type: 机构职能", "2034-01-01", false), ("update_every: 12m", "2025-03-05", false),
    ("update_every: 12m", "2025-03-06", true), ("column_type: 政策文件, update_every: none", "2034-01-01", false),
    ("update_every: 14d", "2024-03-20", true),
  ]

  @Test(arguments: freshness)
  func aNodeIsFreshForItsTime(node: String, asOf: String, isStale: Bool) async throws {
    let tree = """
      tree:
        - {id: guide, name: 政府信息公开指南}
        - {id: rules, name: 政府信息公开制度}
        - id: content
          name: 法定主动公开内容
          children:
            - id: a
              name: 甲
              \(node.replacing(", ", with: "\n        "))
              children: [{id: b, name: 乙}]
        - {id: annual-reports, name: 政府信息公开年报}
        - {id: on-request, name: 依申请公开}

      """
    let column = try TestColumn([
      "Content/site.yaml": RuleExample.soundSite + tree,
      "Content/notices/a.md": NoticeSource(category: "b").text,
    ])
    let stale = try await column.check(asOf: asOf).diagnostics.filter { $0.rule == .staleNode }
    #expect(stale.map(\.place.line) == (isStale ? [19] : []))
  }

  static let reports: [(title: String, published: String, due: String?)] = [
    ("示例市人民政府2023年政府信息公开工作年度报告", "2024-03-31", nil),
    ("示例市人民政府2023年政府信息公开工作年度报告", "2024-04-01", "2024-03-31"),
    ("示例市财政局2023年政府信息公开工作年度报告", "2024-01-31", nil),
    ("示例市财政局２０２３年度政府信息公开工作报告", "2024-02-01", "2024-01-31"),
    ("示例市财政局2018年政府信息公开工作年度报告", "2019-03-31", nil),
    ("示例市财政局2018年政府信息公开工作年度报告", "2019-04-01", "2019-03-31"),
    ("政府信息公开工作年度报告", "2024-04-01", nil),
  ]

  /// Another body's report is not the office's own; a body whose reports ended earlier owes none.
  static let missing: [(titles: [String], bodies: [String])] = [
    (["示例市人民政府办公室2024年", "示例市人民政府办公室2025年"], []), (["示例市人民政府办公室2024年", "示例市财政局2025年"], ["示例市人民政府办公室"]),
    (["示例市人民政府办公室2020年"], ["示例市人民政府办公室"]), (["示例市人民政府办公室2025年", "示例市财政局2024年"], ["示例市财政局"]),
    (["示例市人民政府办公室2025年", "示例市财政局2020年"], []),
  ]

  @Test(arguments: missing.indices) func everyBodyOwesItsReport(index: Int) async throws {
    let (titles, bodies) = PassingTimeTests.missing[index]
    var files = [
      "Content/site.yaml": RuleExample.soundSite.replacing(
        "carrier:", with: "  - {name: 示例市财政局, code: 119901000001234904}\ncarrier:")
    ]
    for (serial, title) in titles.enumerated() {
      files["Content/notices/\(serial).md"] =
        NoticeSource(
          number: "11990100000123457U/2026-0000\(serial + 1)", title: title + "政府信息公开工作年度报告",
          category: "annual-reports", publishedAt: "2026-01-20"
        ).text
    }
    let report = try await TestColumn(files).check(asOf: "2026-06-01")
    let missing = report.diagnostics.filter { $0.rule == .annualReportMissing }
    #expect(
      missing.map { String($0.problem.message.zh.prefix { !$0.isNumber }) } == bodies, "\(report.listing)")
  }

  @Test(arguments: reports)
  func anAnnualReportHasItsDay(title: String, published: String, due: String?) async throws {
    let notice = NoticeSource(title: title, category: "annual-reports", publishedAt: published).text
    let report = try await TestColumn(["Content/notices/a.md": notice]).check()
    let late = report.diagnostics.filter { $0.rule == .annualReportLate }
    #expect(late.count == (due == nil ? 0 : 1))
    if let due { #expect(late.first?.problem.message.zh.contains(due) == true) }
  }

  static let reviews: [(site: String, line: String, rules: [String])] = [
    ("", "note: 无", ["warning review-missing"]), ("review: required", "note: 无", ["error review-missing"]),
    ("review: optional", "review: {审核人: 政务公开科, 日期: 2024-03-05}", []),
    ("review: required", "review: {reviewer: '', date: 2024-03-05}", ["error missing-field"]),
    ("review: required", "review: {reviewer: 政务公开科}", ["error missing-field"]),
    ("", "review: {reviewer: 政务公开科, date: 2024-03-06}", ["error review-after-published"]),
    ("", "draft: true", []),
  ]

  @Test(arguments: reviews)
  func aReviewComesFirst(site: String, line: String, rules: [String]) async throws {
    let column = try TestColumn([
      "Content/site.yaml": RuleExample.soundSite + site + "\n",
      "Content/notices/a.md": NoticeSource(lines: [line]).text,
    ])
    let told = try await column.check(asOf: "2024-03-10").diagnostics
      .filter { $0.place.path == "Content/notices/a.md" }
    #expect(told.map { "\($0.severity.rawValue) \($0.rule.id)" } == rules)
  }
}
