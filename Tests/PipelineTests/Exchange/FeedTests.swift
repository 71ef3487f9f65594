import Disclosure
import Foundation
import Pipeline
import SystemPackage
import Testing

/// The feeds, read as another program reads them, by the rules of JSON Feed 1.1.
@Suite struct FeedTests {
  static let base = "https://www.example.invalid/xxgk/"

  @Test func everyFeedKeepsTheRules() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    let feeds = tree.paths.filter { $0.wholeMatch(of: /(.*\/)?feed(-\d+)?\.json/) != nil }
    #expect(feeds.count > 20)
    for path in feeds {
      let feed = try Feed(tree.files[path])
      #expect(feed.values["version"] as? String == "https://jsonfeed.org/version/1.1")
      #expect(feed.values["title"] as? String != "")
      #expect(feed.feedURL == LinkTests.goldenBase + path)
      #expect(feed.values["language"] as? String == "zh-CN")
      let home = try #require(feed.values["home_page_url"] as? String)
      #expect(tree.files[String(home.dropFirst(LinkTests.goldenBase.count))] != nil, "\(home)")
      #expect(!feed.items.isEmpty)
      for item in feed.items { expectSound(item, in: tree) }
      #expect(Set(feed.values.keys).allSatisfy(FeedTests.knownKeys.contains), "\(feed.values.keys)")
    }
  }

  private static let knownKeys: Set<String> = [
    "version", "title", "home_page_url", "feed_url", "description", "next_url", "authors", "language",
    "items",
  ]

  private static let knownItemKeys: Set<String> = [
    "id", "url", "title", "content_text", "summary", "date_published", "authors", "tags", "language",
    "attachments",
  ]

  private func expectSound(_ item: Feed.Item, in tree: FileTree) {
    #expect(item.id == item.url && !item.id.isEmpty)
    let path = SiteLinks.decoded(String(item.url.dropFirst(LinkTests.goldenBase.count)))
    #expect(tree.files[path] != nil, "\(item.url)")
    #expect((item.values["content_text"] as? String)?.isEmpty == false)
    let date = item.values["date_published"] as? String ?? ""
    #expect(date.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+08:00/) != nil, "\(date)")
    #expect(ISO8601DateFormatter().date(from: date) != nil)
    for author in item.values["authors"] as? [[String: Any]] ?? [[:]] {
      #expect(author["name"] as? String != nil)
    }
    for attachment in item.values["attachments"] as? [[String: Any]] ?? [] {
      let url = attachment["url"] as? String ?? ""
      let file = tree.files[SiteLinks.decoded(String(url.dropFirst(LinkTests.goldenBase.count)))]
      #expect(file?.count == attachment["size_in_bytes"] as? Int, "\(url)")
      #expect((attachment["mime_type"] as? String)?.contains("/") == true)
    }
    for key in item.values.keys where !key.hasPrefix("_") {
      #expect(FeedTests.knownItemKeys.contains(key), "\(key)")
    }
  }

  /// From the newest page on, `next_url` leads through all notices, once each, the newest first.
  @Test(arguments: [1, 49, 50, 51, 99, 100, 101, 149, 150, 237])
  func nextURLCoversEveryNoticeOnce(count: Int) async throws {
    let tree = try await TestColumn(NoticeSource.series(count)).built()
    for folder in ["", "category/content/", "category/20-15/", "year/2020/"] {
      var titles: [String] = []
      var next: String? = FeedTests.base + folder + "feed.json"
      var pages = 0
      while let url = next, pages < 20 {
        let feed = try Feed(tree.files[String(url.dropFirst(FeedTests.base.count))])
        #expect(feed.feedURL == url)
        titles += feed.items.map(\.title)
        next = feed.nextURL
        pages += 1
      }
      #expect(titles == (1...count).reversed().map { "第\($0)号通知" }, "\(folder)")
      let files = tree.paths.filter { $0.hasPrefix(folder + "feed") && $0.hasSuffix(".json") }
      #expect(files.count == pages, "\(files)")
    }
  }

  /// Every field of the front matter, under its own key; what never leaves the office is not among them.
  @Test func gongkaiHoldsEveryField() async throws {
    let lines = FieldTable.all.map { "\($0.key): \($0.written)" }
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: lines).text.replacing(
        "summary: 部署示例工作的时间、分工和要求。\n", with: ""),
      "Content/notices/表.txt": "表\n",
    ])
    let item = try #require(try Feed(try await column.built().files["feed.json"]).items.first)
    for key in FieldKey.allCases where ![.draft, .review, .waive, .noInterpretation].contains(key) {
      #expect(item.gongkai[key.rawValue] != nil, "\(key.rawValue)")
    }
    for field in FieldTable.all {
      guard let expected = field.expected else { continue }
      let found = item.gongkai[field.key]
      #expect((found as? [String])?.joined(separator: "|") ?? found as? String == expected, "\(field.key)")
    }
    #expect(item.gongkai["review"] == nil && item.gongkai["draft"] == nil)
    #expect((item.values["attachments"] as? [Any])?.count == 1)
    #expect(item.values["tags"] as? [String] == ["甲", "乙"])
  }

  /// A date without minutes is midnight, in the feed and in the tag.
  @Test(arguments: [("2024-03-05", "00:00"), ("2024-03-05 09:30", "09:30"), ("2024年3月5日 18:40:59", "18:40")])
  func minutesAreAsWritten(written: String, minutes: String) async throws {
    let notice = NoticeSource(publishedAt: written).text.replacing(
      "made_on: \(written.prefix(10))", with: "made_on: 2024-03-01")
    let tree = try await TestColumn(["Content/notices/a.md": notice]).built()
    let item = try #require(try Feed(tree.files["feed.json"]).items.first)
    #expect(item.values["date_published"] as? String == "2024-03-05T\(minutes):00+08:00")
    let tags = PageTags(tree.files["notices/11990100000123457U/2024-00001.html"])
    #expect(tags.meta["PubDate"] == ["2024-03-05 \(minutes)"])
  }
}

/// Every field with a value of its own, and what becomes of it.
enum FieldTable {
  static let all: [(key: String, written: String, expected: String?)] = [
    ("summary", "概述一则", "概述一则"), ("document_number", "示政办发〔2024〕1号", "示政办发〔2024〕1号"),
    ("topic", "综合政务\\政务公开", "综合政务|政务公开"), ("genre", "通知", "通知"), ("audience", "[公民, 企业]", "公民、企业"),
    ("life_event", "教育", "教育"), ("keywords", "[甲, 乙]", "甲|乙"), ("issued_on", "2024年3月2日", "2024-03-02"),
    ("effective_on", "2024-04-01", "2024-04-01"), ("expires_on", "2030-01-01", "2030-01-01"),
    ("validity", "有效", "in_force"), ("disclosure", "主动公开", "主动公开"), ("form", "网站", "网站"),
    ("scope", "面向社会", "面向社会"), ("time_limit", "长期公开", "长期公开"), ("language", "汉语", "汉语"),
    ("source", "转载自另一来源", "转载自另一来源"), ("contact", "0999-5550100", "0999-5550100"), ("note", "备注一则", "备注一则"),
    ("interprets", "示政发〔2001〕1号", "示政发〔2001〕1号"), ("repeals", "示政发〔2001〕2号", "示政发〔2001〕2号"),
    ("amends", "示政发〔2001〕3号", "示政发〔2001〕3号"), ("replaces", "示政发〔2001〕4号", "示政发〔2001〕4号"),
    ("unified_number", "SL-1", "SL-1"), ("responsible_department", "秘书科", "秘书科"),
    ("kind", "policy", "policy"), ("no_interpretation", "内部事项", nil),
    ("source_url", "https://www.example.gov.cn/a.html", "https://www.example.gov.cn/a.html"),
    (
      "promulgation_note", "（2024年3月5日示政办发〔2024〕1号公布　自2024年4月1日起施行）",
      "（2024年3月5日示政办发〔2024〕1号公布　自2024年4月1日起施行）"
    ),
    ("attachments", "表.txt", "表.txt"), ("review", "{reviewer: 甲某, date: 2024-03-04}", nil),
    ("draft", "false", nil),
  ]
}
