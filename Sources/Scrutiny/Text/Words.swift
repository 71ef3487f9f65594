/// A few words to look for, as bytes.
struct Words: Sendable {
  let all: [[UInt8]]

  init(_ words: String...) { all = words.map { Array($0.utf8) } }

  init(_ words: [String]) { all = words.map { Array($0.utf8) } }

  /// The word that begins at this place.
  func match(in text: Span<UInt8>, at index: Int) -> [UInt8]? {
    for word in all where text.holds(word, at: index) { return word }
    return nil
  }

  func stand(in text: Span<UInt8>, _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// Where the first of them begins.
  func first(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for index in range.clamped(to: 0..<text.count) {
      for word in all
      where word[0] == text[index] && index + word.count <= range.upperBound && text.holds(word, at: index) {
        return index
      }
    }
    return nil
  }

  func stand(in text: String) -> Bool {
    !text.isEmpty && stand(in: text.utf8.span, 0..<text.utf8.count)
  }
}

/// The words around a number, by which one tells what it is.
struct Surroundings {
  let context: String

  /// Whether one of the words stands near: shortly before, shortly after, or in the context of the text.
  func hold(
    _ words: Words, in text: Span<UInt8>, around range: Range<Int>, before: Int = 240, after: Int = 0
  ) -> Bool {
    let near = max(0, range.lowerBound - before)..<min(text.count, range.lowerBound)
    if words.stand(in: text, near) || words.stand(in: context) { return true }
    return after > 0 && words.stand(in: text, range.upperBound..<min(text.count, range.upperBound + after))
  }

  /// The same within the line of the range.
  func holdInLine(_ words: Words, in text: Span<UInt8>, before range: Range<Int>) -> Bool {
    words.stand(in: text, text.lineStart(of: range.lowerBound)..<range.lowerBound) || words.stand(in: context)
  }
}
