import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Every rule's two examples, as `gongkai explain` shows them, run through the whole program.
@Suite struct RuleExampleTests {
  /// What `a` and `b` in the column of an example lie over.
  static let sound = NoticeSource(
    number: "11990100000123457U/2024-99999", title: "另一份通知",
    lines: ["review: {reviewer: 政务公开科, date: 2024-03-05}"]
  ).text

  @Test(arguments: Rule.all.map(\.id))
  func failingExampleBreaksTheRule(id: String) async throws {
    let rule = try #require(Rule.named(id))
    let report = try await report(of: rule.failing)
    #expect(report.has(id), "\(report.listing.joined(separator: "\n"))")
    #expect(report.hasFailed == (rule.severity == .error))
    #expect(report.mixed == [])
    // One fault: no error of another rule stands beside it.
    #expect(report.errorRules.allSatisfy { $0 == id }, "\(report.errorRules)")
  }

  /// Without any error, so that the author who follows the example gets a column.
  @Test(arguments: Rule.all.map(\.id))
  func passingExampleKeepsIt(id: String) async throws {
    let rule = try #require(Rule.named(id))
    let report = try await report(of: rule.passing)
    #expect(!report.has(id), "\(report.listing.joined(separator: "\n"))")
    #expect(report.errorRules.isEmpty, "\(report.listing.joined(separator: "\n"))")
  }

  private func report(of example: RuleExample) async throws -> BuildReport {
    var column = try TestColumn(["Content/notices/sound.md": RuleExampleTests.sound])
    column.themes = column.folder.path.appending("Themes")
    try FileManager.default.copyItem(atPath: Repository.themes.string, toPath: column.themes.string)
    for path in example.removed { try column.remove(path) }
    for file in example.files {
      try column.folder.put([file.path: ""])
      try Data(file.bytes).write(to: URL(fileURLWithPath: column.folder.path.appending(file.path).string))
    }
    if example.files.contains(where: { $0.path.hasPrefix("Themes/county/") }) { column.theme = "county" }
    for link in example.links { try column.folder.link(link.path, to: link.target) }
    return try await column.check()
  }
}
