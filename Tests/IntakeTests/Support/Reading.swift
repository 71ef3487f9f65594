import Diagnostics
import Disclosure
import Intake
import Testing

/// What a reader made of one file, with everything it reported.
struct Reading {
  let notice: Notice?
  let body: DocumentBody?
  let diagnostics: [Diagnostic]

  static let path = "Content/notices/2024/a.md"

  init(bytes: [UInt8], column: Column = .sample, files: MemoryFiles = MemoryFiles()) throws {
    var bag = DiagnosticBag()
    let outcome = try NoticeReader(column: column, files: files).read(
      path: Reading.path, bytes: bytes, into: &bag)
    if case .read(let reading) = outcome {
      notice = reading.notice
      body = reading.body
    } else {
      notice = nil
      body = nil
    }
    diagnostics = bag.sorted()
  }

  init(_ text: String, column: Column = .sample, files: MemoryFiles = MemoryFiles()) throws {
    try self.init(bytes: Array(text.utf8), column: column, files: files)
  }

  var rules: [String] { diagnostics.map(\.rule.id) }
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.rule.id) }
  var html: String { body.map { String(decoding: $0.html, as: UTF8.self) } ?? "" }
  /// What the help of the only problem says in English.
  var help: String {
    diagnostics.count == 1 ? diagnostics[0].problem.help.en : "\(diagnostics.count) problems"
  }
}

extension [Diagnostic] {
  /// `rule line:column` of each.
  var told: [String] { map { "\($0.rule.id) \($0.place.line):\($0.place.column)" } }
}

/// Reads a marked notice and holds that it has exactly these problems, each where its mark stands.
@discardableResult
func expect(
  _ marked: String, _ rules: String..., column: Column = .sample, files: MemoryFiles = MemoryFiles(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Reading {
  let text = MarkedText(marked)
  try #require(text.places.count == rules.count, "a mark for each rule", sourceLocation: sourceLocation)
  let reading = try Reading(text.text, column: column, files: files)
  #expect(
    reading.diagnostics.told == zip(rules, text.places).map { "\($0) \($1)" }, sourceLocation: sourceLocation)
  for diagnostic in reading.diagnostics {
    #expect(diagnostic.place.path == Reading.path, sourceLocation: sourceLocation)
  }
  return reading
}
