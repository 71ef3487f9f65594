import Foundation
import Pipeline
import SystemPackage
import Testing

/// Sitemap, robots.txt and manifest of a small column.
@Suite struct SiteFilesTests {
  @Test func theSitemapNamesEveryPageOnce() async throws {
    let tree = try await TestColumn(fixture: "golden").built()
    let places = tree.text("sitemap.xml").matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.output.1) }
    let paths = places.map {
      SiteLinks.decoded(String($0.replacing("&amp;", with: "&").dropFirst(LinkTests.goldenBase.count)))
    }
    #expect(places.allSatisfy { $0.hasPrefix(LinkTests.goldenBase) })
    #expect(Set(paths).count == paths.count)
    // What was withdrawn or moved keeps its page, and asks not to be found.
    let wanted = tree.pages.filter {
      !$0.contains("/page-") && PageTags(tree.files[$0]).meta["robots"] != ["noindex"]
    }
    #expect(paths.sorted() == wanted.sorted())
    let dates = tree.text("sitemap.xml").matches(of: /<lastmod>([^<]*)<\/lastmod>/).map {
      String($0.output.1)
    }
    #expect(dates.count > 80)
    for date in dates { #expect(date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil, "\(date)") }
  }

  @Test func robotsSaysWhereTheSitemapLies() async throws {
    let tree = try await TestColumn().built()
    let lines = tree.text("robots.txt").split(separator: "\n").map(String.init)
    #expect(lines.contains("Sitemap: https://www.example.invalid/xxgk/sitemap.xml"))
    #expect(lines.contains("User-agent: *"))
    #expect(!lines.contains { $0.hasPrefix("Disallow: /") })
  }

  /// Every file but itself, sorted by path, with its own size.
  @Test func theManifestListsEveryFile() async throws {
    let column = try TestColumn(fixture: "golden")
    try column.folder.put(["Output/.gitkeep": ""])
    let tree = try await column.built()
    struct Listing: Decodable {
      struct File: Decodable {
        let path: String
        let size: Int
        let sha256: String
      }
      let files: [File]
    }
    let listing = try JSONDecoder().decode(Listing.self, from: Data(tree.files["manifest.json"] ?? []))
    let paths = listing.files.map(\.path)
    #expect(paths == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(paths) == Set(tree.paths).subtracting(["manifest.json", ".gitkeep"]))
    #expect(paths.count == Set(paths).count)
    for file in listing.files {
      #expect(tree.files[file.path]?.count == file.size, "\(file.path)")
      #expect(file.sha256.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }
  }

  @Test func fixedNamesStandAtTheTop() async throws {
    let tree = try await TestColumn().built()
    for name in ["index.html", "feed.json", "sitemap.xml", "robots.txt", "404.html", "manifest.json"] {
      #expect(tree.files[name]?.isEmpty == false, "\(name)")
    }
  }

  @Test func foldersAndFilesMayBeReadByAll() async throws {
    let column = try TestColumn(NoticeSource.series(2))
    _ = try await column.built()
    for name in try FileManager.default.subpathsOfDirectory(atPath: column.output.string) {
      let attributes = try FileManager.default.attributesOfItem(atPath: column.output.string + "/" + name)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(name)")
    }
  }
}
