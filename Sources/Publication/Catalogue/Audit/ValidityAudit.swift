import Diagnostics
import Disclosure

/// Derives the validity of all notices and reports what was written otherwise.
struct ValidityAudit {
  let notices: [Notice]
  let acts: DocumentActs
  let derivation: ValidityDerivation
  /// Whether all documents were read: else what ends one may stand in a file that nobody could read.
  let isComplete: Bool

  init(_ notices: [Notice], _ acts: DocumentActs, asOf: CalendarDate, isComplete: Bool) {
    self.notices = notices
    self.isComplete = isComplete
    self.acts = acts
    derivation = ValidityDerivation(asOf: asOf, notices: notices)
  }

  /// By notice; nil where the question does not arise.
  func standings(into bag: inout DiagnosticBag) -> [ValidityStanding?] {
    notices.indices.map { index in
      let timeline = ValidityTimeline(notice: notices[index], acts: acts.acts(on: index))
      let (standing, verdict, derived) = derivation.standing(timeline)
      if verdict != .agrees { report(verdict, derived: derived, timeline, into: &bag) }
      return standing
    }
  }

  private func report(
    _ verdict: ValidityDerivation.Verdict, derived: Validity?, _ timeline: ValidityTimeline,
    into bag: inout DiagnosticBag
  ) {
    let notice = timeline.notice
    let written = notice.writtenValidity?.label ?? ""
    let place =
      notice.standing.spots.validity?.place(in: notice.sourcePath)
      ?? Place(path: notice.sourcePath, line: Int(notice.lines.validity), column: 1)
    let label = (derived ?? .inForce).label
    switch verdict {
    case .outdated:
      bag.report(.validityOutdated(written: written, derived: label), at: place, notes: notes(timeline))
    case .contradicts:
      bag.report(
        .validityDisagrees(written: written, derived: label, reason: reason(timeline)), at: place,
        notes: notes(timeline))
    case .groundless where isComplete:
      bag.report(.validityWithoutGround(written: written), at: place)
    case .agrees, .groundless: return
    }
  }

  /// Why the derived state is what it is.
  private func reason(_ timeline: ValidityTimeline) -> Problem.ValidityReason {
    let notice = timeline.notice
    if let end = timeline.endsOn {
      return end <= derivation.asOf ? .ended(end.iso) : .endsLater(end.iso)
    }
    if let day = notice.effectiveOn {
      return day <= derivation.asOf ? .inForce(day.iso) : .startsLater(day.iso)
    }
    return timeline.acts.isEmpty ? .noDate : .actedOn
  }

  private func notes(_ timeline: ValidityTimeline) -> [Note] {
    timeline.acts.prefix(3).map { act in
      let actor = notices[Int(act.actor)]
      let line = actor.references.first { RelatedNotice.Role($0).inverse == act.role }?.line ?? 1
      return Note(
        Place(path: actor.sourcePath, line: Int(line), column: 1),
        zh: "\(act.role.label)（\(act.day.iso)起）", en: "acted on by this document, from \(act.day.iso)")
    }
  }
}
