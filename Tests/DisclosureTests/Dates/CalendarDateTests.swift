import Disclosure
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  static let lengths: [(year: Int, month: Int, days: Int)] = [
    (2023, 1, 31), (2023, 2, 28), (2024, 2, 29), (1900, 2, 28), (2000, 2, 29), (2100, 2, 28), (2400, 2, 29),
    (2023, 4, 30), (2023, 6, 30), (2023, 7, 31), (2023, 8, 31), (2023, 9, 30), (2023, 11, 30), (2023, 12, 31),
  ]

  @Test(arguments: lengths)
  func aMonthHasItsDaysAndNoMore(year: Int, month: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: month, of: year) == days)
    #expect(CalendarDate(year: year, month: month, day: days) != nil)
    #expect(CalendarDate(year: year, month: month, day: days + 1) == nil)
  }

  static let impossible: [(year: Int, month: Int, day: Int)] = [
    (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, -1), (1899, 12, 31), (3000, 1, 1), (0, 1, 1),
    (-1, 1, 1),
    (.max, 1, 1), (.min, 1, 1), (2024, .max, 1), (2024, 1, .max),
  ]

  @Test(arguments: impossible)
  func daysThatDoNotExistAreRefused(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  static let written: [(year: Int, month: Int, day: Int, iso: String)] = [
    (1900, 1, 1, "1900-01-01"), (2024, 3, 5, "2024-03-05"), (2026, 11, 21, "2026-11-21"),
    (2999, 12, 31, "2999-12-31"),
  ]

  @Test(arguments: written)
  func isWrittenWithTenCharacters(year: Int, month: Int, day: Int, iso: String) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.iso == iso)
    #expect(date.isoBytes == Array(iso.utf8))
    #expect(date.description == iso)
    #expect([date.year, date.month, date.day] == [year, month, day])
  }

  @Test func orderIsThatOfTime() throws {
    let days = try [(2023, 12, 31), (2024, 1, 1), (2024, 1, 31), (2024, 2, 1), (2024, 2, 2), (2025, 1, 1)]
      .map { try #require(CalendarDate(year: $0.0, month: $0.1, day: $0.2)) }
    #expect(days.reversed().sorted() == days)
    #expect(days.map(\.iso).sorted() == days.map(\.iso))
  }
}

@Suite("The day of a moment, as clocks show it in China")
struct MomentTests {
  /// Seconds since 1970-01-01T00:00:00Z, from `date -u -d … +%s`.
  static let moments: [(seconds: Int, day: String)] = [
    (0, "1970-01-01"),
    // Midnight at +08:00 is 16:00 of the day before in UTC.
    (57_599, "1970-01-01"), (57_600, "1970-01-02"),
    (-28_800, "1970-01-01"), (-28_801, "1969-12-31"), (-1, "1970-01-01"),
    (951_753_599, "2000-02-28"), (951_753_600, "2000-02-29"), (951_839_999, "2000-02-29"),
    (951_840_000, "2000-03-01"),
    (1_709_135_999, "2024-02-28"), (1_709_136_000, "2024-02-29"), (1_709_222_400, "2024-03-01"),
    (1_677_599_999, "2023-02-28"), (1_677_600_000, "2023-03-01"),
    (1_735_660_799, "2024-12-31"), (1_735_660_800, "2025-01-01"),
    (1_795_190_399, "2026-11-20"), (1_795_190_400, "2026-11-21"),
    (-86_400, "1969-12-31"), (-662_688_000 - 28_800, "1949-01-01"),
    (-2_209_017_600, "1900-01-01"), (32_503_651_199, "2999-12-31"),
  ]

  @Test(arguments: moments)
  func aMomentFallsOnADay(seconds: Int, day: String) {
    #expect(CalendarDate(secondsSince1970: seconds)?.iso == day)
  }

  @Test(arguments: [-2_209_017_601, 32_503_651_200, -99_999_999_999, 99_999_999_999, .max / 2, .min / 2])
  func momentsOutsideTheCalendarHaveNoDay(seconds: Int) {
    #expect(CalendarDate(secondsSince1970: seconds) == nil)
  }

  /// SOURCE_DATE_EPOCH may hold any number; none of them may end the program.
  @Test func theLargestNumbersHaveNoDayEither() async {
    await #expect(processExitsWith: .success) {
      #expect(CalendarDate(secondsSince1970: .max) == nil)
      #expect(CalendarDate(secondsSince1970: .min) == nil)
    }
  }

  @Test func everyDayFollowsTheDayBefore() throws {
    var before = try #require(CalendarDate(secondsSince1970: -2_209_017_600))
    var day = 1
    while let date = CalendarDate(secondsSince1970: -2_209_017_600 + day * 86_400) {
      let isNextDay = date.day == before.day + 1 && date.month == before.month && date.year == before.year
      let isFirst = date.day == 1 && before.day == CalendarDate.days(inMonth: before.month, of: before.year)
      let isNextMonth = date.month == before.month + 1 && date.year == before.year
      let isNextYear = date.month == 1 && before.month == 12 && date.year == before.year + 1
      try #require(isNextDay || (isFirst && (isNextMonth || isNextYear)), "\(before) is followed by \(date)")
      before = date
      day += 1
    }
    #expect(before.iso == "2999-12-31")
    #expect(day == 401_767)
  }
}
