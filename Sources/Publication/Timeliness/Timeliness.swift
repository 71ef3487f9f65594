import Diagnostics
import Disclosure

/// All that is checked of dates once the notices are together.
struct Timeliness {
  let asOf: CalendarDate
  let calendar: WorkingDayCalendar

  /// How long a guide may stand before it is looked over.
  static let guideMonths = 12

  func check(_ catalogue: Catalogue, into bag: inout DiagnosticBag) {
    let order = DateOrder(asOf: asOf)
    for notice in catalogue.notices + catalogue.drafts where order.check(notice, into: &bag) {
      PublicationTerm(notice)?.check(notice, asOf: asOf, by: calendar, into: &bag)
    }
    InterpretationTerm.check(catalogue, by: calendar, into: &bag)
    AnnualReports(catalogue).check(catalogue, asOf: asOf, into: &bag)
    // While documents are unread nobody can tell how old a node is.
    if catalogue.unread.isEmpty { NodeFreshness.check(catalogue, asOf: asOf, into: &bag) }
    for page in catalogue.pages where page.slug == StandardSections.guide.id {
      let due = page.updatedOn.adding(months: Timeliness.guideMonths)
      guard due < asOf else { continue }
      bag.report(.guideOutdated(due: due.iso), at: page.updatedOnSpot.place(in: page.sourcePath))
    }
  }
}
