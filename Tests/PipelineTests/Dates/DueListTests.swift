import Diagnostics
import Disclosure
import Pipeline
import Publication
import Testing

/// What `gongkai list` is made of.
@Suite struct DueListTests {
  static let files: [String: String] = [
    "Content/notices/draft.md": NoticeSource(
      number: "11990100000123457U/2026-00001", title: "草稿", publishedAt: "2026-05-15", lines: ["draft: true"]
    ).text,
    "Content/notices/policy.md": NoticeSource(
      number: "11990100000123457U/2026-00002", title: "政策", category: "20-01", publishedAt: "2026-05-29",
      lines: ["kind: policy"]
    ).text,
    "Content/notices/ending.md": NoticeSource(
      number: "11990100000123457U/2026-00003", title: "将失效", publishedAt: "2024-03-05",
      lines: ["expires_on: 2026-06-20", "repeals: 11990100000123457U/2026-00004"]
    ).text,
    "Content/notices/ended.md": NoticeSource(
      number: "11990100000123457U/2026-00004", title: "已废止", publishedAt: "2024-03-05",
      lines: ["expires_on: 2026-06-20"]
    ).text,
    "Content/notices/report.md": NoticeSource(
      number: "11990100000123457U/2026-00005", title: "示例市财政局2024年政府信息公开工作年度报告",
      category: "annual-reports", publishedAt: "2025-01-20"
    ).text,
  ]

  private func review(asOf: String) async throws -> ColumnReview {
    let column = try TestColumn(Self.files)
    // The folder goes with its last owner.
    defer { withExtendedLifetime(column) {} }
    return try await SiteBuilder(column.request(asOf: asOf)).inspect()
  }

  @Test func whatFallsDueStandsInTheOrderOfItsDays() async throws {
    let review = try await review(asOf: "2026-06-01")
    let catalogue = try #require(review.catalogue)
    let list = DueList(catalogue, asOf: review.asOf, calendar: review.calendar)
    let told = list.due(until: review.asOf.adding(days: 30)).map {
      "\($0.date) \($0.task.rawValue) \($0.subject)"
    }
    #expect(
      told == [
        "2026-01-31 annual_report 示例市人民政府办公室 2025", "2026-06-03 interpret 政策", "2026-06-12 publish 草稿",
        "2026-06-20 expires 将失效",
      ])
    #expect(list.due(until: review.asOf.adding(days: 5)).map(\.task) == [.annualReport, .interpret])
    #expect(list.expiring(until: review.asOf.adding(days: 18)).isEmpty)
    #expect(list.expiring(until: review.asOf.adding(days: 19)).map(\.subject) == ["将失效"])
  }

  /// Terms begun in December run into the next year, whose arrangement must be entered first.
  @Test func aYearThatIsNotAnnouncedIsCalledFor() async throws {
    let review = try await review(asOf: "2026-12-01")
    let catalogue = try #require(review.catalogue)
    let list = DueList(catalogue, asOf: review.asOf, calendar: review.calendar)
    let year = try #require(list.due(until: review.asOf.adding(days: 30)).first { $0.task == .enterCalendar })
    #expect(year.subject == "2027" && year.path == "Content/workdays.yaml")
    #expect(year.remark?.zh == "2027年节假日安排尚未公布，按法定节假日估算")
  }

  @Test func anInspectionSaysWhatACheckSays() async throws {
    let column = try TestColumn(Self.files)
    let checked = try await column.check()
    let review = try await SiteBuilder(column.request()).inspect()
    #expect(review.report.listing == checked.listing)
    #expect(review.catalogue?.drafts.map(\.title) == ["草稿"] && review.report.drafts == 1)
  }

  @Test func withoutSettingsThereIsNoCatalogue() async throws {
    let column = try TestColumn(["Content/site.yaml": "- 1\n"])
    let review = try await SiteBuilder(column.request()).inspect()
    #expect(review.catalogue == nil && review.report.hasFailed)
  }
}
