import Diagnostics
import Disclosure
import Publication
import Testing

/// A sitemap of more than 50,000 addresses, in memory: no text, no disk.
@Suite struct SitemapSplitTests {
  private static let base = "https://www.example.invalid/xxgk/"

  private static func press(notices count: Int) throws -> (SitePlan, SitePress) {
    var office = Office()
    office.name = "示例市人民政府办公室"
    var carrier = CarrierSite()
    carrier.siteName = "示例市人民政府"
    let column = Column(
      office: office, carrier: carrier, baseURL: base, bodies: IssuingBodyVocabulary([]),
      tree: ColumnTree(StandardSections.defaultTree), indexNumberPatterns: [], attachmentTypes: [],
      rules: RuleSettings())
    let body = IssuingBody(name: "示例市人民政府办公室", code: "A")
    let node = try #require(column.tree.node(withID: "20-15"))
    let day = try #require(CalendarDate(year: 2024, month: 1, day: 2))
    let time = try #require(PublicationTime(date: day))
    let notices = try (0..<count).map { number in
      Notice(
        sourcePath: "Content/notices/\(number).md",
        indexNumber: try #require(IndexNumber("A/2024-\(100_000 + number)")),
        title: "通知", summary: "概述", isSummaryDerived: false, documentNumber: nil, issuingBodies: [body],
        category: node, topic: nil, genre: nil, keywords: [], madeOn: day, publishedAt: time,
        effectiveOn: nil,
        expiresOn: nil, writtenValidity: nil, source: "来源", references: [], attachments: [], kind: .plain,
        isDraft: false, review: nil, furtherFields: [], bodyLinks: [], anchors: AnchorSet([]),
        lines: FieldLines())
    }
    var bag = DiagnosticBag()
    let catalogue = CatalogueCompiler(column: column, asOf: day)
      .compile(notices: notices, pages: [], unread: UnreadFiles(), into: &bag)
    let plan = SitePlanner.plan(catalogue, into: &bag)
    let files = try StandardTheme.files
    let theme = try #require(Theme(files: files, folder: "Themes/standard", into: &bag), "\(bag.diagnostics)")
    return (plan, SitePress(plan: plan, theme: theme))
  }

  private static func places(_ plan: SitePlan, _ press: SitePress, part: Int?) -> (
    path: String, places: [Substring], head: String
  ) {
    let file = press.file(.sitemap(part: part), rows: RowTable(), bodies: [])
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n")
    let places = lines.compactMap { line -> Substring? in
      guard let start = line.firstRange(of: "<loc>"), let end = line.firstRange(of: "</loc>") else {
        return nil
      }
      return line[start.upperBound..<end.lowerBound]
    }
    return (file.path.text, places, String(lines.dropFirst().first ?? ""))
  }

  @Test func aSmallSitemapIsOneFile() throws {
    let (plan, press) = try SitemapSplitTests.press(notices: 3)
    #expect(plan.files.filter { if case .sitemap = $0 { true } else { false } } == [.sitemap(part: nil)])
    let sitemap = SitemapSplitTests.places(plan, press, part: nil)
    #expect(sitemap.path == "sitemap.xml")
    #expect(sitemap.head.hasPrefix("<urlset "))
    #expect(sitemap.places.contains("https://www.example.invalid/xxgk/notices/A/2024-100002.html"))
  }

  @Test func aLargeSitemapIsSplit() throws {
    let (plan, press) = try SitemapSplitTests.press(notices: 50_001)
    let parts = plan.files.compactMap { file -> Int? in
      if case .sitemap(let part) = file { part ?? 0 } else { nil }
    }
    #expect(parts == [0, 1, 2])
    let index = SitemapSplitTests.places(plan, press, part: nil)
    #expect(index.head.hasPrefix("<sitemapindex "))
    #expect(
      index.places == ["\(SitemapSplitTests.base)sitemap-1.xml", "\(SitemapSplitTests.base)sitemap-2.xml"])
    let first = SitemapSplitTests.places(plan, press, part: 1)
    let second = SitemapSplitTests.places(plan, press, part: 2)
    #expect(first.path == "sitemap-1.xml" && second.path == "sitemap-2.xml")
    #expect(first.places.count == 50_000)
    let all = Set(first.places + second.places)
    #expect(all.count == first.places.count + second.places.count)
    #expect(all.count { $0.contains("/notices/") } == 50_001)
  }
}
