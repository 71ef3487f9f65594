import Diagnostics
import Disclosure

/// Finds one document that stands in the column twice.
enum DuplicateAudit {
  private struct Named: Hashable {
    let title: String
    let madeOn: CalendarDate
  }

  /// `notices` in the order of publication: of two the later one is reported, once.
  static func report(_ notices: [Notice], into bag: inout DiagnosticBag) {
    var numbers: [String: Int] = [:]
    var names: [Named: Int] = [:]
    var texts: [UInt64: Int] = [:]
    names.reserveCapacity(notices.count)
    texts.reserveCapacity(notices.count)
    for (index, notice) in notices.enumerated() {
      var found: (first: Int, likeness: Problem.Likeness, spot: FieldSpot?)?
      let standing = notice.standing
      if standing.textSum != 0 {
        let first = texts[standing.textSum] ?? index
        texts[standing.textSum] = first
        if first != index { found = (first, .text, standing.spots.title) }
      }
      let named = Named(title: notice.title, madeOn: notice.madeOn)
      let twin = names[named] ?? index
      names[named] = twin
      if twin != index { found = (twin, .title, standing.spots.title) }
      if let number = notice.documentNumber?.text {
        let first = numbers[number] ?? index
        numbers[number] = first
        if first != index { found = (first, .documentNumber(number), standing.spots.documentNumber) }
      }
      guard let found else { continue }
      let first = notices[found.first]
      bag.report(
        .duplicateContent(found.likeness), at: place(found.spot, of: notice),
        notes: [Note(place(first.standing.spots.title, of: first), zh: "先发布的是这一条", en: "published first")])
    }
  }

  private static func place(_ spot: FieldSpot?, of notice: Notice) -> Place {
    spot?.place(in: notice.sourcePath) ?? Place(path: notice.sourcePath, line: 1, column: 1, length: 3)
  }
}
