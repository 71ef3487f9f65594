import Diagnostics
import Publication

/// Code Quality of GitLab: the subset of the Code Climate format that GitLab documents, one array of findings.
struct CodeQualityReport {
  let run: RunReport

  var bytes: [UInt8] {
    var fingerprints = Fingerprints()
    var json = JSONWriter()
    json.array { json in
      for diagnostic in run.diagnostics {
        let fingerprint = fingerprints.next(diagnostic)
        json.object { write(diagnostic, fingerprint, to: &$0) }
      }
      if let failure = run.failure { json.object { write(failure, to: &$0) } }
    }
    return json.bytes + [10]
  }

  private func write(_ diagnostic: Diagnostic, _ fingerprint: Fingerprint, to json: inout JSONWriter) {
    json.field("description", run.sentence(diagnostic.problem))
    json.field("check_name", diagnostic.rule.id)
    json.field("fingerprint", fingerprint.sum)
    json.field("severity", CodeQualityReport.severity(of: diagnostic))
    location(run.shownPath(diagnostic.place.path), line: diagnostic.place.line, to: &json)
  }

  /// A run that ended before it found anything is a finding of its own, or the page would show none.
  private func write(_ failure: (message: Wording, help: Wording), to json: inout JSONWriter) {
    json.field("description", run.sentence(failure.message, help: failure.help))
    json.field("check_name", "environment")
    json.field("fingerprint", "environment")
    json.field("severity", "blocker")
    location(run.shownPath("Content/site.yaml"), line: 0, to: &json)
  }

  private func location(_ path: String, line: Int, to json: inout JSONWriter) {
    json.key("location")
    json.object {
      $0.field("path", printable(path))
      $0.key("lines")
      $0.object { $0.field("begin", max(line, 1)) }
    }
  }

  /// What stops publication stands above what does not; what only passing time brings stands last.
  static func severity(of diagnostic: Diagnostic) -> String {
    if diagnostic.severity == .error {
      return diagnostic.rule.latitude == .adjustable ? "critical" : "blocker"
    }
    return diagnostic.rule.latitude == .calendar ? "info" : "minor"
  }
}
