/// Paragraphs in English within a Chinese text, which a screen reader is told to read as such.
package enum EnglishText {
  /// Words that no English sentence of some length does without.
  private static let common: Set<[UInt8]> = Set(
    ["the", "of", "and", "to", "in", "a", "is", "for", "by", "on", "with"].map { Array($0.utf8) })
  private static let fewestWords = 6

  /// Whether what stands between these tags is English: words in Latin letters, one of them common, none in Chinese.
  ///
  /// - Parameter start: Behind the `<p>`.
  package static func isEnglish(_ html: ArraySlice<UInt8>, from start: Int) -> Bool {
    guard start < html.endIndex, isLetter(html[start]) else { return false }
    var words = 0
    var isSure = false
    var word: [UInt8] = []
    var index = start
    while index < html.endIndex, !html[index...].starts(with: "</p>".utf8) {
      let byte = html[index]
      // Behind U+2FFF: Chinese characters and signs.
      guard byte < 0xE3 else { return false }
      if isLetter(byte) {
        word.append(byte | 0x20)
      } else if !word.isEmpty {
        words += 1
        isSure = isSure || common.contains(word)
        word.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    return isSure && words + (word.isEmpty ? 0 : 1) >= fewestWords
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
