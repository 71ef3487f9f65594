import Diagnostics
import Reports
import Testing

/// SARIF as its readers take it; the schema itself judges in `Tests/Acceptance`.
@Suite struct SARIFTests {
  @Test func aFindingHasRuleLevelPlaceAndMessage() throws {
    let log = try ReportForm.sarif.object(of: Sample.run([Sample.diagnostic()]))
    #expect(at(log, "version") == "2.1.0")
    let result: [String: Any] = try #require(at(log, "runs", 0, "results", 0))
    #expect(at(result, "ruleId") == "bad-date")
    #expect(at(result, "level") == "error")
    let place: [String: Any] = try #require(at(result, "locations", 0, "physicalLocation"))
    #expect(
      at(place, "artifactLocation", "uri") == "site/Content/notices/%E4%B8%80%20%E4%BA%8C%2C3%3A4%25.md")
    #expect(at(place, "artifactLocation", "uriBaseId") == "SRCROOT")
    #expect(
      at(place, "region", as: [String: Int].self) == ["startLine": 3, "startColumn": 7, "endColumn": 11])
    #expect(
      at(result, "message", "text", as: String.self)?.hasPrefix(
        "值“<b>&'%0A,:;”\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD}终不对。改为") == true)
    #expect(at(result, "relatedLocations", 0, "physicalLocation", "region", "startLine") == 9)
    #expect(at(result, "suppressions", as: [Any].self) == nil)
  }

  @Test func rulesStandOnceInBothLanguages() throws {
    let run = Sample.run([
      Sample.diagnostic(), Sample.diagnostic(line: 8), Sample.diagnostic(rule: SampleRule.adjustable),
    ])
    let log = try ReportForm.sarif.object(of: run)
    for list in [
      at(log, "runs", 0, "tool", "driver", "rules"), at(log, "runs", 0, "translations", 0, "rules"),
    ] as [[Any]?] {
      #expect(list?.map { at($0, "id", as: String.self) } == ["bad-date", "unknown-topic"])
    }
    #expect(
      at(log, "runs", 0, "tool", "driver", "rules", 0, "shortDescription", "text") == Rule.badDate.title.zh)
    #expect(
      at(log, "runs", 0, "translations", 0, "rules", 0, "shortDescription", "text") == Rule.badDate.title.en)
    #expect(at(log, "runs", 0, "results", 2, "ruleIndex") == 1)
  }

  @Test func whatIsWaivedIsSuppressedWithItsReason() throws {
    var run = Sample.run([])
    run.waived = Sample.waived("上级要求保留")
    let log = try ReportForm.sarif.object(of: run)
    let suppression: [String: Any] = try #require(at(log, "runs", 0, "results", 0, "suppressions", 0))
    #expect(at(suppression, "kind") == "inSource")
    #expect(at(suppression, "justification") == "上级要求保留")
    #expect(at(suppression, "location", "physicalLocation", "region", "startLine") == 2)
  }

  @Test(arguments: [(true, 1), (false, 0)]) func theExitStatusIsTold(fails: Bool, status: Int) throws {
    let run = Sample.run(fails ? [Sample.diagnostic()] : [])
    let log = try ReportForm.sarif.object(of: run)
    #expect(at(log, "runs", 0, "invocations", 0, "exitCode") == status)
    #expect(at(log, "runs", 0, "invocations", 0, "executionSuccessful") == true)
  }

  @Test func aFailureOfTheSurroundingsIsANotification() throws {
    var run = Sample.run([])
    run.failure = Sample.failure
    let invocation: [String: Any] = try #require(
      at(ReportForm.sarif.object(of: run), "runs", 0, "invocations", 0))
    #expect(at(invocation, "exitCode") == 2)
    #expect(at(invocation, "executionSuccessful") == false)
    #expect(at(invocation, "toolExecutionNotifications", 0, "message", "text") == "磁盘已满。腾出空间。")
  }

  /// Lines that move leave a finding its name; the same fault twice has two.
  @Test func fingerprintsStayWhenLinesMove() throws {
    func prints(_ lines: [Int]) throws -> [String] {
      let log = try ReportForm.sarif.object(of: Sample.run(lines.map { Sample.diagnostic(line: $0) }))
      return try lines.indices.map {
        try #require(at(log, "runs", 0, "results", $0, "partialFingerprints", "gongkaiFinding/v1"))
      }
    }
    #expect(try prints([3, 8]) == prints([5, 12]))
    #expect(try Set(prints([3, 8])).count == 2)
    #expect(try prints([3])[0].wholeMatch(of: /[0-9a-f]{32}/) != nil)
  }

  /// Line 0 is the file as a whole, column 0 the whole line.
  @Test func aPlaceSaysNoMoreThanIsKnown() throws {
    let log = try ReportForm.sarif.object(
      of: Sample.run([Sample.diagnostic(line: 0, column: 0), Sample.diagnostic(line: 4, column: 0)]))
    #expect(
      at(log, "runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", as: [String: Int].self)
        == nil)
    #expect(
      at(log, "runs", 0, "results", 1, "locations", 0, "physicalLocation", "region", as: [String: Int].self)
        == ["startLine": 4])
  }
}
