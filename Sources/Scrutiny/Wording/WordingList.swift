package import Diagnostics

/// 用语表: words that may not be written, with the right ones.
package struct WordingList: Sendable {
  /// One word and what is said of it.
  package struct Entry: Sendable, Equatable {
    package let wrong: String
    package let right: String?
    package let reason: String?
    package let weight: WordWeight
    /// Where the word is sound: an exception that holds the word must stand around it, another in its sentence.
    package let exceptions: [String]

    package init(
      _ wrong: String, right: String? = nil, reason: String? = nil, weight: WordWeight = .mistyped,
      exceptions: [String] = []
    ) {
      self.wrong = wrong
      self.right = right
      self.reason = reason
      self.weight = weight
      self.exceptions = exceptions
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  package static let empty = WordingList([])

  /// The built-in list with an office's own laid over it: of one word the later entry counts.
  package func adding(_ others: [Entry], without silenced: Set<String> = []) -> WordingList {
    let replaced = Set(others.map(\.wrong)).union(silenced)
    return WordingList(entries.filter { !replaced.contains($0.wrong) } + others)
  }
}
