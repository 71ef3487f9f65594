import Disclosure
import Foundation
import Testing

@Suite("Working days")
struct WorkingDayCalendarTests {
  static func day(_ iso: String) throws -> CalendarDate { try #require(DateText.parse(iso)).date }

  /// Each made and checked outside this program.
  static let deadlines: [(event: String, days: Int, deadline: String)] = [
    ("2021-12-21", 20, "2022-01-19"), ("2018-07-04", 20, "2018-08-01"), ("2020-01-20", 7, "2020-02-06"),
    ("2023-09-28", 7, "2023-10-13"), ("2025-01-24", 20, "2025-02-27"), ("2026-02-13", 7, "2026-03-02"),
    ("2024-09-30", 3, "2024-10-10"),
  ]

  @Test(arguments: deadlines)
  func aTermEndsOnItsLastWorkingDay(event: String, days: Int, deadline: String) throws {
    let calendar = WorkingDayCalendar.builtIn
    let event = try Self.day(event)
    let end = calendar.deadline(after: event, workingDays: days)
    #expect(end.value.iso == deadline)
    #expect(end.footing == .announced)
    #expect(calendar.workingDays(from: event, to: end.value).value == days)
    #expect(calendar.workingDays(from: end.value, to: event).value == 0)
  }

  /// Working days and FNV-1a of `1` and `0` for each day, counted by PyPI chinesecalendar 1.11.0.
  static let years: [(year: Int, workingDays: Int, digest: UInt64)] = [
    (2015, 249, 0xd3a7_a9b3_41b5_6b5c), (2016, 250, 0xb8c5_b098_7cb3_1e27),
    (2017, 249, 0x5946_f42c_3dd6_d500),
    (2018, 250, 0x320b_bfa5_8223_c8eb), (2019, 250, 0xd5d6_945d_5c7a_40b5),
    (2020, 249, 0xfa68_63c8_d7d2_4e3e),
    (2021, 250, 0x6aab_21aa_402a_ef35), (2022, 249, 0x04ea_b186_d10a_0dde),
    (2023, 249, 0xd8c0_41b8_483f_7454),
    (2024, 251, 0x5a58_6f10_bfd7_7588), (2025, 248, 0x8f71_acc3_72ef_2e1b),
    (2026, 248, 0x1fb4_32a6_2fc8_a6b7),
  ]

  @Test(arguments: years)
  func everyDayIsAsAnotherProgramHasIt(year: Int, workingDays: Int, digest: UInt64) throws {
    let first = try #require(CalendarDate(year: year, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDate(year: year, month: 12, day: 31)).dayNumber
    let days = try (first...last).map {
      WorkingDayCalendar.builtIn.isWorkingDay(try #require(CalendarDate(dayNumber: $0))) ? UInt8(49) : 48
    }
    #expect(days.count { $0 == 49 } == workingDays)
    #expect(fnv(days) == digest)
  }

  /// The ends of 3, 7 and 20 working days after each of 4342 days, by the same program.
  @Test func everyDeadlineIsAsAnotherProgramHasIt() throws {
    var ends: [UInt8] = []
    for number in try Self.day("2015-01-01").dayNumber...Self.day("2026-11-20").dayNumber {
      let event = try #require(CalendarDate(dayNumber: number))
      for count in [3, 7, 20] {
        ends += WorkingDayCalendar.builtIn.deadline(after: event, workingDays: count).value.isoBytes
      }
    }
    #expect(ends.count == 130_260)
    #expect(fnv(ends) == 0xcc0e_ee93_4708_7652)
  }

  static let source = "../shared/workdays.json"

  @Test func theBuiltInYearsAreThoseOfTheirSource() throws {
    guard let data = FileManager.default.contents(atPath: Self.source) else { return }
    struct Source: Decodable {
      struct Year: Decodable {
        let status: String?
        let weekdaysOff: [String]
        let weekendWorkdays: [String]
      }
      let years: [String: Year]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let source = try decoder.decode(Source.self, from: data)
    #expect(source.years.count == WorkingDayCalendar.builtIn.years.count)
    for year in WorkingDayCalendar.builtIn.years {
      let written = try #require(source.years["\(year.year)"])
      #expect(year.weekdaysOff == Set(try written.weekdaysOff.map(Self.day)))
      #expect(year.weekendWorkdays == Set(try written.weekendWorkdays.map(Self.day)))
      #expect(year.isAnnounced == (written.status == nil))
    }
  }

  static let footings: [(event: String, footing: Footing)] = [
    ("2026-12-02", .announced), ("2026-12-31", .statutoryDays(2027)), ("2026-12-03", .announced),
    ("2026-12-04", .statutoryDays(2027)), ("2027-06-01", .statutoryDays(2027)),
    ("2027-12-31", .weekendsOnly(2028)), ("2014-12-31", .announced), ("2014-12-30", .weekendsOnly(2014)),
    ("2031-05-05", .weekendsOnly(2031)),
  ]

  @Test(arguments: footings)
  func whatIsNotAnnouncedIsSaid(event: String, footing: Footing) throws {
    let end = WorkingDayCalendar.builtIn.deadline(after: try Self.day(event), workingDays: 20)
    #expect(end.footing == footing, "\(end.value)")
  }

  @Test func anOfficesYearTakesThePlaceOfTheBuiltInOne() throws {
    let bridge = try Self.day("2027-02-11")
    let year = WorkingDayCalendar.Year(
      2027, weekdaysOff: [bridge], weekendWorkdays: [try Self.day("2027-02-20")], isAnnounced: true)
    let calendar = WorkingDayCalendar.builtIn.replacing([year])
    #expect(!calendar.isWorkingDay(bridge))
    #expect(calendar.isWorkingDay(try Self.day("2027-02-20")))
    // Wholly: the days the program had for that year are gone.
    #expect(calendar.isWorkingDay(try Self.day("2027-02-08")))
    #expect(!calendar.isWorkingDay(try Self.day("2026-10-01")))
    #expect(calendar.deadline(after: bridge, workingDays: 3).footing == .announced)
  }

  @Test func daysAndMonthsAreCounted() throws {
    #expect(try Self.day("1970-01-01").dayNumber == 0)
    #expect(try Self.day("2000-03-01").dayNumber == 11_017)
    for number in stride(from: -25_000, through: 300_000, by: 97) {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
    }
    #expect(try Self.day("2026-11-22").isWeekend)
    #expect(try !Self.day("2026-11-20").isWeekend)
    #expect(try Self.day("2024-08-31").adding(months: 6).iso == "2025-02-28")
    #expect(try Self.day("2024-02-29").adding(months: 12).iso == "2025-02-28")
  }

  private func fnv(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
