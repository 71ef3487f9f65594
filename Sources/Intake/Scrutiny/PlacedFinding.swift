import Diagnostics
import Disclosure

/// A fault of a document's words at its place in the author's file.
struct PlacedFinding {
  let problem: Problem
  var place: Place

  /// In the settings a mobile is the office's own: nobody can waive it there, so it is a warning.
  var ofOffice: PlacedFinding {
    guard problem.rule == .mobileNumber else { return self }
    return PlacedFinding(problem: .officeMobile(), place: place)
  }

  /// Reports the faults of a document. Where the same words were found wanting for another reason, since `first`,
  /// that was the same fault: it is taken out.
  static func report(
    _ findings: [PlacedFinding], kind: NoticeKind?, since first: Int, into bag: inout DiagnosticBag
  ) {
    let findings = findings.filter { $0.problem.rule != .draftMark || kind != .consultation }
    guard !findings.isEmpty else { return }
    let nearby = PlacesByLine(findings, place: \.place)
    bag.drop(from: first) { diagnostic in nearby.within(diagnostic.place).contains { $0.explains(diagnostic) }
    }
    let errors = bag.diagnostics[min(first, bag.diagnostics.count)...].filter {
      $0.severity == .error && $0.place.path == findings[0].place.path
    }
    let refused = PlacesByLine(errors, place: \.place)
    for finding in findings where !finding.isDoubt || !refused.cover(finding.place) {
      bag.report(finding.problem, at: finding.place)
    }
  }

  /// A doubt: words that are wrong already need none.
  private var isDoubt: Bool { problem.rule.severity == .warning }

  private func isWithin(_ other: Place) -> Bool {
    other.line == place.line && other.path == place.path && other.column > 0 && other.column <= place.column
      && place.column + place.length <= other.column + other.length
  }

  /// Most of the words that the other rule refuses are these, or a character among them is not what it seems.
  private func explains(_ other: Diagnostic) -> Bool {
    guard problem.rule.severity == .error, isWithin(other.place) else { return false }
    return problem.rule == .confusableCharacter || place.length * 2 >= other.place.length
  }
}
