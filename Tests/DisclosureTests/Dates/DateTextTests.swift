import Disclosure
import Testing

@Suite("Dates as offices write them")
struct DateTextTests {
  static let days: [(written: String, iso: String)] = [
    ("2021-12-21", "2021-12-21"), ("2021年12月21日", "2021-12-21"), ("2021.12.21", "2021-12-21"),
    ("2021/12/21", "2021-12-21"), ("2024-03-05", "2024-03-05"), ("2024-3-5", "2024-03-05"),
    ("2024年3月5日", "2024-03-05"), ("2024.3.5", "2024-03-05"), ("2024/3/5", "2024-03-05"),
    ("2017-7-10", "2017-07-10"), ("2019年01月27日", "2019-01-27"), ("2024年2月29日", "2024-02-29"),
    ("２０２１－１２－２１", "2021-12-21"), ("２０２１年１２月２１日", "2021-12-21"), ("２０２１．１２．２１", "2021-12-21"),
    ("２０２１／１２／２１", "2021-12-21"), ("2021年１２月21日", "2021-12-21"),
    (" 2021-12-21 ", "2021-12-21"), ("\u{3000}2021-12-21\u{3000}", "2021-12-21"),
    ("2021-12-21\u{A0}", "2021-12-21"),
  ]

  @Test(arguments: days)
  func aDayAlone(written: String, iso: String) {
    let time = DateText.parse(written)
    #expect(time?.date.iso == iso)
    #expect(time?.minuteOfDay == nil)
  }

  static let times: [(written: String, displayed: String)] = [
    ("2021-12-21 09:30", "2021-12-21 09:30"), ("2021-12-21T09:30", "2021-12-21 09:30"),
    ("2021-12-21 9:30", "2021-12-21 09:30"), ("2021-12-21 00:00", "2021-12-21 00:00"),
    ("2021-12-21 23:59:59", "2021-12-21 23:59"), ("2021/12/21 18:40:00", "2021-12-21 18:40"),
    ("2025年08月22日 18:40:00", "2025-08-22 18:40"), ("2018.11.09 00:00:00", "2018-11-09 00:00"),
    ("2015-10-15 10:06:36", "2015-10-15 10:06"), ("2021-12-21   09:30", "2021-12-21 09:30"),
    ("2021-12-21\u{3000}09:30", "2021-12-21 09:30"), ("2021-12-21 09：30", "2021-12-21 09:30"),
    ("２０２５年８月２２日　１８：４０：００", "2025-08-22 18:40"), ("2021-12-21 09:30 ", "2021-12-21 09:30"),
  ]

  @Test(arguments: times)
  func aDayWithItsTime(written: String, displayed: String) {
    #expect(DateText.parse(written)?.displayed == displayed)
  }

  @Test(arguments: [
    "", " ", "有效", "长期", "今天", "2021", "2021-12", "2021年12月", "2021年", "12-21", "21-12-21", "2021-12-21-01",
    "2021-02-29", "2024-02-30", "2024-13-01", "2024-00-01", "2024-01-00", "2024-04-31", "1899-12-31",
    "3000-01-01",
    "20211-2-21", "2021-123-1", "2021-12-211", "2021-12/21", "2021年12-21", "2021年12月21", "2021-12-21日",
    "2021.12-21", "20211221", "2021 12 21", "2021—12—21", "二〇二一年十二月二十一日", "-2021-12-21", "+2021-12-21",
    "2021-12-21 24:00", "2021-12-21 09:60", "2021-12-21 9", "2021-12-21 09", "2021-12-21 09:3",
    "2021-12-21 09:300", "2021-12-21 09:30:7", "2021-12-21 09:30:61", "2021-12-21 09:30:00.5",
    "2021-12-21 上午",
    "2021-12-21 -1:30", "2021-12-21T", "2021-12-2109:30", "2021-12-21 09:30 10:30", "2021-12-21 至今",
    "2021-12-21、2021-12-22", "2021-12-21x", "null", "无", "٢٠٢١-١٢-٢١",
  ])
  func everythingElseIsRefused(written: String) {
    #expect(DateText.parse(written) == nil)
  }
}

@Suite("The time of publication")
struct PublicationTimeTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(DateText.parse(text)?.date) }

  static let minutes: [(minute: Int?, clock: String)] = [
    (nil, "00:00"), (0, "00:00"), (1, "00:01"), (59, "00:59"), (60, "01:00"), (570, "09:30"), (1439, "23:59"),
  ]

  @Test(arguments: minutes)
  func withoutMinutesItIsWrittenAsMidnight(minute: Int?, clock: String) throws {
    let time = try #require(PublicationTime(date: day("2024-03-05"), minuteOfDay: minute))
    #expect(time.minuteOfDay == minute)
    #expect(time.dateAndMinute == "2024-03-05 " + clock)
    #expect(time.rfc3339 == "2024-03-05T" + clock + ":00+08:00")
    #expect(time.displayed == (minute == nil ? "2024-03-05" : "2024-03-05 " + clock))
  }

  @Test(arguments: [-1, 1440, .max, .min])
  func minutesOutsideTheDayAreRefused(minute: Int) throws {
    #expect(try PublicationTime(date: day("2024-03-05"), minuteOfDay: minute) == nil)
  }

  @Test func orderIsThatOfTime() throws {
    let times = try ["2024-03-04 23:59", "2024-03-05", "2024-03-05 00:01", "2024-03-05 09:30", "2024-03-06"]
      .map { try #require(DateText.parse($0)) }
    #expect(times.reversed().sorted() == times)
    let midnight = try #require(DateText.parse("2024-03-05 00:00"))
    #expect(!(midnight < times[1]) && !(times[1] < midnight))
  }
}
