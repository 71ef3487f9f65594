/// Counting with days.
extension CalendarDate {
  /// Days since 1970-01-01.
  package var dayNumber: Int {
    // Years that begin on 1 March, so that the leap day is the last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468
  }

  /// Nil outside the years that the calendar takes.
  package init?(dayNumber: Int) {
    guard (-100_000...400_000).contains(dayNumber) else { return nil }
    self.init(secondsSince1970: dayNumber * 86_400)
  }

  /// Saturday or Sunday.
  package var isWeekend: Bool { CalendarDate.isWeekend(dayNumber: dayNumber) }

  static func isWeekend(dayNumber: Int) -> Bool {
    // 1970-01-01 was a Thursday.
    ((dayNumber + 3) % 7 + 7) % 7 >= 5
  }

  /// This many days later; the last day of the calendar where there is none.
  package func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days) ?? self
  }

  /// The same day this many months later, or the last of that month where it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let last = CalendarDate.days(inMonth: count % 12 + 1, of: count / 12)
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
  }
}
