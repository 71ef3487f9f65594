import Disclosure
import Pipeline
import Publication
import SystemPackage
import Testing

/// What subordinate columns hand up can be searched like the column's own notices, and leaves their index alone.
@Suite struct EntrySearchTests {
  private static let home = "https://jyj.example.org/xxgk/notices/a.html"

  private static func item(_ url: String, _ number: String, day: String, more: String) -> String {
    #"{"id":"\#(url)","url":"\#(url)","title":"关于校舍安全的通知","date_published":"\#(day)T09:00:00+08:00",\#(more),"#
      + #""_gongkai":{"index_number":"\#(number)","document_number":"云教发〔2024〕7号","#
      + #""issuing_body":["云岭市教育局"],"category":{"path":["法定主动公开内容"]},"#
      + #""topic":["财政、金融、审计","财政"],"genre":"通知","validity":"in_force"}}"#
  }

  private static let html =
    "<p>各学校<b>：</b></p><script>alert</script><table><tr><td>隱患&amp;排查</td></tr></table>"

  private static let items = [
    item(
      home, "MB2C00005J/2024-00007", day: "2024-03-06", more: #""content_html":"\#(html)""#),
    item(
      "https://jyj.example.org/b", "MB2C00005J/2023-00001", day: "2023-05-01",
      more: #""content_text":"第一行\r\n\f网址\thttps://evil.example.org/\n第三行""#),
  ]

  private func column(
    items: [String]? = EntrySearchTests.items
  ) throws -> TestColumn {
    let later = NoticeSource(number: "11990100000123457U/2024-00002", publishedAt: "2024-04-01")
    var files = ["Content/notices/a.md": NoticeSource().text, "Content/notices/b.md": later.text]
    if let items {
      let feed =
        #"{"version":"https://jsonfeed.org/version/1.1","items":["# + items.joined(separator: ",") + "]}"
      let sum = ContentHash(of: Array(feed.utf8)).hex
      files["Content/site.yaml"] =
        (TestColumn.base["Content/site.yaml"] ?? "")
        + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: a.json}\n"
      files["Content/subordinates/jyj/a.json"] = feed
      files["Content/subordinates/lock.tsv"] =
        Subordinate.lockHeader + "jyj\tjyj/a.json\ta.json\t\(sum)\t2024-03-07\n"
    }
    return try TestColumn(files)
  }

  @Test func whatIsStoredOfAnEntryIsFound() async throws {
    let tree = try await column().built()
    let index = try IndexReading(tree)
    let segments = index.listing.segments.filter { $0.folder != nil }
    #expect(segments.map(\.year) == [2024, 2023])
    #expect(index.listing.total == 4)
    for segment in segments {
      let path = try #require(index.paths(of: segment).first)
      let text = tree.text(path + ".txt")
      let own = String(text.unicodeScalars.prefix { $0 != "\u{0C}" })
      let units = SearchFolding.folded(own)
      for (one, other) in zip(units, units.dropFirst()) {
        #expect(try index.documents(SearchTerm.bigram(one, other), in: segment).all == [0])
      }
      for term in [
        SearchTerm.number(SearchFolding.folded("云教发[2024]7号")), SearchTerm.facet("office", "jyj"),
        SearchTerm.facet("category", "content"), SearchTerm.facet("topic", "04"),
        SearchTerm.facet("genre", "tongzhi"),
      ] {
        #expect(try index.documents(term, in: segment).all == [0])
      }
    }
  }

  @Test func itsTextIsWhatAReaderSeesAndLeadsHome() async throws {
    let tree = try await column().built()
    let index = try IndexReading(tree)
    let texts = index.listing.segments.filter { $0.folder != nil }.flatMap { index.paths(of: $0) }
      .map { tree.text($0 + ".txt") }
    #expect(
      texts[0] == """
        \u{FEFF}关于校舍安全的通知
        索引号\tMB2C00005J/2024-00007
        文号\t云教发〔2024〕7号
        发布机构\t云岭市教育局
        公开单位\t云岭市教育局
        组配分类\t法定主动公开内容
        主题分类\t财政、金融、审计/财政
        体裁分类\t通知
        发布日期\t2024-03-06

        各学校：
        隱患&排查
        \u{0C}
        有效性\t有效
        网址\t\(EntrySearchTests.home)

        """)
    // What another column writes cannot forge the address.
    #expect(texts[1].contains("第一行\n网址\thttps://evil.example.org/\n第三行\n\u{0C}\n"))
    #expect(texts[1].hasSuffix("网址\thttps://jyj.example.org/b\n"))
  }

  /// Nothing of the column's own index knows of entries; the filter by office is there only with them.
  @Test func theOwnIndexStaysAsItIs() async throws {
    let with = try await column().built()
    let without = try await column(items: nil).built()
    let own = without.paths.filter { $0.hasPrefix("search/20") || $0.hasSuffix(".txt") }
    #expect(own.count > 4)
    for path in own { #expect(with.text(path) == without.text(path), "\(path)") }
    #expect(!without.paths.contains { $0.hasPrefix("subordinates/") || $0.hasPrefix("search/subordinates") })
    #expect(with.text("search.html").contains("<option value=\"jyj\">云岭市教育局</option>"))
    #expect(!without.text("search.html").contains("name=\"office\""))
  }

  /// An entry of this year leaves the segments of other years and all texts as they are.
  @Test func closedYearsNeverChange() async throws {
    let before = try await column().built()
    let new = EntrySearchTests.item(
      "https://jyj.example.org/c", "MB2C00005J/2025-00001", day: "2025-01-02", more: #""content_text":"新""#)
    let after = try await column(items: [new] + EntrySearchTests.items).built()
    let closed = before.paths.filter { $0.hasPrefix("search/") && $0.contains("/subordinates-") }
    #expect(closed.count > 4)
    for path in closed + before.paths.filter({ $0.hasPrefix("subordinates/text/") }) {
      #expect(before.files[path] == after.files[path], "\(path)")
    }
    #expect(after.paths.contains { $0.hasPrefix("search/subordinates-2025/") })
  }

  /// The entry of 6 March stands behind one of the two notices of its year.
  @Test func entriesKnowTheirPlaceAmongNotices() async throws {
    let tree = try await column().built(jobs: 1)
    #expect(tree.files["search/subordinates-2024/order.bin"] == [1, 1])
    #expect(tree.files["search/subordinates-2023/order.bin"] == [1, 0])
    #expect(try await column().built(jobs: 4) == tree)
  }
}
