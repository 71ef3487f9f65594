import Diagnostics
import Scrutiny

/// Looks through every key and value of a YAML text, as they read once quotes and escapes are gone.
///
/// What stands in comments is published nowhere and is left alone.
struct FieldScrutiny {
  let scrutiny: TextScrutiny
  let setting: TextSetting
  let places: MarkPlaces
  private let path: String
  private var lines: LineScalars
  /// How often words were not found as they read.
  private var misses = 0

  /// Then all stand where their value does: a file full of escapes is not searched for each of them.
  private static let mostMisses = 100

  init(scrutiny: TextScrutiny, setting: TextSetting, source: SourceText, places: MarkPlaces) {
    self.scrutiny = scrutiny
    self.setting = setting
    self.places = places
    path = source.path
    lines = LineScalars(source)
  }

  mutating func findings(in root: YAMLNode) -> [PlacedFinding] {
    var found: [PlacedFinding] = []
    visit(root, into: &found)
    return found
  }

  private mutating func visit(_ node: YAMLNode, into found: inout [PlacedFinding]) {
    switch node.value {
    case .scalar(let text, _):
      guard !node.isEmpty else { return }
      let findings = scrutiny.findings(in: text.utf8.span, setting)
      if !findings.isEmpty { found += placed(findings, of: text, at: node) }
    case .sequence(let items): for item in items { visit(item, into: &found) }
    case .mapping(let pairs):
      for pair in pairs {
        visit(pair.key, into: &found)
        visit(pair.value, into: &found)
      }
    }
  }

  /// Where the words stand in the file as they read, that is their place; where they are escaped or folded, the value's.
  private mutating func placed(_ findings: [TextFinding], of text: String, at node: YAMLNode)
    -> [PlacedFinding]
  {
    let start = places.place(of: node.mark)
    let bytes = Array(text.utf8)
    var line = start.line
    var offset = start.column - 1
    return findings.map { finding in
      guard misses < FieldScrutiny.mostMisses else {
        return PlacedFinding(problem: finding.problem, place: places.place(of: node))
      }
      let words = Array(String(decoding: bytes[finding.range], as: UTF8.self).unicodeScalars)
      var searched = line
      var from = offset
      while searched <= node.end.line + 1 {
        let scalars = lines.line(searched)
        if let column = FieldScrutiny.index(of: words, in: scalars, from: from) {
          line = searched
          offset = column + words.count
          return PlacedFinding(
            problem: finding.problem,
            place: Place(path: path, line: searched, column: column + 1, length: max(1, words.count)))
        }
        searched += 1
        from = 0
      }
      misses += 1
      return PlacedFinding(problem: finding.problem, place: places.place(of: node))
    }
  }

  private static func index(
    of words: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard !words.isEmpty, line.count >= words.count, start <= line.count - words.count else { return nil }
    return (start...(line.count - words.count)).first { line[$0..<($0 + words.count)].elementsEqual(words) }
  }
}

extension YAMLFile {
  /// The faults of the words of the whole file.
  func findings(_ setting: TextSetting, by scrutiny: TextScrutiny) -> [PlacedFinding] {
    guard let root else { return [] }
    var words = FieldScrutiny(scrutiny: scrutiny, setting: setting, source: source, places: places)
    return words.findings(in: root)
  }
}
