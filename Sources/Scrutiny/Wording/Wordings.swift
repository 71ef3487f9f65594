import Diagnostics

/// Judges a word of the list where it stands.
enum Wordings {
  /// In bytes; a longer one is none.
  private static let longestSentence = 1200
  private static let sentenceEnds = Words("。", "；", "！", "？", "\n", "\r")

  static func finding(_ entry: WordingList.Entry, at range: Range<Int>, in text: Span<UInt8>) -> TextFinding?
  {
    for exception in entry.exceptions where excuses(Array(exception.utf8), entry, at: range, in: text) {
      return nil
    }
    return TextFinding(
      range: range,
      problem: .wording(entry.wrong, right: entry.right, reason: entry.reason, weight: entry.weight)
    )
  }

  /// An exception that holds the word stands around it; another stands behind it in the same sentence.
  private static func excuses(
    _ exception: [UInt8], _ entry: WordingList.Entry, at range: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    guard !exception.isEmpty else { return false }
    if exception.count >= range.count {
      let word = Array(entry.wrong.utf8)
      var isAround = false
      for offset in 0...(exception.count - word.count)
      where exception[offset..<(offset + word.count)].elementsEqual(word) {
        isAround = true
        if text.holds(exception, at: range.lowerBound - offset) { return true }
      }
      if isAround { return false }
      // Begins with the word's beginning: longer by its end.
      if let common = overlap(exception, word), text.holds(exception, at: range.lowerBound - common) {
        return true
      }
    }
    let reach = min(text.count, range.upperBound + longestSentence)
    let end = sentenceEnds.first(in: text, range.upperBound..<reach) ?? reach
    for index in range.upperBound..<end where text.holds(exception, at: index) { return true }
    return false
  }

  /// Where the exception has to begin for its own beginning to be the word's.
  private static func overlap(_ exception: [UInt8], _ word: [UInt8]) -> Int? {
    let common = zip(exception, word).prefix { $0 == $1 }.count
    return common >= 6 ? 0 : nil
  }
}
