import Diagnostics
import Pipeline
import Publication
import SystemPackage
import Testing

/// Tags and footer stand on every page, whatever the theme.
@Suite struct ThemeDutyTests {
  /// A theme that lays these files over the standard one.
  private func column(_ files: [String: String], site: String = RuleExample.soundSite) throws -> TestColumn {
    var column = try TestColumn(["Content/site.yaml": site])
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    try column.folder.put(
      Dictionary(uniqueKeysWithValues: files.map { ("Themes/own/\($0).mustache", $1) }))
    column.theme = "own"
    return column
  }

  private static let head = "<!doctype html>\n<html lang=\"zh\">\n<head><title>{{page_title}}</title>\n"
  private static let footer = """
    <footer>{{site.site_id_code}} {{site.icp}} {{site.police}}
    <a href="{{site.party_mark}}">标识</a> <a href="{{site.report_errors}}">找错</a></footer>

    """

  /// One partial serves seven kinds of page, and its fault is one.
  @Test func aFaultOfAPartialIsToldOnce() async throws {
    let report = try await column(["head": ThemeDutyTests.head + "  </head>\n"]).check()
    #expect(report.listing.filter { $0.contains("theme-") }.count == 1)
    #expect(
      report.listing.contains { $0.hasPrefix("Themes/own/head.mustache:4:3: error [theme-tags-missing]") })
    #expect(report.hasFailed)
  }

  @Test func aPageThatLeavesThePartialOutIsNamed() async throws {
    let report = try await column([
      "page":
        "\(ThemeDutyTests.head){{#updated_on}}{{{meta_tags}}}{{/updated_on}}</head>\n<body>{{{body}}}</body>{{title}}{{> attachments}}\n"
    ]).check()
    #expect(
      report.listing.filter { $0.contains("theme-") }.map { $0.prefix { $0 != "]" } }
        == [
          "Themes/own/page.mustache:4:46: error [theme-tags-missing",
          "Themes/own/page.mustache:5:17: error [theme-footer-missing",
        ].map { $0[...] })
  }

  @Test func anEmptyFooterLacksEveryMark() async throws {
    let report = try await column(["footer": ""]).check()
    let found = report.diagnostics.filter { $0.rule.id == "theme-footer-missing" }
    #expect(found.count == 1)
    #expect(found.first?.place == Place(path: "Themes/own/footer.mustache", line: 1, column: 1))
    for name in ["site_id_code", "party_mark", "report_errors", "icp", "police"] {
      #expect(found.first?.problem.message.en.contains("site.\(name)") == true)
    }
  }

  /// Sections that hide a mark only where there is none, records opened as sections, and both sides of a question.
  @Test(arguments: [
    footer,
    "<footer>{{#site}}\(footer.replacing("site.", with: ""))\n{{/site}}</footer>\n",
    footer.replacing("{{site.icp}}", with: "{{#site.icp}}<b>{{.}}</b>{{/site.icp}}"),
    footer.replacing("{{site.icp}}", with: "{{#site.icp_link}}{{site.icp}}{{/site.icp_link}}"),
    footer.replacing("{{site.icp}}", with: "{{> icp}}"),
    footer.replacing(
      "{{site.icp}}", with: "{{#pages.any}}{{site.icp}}{{/pages.any}}{{^pages.any}}{{site.icp}}{{/pages.any}}"
    ),
  ])
  func aFooterWithAllMarksIsSound(footer: String) async throws {
    var files = ["footer": footer]
    if footer.contains("{{> icp}}") { files["icp"] = "<b>{{site.icp}}</b>\n" }
    let report = try await column(files).check()
    #expect(report.listing.filter { $0.contains("theme-") || $0.contains("template-") } == [])
  }

  @Test(arguments: [
    "{{#pages}}{{site.icp}}{{/pages}}", "{{#site.fax}}{{site.icp}}{{/site.fax}}",
    "{{^site.icp}}{{site.icp}}{{/site.icp}}", "{{site.icp_link}}",
    "{{#site.fax}}{{site.icp}}{{/site.fax}}{{#site.fax}}{{site.icp}}{{/site.fax}}",
  ])
  func aMarkThatMayBeHiddenIsMissing(written: String) async throws {
    let footer = ThemeDutyTests.footer.replacing("{{site.icp}}", with: written)
    let found = try await column(["footer": footer]).check().diagnostics
      .filter { $0.rule.id == "theme-footer-missing" }
    #expect(found.map(\.problem.message.en) == ["the footer does not print site.icp"])
  }

  /// A misspelt name is one fault, not two.
  @Test func whatIsMisspeltIsNotMissedBesides() async throws {
    let head = ThemeDutyTests.head + "{{{meta_tag}}}</head>\n"
    let report = try await column(["head": head]).check()
    #expect(report.errorRules == ["template-unknown-name"])
  }

  @Test func anOfficeMayLowerTheRuleAndTheAuditStillSays() async throws {
    let lowered =
      RuleExample.soundSite + "rules: {theme-tags-missing: warning, theme-footer-missing: warning}\n"
    let column = try column(
      ["head": ThemeDutyTests.head + "</head>\n", "footer": ""], site: lowered)
    let built = try await column.build()
    #expect(!built.hasFailed && built.has("theme-tags-missing"))
    let audit = try await AuditTests.audit(column)
    #expect(try AuditTests.item(.pageTags, of: audit).verdict == .failed)
    #expect(try AuditTests.item(.footerMarks, of: audit).verdict == .failed)
  }

  private static let bare = "{{> head}}\n<body>\n{{> top}}\n<main id=\"_main\"></main>\n{{> bottom}}\n"

  /// A theme that forgets what its pages are for would publish empty ones.
  @Test(arguments: [
    ("notice", ["body", "fields.value", "attachments.path", "validity.note", "related.items.title"]),
    ("page", ["title or heading", "body", "attachments.path"]),
    ("list", ["rows", "numbers.path", "none", "outside.url", "pager.older.path"]),
    ("aggregate", ["rows.url", "pager.older.path"]), ("directory", ["entries.path"]),
    ("downloads", ["groups.files.path"]), ("home", ["latest or groups.rows"]),
    ("tombstone", ["label", "reason", "destination.path", "outside.url"]),
    ("search-page", ["data-search-form", "data-search-hits", "directories.path"]),
  ])
  func aPageWithoutItsContentIsRefused(template: String, names: [String]) async throws {
    let report = try await column([template: ThemeDutyTests.bare]).check()
    #expect(report.errorRules == ["theme-content-missing"])
    let found = try #require(report.diagnostics.first { $0.rule.id == "theme-content-missing" })
    #expect(found.place == Place(path: "Themes/own/\(template).mustache", line: 4, column: 1, length: 5))
    for name in names { #expect(found.problem.message.en.contains(name), "\(found.problem.message.en)") }
  }

  @Test func aRowWithoutATitleIsRefused() async throws {
    #expect(try await column(["row": "<li></li>\n"]).check().errorRules == ["theme-content-missing"])
  }

  /// No office may switch off what its pages are for.
  @Test func theContentOfPagesIsNoMatterOfChoice() {
    #expect(Rule.themeContentMissing.latitude == .none)
  }

  /// Lists opened where they have entries, records opened as sections, and both sides of a question.
  @Test(arguments: [
    "{{#attachments.any}}<ul>{{#attachments}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/attachments}}</ul>{{/attachments.any}}",
    "{{#attachments}}{{#size}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/size}}{{^size}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/size}}{{/attachments}}",
    "{{> attachments}}",
  ])
  func contentThatIsHiddenWhereThereIsNoneCounts(written: String) async throws {
    let page = ThemeDutyTests.bare.replacing(
      "</main>", with: "{{title}}{{#body}}{{{.}}}{{/body}}\(written)</main>")
    #expect(try await column(["page": page]).check().errorRules == [])
  }

  /// Another list's names are not those of the attachments, nor is what a section over something else hides.
  @Test(arguments: [
    "{{#contents}}{{title}}{{#attachments}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/attachments}}{{/contents}}",
    "{{#attachments}}{{#size}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/size}}{{/attachments}}",
    "{{#breadcrumb}}<a href=\"{{root}}{{path}}\">{{name}}</a>{{/breadcrumb}}",
  ])
  func contentThatMayBeHiddenIsMissing(written: String) async throws {
    let page = ThemeDutyTests.bare.replacing("</main>", with: "{{title}}{{{body}}}\(written)</main>")
    let report = try await column(["page": page]).check()
    #expect(report.errorRules == ["theme-content-missing"])
  }

  @Test func whatHasNoEffectIsTold() async throws {
    let column = try column(["Masthed": "<header></header>\n"])
    try column.folder.put([
      "Themes/own/tokens.css": ":root { --ink: #000 }\n",
      "Themes/own/assets/tokens.css": ":root {\n  --acent: #123456;\n  --mine: 1px;\n}\n",
      "Themes/own/assets/own.css": "p { margin: var(--mine); }\n",
    ])
    let found = try await column.check().diagnostics.filter { $0.rule.id == "theme-without-effect" }
    #expect(
      found.map { "\($0.place.path):\($0.place.line) \($0.problem.help.en)" }.sorted() == [
        "Themes/own/Masthed.mustache:0 should the file be called masthead.mustache?",
        "Themes/own/assets/tokens.css:2 did you mean --accent?",
        "Themes/own/tokens.css:0 move it into the theme's assets folder.",
      ])
  }
}
