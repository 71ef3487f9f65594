import Diagnostics
import Scrutiny

/// Hides in a text of a subordinate what the superior must not publish once more.
enum EntryMask {
  /// The text with every number and address masked that our own notices may not hold, and which kinds these were.
  static func masked(_ text: String) -> (text: String, kinds: [Rule]) {
    guard Masking.mayHold(text) else { return (text, []) }
    var kinds: [Rule] = []
    let bytes = Masking.masked(Array(text.utf8)) { text in
      let found = TextScrutiny.personalFindings(in: text.span).filter { $0.problem.rule.severity == .error }
      for rule in found.map(\.problem.rule) where !kinds.contains(rule) { kinds.append(rule) }
      return found
    }
    return kinds.isEmpty ? (text, []) : (String(decoding: bytes, as: UTF8.self), kinds)
  }
}
