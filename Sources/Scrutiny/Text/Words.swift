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

  /// Whether one of them ends right before this place.
  func ends(in text: Span<UInt8>, at index: Int) -> Bool {
    all.contains { text.holds($0, at: index - $0.count) }
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

  /// Whether one of them is the label of what follows the range: nothing stands between but letters, digits and signs,
  /// and such words as 号码 and 为.
  func label(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let word = first(in: text, start..<range.upperBound) {
      start = word + (match(in: text, at: word)?.count ?? 1)
      var index = start
      while index < range.upperBound {
        if text[index] < 128 {
          index += 1
        } else if let filler = Words.fillers.match(in: text, at: index) {
          index += filler.count
        } else {
          break
        }
      }
      if index >= range.upperBound { return true }
    }
    return false
  }

  private static let fillers = Words(
    "号", "码", "为", "是", "：", "（", "）", "〔", "〕", "【", "】", "“", "”", "\u{3000}", "\u{A0}", "第", "、")

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

  /// Whether one of the words stands in the block of the range, or as a label at the head of a line of a block near
  /// by: `收款单位：…` and the number below it are often paragraphs of their own.
  func holdAsLabel(
    _ words: Words, in text: Span<UInt8>, around range: Range<Int>, before: Int, after: Int
  ) -> Bool {
    let near = max(0, range.lowerBound - before)..<min(text.count, range.upperBound + after)
    let block = text.block(around: range)
    if words.stand(in: text, block.clamped(to: near)) || words.stand(in: context) { return true }
    var line = text.lineStart(of: near.lowerBound)
    while line < near.upperBound {
      let end = text.lineEnd(of: line)
      let head = line..<min(end, line + Surroundings.label)
      if let colon = Surroundings.colons.first(in: text, head), words.stand(in: text, line..<colon) {
        return true
      }
      line = end + 1
    }
    return false
  }

  /// Bytes at the head of a line in which a label and its colon stand.
  private static let label = 48
  private static let colons = Words("：", ":")

  /// The same within the line of the range.
  func holdInLine(_ words: Words, in text: Span<UInt8>, before range: Range<Int>) -> Bool {
    words.stand(in: text, text.lineStart(of: range.lowerBound)..<range.lowerBound) || words.stand(in: context)
  }
}
