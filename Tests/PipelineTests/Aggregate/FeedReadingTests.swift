import Diagnostics
import Foundation
import Pipeline
import Testing

/// What is read of feeds that other programs write, and what is told of what cannot be read.
@Suite struct FeedReadingTests {
  /// The items of the combined feed that a build makes of this file.
  private static func items(_ text: String, in name: String = "feed.json") async throws -> [Feed.Item] {
    let column = try GatheringTests.column([name: text], feed: name)
    let outcome = try #require(try await GatheringTests.gathered(column).outcomes.first)
    #expect(outcome.failure == nil)
    let tree = try await column.built()
    guard outcome.entries > 0 else { return [] }
    return try Feed(tree.files["subordinates/feed.json"]).items
  }

  private static func item(
    _ fields: String, address: String = "https://a.example.org/1", title: String = "标题"
  )
    -> String
  {
    #"{"url":"\#(address)","title":"\#(title)","date_published":"2024-03-05","_gongkai":{\#(fields)}}"#
  }

  @Test func otherTypesAreTakenForWhatTheyMean() async throws {
    let fields =
      #""index_number":2025,"issuing_body":"云岭市教育局","topic":null,"category":["政策文件"],"document_number":null"#
    let item = try #require(try await Self.items(GatheringTests.feed([Self.item(fields)])).first)
    #expect(item.gongkai["index_number"] as? String == "2025")
    #expect(item.gongkai["issuing_body"] as? [String] == ["云岭市教育局"])
    #expect((item.gongkai["category"] as? [String: [String]])?["path"] == ["政策文件"])
  }

  @Test(arguments: [
    ("2024-03-05T09:30:00+08:00", "2024-03-05T09:30:00+08:00"),
    ("2024-03-05T20:30:00.123Z", "2024-03-06T04:30:00+08:00"),
    ("2024-03-05T09:30:00-0500", "2024-03-05T22:30:00+08:00"),
    ("2024年3月5日", "2024-03-05T00:00:00+08:00"), ("1672900000", "2023-01-05T14:26:00+08:00"),
    ("1672900000123", "2023-01-05T14:26:00+08:00"),
  ])
  func timesAreChineseTime(_ time: (written: String, meant: String)) async throws {
    let text = GatheringTests.feed([Self.item(#""index_number":"A/1""#)])
      .replacing("2024-03-05", with: time.written)
    #expect(try await Self.items(text).first?.values["date_published"] as? String == time.meant)
  }

  @Test func secondsOfThePlatformAreATime() async throws {
    let text =
      #"{"articles":[{"identifier":"A/1","title":"公告","url":"https://a.example.org/1","display_publish_time":1672900000,"#
      + #""publisher":"示西县财政局"},null,{"identifier":"A/2"}]}"#
    let items = try await Self.items(text)
    #expect(items.map(\.title) == ["公告"])
    #expect(items.first?.values["date_published"] as? String == "2023-01-05T14:26:00+08:00")
  }

  /// One warning each, with the place, the title and the field; what is sound is listed and stored.
  @Test func everyFaultyItemIsToldAndTheOthersAreTaken() async throws {
    let good = GatheringTests.item(1)
    let items = [
      "null", "7", good, Self.item(#""index_number":"""#),
      Self.item(#""index_number":"A/2""#, address: "javascript:alert(1)"),
      Self.item(#""index_number":"A/3""#, title: ""),
      Self.item(#""index_number":{"a":1}"#, title: "张三13800138000的答复"),
      Self.item(#""index_number":"A/5""#).replacing("2024-03-05", with: "2024-13-05"),
      Self.item(
        #""index_number":"A/6","issuing_body":{"name":"甲"},"made_on":"昨天""#,
        address: "https://a.example.org/6"),
    ]
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed(items)])
    let gathering = try await GatheringTests.gathered(column)
    #expect(gathering.outcomes.first?.failure == nil)
    #expect(gathering.outcomes.first?.entries == 2)
    let told = gathering.report.diagnostics.filter { $0.rule == .aggregateItem }
    #expect(
      told.allSatisfy { $0.severity == .warning && $0.place.path.hasPrefix("Content/subordinates/jyj/") })
    let words = told.map(\.problem.message.zh)
    #expect(
      Set(words) == [
        "第 1 条没有列入：不是一条信息", "第 2 条没有列入：不是一条信息",
        "第 4 条《标题》没有列入：缺少索引号（_gongkai.index_number）",
        "第 5 条《标题》没有列入：网址（url）“javascript:alert(1)”不成立", "第 6 条没有列入：缺少名称（title）",
        "第 7 条《张三138****8000的答复》没有列入：索引号（_gongkai.index_number）读不懂",
        "第 8 条《标题》没有列入：发布时间（date_published）“2024-13-05”不成立",
        "第 9 条《标题》的 _gongkai.issuing_body、_gongkai.made_on 读不懂，没有采用",
      ])
    let report = try await column.check()
    #expect(!report.hasFailed)
    #expect(report.diagnostics.count { $0.rule == .aggregateItem } == 8)
  }

  @Test func aFeedWithNothingOfUseLeavesWhatIsStored() async throws {
    let column = try GatheringTests.column(["feed.json": GatheringTests.feed([GatheringTests.item(1)])])
    _ = try await GatheringTests.gathered(column)
    let before = GatheringTests.stored(column)
    let faulty = [#"{"title":"甲"}"#, #"{"title":"乙13800138000"}"#]
    try column.folder.put(["Content/subordinates/handed/feed.json": GatheringTests.feed(faulty)])
    let failure = try #require(try await GatheringTests.gathered(column).outcomes.first?.failure)
    #expect(failure.zh.contains("没有一条可用：第 1 条《甲》") && failure.zh.contains("第 2 条《乙138****8000》"))
    #expect(GatheringTests.stored(column) == before)
    let report = try await column.check()
    #expect(report.errorRules.isEmpty)
  }

  @Test(arguments: [
    ("<html><body>维护中</body></html>", "是网页"), ("<?xml version=\"1.0\"?><feed xmlns=\"x\"/>", "feed.json"),
    ("{}", "不是公开专栏的目录"), ("", "不是公开专栏的目录"), ("[1]", "不是公开专栏的目录"),
    (GatheringTests.head + #""items":{}}"#, "不是公开专栏的目录"),
    (GatheringTests.head + #""next_url":{"a":1},"items":[]}"#, "next_url"),
    (
      GatheringTests.feed([
        #"{"url":"https://a.example.org/1","_gongkai":{"event":"withdrawn","index_number":"A/1"}}"#
      ]),
      "feed.json"
    ),
  ])
  func whatIsNoFeedSaysWhatItIs(_ refused: (text: String, words: String)) async throws {
    let column = try GatheringTests.column(["feed.json": refused.text])
    let failure = try #require(try await GatheringTests.gathered(column).outcomes.first?.failure)
    #expect(failure.zh.contains(refused.words))
    #expect(GatheringTests.stored(column).isEmpty)
  }

  /// The catalogue that our own columns offer for download can be handed up as it is.
  @Test func ourOwnCatalogueIsRead() async throws {
    let notices = [
      "Content/notices/a.md": NoticeSource().text,
      "Content/notices/b.md": NoticeSource(number: "11990100000123457U/2024-00002", title: "另一份通知").text,
    ]
    let lower = try await TestColumn(notices).built()
    let lines = lower.text("downloads/catalogue.jsonl")
    let column = try GatheringTests.column(["all.jsonl": lines + "?\n"], feed: "all.jsonl")
    let gathering = try await GatheringTests.gathered(column)
    #expect(gathering.outcomes.first?.failure == nil)
    #expect(GatheringTests.stored(column).map { $0.hasSuffix(".jsonl") } == [true])
    #expect(gathering.report.diagnostics.count { $0.rule == .aggregateItem } == 1)
    let feed = try Feed(try await column.built().files["subordinates/feed.json"])
    let own = try Feed(lower.files["feed.json"])
    #expect(feed.items.map(\.title).sorted() == ["关于开展示例工作的通知", "另一份通知"].sorted())
    #expect(Set(feed.items.map(\.url)) == Set(own.items.map(\.url)))
    for (item, other) in zip(
      feed.items.sorted { $0.url < $1.url }, own.items.sorted { $0.url < $1.url })
    {
      for (key, value) in item.gongkai where !["column", "category"].contains(key) {
        #expect("\(other.gongkai[key] ?? "")" == "\(value)", "\(key)")
      }
      let path = item.gongkai["category"] as? [String: [String]]
      let ownCategory = other.gongkai["category"] as? [String: Any]
      #expect(path?["path"] == ownCategory?["path"] as? [String])
    }
  }

  @Test func controlAndDirectionCharactersAreTakenOut() async throws {
    let title = #"关于\u202e\u0007校舍\n安全的通知\u0000"#
    let fields = #""index_number":"A/1","issuing_body":["教育\u202e局"],"document_number":"云\u0007教"#
    let item =
      #"{"url":"https://a.example.org/1","title":"\#(title)","summary":"\u0007摘要","date_published":"2024-03-05","#
    let column = try GatheringTests.column([
      "feed.json": GatheringTests.feed([item + #""_gongkai":{\#(fields)"}}"#])
    ])
    _ = try await GatheringTests.gathered(column)
    let tree = try await column.built()
    for path in tree.paths where path.hasPrefix("subordinates/") {
      let unseen = tree.text(path).unicodeScalars.filter { ["\u{202E}", "\u{7}", "\0"].contains($0) }
      #expect(unseen.isEmpty, "\(path)")
    }
    #expect(tree.text("subordinates/index.html").contains("关于校舍 安全的通知"))
  }
}
