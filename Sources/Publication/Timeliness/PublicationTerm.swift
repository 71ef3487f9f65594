package import Diagnostics
package import Disclosure

/// 公开期限: within how many working days of being made a notice is to be published.
package struct PublicationTerm: Sendable, Hashable {
  package let workingDays: Int
  /// 双公示: the shorter term of licences and penalties.
  package let isDecision: Bool

  /// The first Regulation came into force on 2008-05-01; what is older was under no term.
  private static let firstRegulation = 14_000
  /// 国发〔2016〕33号 was published on 2016-06-12.
  private static let decisionsOnline = 16_964

  /// Nil where no term runs: old documents, documents of others, annual reports.
  package init?(_ notice: Notice) {
    let made = notice.madeOn.dayNumber
    guard made >= PublicationTerm.firstRegulation, notice.leadBody.isRegistered, notice.kind != .report else {
      return nil
    }
    isDecision = [.licence, .penalty].contains(notice.kind) && made >= PublicationTerm.decisionsOnline
    workingDays = isDecision ? 7 : 20
  }

  package func deadline(
    of notice: Notice, by calendar: WorkingDayCalendar
  ) -> Reckoned<CalendarDate> {
    calendar.deadline(after: notice.madeOn, workingDays: workingDays)
  }

  /// Says which notices were late, and which drafts have become so.
  func check(
    _ notice: Notice, asOf: CalendarDate, by calendar: WorkingDayCalendar, into bag: inout DiagnosticBag
  ) {
    let deadline = deadline(of: notice, by: calendar)
    // Only the publication counts, or today while there is none: a draft's date is a plan.
    let published = notice.isDraft ? asOf : notice.publishedAt.date
    guard deadline.value < published else { return }
    let late = calendar.lateness(of: published, after: deadline.value)
    let remark = deadline.remark(late: late)
    if notice.isDraft {
      bag.report(
        .deadlineOverdue(
          deadline: deadline.value.iso, workingDays: workingDays, late: late, remark: remark),
        at: notice.place(of: \.madeOn))
    } else {
      bag.report(
        .publishedLate(
          deadline: deadline.value.iso, workingDays: workingDays, late: late, isDecision: isDecision,
          remark: remark),
        at: notice.place(of: \.publishedAt), notes: [notice.madeHere])
    }
  }
}

extension WorkingDayCalendar {
  /// By how many working days a day misses a deadline; a weekend counts as the working day after it.
  func lateness(of day: CalendarDate, after deadline: CalendarDate) -> Int {
    workingDays(from: deadline, to: day).value + (isWorkingDay(day) ? 0 : 1)
  }
}

extension Reckoned<CalendarDate> {
  /// The most working days that an unknown arrangement can move a deadline.
  private static var doubt: Int { 10 }

  /// What is to be said of a deadline that was missed by so many days: nothing where no calendar could change it.
  func remark(late: Int) -> Wording? { late > Self.doubt ? nil : footing.remark }
}

extension Footing {
  /// What a person must know of a day that was reckoned; nil where every year was announced.
  package var remark: Wording? {
    switch self {
    case .announced: nil
    case .statutoryDays(let year):
      Wording(
        zh: "\(year)年节假日安排尚未公布，按法定节假日估算",
        en: "estimated by statutory holidays: the arrangement for \(year) is not announced")
    case .weekendsOnly(let year):
      Wording(
        zh: "程序没有\(year)年的节假日安排，按周末估算", en: "estimated by weekends: the program has no calendar of \(year)")
    }
  }
}
