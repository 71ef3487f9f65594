import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// One broken column, and everything that is said of it in one run.
@Suite struct GoldenRefusalTests {
  @Test func everyFaultIsTold() async throws {
    let column = try TestColumn(fixture: "refused")
    let report = try await column.build()
    #expect(report.hasFailed)
    #expect(try FileTree(of: column.output).files.isEmpty)
    try GoldenText.compare(report, with: "refused-problems.txt")
  }

  /// The fixture shows most of what can be wrong; what needs a folder of its own is shown by the rules' examples.
  @Test func mostRulesAreBroken() async throws {
    let report = try await TestColumn(fixture: "refused").check()
    let rules = Set(report.diagnostics.map(\.rule.id))
    #expect(rules.count >= 72, "\(rules.sorted())")
    #expect(report.diagnostics.allSatisfy { !$0.problem.message.zh.isEmpty && !$0.problem.help.en.isEmpty })
  }

  /// A check says what a build says.
  @Test func checkAndBuildAgree() async throws {
    let built = try await TestColumn(fixture: "refused").build()
    let checked = try await TestColumn(fixture: "refused").check()
    #expect(GoldenText.text(of: built) == GoldenText.text(of: checked))
  }
}
