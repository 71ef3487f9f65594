import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// A theme of the office's own lies over the standard one, file by file.
@Suite struct ThemeTests {
  private func column(_ files: [String: String]) throws -> TestColumn {
    var column = try TestColumn(NoticeSource.series(2))
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    try column.folder.put(files)
    column.theme = "county"
    return column
  }

  @Test func onlyWhatDiffersIsTaken() async throws {
    let standard = try await TestColumn(NoticeSource.series(2)).built()
    let tree = try await column([
      "Themes/county/row.mustache": "<li class=\"county\">{{title}}</li>\n",
      "Themes/county/assets/style.css": "p { color: red; }\n",
      "Themes/county/assets/字/more.txt": "more",
    ]).built()
    #expect(tree.text("assets/style.css") == "p { color: red; }\n")
    #expect(tree.files["assets/tokens.css"] == standard.files["assets/tokens.css"])
    #expect(tree.text("assets/字/more.txt") == "more")
    #expect(tree.text("index.html").contains("<li class=\"county\">第2号通知</li>"))
    #expect(tree.files["guide.html"] == standard.files["guide.html"])
  }

  /// The path of the file that is at fault, in whichever theme it lies.
  @Test func faultsNameTheirFile() async throws {
    let report = try await column(["Themes/county/row.mustache": "<li>\n  {{titel}}</li>\n"]).check()
    #expect(
      report.listing.contains {
        $0.hasPrefix("Themes/county/row.mustache:2:5: error [template-unknown-name]")
      })
  }

  @Test func aThemeThatIsNotThereEndsTheRun() async throws {
    for name in ["nowhere", "..", "", "standard/row.mustache"] {
      var column = try column([:])
      column.theme = name
      #expect(try await column.failureOfCheck() != nil, "\(name)")
    }
  }

  @Test func theStandardThemeMustBeThere() async throws {
    let column = try column(["Themes/county/row.mustache": "<li></li>\n"])
    try column.remove("Themes/standard")
    #expect(try await column.failureOfCheck() != nil)
  }

  @Test func aLinkInAThemeIsAnError() async throws {
    let column = try column(["Themes/county/row.mustache": "<li>{{title}}</li>\n"])
    try column.folder.link("Themes/county/assets", to: "/etc")
    #expect(try await column.check().errorRules == ["file-not-regular"])
  }

  /// Problems of the theme and of the content come in one run.
  @Test func themeAndContentAreToldTogether() async throws {
    let report = try await column([
      "Themes/county/row.mustache": "<li>{{titel}}</li>\n", "Content/notices/bad.md": "nothing",
    ]).check()
    #expect(Set(report.errorRules) == ["template-unknown-name", "no-front-matter"])
  }

  @Test func strictTurnsWarningsIntoFailure() async throws {
    let column = try TestColumn(NoticeSource.series(2))
    #expect(try await !column.check().hasFailed)
    let strict = try await column.check(isStrict: true)
    #expect(strict.hasFailed && strict.errors == 0 && strict.warnings > 0)
  }
}
