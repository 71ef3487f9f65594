import Disclosure

/// 公民身份号码 (GB 11643): eighteen characters with a region, a date of birth and a check character.
enum ResidentNumber {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  static func isSound(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 18, hasRegion(digits) else { return false }
    let values = digits.prefix(17).map { Int($0) - 48 }
    guard values.allSatisfy({ (0...9).contains($0) }),
      isDate(year: number(values[6..<10]), month: number(values[10..<12]), day: number(values[12..<14]))
    else { return false }
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return checks[sum % 11] == digits.last
  }

  /// The number of fifteen digits, which has no check.
  static func isOldForm(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 15, hasRegion(digits) else { return false }
    let values = digits.map { Int($0) - 48 }
    return isDate(
      year: 1900 + number(values[6..<8]), month: number(values[8..<10]), day: number(values[10..<12]))
  }

  /// The first two digits are a province's.
  private static func hasRegion(_ digits: ArraySlice<UInt8>) -> Bool {
    let values = digits.prefix(2).map { Int($0) - 48 }
    switch values[0] * 10 + values[1] {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: return true
    default: return false
    }
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  private static func isDate(year: Int, month: Int, day: Int) -> Bool {
    (1800...2099).contains(year) && CalendarDate(year: year, month: month, day: day) != nil
  }
}

/// The check of bank cards (ISO/IEC 7812).
enum Luhn {
  static func isSound(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      guard digit >= 48, digit <= 57 else { return false }
      let value = Int(digit - 48) * (offset % 2 + 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}
