import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// The second theme of the repository holds only what differs from the standard one, and makes the whole column.
@Suite struct SecondThemeTests {
  private func sample(theme: String) throws -> TestColumn {
    var column = try TestColumn()
    column.content = Repository.root.appending("Content")
    column.theme = theme
    return column
  }

  @Test func fewFilesMakeAnotherColumn() async throws {
    let own = try FileManager.default.subpathsOfDirectory(atPath: Repository.themes.appending("red").string)
      .filter { $0.contains(".") }
    #expect(
      own.sorted() == ["assets/header.css", "assets/tokens.css", "masthead.mustache", "styles.mustache"])
    let red = try sample(theme: "red")
    let report = try await red.build(asOf: "2026-11-21")
    #expect(report.errors == 0 && report.diagnostics.allSatisfy { !$0.place.path.hasPrefix("Themes/") })
    let tree = try FileTree(of: red.output)
    let standard = try await sample(theme: "standard").built(asOf: "2026-11-21")
    #expect(SiteLinks(tree).broken.isEmpty)
    #expect(Set(tree.files.keys) == Set(standard.files.keys).union(["assets/header.css"]))
    for page in tree.pages {
      let text = tree.text(page)
      #expect(text.contains("assets/header.css\">") && text.contains("<span>咨询电话："), "\(page)")
      #expect(text != standard.text(page))
    }
    // Whatever is no page and no part of the theme is the same, byte for byte.
    for (path, bytes) in standard.files where !path.hasSuffix(".html") && path != "manifest.json" {
      #expect((tree.files[path] == bytes) == (path != "assets/tokens.css"), "\(path)")
    }
  }

  /// The red values stand where the blue ones did; what the theme does not name is the standard's.
  @Test func theTokensLieOverTheStandards() async throws {
    let red = try await sample(theme: "red").built(asOf: "2026-11-21").text("assets/tokens.css")
    let standard = try await sample(theme: "standard").built(asOf: "2026-11-21").text("assets/tokens.css")
    #expect(red.contains("--band: #8c1515;") && red.contains("--accent: #f3a7a0;"))
    #expect(!red.contains("#123f73") && !red.contains("#8fbdf3"))
    let changed = zip(red.split(separator: "\n"), standard.split(separator: "\n")).count { $0 != $1 }
    #expect(changed == 9)
  }

  @Test func aRecolouredThemeThatCannotBeReadIsNotPublished() async throws {
    var column = try TestColumn(NoticeSource.series(1))
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    try column.folder.put(["Themes/county/assets/tokens.css": ":root {\n  --accent: #ff8080;\n}\n"])
    column.theme = "county"
    let report = try await column.build()
    #expect(Set(report.errorRules) == ["theme-contrast"])
    #expect(
      report.listing.contains { $0.hasPrefix("Themes/county/assets/tokens.css:2:13: error [theme-contrast]") }
    )
  }
}
