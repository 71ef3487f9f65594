package import Diagnostics

/// A fault in a text, by the bytes it takes.
package struct TextFinding: Sendable {
  /// UTF-8 offsets into the text that was given.
  package let range: Range<Int>
  /// Its wording shows personal data masked, never whole.
  package let problem: Problem
  /// What a mask puts in the place of personal data, scalar for scalar; nil for every other fault.
  package let mask: String?

  package init(range: Range<Int>, problem: Problem, mask: String? = nil) {
    self.range = range
    self.problem = problem
    self.mask = mask
  }
}
