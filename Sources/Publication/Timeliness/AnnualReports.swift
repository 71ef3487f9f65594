import Diagnostics
package import Disclosure

/// 年度报告: the reports of the column by the year they report on, and the days they were due.
package struct AnnualReports: Sendable {
  /// By place in the catalogue.
  package let reports: [(year: Int, notice: Int)]
  private let level: Office.Level?
  /// Where `site.yaml` has the section.
  private let line: Int

  package init(_ catalogue: Catalogue) {
    let tree = catalogue.column.tree
    let section = tree.node(withID: StandardSections.annualReports.id)
    var reports: [(Int, Int)] = []
    for (index, notice) in catalogue.notices.enumerated() where notice.kind == .report {
      guard let section, tree.path(to: notice.category).first == section,
        let (year, _) = AnnualReports.year(in: notice.title)
      else { continue }
      reports.append((year, index))
    }
    self.reports = reports
    // What the last report was, the next one will be.
    level =
      catalogue.column.office.level
      ?? reports.last.map { AnnualReports.level(ofTitle: catalogue.notices[$0.1].title) }
    line = section.map { tree[$0].node.line } ?? 0
  }

  /// When the report on the year is due that comes next: the last year's, while it is missing, else this year's.
  /// Nil for a column that never had a report: that its section is empty is told already.
  package func next(asOf: CalendarDate) -> (year: Int, due: CalendarDate)? {
    guard !reports.isEmpty else { return nil }
    let last = asOf.year - 1
    let year = reports.contains { $0.year == last } ? asOf.year : last
    return AnnualReports.due(year, level: level ?? .department).map { (year, $0) }
  }

  func check(_ catalogue: Catalogue, asOf: CalendarDate, into bag: inout DiagnosticBag) {
    for (year, index) in reports {
      let notice = catalogue.notices[index]
      let level = catalogue.column.office.level ?? AnnualReports.level(ofTitle: notice.title)
      let published = notice.publishedAt.date
      guard let due = AnnualReports.due(year, level: level), due < published else { continue }
      bag.report(
        .annualReportLate(year: year, deadline: due.iso, days: published.dayNumber - due.dayNumber),
        at: notice.place(of: \.publishedAt))
    }
    guard catalogue.unread.isEmpty, let (year, due) = next(asOf: asOf), due < asOf else { return }
    bag.report(
      .annualReportMissing(year: year, deadline: due.iso), at: Place(path: "Content/site.yaml", line: line))
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
    return TextFolding.trimmed(before).hasSuffix("人民政府") ? .government : .department
  }
}
