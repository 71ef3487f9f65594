package import Diagnostics
package import Disclosure

/// One thing that falls due, or has fallen due.
package struct DueItem: Sendable {
  /// What is to be done.
  package enum Task: String, Sendable, CaseIterable {
    case publish, interpret, expires
    case annualReport = "annual_report"
    case updateGuide = "update_guide"
    case updateNode = "update_node"
    case enterCalendar = "enter_calendar"

    package var wording: Wording {
      switch self {
      case .publish: Wording(zh: "草稿应当公开", en: "publish the draft")
      case .interpret: Wording(zh: "应当发布解读", en: "publish an interpretation")
      case .expires: Wording(zh: "有效期届满", en: "expires")
      case .annualReport: Wording(zh: "应当公布年度报告", en: "publish the annual report")
      case .updateGuide: Wording(zh: "核对更新公开指南", en: "look the guide over")
      case .updateNode: Wording(zh: "栏目应当更新", en: "publish something in the node")
      case .enterCalendar: Wording(zh: "录入节假日安排", en: "enter the year's holidays")
      }
    }
  }

  package let date: CalendarDate
  package let task: Task
  /// The document's title, the node's name, the year.
  package let subject: String
  /// The file in which something is to be done.
  package let path: String
  /// Where the date is an estimate: why.
  package let remark: Wording?

  init(_ date: CalendarDate, _ task: Task, _ subject: String, path: String, remark: Wording? = nil) {
    self.date = date
    self.task = task
    self.subject = subject
    self.path = path
    self.remark = remark
  }
}

/// What falls due in a column, in the order of the days.
package struct DueList: Sendable {
  private let catalogue: Catalogue
  private let asOf: CalendarDate
  private let calendar: WorkingDayCalendar

  package init(_ catalogue: Catalogue, asOf: CalendarDate, calendar: WorkingDayCalendar) {
    self.catalogue = catalogue
    self.asOf = asOf
    self.calendar = calendar
  }

  /// What expires from today to `last`, unless it is void already.
  package func expiring(until last: CalendarDate) -> [DueItem] {
    var items: [DueItem] = []
    for (index, notice) in catalogue.notices.enumerated() {
      guard let day = notice.expiresOn, asOf <= day, day <= last, catalogue.validity[index]?.hasEnded != true
      else { continue }
      items.append(DueItem(day, .expires, notice.title, path: notice.sourcePath))
    }
    return sorted(items)
  }

  /// What is due up to `last`, with what should have been done before today.
  package func due(until last: CalendarDate) -> [DueItem] {
    let items = drafts + interpretations + standing + nodes + unannouncedYears(until: last)
    return sorted(items.filter { $0.date <= last } + expiring(until: last))
  }

  private func sorted(_ items: [DueItem]) -> [DueItem] {
    items.enumerated().sorted { a, b in
      if a.element.date != b.element.date { return a.element.date < b.element.date }
      if a.element.path != b.element.path {
        return a.element.path.utf8.lexicographicallyPrecedes(b.element.path.utf8)
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  private var drafts: [DueItem] {
    catalogue.drafts.compactMap { draft in
      guard let deadline = PublicationTerm(draft)?.deadline(of: draft, by: calendar) else { return nil }
      return DueItem(
        deadline.value, .publish, draft.title, path: draft.sourcePath, remark: deadline.footing.remark)
    }
  }

  /// How long a missing interpretation is recalled: later nobody would write it for the term's sake.
  private static let recalledDays = 30

  private var interpretations: [DueItem] {
    catalogue.notices.enumerated().compactMap { index, file in
      guard InterpretationTerm.isOwed(by: file, validity: catalogue.validity[index]),
        asOf.dayNumber - file.publishedAt.date.dayNumber <= DueList.recalledDays,
        InterpretationTerm.firstInterpretation(of: index, in: catalogue) == nil,
        let deadline = InterpretationTerm.deadline(of: file, by: calendar)
      else { return nil }
      return DueItem(
        deadline.value, .interpret, file.title, path: file.sourcePath, remark: deadline.footing.remark)
    }
  }

  /// The annual report and the guide.
  private var standing: [DueItem] {
    var items: [DueItem] = []
    for report in AnnualReports(catalogue).expected(asOf: asOf) {
      items.append(
        DueItem(
          report.due, .annualReport, "\(report.body.name) \(report.year)", path: "Content/notices"))
    }
    for page in catalogue.pages where page.slug == StandardSections.guide.id {
      items.append(
        DueItem(
          page.updatedOn.adding(months: Timeliness.guideMonths), .updateGuide, page.title,
          path: page.sourcePath))
    }
    return items
  }

  private var nodes: [DueItem] {
    NodeFreshness.measure(catalogue, asOf: asOf).map {
      DueItem(
        $0.freshUntil, .updateNode, catalogue.column.tree.pathName(of: $0.node), path: "Content/site.yaml")
    }
  }

  /// Terms that begin before `last` run into the year after; from then on they are estimates.
  private func unannouncedYears(until last: CalendarDate) -> [DueItem] {
    let end = calendar.deadline(after: last, workingDays: 20)
    guard let remark = end.footing.remark, let first = CalendarDate(year: end.value.year, month: 1, day: 1),
      asOf.year <= end.value.year
    else { return [] }
    let day = min(last, max(asOf, first))
    return [
      DueItem(day, .enterCalendar, "\(end.value.year)", path: "Content/workdays.yaml", remark: remark)
    ]
  }
}
