import Diagnostics
import Disclosure
import Pipeline
import Testing

/// Terms of publication, as a whole column is told of them.
@Suite struct TermTests {
  private func notice(_ made: String, _ published: String, _ lines: String...) -> String {
    var source = NoticeSource(lines: lines)
    source.publishedAt = published
    return source.text.replacing("made_on: \(published.prefix(10))", with: "made_on: \(made)")
  }

  /// `rule line:column+length`, of what the dates brought.
  private func told(_ notice: String, asOf: String = "2026-11-22") async throws -> [String] {
    let column = try TestColumn(["Content/notices/a.md": notice])
    return try await column.check(asOf: asOf).diagnostics.filter { $0.place.path == "Content/notices/a.md" }
      .filter { $0.rule != .reviewMissing }
      .map { "\($0.rule.id) \($0.place.line):\($0.place.column)+\($0.place.length)" }
  }

  static let general: [(made: String, published: String, isLate: Bool)] = [
    ("2021-12-21", "2022-01-19", false), ("2021-12-21", "2022-01-20", true),
    ("2018-07-04", "2018-08-01", false), ("2018-07-04", "2018-08-02", true),
    ("2025-01-24", "2025-02-27", false), ("2025-01-24", "2025-02-28", true),
    ("2008-05-01", "2018-01-02", true), ("2008-04-30", "2018-01-02", false),
    ("1981-06-01", "2018-01-02", false),
  ]

  @Test(arguments: general)
  func twentyWorkingDays(made: String, published: String, isLate: Bool) async throws {
    #expect(try await told(notice(made, published)) == (isLate ? ["published-late 8:15+12"] : []))
  }

  static let decisions: [(made: String, published: String, isLate: Bool)] = [
    ("2020-01-20", "2020-02-06", false), ("2020-01-20", "2020-02-07", true),
    ("2023-09-28", "2023-10-13", false), ("2023-09-28", "2023-10-14", true),
    ("2026-02-13", "2026-03-02", false), ("2026-02-13", "2026-03-03", true),
    // Before the decisions went online the usual term holds.
    ("2016-06-10", "2016-07-01", false),
  ]

  @Test(arguments: decisions, ["licence", "penalty"])
  func sevenWorkingDays(
    _ dates: (made: String, published: String, isLate: Bool), kind: String
  ) async throws {
    let told = try await told(notice(dates.made, dates.published, "kind: \(kind)"))
    #expect(told == (dates.isLate ? ["decision-published-late 8:15+12"] : []), "\(dates)")
  }

  @Test func theMessageTellsTheDeadlineAndByHowMuch() async throws {
    let column = try TestColumn(["Content/notices/a.md": notice("2024-03-01", "2024-04-12 09:30")])
    let late = try #require(try await column.check().diagnostics.first { $0.rule == .publishedLate })
    #expect(late.problem.message.zh == "应于 2024-03-29 前公开（20 个工作日内），迟了 9 个工作日")
    #expect(late.notes.map(\.place.line) == [7] && late.notes.map(\.place.column) == [10])
    #expect(late.severity == .warning)
  }

  /// 2027 is not announced: what a few days more or less could turn is told as an estimate, what they cannot is not.
  static let estimates: [(published: String, remark: String?)] = [
    ("2027-01-29", "2027年节假日安排尚未公布，按法定节假日估算"), ("2027-08-02", nil),
  ]

  @Test(arguments: estimates)
  func anEstimateIsToldAsOne(published: String, remark: String?) async throws {
    let column = try TestColumn(["Content/notices/a.md": notice("2026-12-21", published)])
    let late = try #require(
      try await column.check(asOf: "2027-12-01").diagnostics.first { $0.rule == .publishedLate })
    #expect(late.problem.message.zh.contains("估算") == (remark != nil))
    if let remark { #expect(late.problem.message.zh.contains(remark)) }
  }

  @Test func anOfficesCalendarIsReckonedBy() async throws {
    // With three weeks off the same notice is in time, and no estimate.
    let off = (4...22).filter { ![9, 10, 16, 17].contains($0) }
      .map { "2027-01-\(NoticeSource.padded($0, 2))" }.joined(separator: ", ")
    for name in ["workdays.yaml", "workdays.json"] {
      let column = try TestColumn([
        "Content/notices/a.md": notice("2026-12-21", "2027-01-29"),
        "Content/\(name)": "{\"years\": {\"2027\": {\"weekdays_off\": [\(off)], \"weekend_workdays\": []}}}",
      ])
      let report = try await column.check(asOf: "2027-12-01")
      #expect(!report.has("published-late") && !report.has("not-read") && report.errorRules.isEmpty)
    }
  }

  @Test func aDraftIsOverdueFromTheDayAfterItsDeadline() async throws {
    let draft = notice("2024-03-01", "2024-12-31", "draft: true")
    #expect(try await told(draft, asOf: "2024-03-29") == [])
    #expect(try await told(draft, asOf: "2024-03-30") == ["deadline-overdue 7:10+10"])
  }

  @Test func othersDocumentsAndAnnualReportsHaveNoTerm() async throws {
    let other = notice("2019-04-03", "2024-03-05", "kind: plain")
      .replacing("issuing_body: 示例市人民政府办公室", with: "issuing_body: 国务院")
    #expect(try await told(other).filter { $0.hasPrefix("published") } == [])
    let report = NoticeSource(title: "2023年政府信息公开工作年度报告", category: "annual-reports").text
      .replacing("made_on: 2024-03-05", with: "made_on: 2024-01-05")
    #expect(try await told(report).map { $0.prefix { $0 != " " } } == ["annual-report-late"])
  }

  /// By what the file's interpretations were published after it, in the order of their files.
  static let interpretations: [(file: String, first: String, second: String?, isLate: Bool)] = [
    ("2024-09-30", "2024-10-10", nil, false), ("2024-09-30", "2024-10-11", nil, true),
    ("2024-09-30", "2024-09-30", nil, false), ("2024-09-30", "2024-09-20", nil, false),
    ("2024-09-30", "2024-10-10", "2025-03-03", false), ("2015-09-29", "2015-12-30", nil, false),
  ]

  @Test(arguments: interpretations)
  func threeWorkingDaysAfterTheFile(
    file: String, first: String, second: String?, isLate: Bool
  ) async throws {
    var files = [
      "Content/notices/file.md": notice(file, file, "document_number: 示政办发〔2024〕1号")
    ]
    for (index, published) in [first, second].compactMap(\.self).enumerated() {
      files["Content/notices/\(index).md"] = notice(published, published, "interprets: 示政办发〔2024〕1号")
        .replacing("2024-00001", with: "2024-0001\(index)")
    }
    let report = try await TestColumn(files).check()
    let late = report.diagnostics.filter { $0.rule == .interpretationLate }
    #expect(
      late.map { "\($0.place.path) \($0.place.line):\($0.place.column)" }
        == (isLate ? ["Content/notices/0.md 8:15"] : []))
  }
}
