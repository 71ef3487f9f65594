/// 工作日: which days the State Council's yearly notice makes working days, weekends worked in exchange included.
package struct WorkingDayCalendar: Sendable {
  /// What the notice for one year changes: weekdays off and days of weekends worked.
  package struct Year: Sendable, Hashable {
    package let year: Int
    package let weekdaysOff: Set<CalendarDate>
    package let weekendWorkdays: Set<CalendarDate>
    /// False where only the statutory days are known.
    package let isAnnounced: Bool

    package init(
      _ year: Int, weekdaysOff: Set<CalendarDate>, weekendWorkdays: Set<CalendarDate>, isAnnounced: Bool
    ) {
      self.year = year
      self.weekdaysOff = weekdaysOff
      self.weekendWorkdays = weekendWorkdays
      self.isAnnounced = isAnnounced
    }
  }

  /// In order; a year may be missing.
  package let years: [Year]
  /// By day, from the first of January of `firstYear`; years without a notice have their weekends only.
  private let isWorked: [Bool]
  private let firstDay: Int
  private let firstYear: Int

  /// Of two arrangements for one year the later one counts.
  package init(_ years: [Year]) {
    var byYear: [Int: Year] = [:]
    for year in years { byYear[year.year] = year }
    let ordered = byYear.values.sorted { $0.year < $1.year }
    self.years = ordered
    firstYear = ordered.first?.year ?? 2000
    guard let first = ordered.first, let last = ordered.last,
      let start = CalendarDate(year: first.year, month: 1, day: 1),
      let end = CalendarDate(year: last.year, month: 12, day: 31)
    else {
      firstDay = 0
      isWorked = []
      return
    }
    firstDay = start.dayNumber
    var isWorked = (start.dayNumber...end.dayNumber).map { !CalendarDate.isWeekend(dayNumber: $0) }
    for year in ordered {
      for day in year.weekdaysOff { isWorked[day.dayNumber - start.dayNumber] = false }
      for day in year.weekendWorkdays { isWorked[day.dayNumber - start.dayNumber] = true }
    }
    self.isWorked = isWorked
  }

  /// 2015 to 2026 as announced, 2027 by its statutory days.
  package static let builtIn = WorkingDayCalendar(
    AnnouncedYears.all.map { entry in
      func days(_ numbers: [Int]) -> Set<CalendarDate> {
        Set(numbers.compactMap { CalendarDate(year: entry.year, month: $0 / 100, day: $0 % 100) })
      }
      return Year(
        entry.year, weekdaysOff: days(entry.off), weekendWorkdays: days(entry.worked),
        isAnnounced: entry.isAnnounced)
    })

  /// The same calendar with whole years put in the place of those it has.
  package func replacing(_ newer: [Year]) -> WorkingDayCalendar {
    newer.isEmpty ? self : WorkingDayCalendar(years + newer)
  }

  package func isWorkingDay(_ day: CalendarDate) -> Bool { isWorkingDay(day.dayNumber) }

  /// The day on which a term of `workingDays` ends: day 1 is the working day after the event.
  package func deadline(after event: CalendarDate, workingDays: Int) -> Reckoned<CalendarDate> {
    var day = event.dayNumber
    var left = max(0, workingDays)
    while left > 0 {
      day += 1
      if isWorkingDay(day) { left -= 1 }
    }
    let end = CalendarDate(dayNumber: day) ?? event
    return Reckoned(end, footing: footing(from: event, to: end))
  }

  /// The working days after `start`, up to and with `end`; 0 where `end` is not later.
  package func workingDays(from start: CalendarDate, to end: CalendarDate) -> Reckoned<Int> {
    guard start < end else { return Reckoned(0, footing: .announced) }
    var count = 0
    for day in (start.dayNumber + 1)...end.dayNumber where isWorkingDay(day) { count += 1 }
    return Reckoned(count, footing: footing(from: start, to: end))
  }

  /// On what a count between two days stands: the first year that is not announced decides.
  private func footing(from start: CalendarDate, to end: CalendarDate) -> Footing {
    // The day of the event itself is not counted.
    for year in start.adding(days: 1).year...max(start.adding(days: 1).year, end.year) {
      guard let known = self.year(year) else { return .weekendsOnly(year) }
      if !known.isAnnounced { return .statutoryDays(year) }
    }
    return .announced
  }

  private func year(_ number: Int) -> Year? {
    let index = number - firstYear
    if years.indices.contains(index), years[index].year == number { return years[index] }
    return years.first { $0.year == number }
  }

  private func isWorkingDay(_ day: Int) -> Bool {
    let index = day - firstDay
    return isWorked.indices.contains(index) ? isWorked[index] : !CalendarDate.isWeekend(dayNumber: day)
  }
}

/// On what a count of working days stands.
package enum Footing: Sendable, Hashable {
  /// Every year it runs through is announced.
  case announced
  /// This year has its statutory days only: the exchange of working days is not announced yet.
  case statutoryDays(Int)
  /// The program knows nothing of this year but its weekends.
  case weekendsOnly(Int)
}

/// A value counted by the calendar, and on what it stands.
package struct Reckoned<Value: Sendable>: Sendable {
  package let value: Value
  package let footing: Footing

  init(_ value: Value, footing: Footing) {
    self.value = value
    self.footing = footing
  }
}

extension Reckoned: Equatable where Value: Equatable {}
