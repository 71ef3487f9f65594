import Diagnostics

/// JUnit XML: a suite for each file with findings, a case for each finding.
///
/// What makes the run fail is a failure; other warnings and what is waived are skipped cases with their text, which
/// Jenkins and GitLab count and show without turning the run red. A suite for the check as a whole stands first, so
/// that a clean run is a passed test and not an empty report.
struct JUnitReport {
  private enum Outcome {
    case passed, failed, skipped
    case error
  }

  private struct Case {
    let name: String
    var outcome = Outcome.passed
    var type = ""
    var message = ""
    var lines: [String] = []
  }

  let run: RunReport

  var bytes: [UInt8] {
    let suites = [(run.program.name, [overall])] + files
    let cases = suites.flatMap(\.1)
    var xml = XMLText()
    xml.element("testsuites", [("name", run.program.name)] + JUnitReport.counts(cases, withSkipped: false)) {
      for (name, cases) in suites { JUnitReport.write(suite: name, cases, to: &$0) }
    }
    return xml.bytes
  }

  private var overall: Case {
    guard let failure = run.failure else { return Case(name: "check") }
    return Case(
      name: "check", outcome: .error, type: "environment",
      message: failure.message.text(in: run.language), lines: [failure.help.text(in: run.language)])
  }

  /// In the order of the paths.
  private var files: [(String, [Case])] {
    var fingerprints = Fingerprints()
    var cases: [String: [Case]] = [:]
    for diagnostic in run.diagnostics {
      let outcome = run.fails(diagnostic) ? Outcome.failed : .skipped
      cases[diagnostic.place.path, default: []].append(
        testCase(diagnostic, fingerprints.next(diagnostic), outcome, reason: nil))
    }
    for waived in run.waived {
      cases[waived.diagnostic.place.path, default: []].append(
        testCase(
          waived.diagnostic, fingerprints.next(waived.diagnostic), .skipped, reason: waived.waiver.reason))
    }
    return cases.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (run.shownPath($0.key), $0.value) }
  }

  /// The name holds no line: a system that follows tests over time knows them by their names.
  private func testCase(
    _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, _ outcome: Outcome, reason: String?
  ) -> Case {
    let message = diagnostic.problem.message.text(in: run.language)
    let ordinal = fingerprint.ordinal > 1 ? " (\(fingerprint.ordinal))" : ""
    var lines = [
      "\(shown(diagnostic.place)): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.rule.id)]"
    ]
    lines += diagnostic.notes.map { "\(shown($0.place)): note: \($0.message.text(in: run.language))" }
    lines.append("help: " + diagnostic.problem.help.text(in: run.language))
    let waiver = reason.map { (run.language == .chinese ? "已豁免：" : "waived: ") + $0 }
    return Case(
      name: "\(diagnostic.rule.id): \(message)\(ordinal)", outcome: outcome, type: diagnostic.rule.id,
      message: waiver ?? message, lines: lines)
  }

  private func shown(_ place: Place) -> String { place.shown(as: run.shownPath(place.path)) }

  private static func counts(_ cases: [Case], withSkipped: Bool) -> [(String, String)] {
    var failures = 0
    var errors = 0
    var skipped = 0
    for one in cases {
      switch one.outcome {
      case .passed: break
      case .failed: failures += 1
      case .skipped: skipped += 1
      case .error: errors += 1
      }
    }
    let counts = [("tests", "\(cases.count)"), ("failures", "\(failures)"), ("errors", "\(errors)")]
    return withSkipped ? counts + [("skipped", "\(skipped)")] : counts
  }

  private static func write(suite name: String, _ cases: [Case], to xml: inout XMLText) {
    xml.element("testsuite", [("name", name)] + counts(cases, withSkipped: true)) { xml in
      for one in cases { write(one, of: name, to: &xml) }
    }
  }

  private static func write(_ one: Case, of suite: String, to xml: inout XMLText) {
    let element: String
    switch one.outcome {
    case .passed: return xml.element("testcase", [("classname", suite), ("name", one.name)])
    case .failed: element = "failure"
    case .skipped: element = "skipped"
    case .error: element = "error"
    }
    xml.element("testcase", [("classname", suite), ("name", one.name)]) {
      $0.element(element, [("type", one.type), ("message", one.message)]) { $0.text(one.lines) }
    }
  }
}
