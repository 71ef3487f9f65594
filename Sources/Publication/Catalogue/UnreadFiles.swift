/// Source files that made no document; what they leave open is not reported once more.
package struct UnreadFiles: Sendable {
  package private(set) var paths: Set<String> = []
  /// The numbers that they were given.
  private var numbers: Set<String> = []
  /// True where one of them may have numbers that could not be read.
  private var hasUnknownNumbers = false

  package init() {}

  package var isEmpty: Bool { paths.isEmpty }

  /// - Parameter numbers: its index number and document number; nil where they could not be read.
  package mutating func insert(_ path: String, numbers: [String]?) {
    paths.insert(path)
    if let numbers { self.numbers.formUnion(numbers) } else { hasUnknownNumbers = true }
  }

  package mutating func merge(_ other: UnreadFiles) {
    paths.formUnion(other.paths)
    numbers.formUnion(other.numbers)
    if other.hasUnknownNumbers { hasUnknownNumbers = true }
  }

  /// Whether one of them may be the document that is meant.
  func mayHold(_ number: String) -> Bool { hasUnknownNumbers || numbers.contains(number) }
}
