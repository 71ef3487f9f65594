/// Reads dates as offices write them.
package enum DateText {
  /// `2021-12-21`, `2021年12月21日`, `2021.12.21`, `2021/12/21`, one-digit months and days, each followed by
  /// nothing or by a time `18:40` or `18:40:00`. Nil for anything else and for days that do not exist.
  package static func parse(_ text: String) -> PublicationTime? {
    var scanner = Scanner(bytes: Array(TextFolding.halfWidth(text).utf8))
    scanner.skipBlanks()
    guard let year = scanner.number(digits: 4...4), let separator = scanner.separator(after: "年") else {
      return nil
    }
    guard let month = scanner.number(digits: 1...2),
      scanner.take(separator == "年" ? "月" : separator),
      let day = scanner.number(digits: 1...2)
    else { return nil }
    if separator == "年", !scanner.take("日") { return nil }
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    if scanner.isAtEnd { return PublicationTime(date: date) }
    if !scanner.take("T") {
      guard scanner.skipBlanks() else { return nil }
      if scanner.isAtEnd { return PublicationTime(date: date) }
    }
    guard let hour = scanner.number(digits: 1...2), hour < 24, scanner.take(":"),
      let minute = scanner.number(digits: 2...2), minute < 60
    else { return nil }
    if scanner.take(":") {
      guard let second = scanner.number(digits: 2...2), second < 61 else { return nil }
    }
    scanner.skipBlanks()
    guard scanner.isAtEnd else { return nil }
    return PublicationTime(date: date, minuteOfDay: hour * 60 + minute)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while position < bytes.count, count < digits.upperBound, (48...57).contains(bytes[position]) {
        value = value * 10 + Int(bytes[position] - 48)
        position += 1
        count += 1
      }
      return digits.contains(count) ? value : nil
    }

    mutating func take(_ text: String) -> Bool {
      let wanted = Array(text.utf8)
      guard bytes[position...].starts(with: wanted) else { return false }
      position += wanted.count
      return true
    }

    mutating func separator(after chinese: String) -> String? {
      for candidate in ["-", ".", "/", chinese] where take(candidate) { return candidate }
      return nil
    }

    @discardableResult
    mutating func skipBlanks() -> Bool {
      let start = position
      while position < bytes.count, bytes[position] == 32 { position += 1 }
      return position > start
    }
  }
}
