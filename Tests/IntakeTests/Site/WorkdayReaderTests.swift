import Diagnostics
import Disclosure
import Intake
import Testing

@Suite("An office's own calendar")
struct WorkdayReaderTests {
  static let path = "Content/workdays.yaml"

  private func read(_ text: String) -> (years: [WorkingDayCalendar.Year], told: [String]) {
    var bag = DiagnosticBag()
    let years = WorkdayReader.read(path: Self.path, bytes: Array(text.utf8), into: &bag)
    return (years, bag.sorted().told)
  }

  @Test func aYearIsRead() throws {
    let (years, told) = read(
      "years:\n  2027:\n    weekdays_off: [2027-01-01, 2027年2月8日]\n    weekend_workdays: [2027-02-20]\n")
    #expect(told.isEmpty)
    let year = try #require(years.first)
    #expect(year.year == 2027 && year.isAnnounced)
    #expect(year.weekdaysOff.map(\.iso).sorted() == ["2027-01-01", "2027-02-08"])
    #expect(year.weekendWorkdays.map(\.iso) == ["2027-02-20"])
  }

  /// JSON is YAML; the file that the built-in years come from can be laid in as it is.
  @Test func aYearInJSONIsRead() {
    let (years, told) = read(
      """
      {
      "source": "somewhere",
      "years": {"2027": {"status": "statutory days only", "weekdays_off": ["2027-01-01"], "weekend_workdays": []}}
      }
      """)
    #expect(told.isEmpty && years.map(\.isAnnounced) == [false])
  }

  static let faults: [(text: String, rule: String)] = [
    ("years:\n  2027:\n    weekdays_off: [1️⃣2028-01-03]\n", "workday-entry"),
    ("years:\n  2027:\n    weekdays_off: [2027-01-01, 1️⃣2027-01-02]\n", "workday-entry"),
    (
      "years:\n  2027:\n    weekdays_off: [2027-01-01]\n    weekend_workdays: [1️⃣2027-01-04]\n",
      "workday-entry"
    ),
    ("years:\n  2027:\n    weekdays_off: [2027-01-01, 1️⃣2027-01-01]\n", "duplicate-key"),
    ("years:\n  2027:\n    weekdays_off: [1️⃣2027-02-30]\n", "bad-date"),
    ("years:\n  2027:\n    weekdays_off: [2027-01-01]\n    1️⃣weekend_workday: [2027-01-03]\n", "unknown-key"),
    (
      "years:\n  2027:\n    weekdays_off: [2027-01-01]\n  1️⃣2027:\n    weekdays_off: [2027-01-04]\n",
      "duplicate-key"
    ),
    ("years:\n  1️⃣二〇二七:\n    weekdays_off: [2027-01-01]\n", "unknown-key"),
    ("years:\n  2027: 1️⃣[2027-01-01]\n", "wrong-type"),
    ("1️⃣year: 1\nyears: {2027: {weekdays_off: [2027-01-01]}}\n", "unknown-key"),
  ]

  @Test(arguments: faults)
  func aFaultIsToldWhereItStands(text: String, rule: String) {
    let marked = MarkedText(text)
    #expect(read(marked.text).told == marked.places.map { "\(rule) \($0)" })
  }

  @Test func aYearWithAFaultIsNotTaken() {
    let (years, _) = read(
      "years:\n  2027:\n    weekdays_off: [2028-01-03]\n  2028:\n    weekdays_off: [2028-01-03]\n")
    #expect(years.map(\.year) == [2028])
  }
}
