/// A number that may be personal: some groups of a run of digits.
struct Candidate {
  let digits: ArraySlice<UInt8>
  /// Digits in each group.
  let sizes: [Int]
  /// Into the text.
  let range: Range<Int>
  let joint: DigitRun.Joint
  /// No other groups stand beside these.
  let isWholeRun: Bool
  private let places: ArraySlice<Range<Int>>

  init(run: DigitRun, groups: ClosedRange<Int>, in text: Span<UInt8>) {
    let first = run.groups[groups.lowerBound]
    let last = run.groups[groups.upperBound]
    digits = run.digits[first.first..<(last.first + last.count)]
    places = run.places[first.first..<(last.first + last.count)]
    sizes = run.groups[groups].map(\.count)
    range = first.start..<last.end
    joint = groups.count > 1 ? run.groups[groups.lowerBound + 1].joint : .start
    isWholeRun = groups == 0...(run.groups.count - 1)
  }

  /// Not a part of a longer code, a decimal or a masked number.
  func standsAlone(in text: Span<UInt8>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    if text.isLetter(after) || text.isDigit(before) || text.isDigit(after) { return false }
    if text.isLetter(before), !Vocabulary.telephone.ends(in: text, at: range.lowerBound) { return false }
    if text.byte(before) == 95 && (text.isLetter(before - 1) || text.isDigit(before - 1)) { return false }
    if text.byte(after) == 95 && (text.isLetter(after + 1) || text.isDigit(after + 1)) { return false }
    if text.byte(before) == 46, text.isDigit(before - 1), !isNumberedItem(in: text) { return false }
    // Spreadsheets write a whole number as 13812345678.0.
    let isWhole = text.byte(after + 1) == 48 && !text.isDigit(after + 2)
    if text.byte(after) == 46, text.isDigit(after + 1), !isWhole { return false }
    // Three asterisks are a mask, two are emphasis.
    if text.holds([42, 42, 42], at: after) || text.holds([42, 42, 42], at: before - 2) { return false }
    return true
  }

  /// `1.13812345678` at the head of a line: a list's number stands before it.
  private func isNumberedItem(in text: Span<UInt8>) -> Bool {
    var index = range.lowerBound - 1
    while text.isDigit(index - 1), range.lowerBound - index <= 2 { index -= 1 }
    guard text[index] != 48 else { return false }
    return index == 0 || text[index - 1] == 10 || text[index - 1] == 13
  }

  /// The text of the number with stars in the place of its inner digits; as many scalars as before.
  func masked(keeping head: Int, and tail: Int, in text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    for (offset, place) in places.enumerated() {
      while index < place.lowerBound {
        bytes.append(text[index])
        index += 1
      }
      if offset >= head, offset < places.count - tail {
        bytes.append(contentsOf: repeatElement(42, count: place.count == 5 ? 5 : 1))
      } else {
        for kept in place { bytes.append(text[kept]) }
      }
      index = place.upperBound
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
