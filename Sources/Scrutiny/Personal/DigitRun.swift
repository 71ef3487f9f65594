/// A run of digits as people write numbers: full-width, in groups, broken by emphasis or entities.
struct DigitRun {
  /// What stands before a group.
  enum Joint { case start, blank, hyphen }

  struct Group {
    let joint: Joint
    /// Into `digits`.
    let first: Int
    var count: Int
    /// Into the text.
    let start: Int
    var end: Int
  }

  /// ASCII digits; an X may stand last in a group.
  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []
  /// Where each digit begins and ends in the text.
  private(set) var places: [Range<Int>] = []
  private(set) var end: Int

  /// The digit at this place: its value as ASCII and its width.
  static func digit(in text: Span<UInt8>, at index: Int) -> (digit: UInt8, width: Int)? {
    guard let byte = text.byte(index) else { return nil }
    if byte >= 48, byte <= 57 { return (byte, 1) }
    if byte == 0xEF, text.byte(index + 1) == 0xBC, let third = text.byte(index + 2), third >= 0x90,
      third <= 0x99
    {
      return (third - 0x60, 3)
    }
    if byte == 38, text.byte(index + 1) == 35, text.byte(index + 4) == 59, let tens = text.byte(index + 2),
      let ones = text.byte(index + 3), tens >= 48, tens <= 57, ones >= 48, ones <= 57
    {
      let code = (tens - 48) * 10 + ones - 48
      if code >= 48, code <= 57 { return (code, 5) }
    }
    return nil
  }

  /// How far a run goes at most that begins here, and how many digits it holds; cheap, as most runs are short.
  static func extent(in text: Span<UInt8>, from start: Int) -> (end: Int, digits: Int) {
    var index = start
    var count = 0
    while index < text.count {
      if text[index] >= 48, text[index] <= 57 {
        index += 1
        count += 1
      } else if let digit = digit(in: text, at: index) {
        index += digit.width
        count += 1
      } else if let joint = joint(in: text, at: index), digit(in: text, at: index + joint.width) != nil {
        index += joint.width
      } else {
        break
      }
    }
    return (index, count)
  }

  init(in text: Span<UInt8>, from start: Int, to end: Int) {
    self.end = end
    var index = start
    var joint = Joint.start
    while index < end {
      if let digit = DigitRun.digit(in: text, at: index) {
        append(digit.digit, at: index..<(index + digit.width), after: joint)
        joint = .start
        index += digit.width
      } else if let found = DigitRun.joint(in: text, at: index) {
        if let kind = found.kind { joint = kind }
        index += found.width
      } else {
        break
      }
    }
    let isX = text.byte(end).map { $0 == 88 || $0 == 120 } ?? false
    if isX, !text.isLetter(end + 1), !text.isDigit(end + 1) {
      append(88, at: end..<(end + 1), after: .start)
      self.end = end + 1
    } else if text.holds([0xEF, 0xBC, 0xB8], at: end) || text.holds([0xEF, 0xBD, 0x98], at: end) {
      append(88, at: end..<(end + 3), after: .start)
      self.end = end + 3
    }
  }

  private mutating func append(_ digit: UInt8, at place: Range<Int>, after joint: Joint) {
    if groups.isEmpty || joint != .start {
      groups.append(
        Group(
          joint: joint, first: digits.count, count: 1, start: place.lowerBound, end: place.upperBound))
    } else {
      groups[groups.count - 1].count += 1
      groups[groups.count - 1].end = place.upperBound
    }
    digits.append(digit)
    places.append(place)
  }

  /// What may stand between digits of one number; emphasis joins them without a gap.
  private static func joint(in text: Span<UInt8>, at index: Int) -> (kind: Joint?, width: Int)? {
    switch text[index] {
    case 32: return (.blank, 1)
    case 45: return (.hyphen, 1)
    case 42, 95, 96:
      return text.byte(index + 1) == text[index] && text[index] != 96 ? (nil, 2) : (nil, 1)
    case 0xC2: return text.byte(index + 1) == 0xA0 ? (.blank, 2) : nil
    case 0xE2:
      let isHyphen = text.byte(index + 1) == 0x80 && (0x90...0x93).contains(text.byte(index + 2) ?? 0)
      return isHyphen ? (.hyphen, 3) : nil
    case 0xE3: return text.holds([0xE3, 0x80, 0x80], at: index) ? (.blank, 3) : nil
    case 0xEF: return text.holds([0xEF, 0xBC, 0x8D], at: index) ? (.hyphen, 3) : nil
    default: return nil
    }
  }
}
