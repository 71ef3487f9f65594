package import Diagnostics
package import Disclosure

/// Makes the catalogue of the notices that were read.
package struct CatalogueCompiler: Sendable {
  private let column: Column
  /// The day for which validity is derived.
  private let asOf: CalendarDate
  /// By which terms are counted.
  private let calendar: WorkingDayCalendar

  package init(column: Column, asOf: CalendarDate, calendar: WorkingDayCalendar = .builtIn) {
    self.column = column
    self.asOf = asOf
    self.calendar = calendar
  }

  /// Reports what shows only when all notices are seen together. The catalogue is whole in any case.
  package func compile(
    notices read: [Notice], pages: [StandingPage], unread: UnreadFiles, into bag: inout DiagnosticBag
  ) -> Catalogue {
    let unique = UniqueNumbers.check(read, into: &bag)
    let published = unique.filter { !$0.isDraft }.sorted { CatalogueCompiler.precedes($0, $1) }
    let drafts = unique.filter(\.isDraft)
    let relations = RelationGraph(published, drafts: drafts, unread: unread, column: column)
      .resolve(into: &bag)
    let acts = DocumentActs(published, relations)
    let standings = ValidityAudit(published, acts, asOf: asOf, isComplete: unread.isEmpty)
      .standings(into: &bag)
    ActAudit(published, relations, acts: acts).report(into: &bag)
    audit(published, relations, standings, isComplete: unread.isEmpty, into: &bag)
    let catalogue = Catalogue(
      column: column, notices: published, standings: standings, relations: relations, pages: pages,
      drafts: drafts, unread: unread.paths)
    Timeliness(asOf: asOf, calendar: calendar).check(catalogue, into: &bag)
    return catalogue
  }

  /// What the law on documents asks, notice by notice and of all together.
  private func audit(
    _ notices: [Notice], _ relations: [Int32: [RelatedNotice]], _ standings: [ValidityStanding?],
    isComplete: Bool, into bag: inout DiagnosticBag
  ) {
    let normative = NormativeAudit(asOf: asOf, isComplete: isComplete)
    let provenance = ProvenanceAudit(column: column, own: OwnNumbers(notices, column: column))
    for (index, notice) in notices.enumerated() {
      normative.check(
        notice, validity: standings[index]?.validity, related: relations[Int32(index)] ?? [], into: &bag)
      provenance.check(notice, into: &bag)
    }
    DuplicateAudit.report(notices, into: &bag)
    ColumnAudit(column: column).report(into: &bag)
  }

  private static func precedes(_ a: Notice, _ b: Notice) -> Bool {
    if a.publishedAt != b.publishedAt { return a.publishedAt < b.publishedAt }
    return a.indexNumber.text.utf8.lexicographicallyPrecedes(b.indexNumber.text.utf8)
  }
}

/// An index number belongs to one notice, and to one path even where capitals do not count.
enum UniqueNumbers {
  /// The notices that keep their number: of several with one number the first in file order.
  static func check(_ notices: [Notice], into bag: inout DiagnosticBag) -> [Notice] {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(notices.count)
    var kept: [Notice] = []
    kept.reserveCapacity(notices.count)
    for notice in notices {
      guard let owner = owners[notice.indexNumber.text.lowercased()] else {
        owners[notice.indexNumber.text.lowercased()] = kept.count
        kept.append(notice)
        continue
      }
      let first = kept[owner]
      let note = Note(
        Place(path: first.sourcePath, line: Int(first.lines.indexNumber), column: 1), zh: "此前用于这里",
        en: "used here first")
      let place = Place(path: notice.sourcePath, line: Int(notice.lines.indexNumber), column: 1)
      if first.indexNumber == notice.indexNumber {
        bag.report(.duplicateIndexNumber(notice.indexNumber.text), at: place, notes: [note])
      } else {
        bag.report(
          .pathCollision(OutputPath.notice(notice.indexNumber).text), at: place, notes: [note])
      }
    }
    return kept
  }
}
