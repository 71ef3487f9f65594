import Diagnostics
import Disclosure

/// 年度报告: the reports of the column by the year they report on, and the days they were due.
package struct AnnualReports: Sendable {
  /// A report that is published.
  struct Report: Sendable {
    let year: Int
    let notice: Int
    /// Whose it is: the body that its title names, or else the one that issued it.
    let body: IssuingBody
    let level: Office.Level
  }

  /// A report that comes next, or that is missing.
  struct Expected: Sendable {
    let year: Int
    let due: CalendarDate
    let body: IssuingBody
  }

  let reports: [Report]
  private let office: String
  /// Where `site.yaml` has the section.
  private let line: Int

  package init(_ catalogue: Catalogue) {
    let column = catalogue.column
    let section = column.tree.node(withID: StandardSections.annualReports.id)
    office = column.office.name
    line = section.map { column.tree[$0].node.line } ?? 0
    reports = catalogue.notices.enumerated().compactMap { index, notice in
      guard notice.kind == .report, let section, column.tree.path(to: notice.category).first == section,
        let (year, before) = AnnualReports.year(in: notice.title)
      else { return nil }
      return Report(
        year: year, notice: index,
        body: column.bodies.registered(TextFolding.trimmed(before)) ?? notice.leadBody,
        level: column.office.level ?? AnnualReports.level(ofTitle: notice.title))
    }
  }

  /// What each body owes next: the last year's report while it is missing, else this year's. A body that had none on
  /// the year before last owes none, as it may be no more; the office itself does in any case.
  /// Empty for a column that never had a report: that its section is empty is told already.
  func expected(asOf: CalendarDate) -> [Expected] {
    var bodies: [IssuingBody] = []
    for report in reports where !bodies.contains(where: { $0.name == report.body.name }) {
      bodies.append(report.body)
    }
    let last = asOf.year - 1
    return bodies.compactMap { body in
      let own = reports.filter { $0.body.name == body.name }
      let hasLast = own.contains { $0.year == last }
      guard let newest = own.last,
        hasLast || body.name == office || own.contains(where: { $0.year == last - 1 }),
        let due = AnnualReports.due(hasLast ? asOf.year : last, level: newest.level)
      else { return nil }
      return Expected(year: hasLast ? asOf.year : last, due: due, body: body)
    }
  }

  func check(_ catalogue: Catalogue, asOf: CalendarDate, into bag: inout DiagnosticBag) {
    for report in reports {
      let notice = catalogue.notices[report.notice]
      let published = notice.publishedAt.date
      guard let due = AnnualReports.due(report.year, level: report.level), due < published else { continue }
      bag.report(
        .annualReportLate(year: report.year, deadline: due.iso, days: published.dayNumber - due.dayNumber),
        at: notice.place(of: \.publishedAt))
    }
    guard catalogue.unread.isEmpty else { return }
    for report in expected(asOf: asOf) where report.due < asOf {
      bag.report(
        .annualReportMissing(report.body.name, year: report.year, deadline: report.due.iso),
        at: Place(path: "Content/site.yaml", line: line))
    }
  }

  /// Nil before the first Regulation. Until the report on 2018 all were due on 31 March.
  static func due(_ year: Int, level: Office.Level) -> CalendarDate? {
    guard year >= 2008 else { return nil }
    return level == .government || year <= 2018
      ? CalendarDate(year: year + 1, month: 3, day: 31) : CalendarDate(year: year + 1, month: 1, day: 31)
  }

  /// `〈机关〉2025年政府信息公开工作年度报告`: the year, and what stands before it.
  static func year(in title: String) -> (year: Int, before: String)? {
    let scalars = Array(TextFolding.halfWidth(title).unicodeScalars)
    for index in scalars.indices where index + 4 < scalars.count {
      let digits = scalars[index..<index + 4]
      guard digits.allSatisfy({ ("0"..."9").contains($0) }), "年度".unicodeScalars.contains(scalars[index + 4])
      else { continue }
      let text = String(String.UnicodeScalarView(digits))
      guard let year = Int(text), (2000...2999).contains(year) else { continue }
      return (year, String(String.UnicodeScalarView(scalars[..<index])))
    }
    return nil
  }

  static func level(ofTitle title: String) -> Office.Level {
    let before = year(in: title)?.before ?? ""
    let isOfGovernment = TextFolding.trimmed(before).hasSuffix("人民政府") || title.contains("人民政府政府信息公开")
    return isOfGovernment ? .government : .department
  }
}
