import Diagnostics
import Disclosure

/// Whether the dates of a notice can be true together, and whether it was reviewed before it was published.
struct DateOrder {
  let asOf: CalendarDate

  /// False where the publication date itself cannot be true: no term is reckoned with it then.
  func check(_ notice: Notice, into bag: inout DiagnosticBag) -> Bool {
    let published = notice.publishedAt.date
    let isSound = checkPublication(notice, into: &bag)
    checkEffect(notice, into: &bag)
    let begins = notice.effectiveOn ?? notice.madeOn
    if let expires = notice.expiresOn, expires < begins {
      bag.report(
        .expiresBeforeEffective(expires: expires.iso, begins: begins.iso), at: notice.place(of: \.expiresOn))
    }
    if notice.review == nil, !notice.isDraft {
      bag.report(.reviewMissing(), at: Place(path: notice.sourcePath, line: 1, column: 1, length: 3))
    }
    if let reviewed = notice.review?.date, published < reviewed, !notice.isDraft {
      bag.report(
        .reviewAfterPublished(reviewed: reviewed.iso, published: published.iso),
        at: notice.place(of: \.review))
    }
    return isSound
  }

  /// A 题注 tells when a text that was revised since was first promulgated.
  private func checkEffect(_ notice: Notice, into bag: inout DiagnosticBag) {
    guard [.regulation, .normative].contains(notice.kind), let effective = notice.effectiveOn else { return }
    let promulgated = notice.standing.promulgationNote?.events(.promulgated).first?.date
    guard effective < promulgated ?? notice.madeOn else { return }
    bag.report(
      .effectiveBeforePromulgated(effective: effective.iso, promulgated: (promulgated ?? notice.madeOn).iso),
      at: notice.place(of: \.effectiveOn), notes: promulgated == nil ? [notice.madeHere] : [])
  }

  private func checkPublication(_ notice: Notice, into bag: inout DiagnosticBag) -> Bool {
    let published = notice.publishedAt.date
    if published < notice.madeOn {
      bag.report(
        .madeAfterPublished(published: published.iso, made: notice.madeOn.iso),
        at: notice.place(of: \.publishedAt), notes: [notice.madeHere])
      return false
    }
    // A draft's date is a plan.
    if asOf < published, !notice.isDraft {
      bag.report(
        .publishedInFuture(published.iso, today: asOf.iso), at: notice.place(of: \.publishedAt))
      return false
    }
    return true
  }
}

extension Notice {
  func place(of spot: KeyPath<FieldLines, FieldSpot>) -> Place { lines[keyPath: spot].place(in: sourcePath) }

  var madeHere: Note { Note(place(of: \.madeOn), zh: "生成日期在这里", en: "made on this day") }
}
