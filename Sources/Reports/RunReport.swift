package import Diagnostics

/// What came of a run, as the report formats tell it.
package struct RunReport: Sendable {
  /// Sorted by place; severities as `site.yaml` sets them.
  package var diagnostics: [Diagnostic] = []
  /// What documents asked to be passed over, with their reasons.
  package var waived: [WaivedFinding] = []
  /// What was added to the ledger; nil where the run was not to record.
  package var recorded: [(event: String, indexNumber: String, path: String)]?
  package var notices = 0
  package var pages = 0
  package var hasFailed = false
  /// Warnings fail too, but for what the calendar brings.
  package var isStrict = false
  package var seconds = 0.0
  /// Why the surroundings ended the run; nil where they did not.
  package var failure: (message: Wording, help: Wording)?
  /// What the program calls itself: its name and its version.
  package let program: (name: String, version: String)
  package let language: Language
  /// Turns the path of a problem into the one that the reader of the report knows.
  package let shownPath: @Sendable (String) -> String

  package init(
    program: (name: String, version: String), language: Language,
    shownPath: @escaping @Sendable (String) -> String
  ) {
    self.program = program
    self.language = language
    self.shownPath = shownPath
  }

  var exitStatus: Int { failure != nil ? 2 : hasFailed ? 1 : 0 }

  /// Whether this problem is one of those that made the run fail.
  func fails(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || (isStrict && diagnostic.rule.latitude != .calendar)
  }

  /// Message and help in one line, for formats that have room for one text only.
  func sentence(_ message: Wording, help: Wording) -> String {
    let texts = (printable(message.text(in: language)), printable(help.text(in: language)))
    switch language {
    case .chinese: return texts.0 + (texts.0.hasSuffix("。") ? "" : "。") + texts.1
    case .english: return texts.0 + " — " + texts.1
    }
  }

  func sentence(_ problem: Problem) -> String { sentence(problem.message, help: problem.help) }

  func title(_ rule: Rule) -> String { rule.title.text(in: language) }
}
