import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// Whatever a page of the column links to is there.
@Suite struct LinkTests {
  static let goldenBase = "https://www.xiyue.invalid/xxgk/"

  @Test func everyLinkOfTheGoldenColumnResolves() async throws {
    let links = SiteLinks(try await TestColumn(fixture: "golden").built(), base: LinkTests.goldenBase)
    #expect(links.broken.isEmpty, "\(links.broken.joined(separator: "\n"))")
  }

  /// With the theme that offices get.
  @Test func everyLinkOfTheStandardThemeResolves() async throws {
    var column = try TestColumn(fixture: "golden")
    column.themes = Repository.themes
    let links = SiteLinks(try await column.built(), base: LinkTests.goldenBase)
    #expect(links.broken.isEmpty, "\(links.broken.joined(separator: "\n"))")
  }

  @Test func everyLinkOfALongListResolves() async throws {
    let links = SiteLinks(try await TestColumn(NoticeSource.series(130)).built())
    #expect(links.broken.isEmpty, "\(links.broken.joined(separator: "\n"))")
  }

  @Test func everyLinkOfAnEmptyColumnResolves() async throws {
    let links = SiteLinks(try await TestColumn().built())
    #expect(links.broken.isEmpty, "\(links.broken.joined(separator: "\n"))")
  }

  /// Every page can be reached from the home page; a page that nothing links to is not published.
  @Test func everyPageIsReached() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    var reached: Set<String> = ["index.html", "404.html"]
    var pending = ["index.html"]
    while let page = pending.popLast() {
      for tag in MarkupTokenizer.tags(in: tree.files[page] ?? []) where tag.name == "a" {
        guard let target = tag["href"].flatMap({ LinkTests.target(of: $0, on: page) }) else { continue }
        if tree.files[target] != nil, reached.insert(target).inserted, target.hasSuffix(".html") {
          pending.append(target)
        }
      }
    }
    // What was withdrawn or moved is found by those who hold its address, and by nobody else.
    let unreached = Set(tree.pages).subtracting(reached)
    let mark = "name=\"robots\" content=\"noindex"
    #expect(unreached.allSatisfy { tree.text($0).contains(mark) }, "\(unreached)")
    #expect(unreached.count <= 3)
    let files = tree.paths.filter { $0.hasPrefix("notices/") && !$0.hasSuffix(".html") }
    #expect(files.count >= 7)
    #expect(Set(files).subtracting(reached).isEmpty)
  }

  private static func target(of link: String, on page: String) -> String? {
    guard link.firstMatch(of: /^[a-z]+:/) == nil, !link.hasPrefix("#") else { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return SiteLinks.decoded(parts.joined(separator: "/"))
  }

  @Test func aLinkToAnotherNoticeBecomesItsPage() async throws {
    let tree = try await TestColumn([
      "Content/notices/a/甲.md": NoticeSource(
        body: "## 二、时间\n\n见[乙](../b/%E4%B9%99.md#二-时间)和[指南](../../pages/guide.md)。"
      ).text,
      "Content/notices/b/乙.md": NoticeSource(number: "11990100000123457U/2024-00002", body: "## 二、时间").text,
    ]).built()
    let page = tree.text("notices/11990100000123457U/2024-00001.html")
    #expect(page.contains("href=\"../../notices/11990100000123457U/2024-00002.html#"))
    #expect(page.contains("href=\"../../guide.html\">指南</a>"))
    #expect(SiteLinks(tree).broken.isEmpty)
  }

  /// No dead anchor is published, in the same text or another's.
  @Test(arguments: ["#没有", "#fnord", "#fn:9", "../pages/guide.md#没有", "b.md#没有"])
  func deadAnchorsAreErrors(link: String) async throws {
    let report = try await TestColumn([
      "Content/notices/a.md": NoticeSource(body: "见[此处](\(link))。").text,
      "Content/notices/b.md": NoticeSource(number: "11990100000123457U/2024-00002").text,
    ]).check()
    #expect(report.errorRules == ["dead-anchor"])
  }
}
