/// 日期: a day of the Gregorian calendar, with no time and no zone.
package struct CalendarDate: Sendable, Hashable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  package var year: Int { Int(storedYear) }
  package var month: Int { Int(storedMonth) }
  package var day: Int { Int(storedDay) }

  /// Nil for a day that does not exist; years 1900 to 2999 are taken.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    storedYear = Int16(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of this many seconds after 1970-01-01T00:00:00Z, as clocks show it in China (+08:00).
  /// Nil outside the years that the calendar takes.
  package init?(secondsSince1970 seconds: Int) {
    guard (-(1 << 40)..<(1 << 40)).contains(seconds) else { return nil }
    let local = seconds + 8 * 3600
    var days = local / 86_400
    if local % 86_400 < 0 { days -= 1 }
    // Days to civil date, counted in eras of 400 years that begin on 1 March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `2024-03-05`.
  package var iso: String {
    String(decoding: isoBytes, as: UTF8.self)
  }

  /// The ten bytes of `2024-03-05`.
  package var isoBytes: [UInt8] {
    func digit(_ value: Int) -> UInt8 { UInt8(48 + value % 10) }
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 45,
      digit(month / 10), digit(month), 45, digit(day / 10), digit(day),
    ]
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.ordinal < b.ordinal }

  /// Grows with the date; not a count of days.
  private var ordinal: Int { (year * 16 + month) * 32 + day }
}

extension CalendarDate: CustomStringConvertible {
  package var description: String { iso }
}
