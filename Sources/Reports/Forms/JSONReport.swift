import Diagnostics
import Publication

/// Our own form: `diagnostics`, `summary`, `recorded` of a run that was to record, and `failure` where the
/// surroundings ended it.
struct JSONReport {
  let run: RunReport

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("diagnostics")
      json.array { json in for diagnostic in run.diagnostics { write(diagnostic, to: &json) } }
      if let failure = run.failure {
        json.key("failure")
        json.object {
          $0.field("help", failure.help.text(in: run.language))
          $0.field("message", failure.message.text(in: run.language))
        }
      }
      if let recorded = run.recorded {
        json.key("recorded")
        json.array { json in
          for entry in recorded {
            json.object {
              $0.field("event", entry.event)
              $0.field("index_number", entry.indexNumber)
              $0.field("path", entry.path)
            }
          }
        }
      }
      json.key("summary")
      json.object { writeSummary(to: &$0) }
    }
    return json.bytes + [10]
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object {
      $0.field("column", diagnostic.place.column)
      $0.field("help", diagnostic.problem.help.text(in: run.language))
      $0.field("line", diagnostic.place.line)
      $0.field("message", diagnostic.problem.message.text(in: run.language))
      $0.field("path", run.shownPath(diagnostic.place.path))
      $0.field("rule", diagnostic.rule.id)
      $0.field("severity", diagnostic.severity.rawValue)
    }
  }

  private func writeSummary(to json: inout JSONWriter) {
    json.field("errors", run.diagnostics.count { $0.severity == .error })
    json.field("notices", run.notices)
    json.field("pages", run.pages)
    json.key("seconds")
    json.value(run.seconds)
    json.field("waived", run.waived.count)
    json.field("warnings", run.diagnostics.count { $0.severity == .warning })
  }
}
