import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// What a new notice changes, and what it leaves alone.
@Suite struct StabilityTests {
  /// Files that stood before and are different now.
  private func rewritten(_ before: FileTree, _ after: FileTree) -> [String] {
    before.paths.filter { after.files[$0] != nil && after.files[$0] != before.files[$0] }
  }

  private func change(from count: Int, adding files: [String: String]) async throws -> (FileTree, FileTree) {
    let column = try TestColumn(NoticeSource.series(count))
    let before = try await column.built()
    try column.folder.put(files)
    return (before, try await column.built())
  }

  @Test(arguments: [1, 19, 20, 21, 39, 40, 41, 59, 60, 99, 100, 101])
  func aNewNoticeRewritesNoOlderListPage(count: Int) async throws {
    let (before, after) = try await change(from: count, adding: NoticeSource.series(1, from: count + 1))
    let newest = max(1, (count + 19) / 20)
    for path in rewritten(before, after) where path.contains("page-") {
      let isNewest = path.hasPrefix("number/") || path.hasSuffix("page-\(newest).html")
      #expect(isNewest, "\(path) of \(count)")
    }
    #expect(Set(before.paths).subtracting(after.paths).isEmpty)
  }

  /// The newest feeds change; the numbered ones behind them, and those of other years, do not.
  @Test(arguments: [49, 50, 99, 100, 149, 150, 336])
  func aNewNoticeRewritesNoOlderFeedPage(count: Int) async throws {
    let (before, after) = try await change(from: count, adding: NoticeSource.series(1, from: count + 1))
    let year = NoticeSource.day(count + 1).prefix(4)
    for path in rewritten(before, after)
    where path.contains("feed") && ["json", "atom", "rss"].contains(path.split(separator: ".").last) {
      #expect(path.wholeMatch(of: /(.*\/)?feed\.(json|atom|rss)/) != nil, "\(path)")
      #expect(!path.hasPrefix("year/") || path.hasPrefix("year/\(year)/"), "\(path)")
    }
  }

  /// In a column that has its nodes, the page of a notice changes only where its neighbour does.
  @Test func aNewNoticeRewritesFewPages() async throws {
    let (before, after) = try await change(from: 85, adding: NoticeSource.series(1, from: 86))
    let pages = rewritten(before, after).filter { $0.hasSuffix(".html") }
    let body = "body/11990100000123457U"
    let fronts = ["category/20-15", "category/content", body, "year/2020"]
    #expect(
      Set(pages)
        == Set(
          [
            "index.html", "notices/11990100000123457U/2020-00085.html", "number/11990100000123457U/2020.html",
            "downloads/index.html",
          ]
            + fronts.map { "\($0)/index.html" } + fronts.map { "\($0)/page-5.html" }
            + ["category/20-15", "category/content", body].flatMap {
              ["\($0)/2020.html", "\($0)/2020-page-5.html"]
            }))
  }

  /// Back-dated: its year and its place in the lists change, other years do not.
  @Test func aBackDatedNoticeChangesItsOwnYear() async throws {
    let old = NoticeSource(
      number: "11990100000123457U/2020-90000", title: "补录", publishedAt: "2020-01-01 12:00")
    let (before, after) = try await change(from: 400, adding: ["Content/notices/old.md": old.text])
    let changed = rewritten(before, after)
    #expect(!changed.contains { $0.hasPrefix("year/2021/") })
    #expect(changed.contains("year/2020/page-1.html"))
    #expect(after.text("year/2020/page-1.html").contains("补录"))
    let notices = changed.filter { $0.hasPrefix("notices/") }
    #expect(
      notices == ["notices/11990100000123457U/2020-00001.html", "notices/11990100000123457U/2020-00002.html"])
  }

  /// A path comes from the index number and nothing else.
  @Test func aNewTitleAndCategoryKeepThePath() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text])
    let before = try await column.built()
    try column.remove("Content/notices/a.md")
    try column.folder.put([
      "Content/notices/x/b.md": NoticeSource(title: "改了名的通知", category: "20-01", publishedAt: "2025-01-01")
        .text
    ])
    let after = try await column.built()
    let path = "notices/11990100000123457U/2024-00001.html"
    #expect(before.files[path] != nil && after.files[path] != nil)
    #expect(before.files[path] != after.files[path])
  }
}
