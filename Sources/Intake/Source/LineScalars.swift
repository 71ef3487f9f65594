import Disclosure

/// The lines of a file in characters, for what asks for a line again and again: the file is gone through once, and the line
/// that was asked for last is kept.
struct LineScalars {
  private let source: SourceText
  private var starts: [Int] = []
  private var last: (line: Int, scalars: [Unicode.Scalar])?

  init(_ source: SourceText) {
    self.source = source
  }

  /// A line, counted from 1, without its end; empty where there is none.
  mutating func line(_ number: Int) -> [Unicode.Scalar] {
    if let last, last.line == number { return last.scalars }
    if starts.isEmpty {
      var start = 0
      while start < source.bytes.count {
        starts.append(start)
        start = TextLines.line(from: start, in: source.bytes).next
      }
    }
    guard starts.indices.contains(number - 1) else { return [] }
    let content = TextLines.line(from: starts[number - 1], in: source.bytes).content
    let scalars = Array(String(decoding: source.bytes[content], as: UTF8.self).unicodeScalars)
    last = (number, scalars)
    return scalars
  }
}
