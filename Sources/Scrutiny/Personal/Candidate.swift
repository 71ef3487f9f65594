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
    if text.isLetter(before) || text.isLetter(after) || text.isDigit(before) || text.isDigit(after) {
      return false
    }
    if text.byte(before) == 95 && (text.isLetter(before - 1) || text.isDigit(before - 1)) { return false }
    if text.byte(after) == 95 && (text.isLetter(after + 1) || text.isDigit(after + 1)) { return false }
    if text.byte(before) == 46, text.isDigit(before - 1) { return false }
    if text.byte(after) == 46, text.isDigit(after + 1) { return false }
    // Three asterisks are a mask, two are emphasis.
    if text.holds([42, 42, 42], at: after) || text.holds([42, 42, 42], at: before - 2) { return false }
    return true
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
