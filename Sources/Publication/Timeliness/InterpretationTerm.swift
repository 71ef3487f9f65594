import Diagnostics
import Disclosure

/// 解读: the first interpretation of a file follows within three working days.
enum InterpretationTerm {
  static let workingDays = 3
  /// The rule is of 2016: files published before that year were under none.
  private static let since = 2016

  static func deadline(
    of file: Notice, by calendar: WorkingDayCalendar
  ) -> Reckoned<CalendarDate>? {
    guard file.publishedAt.date.year >= since else { return nil }
    return calendar.deadline(after: file.publishedAt.date, workingDays: workingDays)
  }

  /// A file's later interpretations explain it once more and are not late. One that explains several files counts
  /// from the last of them that it is the first for.
  static func check(
    _ catalogue: Catalogue, by calendar: WorkingDayCalendar, into bag: inout DiagnosticBag
  ) {
    var files: [Int: Int] = [:]
    for index in catalogue.notices.indices {
      guard let first = firstInterpretation(of: index, in: catalogue) else { continue }
      // Files come in the order of their publication.
      files[first] = index
    }
    for first in files.keys.sorted() {
      guard let file = files[first].map({ catalogue.notices[$0] }),
        let deadline = deadline(of: file, by: calendar)
      else { continue }
      let interpretation = catalogue.notices[first]
      let published = interpretation.publishedAt.date
      guard deadline.value < published else { continue }
      let late = calendar.lateness(of: published, after: deadline.value)
      bag.report(
        .interpretationLate(deadline: deadline.value.iso, late: late, remark: deadline.remark(late: late)),
        at: interpretation.place(of: \.publishedAt),
        notes: [Note(file.place(of: \.publishedAt), zh: "文件发布于这一天", en: "its file was published on this day")]
      )
    }
  }

  /// Whether a document is one that its office interprets: 规章, 规范性文件 or policy of a body of the column, that still
  /// holds and does not say why none is needed.
  static func isOwed(by notice: Notice, validity: Validity?) -> Bool {
    [.regulation, .normative, .policy].contains(notice.kind) && notice.leadBody.isRegistered
      && !notice.isDraft
      && notice.standing.noInterpretation == nil && validity?.hasEnded != true
  }

  /// The place in the catalogue of the first notice that interprets this one; nil where none does.
  static func firstInterpretation(of index: Int, in catalogue: Catalogue) -> Int? {
    guard let related = catalogue.relations[Int32(index)] else { return nil }
    var first: Int?
    for relation in related where relation.role == .interpretedBy {
      guard case .notice(let other) = relation.target else { continue }
      first = min(first ?? Int(other), Int(other))
    }
    return first
  }
}
