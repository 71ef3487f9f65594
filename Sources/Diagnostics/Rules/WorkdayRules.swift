/// The office's own calendar of working days.
extension Rule {
  static let workdayRules: [Rule] = [workdayEntry]

  package static let workdayEntry = Rule(
    "workday-entry", .error,
    title: Wording(zh: "工作日历的日期", en: "A day of the working-day calendar"),
    explanation: Wording(
      zh: "Content/workdays.yaml 按年列出放假的工作日（weekdays_off）和上班的周末（weekend_workdays）。"
        + "本来就休息的周末不列入放假，本来就上班的日子不列入调休；写错一天，所有期限都会算错。",
      en:
        "Content/workdays.yaml lists, year by year, weekdays off and weekend days worked. A weekend is off without "
        + "being listed, a weekday worked; one wrong day makes every deadline wrong."),
    basis: Wording(zh: "国务院办公厅每年关于节假日安排的通知", en: "The State Council's yearly notice on holidays"),
    failing: .files([
      ("Content/workdays.yaml", "years:\n  2028:\n    weekdays_off: [2028-01-01]\n    weekend_workdays: []\n")
    ]),
    passing: .files([
      ("Content/workdays.yaml", "years:\n  2028:\n    weekdays_off: [2028-01-03]\n    weekend_workdays: []\n")
    ]))
}

extension Problem {
  package static func workdayOutsideYear(_ day: String, year: Int) -> Problem {
    Problem(
      .workdayEntry, zh: "\(day) 不在 \(year) 年", en: "\(day) is not a day of \(year)",
      helpZh: "改写到它所在的年份下。", helpEn: "write it under the year it belongs to.")
  }

  package static func workdayIsWeekend(_ day: String) -> Problem {
    Problem(
      .workdayEntry, zh: "\(day) 是周末，不列入 weekdays_off",
      en: "\(day) is a weekend, not a weekday off",
      helpZh: "删去这一天：周末不必写；这一天上班的，写入 weekend_workdays。",
      helpEn: "take it out: weekends are off anyway; where it is worked, write it under weekend_workdays.")
  }

  package static func workdayNoWeekend(_ day: String) -> Problem {
    Problem(
      .workdayEntry, zh: "\(day) 不是周末，不列入 weekend_workdays", en: "\(day) is no weekend",
      helpZh: "删去这一天：平日本来就上班；这一天放假的，写入 weekdays_off。",
      helpEn: "take it out: weekdays are worked by themselves; where it is off, write it under weekdays_off.")
  }
}
