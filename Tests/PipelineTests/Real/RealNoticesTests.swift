import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Real documents, where `GONGKAI_REAL_NOTICES` names a folder of them. None of their text is in the repository.
@Suite(
  .enabled(
    if: Repository.environment("GONGKAI_REAL_NOTICES") != nil,
    "GONGKAI_REAL_NOTICES names no folder of real notices"))
struct RealNoticesTests {
  private static let tree = """
    tree:
      - {id: guide, name: 政府信息公开指南}
      - id: rules
        name: 政府信息公开制度
        children: [{id: gongkai-zhidu, name: 公开制度}]
      - id: content
        name: 法定主动公开内容
        children: [{id: zhengce, name: 政策文件, kind: policy}]
      - {id: annual-reports, name: 政府信息公开年报}
      - {id: on-request, name: 依申请公开}

    """

  /// One of the documents was published with a damaged sentence, and none of them by the office of the test's column:
  /// told, and built all the same.
  private static let site =
    RuleExample.soundSite + tree + "rules: {damaged-text: warning, index-number-foreign: warning}\n"

  /// What is said of the words of a text, and not of its fields.
  private static let rulesOfWords = [
    "resident-id", "old-resident-id", "mobile-number", "bank-card", "travel-document", "plate-number",
    "home-address",
    "personal-column", "secrecy-mark", "draft-mark", "damaged-text", "private-use-character", "program-value",
    "empty-number", "template-mark", "unfilled-blank", "confusable-character", "injected-advertising",
    "internal-address", "leftover-password", "forbidden-wording", "mistyped-word",
  ]

  private static func column() throws -> (column: TestColumn, names: [String]) {
    let folder = FilePath(Repository.environment("GONGKAI_REAL_NOTICES") ?? "")
    let absolute = folder.isAbsolute ? folder : Repository.root.appending(folder.string)
    let column = try TestColumn(["Content/site.yaml": site])
    var names: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: absolute.string).sorted() {
      guard name.hasSuffix(".md"), name != "README.md" else { continue }
      let text = try String(contentsOfFile: absolute.appending(name).string, encoding: .utf8)
      try column.folder.put(["Content/notices/\(name)": text])
      names.append(name)
    }
    return (column, names)
  }

  @Test func realNoticesMakeAColumn() async throws {
    let (column, names) = try RealNoticesTests.column()
    #expect(names.count >= 5)
    let report = try await column.build()
    #expect(report.errors == 0, "\(report.listing.joined(separator: "\n"))")
    #expect(report.notices == names.count)
    let words = report.diagnostics.filter { RealNoticesTests.rulesOfWords.contains($0.rule.id) }
    #expect(words.map { "\($0.place.path) \($0.rule.id)" } == ["Content/notices/wuding-2019.md damaged-text"])
    let tree = try FileTree(of: column.output)
    #expect(tree.pages.filter { $0.hasPrefix("notices/") }.count == names.count)
    #expect(SiteLinks(tree).broken.isEmpty)
  }

  /// These texts were published without their closing lines.
  @Test func noLineIsTakenForAClosingOne() async throws {
    let tree = try await RealNoticesTests.column().column.built()
    for page in tree.pages where page.hasPrefix("notices/") {
      #expect(ClosingLineTests.marked(in: tree.text(page)) == [], "\(page)")
    }
  }

  /// What an editor wrote is on the page: every run of Han characters of a text stands in the page made of it.
  @Test func noSentenceIsLost() async throws {
    let (column, names) = try RealNoticesTests.column()
    let tree = try await column.built()
    let pages = tree.pages.filter { $0.hasPrefix("notices/") }.map { tree.text($0) }
    for name in names {
      let source = try String(
        contentsOfFile: column.folder.path.appending("Content/notices/\(name)").string, encoding: .utf8)
      let body = source.split(separator: "---\n", maxSplits: 2).last ?? ""
      let runs = body.matches(of: /\p{Han}{6,}/).map { String($0.output) }
      #expect(runs.count > 20)
      let best = pages.map { page in runs.count { !page.contains($0) } }.min() ?? runs.count
      #expect(best == 0, "\(name) lacks \(best) of \(runs.count)")
    }
  }
}
