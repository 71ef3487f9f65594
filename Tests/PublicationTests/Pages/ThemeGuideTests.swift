import Diagnostics
import Foundation
import Publication
import Testing

/// `Themes/README.md` names every template and every name it may use, and its examples are templates that compile.
@Suite struct ThemeGuideTests {
  private static let themes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
  private static let guide =
    (try? String(contentsOf: themes.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// What stands under a heading of the third level.
  private static func section(_ heading: String) -> Substring {
    guard let start = guide.firstRange(of: "\n### \(heading)\n") else { return "" }
    let rest = guide[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n##")?.lowerBound ?? rest.endIndex)]
  }

  /// The heading under which a template's names stand.
  private static func heading(of template: String) -> String {
    ["masthead", "navigation", "footer"].contains(template) ? "masthead, navigation, footer" : template
  }

  private static let fragments: Set<String> = ["masthead", "navigation", "footer", "row"]

  /// The template's own names: what every page has, and where the site's names are told, stands elsewhere.
  private static func ownFields(of template: String) -> [TemplateField] {
    guard let shape = PageShape.all[template] else { return [] }
    let shared = Set(Publication.PageField.shape.fields.map(\.name))
    return fragments.contains(template)
      ? shape.fields.filter { !["root", "site"].contains($0.name) }
      : shape.fields.filter { !shared.contains($0.name) }
  }

  @Test func everyTemplateIsNamed() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: ThemeGuideTests.themes.appending(path: "standard").path)
    let names = files.filter { $0.hasSuffix(".mustache") }.map { $0.dropLast(".mustache".count) }
    #expect(names.count > 25)
    for name in names {
      #expect(ThemeGuideTests.guide.contains("`\(name)`"), "\(name)")
    }
  }

  @Test(arguments: PageShape.all.keys.sorted())
  func everyNameIsTold(template: String) {
    let section = ThemeGuideTests.section(ThemeGuideTests.heading(of: template))
    #expect(!section.isEmpty)
    for field in ThemeGuideTests.ownFields(of: template) {
      #expect(section.contains("`\(field.name)`"), "\(field.name)")
      var seen: Set<String> = []
      expectNamed(field.kind, below: field.name, seen: &seen)
    }
  }

  @Test func whatEveryPageHasIsTold() {
    let section = ThemeGuideTests.section("Every page")
    for field in Publication.PageField.shape.fields where !["root", "site"].contains(field.name) {
      #expect(section.contains("`\(field.name)`"), "\(field.name)")
    }
    for field in SiteField.shape.fields {
      #expect(ThemeGuideTests.section("Everywhere").contains("`site.\(field.name)`"), "\(field.name)")
    }
  }

  /// Names of records within records stand somewhere on the page.
  private func expectNamed(_ kind: TemplateKind, below name: String, seen: inout Set<String>) {
    switch kind {
    case .record(let shape), .list(let shape):
      guard seen.insert(shape.name).inserted else { return }
      for field in shape.fields where field.name != "root" && field.name != "site" {
        #expect(ThemeGuideTests.guide.contains("`\(field.name)`"), "\(name).\(field.name)")
        expectNamed(field.kind, below: field.name, seen: &seen)
      }
    default: break
    }
  }

  @Test(arguments: PageShape.all.keys.sorted() + ["Every page"])
  func everyExampleIsATemplate(template: String) throws {
    let shape = template == "Every page" ? Publication.PageField.shape : try #require(PageShape.all[template])
    let examples = ThemeGuideTests.section(ThemeGuideTests.heading(of: template))
      .matches(of: /```mustache\n(.*?)```/.dotMatchesNewlines()).map { String($0.output.1) }
    #expect(!examples.isEmpty)
    for example in examples {
      var bag = DiagnosticBag()
      _ = TemplateSet.read(
        [ThemeFile(name: "example.mustache", path: "example.mustache", bytes: Array(example.utf8))],
        folder: "", shapes: ["example": shape], into: &bag)
      #expect(
        bag.diagnostics.isEmpty, "\(bag.diagnostics.map { "\($0.place.line): \($0.problem.message.en)" })")
    }
  }
}
