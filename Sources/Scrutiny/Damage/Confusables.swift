import Diagnostics

/// 形近字符: letters among digits, and letters of another script in a Latin word.
enum Confusables {
  /// Digits, one of O, o, l, I, and digits again, with no other letter beside them: Fe2O3 is none.
  static func inDigits(_ digits: Range<Int>, in text: Span<UInt8>) -> TextFinding? {
    guard let letter = text.byte(digits.upperBound), [79, 111, 108, 73].contains(letter),
      text.isDigit(digits.upperBound + 1), !text.isLetter(digits.lowerBound - 1)
    else { return nil }
    var end = digits.upperBound + 1
    while text.isDigit(end) || [79, 111, 108, 73].contains(text.byte(end) ?? 0) { end += 1 }
    guard !text.isLetter(end), !isInCode(digits.lowerBound, in: text) else { return nil }
    let range = digits.lowerBound..<end
    return TextFinding(
      range: range,
      problem: .confusableCharacter(String(Unicode.Scalar(letter)), in: masked(text.text(range))))
  }

  /// In an address or file name a code may be of any letters.
  private static func isInCode(_ start: Int, in text: Span<UInt8>) -> Bool {
    let limit = max(0, start - 256)
    var index = start
    while index > limit, text[index - 1] > 32, text[index - 1] < 128 { index -= 1 }
    return Words("://", "#", "=", "?").stand(in: text, index..<start)
  }

  private static func masked(_ written: String) -> String {
    let count = written.unicodeScalars.count
    guard count > 9 else { return written }
    return String(written.unicodeScalars.prefix(4)) + String(repeating: "*", count: count - 4)
  }

  /// Cyrillic and Greek letters that look like Latin ones.
  private static let twins: Set<UInt32> = Set(
    "АВЕЅІЈКМНОРСТХУаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars.map(\.value))

  static func inWord(_ scalar: UInt32, at place: Range<Int>, in text: Span<UInt8>) -> TextFinding? {
    guard twins.contains(scalar), text.isLetter(place.lowerBound - 1) || text.isLetter(place.upperBound)
    else {
      return nil
    }
    var start = place.lowerBound
    while text.isLetter(start - 1) || isForeign(in: text, endingAt: start) {
      start -= text.isLetter(start - 1) ? 1 : 2
    }
    var end = place.upperBound
    while text.isLetter(end) || (text.byte(end).map { (0xCD...0xD3).contains($0) } ?? false) {
      end += text.isLetter(end) ? 1 : 2
    }
    let word = String(text.text(start..<min(end, text.count, start + 128)).unicodeScalars.prefix(64))
    return TextFinding(
      range: start..<min(end, text.count),
      problem: .confusableCharacter(Unicode.Scalar(scalar).map { String($0) } ?? "", in: word))
  }

  private static func isForeign(in text: Span<UInt8>, endingAt end: Int) -> Bool {
    text.byte(end - 2).map { (0xCD...0xD3).contains($0) } ?? false
  }
}
