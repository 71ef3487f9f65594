import Diagnostics

/// Numbers that begin with letters: passports, permits, plates.
enum LetterNumbers {
  /// A number of one or two letters and seven to ten digits that ends before `end`.
  static func permit(
    in text: Span<UInt8>, digits: Range<Int>, surroundings: Surroundings
  ) -> TextFinding? {
    guard digits.lowerBound > 0, (7...10).contains(digits.count), !text.isLetter(digits.upperBound) else {
      return nil
    }
    var start = digits.lowerBound
    while start > 0, digits.lowerBound - start < 3, isCapital(text[start - 1]) { start -= 1 }
    let letters = digits.lowerBound - start
    guard !text.isLetter(start - 1), !text.isDigit(start - 1), text.byte(start - 1) != 45,
      text.byte(digits.upperBound) != 45, text.byte(digits.upperBound) != 42
    else { return nil }
    let range = start..<digits.upperBound
    let isPermit: Bool
    switch (letters, digits.count) {
    case (1, 8...10):
      let isPassport = [69, 71, 68, 83, 80, 72].contains(text[start]) && digits.count == 8
      let isReturn = [72, 77, 67].contains(text[start])
      isPermit =
        (isPassport && surroundings.hold(Vocabulary.passport, in: text, around: range, before: 60))
        || (isReturn && surroundings.hold(Vocabulary.homeReturn, in: text, around: range, before: 60))
    case (2, 7):
      isPermit = surroundings.hold(Vocabulary.passport, in: text, around: range, before: 60)
    // Telephones and other figures have as many digits: the word must be its label.
    case (0, 8), (0, 10):
      isPermit =
        Vocabulary.taiwanPermit.stand(in: surroundings.context)
        || Vocabulary.taiwanPermit.label(in: text, max(0, start - 48)..<start)
    default: isPermit = false
    }
    guard isPermit else { return nil }
    let stars = String(repeating: "*", count: digits.count - 3)
    let mask =
      text.text(start..<digits.lowerBound) + stars + text.text((digits.upperBound - 3)..<digits.upperBound)
    return TextFinding(range: range, problem: .travelDocument(mask), mask: mask)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))

  static func isProvince(_ scalar: UInt32) -> Bool { provinces.contains(scalar) }

  /// A plate whose first letter stands at `index`, behind a province.
  static func plate(in text: Span<UInt8>, at index: Int, surroundings: Surroundings) -> TextFinding? {
    var next = index + 1
    for dot in ["·", "•", "-", " "] where text.holds(Array(dot.utf8), at: next) {
      next += dot.utf8.count
      break
    }
    let number = next
    while next - number < 7, text.isDigit(next) || isCapital(text.byte(next) ?? 0) { next += 1 }
    let count = next - number
    guard count == 5 || count == 6, !text.isLetter(next), !text.isDigit(next), text.byte(next) != 42,
      (number..<next).contains(where: { text.isDigit($0) })
    else { return nil }
    let range = (index - 3)..<next
    guard surroundings.hold(Vocabulary.plate, in: text, around: range, before: 120) else { return nil }
    let mask =
      text.text((index - 3)..<number) + String(repeating: "*", count: count - 2)
      + text.text((next - 2)..<next)
    return TextFinding(range: range, problem: .plateNumber(mask), mask: mask)
  }
}
