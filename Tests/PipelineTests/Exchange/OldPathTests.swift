import Diagnostics
import Pipeline
import Testing

/// Old addresses lead to notices, and take nothing from the column that now lies there.
@Suite struct OldPathTests {
  private static let number = "11990100000123457U/2024-00001"

  private static func column(_ addresses: [String]) throws -> TestColumn {
    let lines = addresses.map { "\($0)\t\(number)\n" }.joined()
    return try TestColumn([
      "Content/notices/a.md": NoticeSource().text, "Content/old-paths.tsv": "old_path\ttarget\n" + lines,
    ])
  }

  /// `line rule` of what is told of the list.
  private static func told(_ addresses: [String]) async throws -> [String] {
    try await column(addresses).check().diagnostics.filter { $0.place.path == "Content/old-paths.tsv" }
      .map { "\($0.place.line) \($0.rule.id)" }
  }

  /// Whatever a build writes, with all its feeds and indexes: nobody may be sent away from it.
  @Test func noFileThatABuildWritesIsAnOldAddress() async throws {
    let paths = try await Self.column([]).built().paths
    #expect(paths.contains("updates.json") && paths.count > 60)
    let told = try await Self.told(paths.map { "/xxgk/" + $0 })
    let free = paths.indices.filter { !told.contains("\($0 + 2) old-path-own") }
    #expect(free.isEmpty, "\(free.map { paths[$0] })")
  }

  static let own = [
    "FEED.JSON", "feed.atom", "feed.rss", "updates.json", "updates.atom", "catalogue.jsonld", "index.html",
    "",
    "guide.html", "on-request.html", "accessibility.html", "search.html", "opensearch.xml", "Sitemap.xml",
    "robots.txt", "404.html", "manifest.json", "redirects.map", "downloads/catalogue.csv", "schemas/x.json",
    "category/", "category", "topic/", "year/2024.html", "subordinates/", "notices/1.html", "assets/a.css",
    "feed.rss/", "search.html?q=1", "Year", "number",
  ]

  @Test func whatTheColumnPublishesIsItsOwn() async throws {
    let told = try await Self.told(Self.own.map { "/xxgk/" + $0 })
    let free = Self.own.indices.filter { !told.contains("\($0 + 2) old-path-own") }
    #expect(free.isEmpty, "\(free.map { Self.own[$0] })")
  }

  @Test func theFolderOfTheColumnIsItsOwnWithAndWithoutItsSlash() async throws {
    #expect(try await Self.told(["/xxgk", "/XXGK/", "/zwgk"]) == ["2 old-path-own", "3 old-path-own"])
  }

  /// An old column may have lain in the same folder.
  @Test(arguments: [
    "/xxgk/t1.html", "/xxgk/feed.php", "/xxgk/index.jsp?id=3", "/xxgk/?id=3", "/feed.json",
    "/xxgk2/feed.json",
    "/zwgk/category/", "/xxgk/categories/1.html", "/xxgk/feed.json/1.html",
  ])
  func whatTheColumnDoesNotPublishIsFree(address: String) async throws {
    let tree = try await Self.column([address]).built()
    #expect(tree.text("redirects.map").contains("\"\(address)\" \"/xxgk/notices/"))
  }
}
