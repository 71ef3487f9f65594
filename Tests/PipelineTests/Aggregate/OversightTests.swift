import Diagnostics
import Disclosure
import Pipeline
import Testing

/// What subordinates publish and their superior must not: it is masked or left out, and told.
@Suite struct OversightTests {
  private static let number = "11010519491231002X"
  private static let mobile = "13800138000"

  private static func item(
    _ serial: Int, host: String = "jyj.example.org", title: String = "通知", number: String? = nil,
    day: String = "2024-03-05", more: String = "", fields: String = ""
  ) -> String {
    #"{"url":"https://\#(host)/\#(serial).html","title":"\#(title)","date_published":"\#(day)","#
      + #""_gongkai":{\#(fields)"index_number":"\#(number ?? "A/\(serial)")"}\#(more)}"#
  }

  /// A column whose stored feed was fetched from a web address.
  private static func column(_ items: [String], hosts: String = "") throws -> TestColumn {
    let feed = GatheringTests.feed(items)
    let sum = ContentHash(of: Array(feed.utf8)).hex
    return try TestColumn([
      "Content/site.yaml": (TestColumn.base["Content/site.yaml"] ?? "") + hosts
        + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: \"https://jyj.example.org/feed.json\"}\n",
      "Content/subordinates/jyj/a.json": feed,
      "Content/subordinates/lock.tsv": Subordinate.lockHeader
        + "jyj\tjyj/a.json\thttps://jyj.example.org/feed.json\t\(sum)\t2024-03-07\n",
    ])
  }

  private static func told(_ rule: Rule, of items: [String], hosts: String = "") async throws -> [String] {
    let report = try await column(items, hosts: hosts).check()
    #expect(report.errorRules.isEmpty)
    return report.diagnostics.filter { $0.rule == rule }.map(\.problem.message.zh)
  }

  /// Wherever it stands in the feed, it stands nowhere in the column.
  @Test func personalNumbersAreMaskedEverywhere() async throws {
    let long = String(repeating: "文", count: 190)
    let items = [
      Self.item(1, title: "对张三\(Self.number)的答复", more: #","content_text":"说明。""#),
      Self.item(2, more: #","content_html":"<p>身份证<b>1101</b>0519491231002X</p><p>电话\#(Self.mobile)</p>""#),
      Self.item(3, more: #","content_text":"\#(long)\#(Self.number)""#),
      Self.item(4, more: #","summary":"联系人\#(Self.mobile)""#),
      Self.item(5, fields: #""issuing_body":["张三\#(Self.mobile)"],"topic":["\#(Self.number)"],"#),
      Self.item(6, more: #","content_text":"没有什么。""#),
    ]
    let column = try Self.column(items)
    let tree = try await column.built()
    #expect(tree.paths.count { $0.hasPrefix("subordinates/text/") } == 6)
    for path in tree.paths {
      let text = tree.text(path)
      for secret in [Self.number, Self.mobile, "0519491231"] { #expect(!text.contains(secret), "\(path)") }
    }
    #expect(tree.text("subordinates/index.html").contains("对张三110105********002X的答复"))
    let told = try await column.check().diagnostics.filter { $0.rule == .aggregatePersonal }
    #expect(told.count == 5)
    #expect(
      told.map(\.problem.message.zh).contains(
        "云岭市教育局《对张三110105********002X的答复》中有个人信息（公民身份号码），已遮盖后列出：https://jyj.example.org/1.html"))
    #expect(told.allSatisfy { $0.severity == .warning && $0.problem.help.zh == "请该单位立即更正。" })
  }

  @Test func marksAndAdvertisingAreLeftOut() async throws {
    let items = [
      Self.item(1, more: #","content_text":"秘密★1年\n\n各区县人民政府：现将有关事项通知如下。""#),
      Self.item(2, fields: #""disclosure":"依申请公开","#), Self.item(3, fields: #""disclosure":"不予公开","#),
      Self.item(4, more: #","content_html":"<p>澳门新葡京 真人荷官 博彩平台 注册送</p>""#),
      Self.item(5, title: "关于示例的批复（机密）"),
      Self.item(6, more: #","content_text":"| 姓名 | 病种 |\n| --- | --- |\n| 张某 | 尿毒症 |""#),
      Self.item(7, number: "\(Self.number)/1"),
      Self.item(8, more: #","content_text":"做好国家秘密和依申请公开的管理。""#, fields: #""disclosure":"主动公开","#),
      // The code of an office may look like a person's number.
      Self.item(9, number: "119901000092610207/2024-00001"),
    ]
    let column = try Self.column(items)
    let tree = try await column.built()
    let kept = try Feed(tree.files["subordinates/feed.json"]).items.map(\.url)
    #expect(Set(kept) == ["https://jyj.example.org/8.html", "https://jyj.example.org/9.html"])
    let told = try await Self.told(.aggregateWithheld, of: items)
    #expect(told.count == 7)
    #expect(
      told.contains("云岭市教育局《通知》没有列入：公开方式是“依申请公开”；网址 https://jyj.example.org/2.html"))
    for path in tree.paths where path.hasPrefix("subordinates/") {
      #expect(!tree.text(path).contains("现将有关事项") && !tree.text(path).contains("新葡京"), "\(path)")
    }
  }

  /// Of two items at one address the text is that of the one that is listed.
  @Test func theTextOfAnItemLeftOutIsNotTakenForAnother() async throws {
    let items = [
      Self.item(1, title: "甲", more: #","content_text":"绝密★长期\n\n甲的正文。""#),
      Self.item(1, title: "乙", more: #","content_text":"乙的正文。""#),
    ]
    let tree = try await Self.column(items).built()
    let texts = tree.paths.filter { $0.hasPrefix("subordinates/text/") }.map { tree.text($0) }
    #expect(texts.count == 1)
    #expect(texts.first?.contains("乙的正文") == true && texts.first?.contains("甲的正文") == false)
  }

  @Test func repetitionsWithinAFeedAreTold() async throws {
    let items = [
      Self.item(1, title: "甲"), Self.item(2, title: "乙", number: "A/1"), Self.item(1, title: "丙"),
      // Nothing but a page moved while it was fetched.
      Self.item(1, title: "甲"),
    ]
    let told = try await Self.told(.aggregateRepeated, of: items)
    #expect(
      Set(told) == [
        "云岭市教育局有两条信息用了索引号 A/1：《甲》、《乙》，网址 https://jyj.example.org/1.html 和 https://jyj.example.org/2.html",
        "云岭市教育局有两条信息用了网址 https://jyj.example.org/1.html：《甲》（A/1）和《丙》（A/1），只列前一条",
      ])
    #expect(try await Self.told(.aggregateNumberTwice, of: items).isEmpty)
  }

  @Test func entriesOnOtherHostsAndDaysToComeAreTold() async throws {
    let items = [
      Self.item(1, host: "elsewhere.example.net", title: "甲"),
      Self.item(2, host: "elsewhere.example.net", title: "乙"),
      Self.item(3, host: "jyj.example.org:8443"), Self.item(4, title: "丁", day: "2026-06-02"),
      Self.item(5, day: "2026-06-01"),
    ]
    #expect(
      try await Self.told(.aggregateElsewhere, of: items)
        == ["云岭市教育局有 2 条信息在 elsewhere.example.net，不在目录所在的 jyj.example.org，如《甲》"])
    let hosts = "external_hosts: [elsewhere.example.net]\n"
    #expect(try await Self.told(.aggregateElsewhere, of: items, hosts: hosts).isEmpty)
    #expect(
      try await Self.told(.aggregateFuture, of: items)
        == ["云岭市教育局《丁》的发布时间 2026-06-02 还没有到：https://jyj.example.org/4.html"])
  }

  /// `gongkai aggregate` tells the same at once.
  @Test func gatheringTellsTheSame() async throws {
    let item = Self.item(1, title: "对\(Self.mobile)的答复", fields: #""disclosure":"主动公开","#)
    let column = try GatheringTests.column([
      "feed.json": GatheringTests.feed([item, Self.item(2, fields: #""disclosure":"不予公开","#)])
    ])
    let rules = try await GatheringTests.gathered(column).report.diagnostics.map(\.rule.id)
    #expect(rules.contains("aggregate-personal") && rules.contains("aggregate-withheld"))
  }
}
