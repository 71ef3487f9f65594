/// What detectors ask of a text's bytes.
extension Span<UInt8> {
  func holds(_ word: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// Nil outside the text.
  func byte(_ index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  func isDigit(_ index: Int) -> Bool { byte(index).map { (48...57).contains($0) } ?? false }

  func isLetter(_ index: Int) -> Bool {
    byte(index).map { (65...90).contains($0) || (97...122).contains($0) } ?? false
  }

  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many bytes the scalar takes that begins here.
  func width(at index: Int) -> Int {
    switch self[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Where the scalar begins that ends before `index`.
  func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Where the line begins, or a place within reach of it: what is looked for near a word is not looked for in all of a
  /// line of megabytes.
  func lineStart(of index: Int, reach: Int = 512) -> Int {
    let limit = Swift.max(0, index - reach)
    var start = index
    while start > limit, self[start - 1] != 10, self[start - 1] != 13 { start -= 1 }
    return start
  }

  func lineEnd(of index: Int, reach: Int = 512) -> Int {
    let limit = reach < count - index ? index + reach : count
    var end = index
    while end < limit, self[end] != 10, self[end] != 13 { end += 1 }
    return end
  }

  /// The lines around a range up to the next empty ones, within reach.
  func block(around range: Range<Int>, reach: Int = 512) -> Range<Int> {
    var start = lineStart(of: range.lowerBound)
    while start > 1, range.lowerBound - start < reach {
      let before = lineStart(of: start - 1)
      if isEmptyLine(before) { break }
      start = before
    }
    var end = lineEnd(of: range.upperBound)
    while end + 1 < count, end - range.upperBound < reach, !isEmptyLine(end + 1) {
      end = lineEnd(of: end + 1)
    }
    return start..<end
  }

  /// A line that begins here and holds nothing but blanks. What stands between CR and LF is none.
  private func isEmptyLine(_ start: Int) -> Bool {
    if start > 0, self[start - 1] == 13, byte(start) == 10 { return false }
    var index = start
    while index < count, self[index] == 32 || self[index] == 9 { index += 1 }
    return index >= count || self[index] == 10 || self[index] == 13
  }

  /// Skips blanks of every width, but no line end.
  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while index < count {
      if self[index] == 32 || self[index] == 9 {
        index += 1
      } else if holds([0xE3, 0x80, 0x80], at: index) {
        index += 3
      } else if holds([0xC2, 0xA0], at: index) {
        index += 2
      } else {
        return index
      }
    }
    return index
  }

  /// A colon, half or full-width, at this place: how many bytes it takes.
  func colon(at index: Int) -> Int? {
    if byte(index) == 58 { return 1 }
    return holds([0xEF, 0xBC, 0x9A], at: index) ? 3 : nil
  }
}
