import Diagnostics
import Foundation
import Reports
import Testing

/// The other forms, each by the grammar that its readers document.
@Suite struct FormTests {
  @Test func ourOwnFormHasSevenKeysAFinding() throws {
    let answer = try ReportForm.json.object(of: Sample.run([Sample.diagnostic(text: "甲")]))
    let entry: [String: Any] = try #require(at(answer, "diagnostics", 0))
    #expect(Set(entry.keys) == ["path", "line", "column", "severity", "rule", "message", "help"])
    #expect(at(entry, "message") == "值甲不对")
    let summary: [String: Any] = try #require(at(answer, "summary"))
    #expect(Set(summary.keys) == ["notices", "pages", "errors", "warnings", "waived", "seconds"])
    #expect(at(summary, "seconds") == 0.125)
  }

  @Test func workflowCommandsAreEscaped() {
    let text = ReportForm.github.text(of: Sample.run([Sample.diagnostic(text: "a,b:c%")]))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3, "a finding, its note, and the end of the last line")
    #expect(
      lines[0]
        == "::error file=site/Content/notices/一 二%2C3%3A4%25.md,line=3,col=7,endColumn=11,title=bad-date::值a,b:c%25不对%0A改为a,b:c%25。"
    )
    #expect(
      lines[1].hasPrefix("::notice file=site/Content/site.yaml,line=9,col=2,endColumn=3,title=bad-date::见“"))
  }

  /// Nothing in a message may begin a command of its own.
  @Test func aMessageCannotEndItsCommand() {
    let text = ReportForm.github.text(
      of: Sample.run([Sample.diagnostic(text: "x\n::set-output name=a::b\r\n", hasNote: false)]))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func codeQualityHasTheDocumentedKeys() throws {
    let run = Sample.run([
      Sample.diagnostic(), Sample.diagnostic(line: 0), Sample.diagnostic(rule: SampleRule.adjustable),
      Sample.diagnostic(rule: SampleRule.adjustable, severity: .warning),
    ])
    let findings = try #require(ReportForm.gitlab.object(of: run) as? [[String: Any]])
    for finding in findings {
      #expect(Set(finding.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
      #expect(at(finding, "location", "path") == "site/Content/notices/一 二,3:4%.md")
    }
    #expect(
      findings.map { at($0, "severity", as: String.self) } == ["blocker", "blocker", "critical", "minor"])
    #expect(findings.map { at($0, "location", "lines", "begin", as: Int.self) } == [3, 1, 3, 3])
    #expect(Set(findings.map { at($0, "fingerprint", as: String.self) }).count == 4)
  }

  @Test func aCleanRunIsAnEmptyListAndAPassedTest() {
    #expect(ReportForm.gitlab.text(of: Sample.run([])) == "[]\n")
    #expect(ReportForm.github.text(of: Sample.run([])) == "")
    let junit = ReportForm.junit.text(of: Sample.run([]))
    #expect(junit.contains(#"<testsuites name="gongkai" tests="1" failures="0" errors="0">"#))
    #expect(junit.contains(#"<testcase classname="gongkai" name="check"/>"#))
  }

  @Test func whatFailsIsAFailureAndTheRestIsSkipped() {
    var run = Sample.run([
      Sample.diagnostic(), Sample.diagnostic(rule: SampleRule.adjustable, severity: .warning),
    ])
    run.waived = Sample.waived()
    #expect(ReportForm.junit.text(of: run).contains(#"tests="3" failures="1" errors="0" skipped="2""#))
    run.isStrict = true
    #expect(ReportForm.junit.text(of: run).contains(#"tests="3" failures="2" errors="0" skipped="1""#))
    run.failure = Sample.failure
    #expect(ReportForm.junit.text(of: run).contains(#"<error type="environment" message="磁盘已满">"#))
  }

  /// Escape characters and turned directions reach no reader of a report.
  @Test(arguments: ReportForm.allCases.filter { $0 != .json }) func nothingSteersTheReader(form: ReportForm) {
    var run = Sample.run([Sample.diagnostic("Content/\(Sample.hostile).md")])
    run.waived = Sample.waived()
    let values = form.text(of: run).unicodeScalars.map(\.value)
    #expect(values.filter { $0 < 32 }.allSatisfy { $0 == 10 })
    #expect(!values.contains(0x202E) && !values.contains(0x7F))
  }

  @Test func junitIsWellFormedWhateverItHolds() {
    var run = Sample.run([Sample.diagnostic("Content/\(Sample.hostile)\u{0}\u{FFFF}.md")])
    run.waived = Sample.waived()
    let text = ReportForm.junit.text(of: run)
    #expect(text.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?>"#))
    #expect(
      text.matches(of: /<(?!\/?(?:testsuites|testsuite|testcase|failure|skipped|error)\b|\?xml)/).isEmpty)
    #expect(text.matches(of: /&(?!(?:amp|lt|gt|quot|#39);)/).isEmpty)
  }
}
