import Diagnostics
import Disclosure
import Intake
import Testing

/// The examples of the rules that reading alone decides, run through the readers.
@Suite("The examples of the rules")
struct RuleExampleTests {
  /// Decided by the survey, by all notices together, or by the theme.
  static let later: Set<String> = [
    "file-too-large", "file-unused", "file-not-regular", "duplicate-index-number", "path-collision",
    "reference-unknown", "validity-disagrees", "empty-node", "site-missing", "page-missing",
  ]

  static let ids: [String] = Rule.all.map(\.id).filter {
    !later.contains($0) && !$0.hasPrefix("template-") && !$0.hasPrefix("theme-")
  }

  @Test(arguments: ids)
  func theFailingOneBreaksItsRuleAndNoOtherError(id: String) throws {
    let rule = try #require(Rule.named(id))
    let problems = try RuleExampleTests.problems(of: rule.failing)
    #expect(problems.contains { $0.rule == rule })
    #expect(problems.allSatisfy { $0.rule == rule || $0.severity == .warning }, "\(problems.told)")
    for problem in problems where problem.rule == rule {
      #expect(problem.place.line > 0 || id == "page-name")
    }
  }

  @Test(arguments: ids)
  func thePassingOneHasNoFault(id: String) throws {
    #expect(try RuleExampleTests.problems(of: try #require(Rule.named(id)).passing).told == [])
  }

  /// Lays the example over a small sound column and reads every file of it.
  private static func problems(of example: RuleExample) throws -> [Diagnostic] {
    var files: [String: [UInt8]] = [
      "Content/site.yaml": Array(RuleExample.soundSite.utf8),
      "Content/pages/guide.md": Array("---\ntitle: 政府信息公开指南\nupdated_on: 2024-03-01\n---\n\n正文。\n".utf8),
      "Content/pages/on-request.md": Array("---\ntitle: 依申请公开\nupdated_on: 2024-03-01\n---\n\n正文。\n".utf8),
    ]
    for file in example.files { files[file.path] = file.bytes }
    let content = MemoryFiles(
      sizes: files.filter { !$0.key.hasSuffix(".md") }.mapValues(\.count),
      documents: Set(files.keys.filter { $0.hasSuffix(".md") }))
    var bag = DiagnosticBag()
    let settings = try #require(files["Content/site.yaml"])
    let column = SiteReader.read(path: "Content/site.yaml", bytes: settings, into: &bag)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".md") {
      guard let column else { break }
      if path.hasPrefix("Content/pages/") {
        _ = try PageReader(column: column, files: content).read(path: path, bytes: bytes, into: &bag)
      } else {
        _ = try NoticeReader(column: column, files: content).read(path: path, bytes: bytes, into: &bag)
      }
    }
    return bag.sorted()
  }
}
