import Diagnostics
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// Files that need not be there: a link, a folder or a pipe in their place is told, is not waited for, and is never taken for
/// their absence.
@Suite struct PresenceTests {
  static let names = [
    "ledger.tsv", "old-paths.tsv", "subordinates/lock.tsv", "tombstones.yaml", "wording.yaml",
    "workdays.yaml",
  ]

  enum Kind: CaseIterable { case link, folder, pipe }

  private static func put(_ kind: Kind, at path: String, in column: TestColumn) throws {
    let place = column.folder.path.appending("Content/" + path).string
    switch kind {
    case .link:
      let target = column.folder.path.appending("outside/file").string
      try column.folder.link("Content/" + path, to: target)
    case .folder: try column.folder.put(["Content/\(path)/x": ""])
    case .pipe: #expect(unsafe mkfifo(place, 0o600) == 0)
    }
  }

  /// One fault, one diagnostic, at the file; of them all in one run.
  @Test(arguments: Kind.allCases)
  func eachIsToldOnceAndNotWaitedFor(kind: Kind) async throws {
    let site =
      RuleExample.soundSite
      + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: \"https://a.example.org/f\"}\n"
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource().text, "Content/site.yaml": site, "outside/file": "x: 1\n",
      "Content/subordinates/x": "",
    ])
    for name in Self.names { try Self.put(kind, at: name, in: column) }
    let errors = try await column.check().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.place.path) == Self.names.map { "Content/" + $0 })
    #expect(errors.allSatisfy { $0.rule.id == "file-not-regular" })
  }

  @Test(arguments: Kind.allCases)
  func theSettingsToo(kind: Kind) async throws {
    let column = try TestColumn(["outside/file": "x: 1\n", "Content/strange.txt": ""])
    try column.remove("Content/site.yaml")
    try Self.put(kind, at: "site.yaml", in: column)
    let report = try await column.check()
    #expect(report.errorRules == ["file-not-regular"])
    #expect(report.has("file-unused"))
  }

  @Test func aCalendarInAnotherFormThanTheOneThatIsThereIsReadAlone() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text, "outside/file": "years: {}\n"])
    try Self.put(.pipe, at: "workdays.json", in: column)
    let report = try await column.check()
    #expect(report.errorRules == ["file-not-regular"] && !report.has("file-unused"))
  }

  /// The standard theme's would serve in its place, and nobody would know.
  @Test func aFolderInPlaceOfAFileOfTheThemeIsTold() async throws {
    var column = try TestColumn(["Themes/county/tokens.css/x": "", "Themes/county/row.mustache/y": ""])
    column.themes = column.folder.path.appending("Themes")
    column.theme = "county"
    try column.copyStandardTheme()
    let errors = try await column.check().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.place.path) == ["Themes/county/row.mustache", "Themes/county/tokens.css"])
  }

  /// What nobody reads is told; what `site.yaml` names for a subordinate is read.
  @Test(arguments: [
    ("feed.json", "feed.json"), ("feeds/a.json", "feeds/a.json"), ("feeds/a.json", "./feeds/../feeds/a.json"),
    ("notices/feed.json", "notices/feed.json"),
  ])
  func aFeedThatSiteYamlNamesIsUsed(_ feed: (file: String, written: String)) async throws {
    let site =
      RuleExample.soundSite + "subordinates:\n  - {id: jyj, name: 云岭市教育局, feed: \(feed.written)}\n"
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource().text, "Content/site.yaml": site,
      "Content/\(feed.file)": GatheringTests.feed([GatheringTests.item(1)]), "Content/strange.txt": "",
    ])
    _ = try await GatheringTests.gathered(column)
    let report = try await column.check()
    let unused = report.diagnostics.filter { $0.rule.id == "file-unused" }.map(\.place.path)
    #expect(unused == ["Content/strange.txt"])
    #expect(report.errorRules.isEmpty)
  }
}
