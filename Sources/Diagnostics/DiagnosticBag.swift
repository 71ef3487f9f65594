/// All problems of one run, in the order in which they were found.
///
/// Each parallel task owns a bag of its own; bags are merged in file order, so no lock is needed.
package struct DiagnosticBag: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the documents of the run ask to be passed over.
  package private(set) var waivers: [Waiver] = []

  package init() {}

  package mutating func report(_ problem: Problem, at place: Place, notes: [Note] = []) {
    diagnostics.append(Diagnostic(problem, at: place, notes: notes))
  }

  /// Takes out those found since `first` that were the fault of something else.
  package mutating func drop(from first: Int, where isTheSame: (Diagnostic) -> Bool) {
    guard first < diagnostics.count else { return }
    let kept = diagnostics[first...].filter { !isTheSame($0) }
    diagnostics.replaceSubrange(first..., with: kept)
  }

  package mutating func waive(_ waiver: Waiver) { waivers.append(waiver) }

  /// Whether a document asks that what this rule finds in it be passed over.
  package func waives(_ rule: Rule, in path: String) -> Bool {
    waivers.contains { $0.rule == rule && $0.place.path == path }
  }

  package mutating func merge(_ other: DiagnosticBag) {
    diagnostics.append(contentsOf: other.diagnostics)
    waivers.append(contentsOf: other.waivers)
  }

  /// The same problems at other places.
  package func moved(_ move: (Place) -> Place) -> DiagnosticBag {
    guard !diagnostics.isEmpty else { return self }
    var moved = DiagnosticBag()
    moved.waivers = waivers
    for diagnostic in diagnostics {
      let notes = diagnostic.notes.map { Note(move($0.place), zh: $0.message.zh, en: $0.message.en) }
      moved.report(diagnostic.problem, at: move(diagnostic.place), notes: notes)
    }
    return moved
  }

  package var isEmpty: Bool { diagnostics.isEmpty }
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// Whether these problems forbid publishing. In a strict run warnings do too, but not what the calendar brings:
  /// a nightly build must not stop because a day has passed.
  package func isFailure(strict: Bool) -> Bool {
    diagnostics.contains {
      $0.severity == .error || (strict && $0.rule.latitude != .calendar)
    }
  }

  /// Sorted by place, then rule; equal findings at one place stand once.
  package func sorted() -> [Diagnostic] {
    let order = diagnostics.enumerated().sorted { a, b in
      if a.element.place != b.element.place { return a.element.place < b.element.place }
      if a.element.rule.id != b.element.rule.id { return a.element.rule.id < b.element.rule.id }
      return a.offset < b.offset
    }
    var seen: Set<Diagnostic> = []
    return order.map(\.element).filter { seen.insert($0).inserted }
  }

  /// The same problems under the severities that `site.yaml` gives its rules; a rule switched off is left out.
  package func adjusted(by settings: RuleSettings) -> DiagnosticBag {
    var adjusted = DiagnosticBag()
    // What the column does not ask for a document need not ask to be spared; the reason may be wanted again.
    adjusted.waivers = waivers.filter { settings.severity(of: $0.rule) != nil }
    for diagnostic in diagnostics {
      guard let severity = settings.severity(of: diagnostic.rule) else { continue }
      var changed = diagnostic
      changed.severity = severity
      adjusted.diagnostics.append(changed)
    }
    return adjusted
  }

  /// Takes out what is waived where it was found. A waiver that waives nothing is reported: it would hide what comes
  /// later.
  package func waived() -> (kept: DiagnosticBag, waived: [WaivedFinding]) {
    guard !waivers.isEmpty else { return (self, []) }
    var kept = DiagnosticBag()
    var found: [WaivedFinding] = []
    var used: Set<Waiver> = []
    // A waiver of a duty officer's mobile is for one number: it must not let a list of them through.
    var numbers: [Waiver: Problem] = [:]
    func covers(_ problem: Problem, _ first: Problem?) -> Bool {
      problem.rule != .mobileNumber || first == nil || first?.message == problem.message
    }
    let byPath = Dictionary(grouping: waivers, by: \.place.path)
    for diagnostic in diagnostics {
      let waiver = byPath[diagnostic.place.path]?.first {
        $0.rule == diagnostic.rule && diagnostic.problem.isWaivable && covers(diagnostic.problem, numbers[$0])
      }
      guard let waiver else {
        kept.diagnostics.append(diagnostic)
        continue
      }
      used.insert(waiver)
      numbers[waiver] = diagnostic.problem
      found.append(WaivedFinding(diagnostic: diagnostic, waiver: waiver))
    }
    for waiver in waivers where !used.contains(waiver) && waiver.rule.isWaivable {
      kept.report(.waiverUnused(waiver.rule.id), at: waiver.place)
    }
    return (kept, found)
  }
}
