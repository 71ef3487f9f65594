import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What one subordinate's feed may bring: another office's server neither holds a fetch for ever nor fills the memory.
@Suite struct FeedLimitTests {
  private static func outcome(
    of column: TestColumn, scan: ScanSettings = ScanSettings(),
    _ change: (inout FeedLimits) -> Void = { _ in }
  ) async throws -> FetchOutcome {
    let plain = try column.request()
    var request = BuildRequest(
      content: plain.content, themes: plain.themes, theme: plain.theme, output: plain.output,
      asOf: plain.asOf, isStrict: false, jobs: 2, scan: scan)
    change(&request.feeds)
    return try #require(try await SiteBuilder(request).aggregate(only: []).outcomes.first)
  }

  /// Pages beside each other, each leading to the next, with these serials of entries on them.
  private static func pages(_ serials: [[Int]]) -> [String: String] {
    var files: [String: String] = [:]
    for (number, serials) in serials.enumerated() {
      files[number == 0 ? "feed.json" : "f\(number).json"] = GatheringTests.feed(
        serials.map { GatheringTests.item($0) }, more: #""next_url":"f\#(number + 1).json","#)
    }
    return files
  }

  @Test func aPageOfBracketsAndCommasIsRefusedUnread() async throws {
    for items in [
      "[" + String(repeating: "1,", count: 200_000) + "1]", String(repeating: "[],", count: 90_000) + "[]",
    ] {
      let column = try GatheringTests.column(["feed.json": GatheringTests.feed([items])])
      let failure = try #require(try await Self.outcome(of: column).failure)
      #expect(failure.en.contains("more values than any feed"), "\(failure.en.prefix(200))")
      #expect(GatheringTests.stored(column).isEmpty)
    }
  }

  @Test func whatOurOwnProgramWritesIsFarFromDense() async throws {
    let tree = try await TestColumn(NoticeSource.series(60)).built()
    for path in ["feed.json", "downloads/catalogue.jsonl"] {
      let bytes = try #require(tree.files[path])
      #expect(bytes.count { ",:[{".utf8.contains($0) } * 8 < bytes.count, "\(path)")
    }
  }

  @Test func aPageOfTooManyEntriesIsRefused() async throws {
    let items = (1...9).map { GatheringTests.item($0) }
    let feed = try GatheringTests.column(["feed.json": GatheringTests.feed(items)])
    let lines = String(repeating: #"{"index_number":"A/1","url":"https://a.example.org/1"}"# + "\n", count: 9)
    let list = try GatheringTests.column(["all.jsonl": lines], feed: "all.jsonl")
    let platform = try GatheringTests.column([
      "feed.json": #"{"articles":["# + Array(repeating: "{}", count: 9).joined(separator: ",") + "]}"
    ])
    for column in [feed, list, platform] {
      let failure = try #require(try await Self.outcome(of: column) { $0.pageItems = 8 }.failure)
      #expect(failure.en.contains("more than 8 entries on one page"))
      #expect(
        try await Self.outcome(of: column) { $0.pageItems = 9 }.failure?.en.contains("on one page") != true)
    }
  }

  /// Each bound of the whole, one below what there is and just as much.
  @Test func theWholeIsBounded() async throws {
    let column = try GatheringTests.column(
      Self.pages([[1], [2, 3], [4]]).merging(
        ["f2.json": GatheringTests.feed([GatheringTests.item(4)])]) { $1 })
    #expect(try await Self.outcome(of: column).entries == 4)
    let cases: [(words: String, lower: (inout FeedLimits) -> Void, enough: (inout FeedLimits) -> Void)] = [
      ("more than 2 pages", { $0.pages = 2 }, { $0.pages = 3 }),
      ("more than 3 entries", { $0.items = 3 }, { $0.items = 4 }),
      ("pages of more than", { $0.bytes = 1000 }, { $0.bytes = 1 << 20 }),
    ]
    let before = GatheringTests.stored(column)
    for (words, lower, enough) in cases {
      let failure = try #require(try await Self.outcome(of: column, lower).failure)
      #expect(failure.en.contains(words), "\(failure.en)")
      #expect(GatheringTests.stored(column) == before)
      #expect(try await Self.outcome(of: column, enough).failure == nil)
    }
  }

  /// A server may make up page after page.
  @Test func pagesWithoutNewEntriesEndTheFetch() async throws {
    let column = try GatheringTests.column(Self.pages(Array(repeating: [1, 2], count: 40)))
    let failure = try #require(try await Self.outcome(of: column).failure)
    #expect(failure.en.contains("bring no new entry"))
    // Entries that moved on by a page while the column was fetched are no fault.
    var pages = Self.pages([[1, 2], [1, 2], [3]])
    pages["f2.json"] = GatheringTests.feed([GatheringTests.item(3)])
    #expect(try await Self.outcome(of: GatheringTests.column(pages)).failure == nil)
  }

  /// The time that curl says it took, page by page.
  @Test func theTimeOfAllPagesIsBounded() async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource().text,
      "Content/site.yaml": RuleExample.soundSite
        + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: \"https://jyj.example.org/1\"}\n",
      "tools/1": GatheringTests.feed(
        [GatheringTests.item(1)], more: #""next_url":"https://jyj.example.org/2","#),
      "tools/2": GatheringTests.feed([GatheringTests.item(2)]),
      "tools/curl": """
      #!/bin/sh
      for address; do :; done
      cat "$(dirname "$0")/${address##*/}"
      printf '\\001%s\\00140.5' "$address" >&2

      """,
    ])
    try column.folder.set(.posixPermissions, 0o755, of: "tools/curl")
    let scan = ScanSettings(tools: [column.folder.path.appending("tools")])
    let failure = try #require(try await Self.outcome(of: column, scan: scan) { $0.seconds = 80 }.failure)
    #expect(failure.en.contains("not at its end after 1 minutes"))
    let outcome = try await Self.outcome(of: column, scan: scan) { $0.seconds = 82 }
    #expect(outcome.failure == nil && outcome.entries == 2)
  }

  /// The first of each rule one by one, the rest in one line.
  @Test func thousandsOfFindingsAreSummedUp() async throws {
    let faulty = Array(repeating: #"{"title":"甲"}"#, count: 3000)
    let column = try GatheringTests.column([
      "feed.json": GatheringTests.feed(faulty + [GatheringTests.item(1)])
    ])
    let gathering = try await GatheringTests.gathered(column)
    #expect(gathering.outcomes.first?.entries == 1)
    let told = gathering.report.diagnostics.filter { $0.rule == .aggregateItem }
    #expect(told.count == 21)
    #expect(told.count { $0.problem.message.zh == "云岭市教育局的目录里同类问题还有 2980 处，没有逐条列出" } == 1)
    let useless = try GatheringTests.column(["feed.json": GatheringTests.feed(faulty)])
    let failure = try #require(try await Self.outcome(of: useless).failure)
    #expect(failure.zh.hasSuffix("；另有 2980 条") && failure.zh.utf8.count < 10_000)
  }

  @Test func findingsBetweenColumnsAreSummedUp() async throws {
    let items = (0..<100).map { index in
      #"{"url":"https://jyj.example.org/\#(index).html","title":"通知","date_published":"2024-03-05","#
        + #""_gongkai":{"index_number":"A/1"}}"#
    }
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed(items)])
    let told = try await GatheringTests.gathered(column).report.diagnostics.filter {
      $0.rule == .aggregateRepeated
    }
    #expect(told.count == 21)
    #expect(told.contains { $0.problem.message.en.hasPrefix("79 more of the same kind") })
  }

  /// A title of any length; the number at its end is not cut in two, where no mask would know it.
  @Test func longTextsAreShownByTheirBeginning() async throws {
    let title =
      String(repeating: "通", count: 195) + "110105194912310 02X" + String(repeating: "知", count: 9000)
    let column = try GatheringTests.column([
      "feed.json": GatheringTests.feed([#"{"title":"\#(title)"}"#, GatheringTests.item(1)])
    ])
    let told = try await GatheringTests.gathered(column).report.diagnostics.filter {
      $0.rule == .aggregateItem
    }
    let message = try #require(told.first?.problem.message.zh)
    #expect(message.unicodeScalars.count < 400 && !message.contains("1101"), "\(message)")
  }
}
