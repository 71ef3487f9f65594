import Diagnostics
import Foundation
import Reports

/// A rule of its own for each latitude that the formats tell apart.
enum SampleRule {
  static let fixed: Rule = .badDate
  static let adjustable: Rule = .unknownTopic
}

/// Findings with everything a format may stumble over.
enum Sample {
  static let hostile = "“<b>&'%0A,:;”\u{1B}[31m\u{202E}\r\n终"

  static func problem(_ rule: Rule = SampleRule.fixed, _ text: String = hostile) -> Problem {
    Problem(
      rule, zh: "值\(text)不对", en: "the value \(text) is wrong", helpZh: "改为\(text)。", helpEn: "write \(text)."
    )
  }

  static func diagnostic(
    _ path: String = "Content/notices/一 二,3:4%.md", line: Int = 3, column: Int = 7, length: Int = 4,
    rule: Rule = SampleRule.fixed, text: String = hostile, severity: Severity = .error, hasNote: Bool = true
  ) -> Diagnostic {
    let notes =
      hasNote
      ? [Note(Place(path: "Content/site.yaml", line: 9, column: 2), zh: "见\(hostile)", en: "see \(hostile)")]
      : []
    var diagnostic = Diagnostic(
      problem(rule, text), at: Place(path: path, line: line, column: column, length: length), notes: notes)
    diagnostic.severity = severity
    return diagnostic
  }

  static func run(_ diagnostics: [Diagnostic], language: Language = .chinese) -> RunReport {
    var run = RunReport(program: (name: "gongkai", version: "9.9.9"), language: language) { "site/" + $0 }
    run.diagnostics = diagnostics
    run.hasFailed = diagnostics.contains { $0.severity == .error }
    run.notices = 12
    run.pages = 34
    run.seconds = 0.125
    return run
  }

  /// As a run makes it: reported, then waived by its document.
  static func waived(_ reason: String = "上级要求保留\(hostile)") -> [WaivedFinding] {
    let finding = diagnostic(rule: SampleRule.adjustable, hasNote: false)
    var bag = DiagnosticBag()
    bag.report(finding.problem, at: finding.place)
    bag.waive(
      Waiver(
        rule: SampleRule.adjustable, reason: reason,
        place: Place(path: finding.place.path, line: 2, column: 1)))
    return bag.waived().waived
  }

  static let failure = (
    message: Wording(zh: "磁盘已满", en: "the disk is full"), help: Wording(zh: "腾出空间。", en: "make room.")
  )
}

extension ReportForm {
  func text(of run: RunReport) -> String { String(decoding: bytes(of: run), as: UTF8.self) }

  func object(of run: RunReport) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes(of: run)))
  }
}

/// A value inside parsed JSON, by keys and places: `at(value, "runs", 0, "results")`.
func at<Value>(_ root: Any, _ path: any Sendable..., as type: Value.Type = Value.self) -> Value? {
  var value: Any? = root
  for step in path {
    if let key = step as? String { value = (value as? [String: Any])?[key] }
    if let index = step as? Int {
      let list = value as? [Any]
      value = list.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }
  return value as? Value
}
