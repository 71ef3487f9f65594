import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// A listing of problems in both languages that lies in the repository.
enum GoldenText {
  static func compare(
    _ report: BuildReport, with name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Repository.fixtures.appending(name).string
    let listing = text(of: report)
    if Repository.environment("UPDATE_GOLDEN") != nil {
      try Data(listing.utf8).write(to: URL(fileURLWithPath: file))
    }
    let expected = try String(contentsOfFile: file, encoding: .utf8)
    let difference = listing.split(separator: "\n").difference(from: expected.split(separator: "\n"))
    let lines = difference.map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
    #expect(listing == expected, "\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// Place, severity and rule, then message and help, in Chinese and in English, then the notes.
  static func text(of report: BuildReport) -> String {
    var text = "\(report.errors) errors, \(report.warnings) warnings\n"
    for diagnostic in report.diagnostics {
      let problem = diagnostic.problem
      text += "\n\(place(diagnostic.place)) \(diagnostic.severity.rawValue) \(diagnostic.rule.id)\n"
      text += "  \(problem.message.zh)\n  \(problem.message.en)\n  \(problem.help.zh)\n  \(problem.help.en)\n"
      for note in diagnostic.notes {
        text += "  \(place(note.place)) \(note.message.zh) / \(note.message.en)\n"
      }
    }
    return text
  }

  private static func place(_ place: Place) -> String { "\(place.path):\(place.line):\(place.column)" }
}
