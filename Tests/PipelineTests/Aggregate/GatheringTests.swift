import Diagnostics
import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What `gongkai aggregate` makes of feeds that lie in files, as they are handed up where no network leads.
@Suite struct GatheringTests {
  static let head = #"{"version":"https://jsonfeed.org/version/1.1","title":"云岭市教育局","#

  static func item(_ serial: Int, title: String = "关于校舍安全的通知", fields: String = "", more: String = "")
    -> String
  {
    let address = "https://jyj.example.org/xxgk/notices/\(serial).html"
    return #"{"id":"\#(address)","url":"\#(address)","title":"\#(title)","content_text":"说明。","#
      + #""date_published":"2024-03-0\#(serial)T09:00:00+08:00",\#(more)"#
      + #""_gongkai":{\#(fields)"index_number":"MB2C00005J/2024-0000\#(serial)","#
      + #""issuing_body":["云岭市教育局"],"document_number":"云教发〔2024〕\#(serial)号"}}"#
  }

  static func feed(_ items: [String], more: String = "") -> String {
    head + more + #""items":["# + items.joined(separator: ",") + "]}"
  }

  /// A column whose one subordinate hands these files up, as `Content/subordinates/handed/…`.
  static func column(_ files: [String: String], feed: String = "feed.json") throws -> TestColumn {
    var all = ["Content/notices/a.md": NoticeSource().text]
    all["Content/site.yaml"] =
      (TestColumn.base["Content/site.yaml"] ?? "")
      + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: subordinates/handed/\(feed)}\n"
    for (name, text) in files { all["Content/subordinates/handed/\(name)"] = text }
    return try TestColumn(all)
  }

  static func gathered(_ column: TestColumn) async throws -> Gathering {
    try await SiteBuilder(column.request()).aggregate(only: [])
  }

  static func stored(_ column: TestColumn) -> [String] {
    let folder = column.folder.path.appending("Content/subordinates/jyj").string
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }

  @Test func pagesBesideEachOtherAreFollowed() async throws {
    let column = try Self.column([
      "feed.json": Self.feed([Self.item(2)], more: #""next_url":"https://jyj.example.org/xxgk/p1.json","#),
      "p1.json": Self.feed([Self.item(1)]),
    ])
    let outcome = try #require(try await Self.gathered(column).outcomes.first)
    #expect(outcome.failure == nil)
    #expect(outcome.pages == 2)
    #expect(outcome.entries == 2)
  }

  @Test(arguments: ["../../site.yaml", "/etc/hostname", "file:///etc/hostname"])
  func aFeedThatLeadsOutOfItsFolderIsRefused(next: String) async throws {
    let column = try Self.column(["feed.json": Self.feed([Self.item(1)], more: #""next_url":"\#(next)","#)])
    let gathering = try await Self.gathered(column)
    let outcome = try #require(gathering.outcomes.first)
    #expect(outcome.failure?.en.contains("must be in its folder") == true)
    #expect(outcome.failure?.zh.contains(next) == true)
    #expect(!outcome.isStored)
    #expect(Self.stored(column).isEmpty)
    // Nobody is told to do what was just done.
    #expect(!gathering.report.has("aggregate-not-fetched"))
    #expect(try await column.check().has("aggregate-not-fetched"))
  }

  @Test func aFolderOrPipeIsNoFeed() async throws {
    let column = try Self.column(["feed.json/x": ""])
    let outcome = try #require(try await Self.gathered(column).outcomes.first)
    #expect(outcome.failure?.en.hasSuffix("is no file") == true)
  }

  @Test func aFileOfMoreThan32MegabytesIsRefused() async throws {
    let column = try Self.column(["feed.json": ""])
    let path = column.folder.path.appending("Content/subordinates/handed/feed.json").string
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 33 << 20)
    try file.close()
    let outcome = try #require(try await Self.gathered(column).outcomes.first)
    #expect(outcome.failure?.zh.hasSuffix("超过 32 MB") == true)
  }

  @Test func aStoredFeedThatWasChangedIsNotSaidToBeFetchedWhereItCannotBe() async throws {
    let column = try Self.column(["feed.json": Self.feed([Self.item(1)])])
    _ = try await Self.gathered(column)
    let name = try #require(Self.stored(column).first)
    try column.folder.put([
      "Content/subordinates/jyj/\(name)": "{}", "Content/subordinates/handed/feed.json": "?",
    ])
    let gathering = try await Self.gathered(column)
    #expect(gathering.outcomes.first?.failure != nil)
    #expect(gathering.outcomes.first?.isStored == true)
    let told = try #require(gathering.report.diagnostics.first { $0.rule == .aggregateChanged })
    #expect(!told.problem.help.en.contains("aggregate"))
    #expect(try await column.check().errorRules == ["aggregate-changed"])
  }
}
