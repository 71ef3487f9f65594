import Diagnostics
import Scrutiny

/// Hides in a text of a subordinate what the superior must not publish once more.
enum EntryMask {
  /// The text with every number and address masked that our own notices may not hold, and which kinds these were.
  static func masked(_ text: String) -> (text: String, kinds: [Rule]) {
    var bytes = Array(text.utf8)
    var kinds: [Rule] = []
    // What one mask ends may begin to look like another.
    for _ in 0..<4 {
      let found = TextScrutiny.personalFindings(in: bytes.span).filter { $0.problem.rule.severity == .error }
      if found.isEmpty { break }
      for rule in found.map(\.problem.rule) where !kinds.contains(rule) { kinds.append(rule) }
      bytes = Masking.applied(
        found.map { Masking.Change(range: $0.range, mask: $0.mask ?? "") }, to: bytes)
    }
    return kinds.isEmpty ? (text, []) : (String(decoding: bytes, as: UTF8.self), kinds)
  }
}
