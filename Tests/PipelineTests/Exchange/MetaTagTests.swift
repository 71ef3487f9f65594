import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// The tags of the annex to 国办发〔2017〕47号, on every kind of page.
@Suite struct MetaTagTests {
  static let site = ["SiteName", "SiteDomain", "SiteIDCode"]
  static let column = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
  static let article = ["ArticleTitle", "PubDate", "ContentSource"]
  static let optional = ["Keywords", "Author", "Description", "Image", "Url"]

  /// With the theme of the fixture and with the one that offices get.
  @Test(arguments: [Repository.fixtures.appending("golden/Themes").string, Repository.themes.string])
  func everyPageHasWhatTheRuleAsks(themes: String) async throws {
    var column = try TestColumn(fixture: "golden")
    column.themes = FilePath(themes)
    let tree = try await column.built()
    for page in tree.pages {
      let tags = PageTags(tree.files[page]).meta
      var wanted = MetaTagTests.site
      if page != "404.html" { wanted += MetaTagTests.column }
      let isArticle =
        page.hasPrefix("notices/") || page.hasPrefix("pages/")
        || ["guide.html", "on-request.html"].contains(page)
      if isArticle { wanted += MetaTagTests.article }
      for name in wanted { #expect(tags[name]?.count == 1, "\(page): \(name)") }
      for (name, contents) in tags { #expect(contents.allSatisfy { !$0.isEmpty }, "\(page): \(name)") }
      let unwanted = MetaTagTests.column + MetaTagTests.article + MetaTagTests.optional
      for name in unwanted where !wanted.contains(name) {
        #expect(tags[name] == nil || isArticle, "\(page): \(name)")
      }
    }
  }

  @Test func columnTypesAreDerived() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    let expected = [
      "guide.html": "信息公开指南", "on-request.html": "依申请公开", "category/annual-reports/index.html": "信息公开年报",
      "category/jiedu/index.html": "政策解读", "category/zhengji/index.html": "征集调查",
      "category/20-01/index.html": "政策文件",
      "category/20-06/index.html": "行政处罚", "category/20-03-1-a/index.html": "政策文件",
      "year/2025/index.html": "信息公开目录",
    ]
    for (page, type) in expected {
      #expect(PageTags(tree.files[page]).meta["ColumnType"] == [type], "\(page)")
    }
    let rules = PageTags(tree.files["category/rules/index.html"]).meta
    #expect(rules["ColumnDescription"] == ["本机关执行的政府信息公开制度。"])
    #expect(rules["ColumnKeywords"] == ["公开制度,审查"])
  }

  @Test func anArticleSaysWhatItIs() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    let path = "notices/11990116007314010H/2024-00013.html"
    let tags = PageTags(tree.files[path])
    #expect(tags.meta["ArticleTitle"] == ["《溪月市规范性文件制定办法》解读"])
    #expect(tags.meta["PubDate"] == ["2024-05-28 10:30"])
    #expect(tags.meta["ContentSource"] == ["溪月市司法局（供稿）"])
    #expect(tags.meta["ColumnName"] == ["政策解读"])
    #expect(tags.meta["Url"] == [LinkTests.goldenBase + path])
    #expect(tags.links["canonical"] == [LinkTests.goldenBase + path])
    #expect(tags.meta["Keywords"] == nil)
    let stem = "../../notices/11990116007314010H/2024-00013"
    #expect(
      tags.links["alternate"] == [stem + ".txt", stem + ".md", stem + ".json"]
        + ["json", "atom", "rss"].map { "../../category/jiedu/feed.\($0)" })
  }

  /// Relative links between pages; absolute ones only where a standard wants them.
  @Test func absoluteAddressesStandWhereStandardsWantThem() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    for page in tree.pages where page != "404.html" {
      for tag in MarkupTokenizer.tags(in: tree.files[page] ?? []) {
        let isAbsolute = tag.attributes.contains { $0.value.hasPrefix(LinkTests.goldenBase) }
        if isAbsolute {
          #expect(tag["rel"] == "canonical" || tag["name"] == "Url", "\(page): <\(tag.skeleton)>")
        }
      }
    }
  }

  @Test func theErrorPageIsAtHomeAnywhere() async throws {
    for theme in [Repository.themes, Repository.fixtures.appending("golden/Themes")] {
      var column = try TestColumn(fixture: "golden")
      column.themes = theme
      let tree = try await column.built()
      let links = MarkupTokenizer.tags(in: tree.files["404.html"] ?? []).flatMap { tag in
        ["href", "src"].compactMap { tag[$0] }
      }
      #expect(links.count > 20)
      for link in links where !link.hasPrefix("#") {
        #expect(link.hasPrefix("https://") || link.hasPrefix("tel:") || link.hasPrefix("mailto:"), "\(link)")
      }
      #expect(PageTags(tree.files["404.html"]).links["canonical"] == nil)
    }
  }
}
