import Diagnostics

/// Workflow commands of GitHub Actions: a line for each finding and each note, shown on the line in a pull request.
struct WorkflowCommands {
  let run: RunReport

  var bytes: [UInt8] {
    var text = ""
    for diagnostic in run.diagnostics {
      text += command(
        diagnostic.severity.rawValue, at: diagnostic.place, title: diagnostic.rule.id,
        printable(diagnostic.problem.message.text(in: run.language)) + "\n"
          + printable(diagnostic.problem.help.text(in: run.language)))
      for note in diagnostic.notes {
        text += command(
          "notice", at: note.place, title: diagnostic.rule.id, printable(note.message.text(in: run.language)))
      }
    }
    if let failure = run.failure {
      text += command(
        "error", at: nil, title: run.program.name,
        printable(failure.message.text(in: run.language)) + "\n"
          + printable(failure.help.text(in: run.language)))
    }
    return Array(text.utf8)
  }

  private func command(_ name: String, at place: Place?, title: String, _ message: String) -> String {
    var properties: [(String, String)] = []
    if let place {
      properties.append(("file", printable(run.shownPath(place.path))))
      if place.line > 0 { properties.append(("line", "\(place.line)")) }
      if place.line > 0, place.column > 0 {
        properties.append(("col", "\(place.column)"))
        properties.append(("endColumn", "\(place.column + max(place.length, 1))"))
      }
    }
    properties.append(("title", title))
    let shown = properties.map { "\($0)=\(WorkflowCommands.property($1))" }.joined(separator: ",")
    return "::\(name) \(shown)::\(WorkflowCommands.data(message))\n"
  }

  static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
