import Disclosure

/// 有效性 of one document through time, from its dates and from what others do to it.
struct ValidityTimeline {
  let notice: Notice
  let acts: [DocumentActs.Act]

  /// Nil where nothing is known and the document is of no kind that binds.
  func state(on day: CalendarDate) -> Validity? {
    // What has run out by itself nobody can end any more.
    if let end = endsOn, end <= day { return end == repealedOn ? .repealed : .expired }
    if let effectiveOn = notice.effectiveOn, day < effectiveOn { return .notYetInForce }
    let inEffect = acts.filter { $0.day <= day }
    if inEffect.contains(where: { $0.role == .partlyRepealedBy }) { return .partlyInvalid }
    if inEffect.contains(where: { $0.role == .amendedBy }) { return .amended }
    if notice.effectiveOn != nil || notice.expiresOn != nil { return .inForce }
    return notice.kind == .regulation || notice.kind == .normative ? .inForce : nil
  }

  /// By the first act that ends it, or by its own 题注.
  var repealedOn: CalendarDate? {
    let noted = notice.standing.promulgationNote?.events(.repealed).first?.date
    let acted = acts.first { $0.ends }?.day
    guard let noted, let acted else { return noted ?? acted }
    return min(noted, acted)
  }

  /// The day on which the document ends, known today, also if it is still to come. A document that is valid until a
  /// day is valid on that day.
  var endsOn: CalendarDate? {
    guard let repealedOn, let expiresOn = notice.expiresOn else {
      return repealedOn ?? notice.expiresOn?.following
    }
    return min(repealedOn, expiresOn.following)
  }

  /// Days on which the state may change.
  var turns: [CalendarDate] {
    var days = acts.map(\.day)
    if let day = notice.effectiveOn { days.append(day) }
    if let day = endsOn { days.append(day) }
    if let day = notice.expiresOn { days.append(day.following) }
    return days.sorted()
  }
}

/// What a page says of a document's validity.
struct ValidityStanding: Sendable {
  let validity: Validity
  /// From when the state has held, or, for 尚未生效, from when it will; nil where nobody wrote it.
  let since: CalendarDate?
  /// The documents that brought it about, with the provisions they repealed.
  let actors: [Actor]

  struct Actor: Sendable, Hashable {
    let index: Int32
    let part: String?
  }
}

/// Derives validity on a day and compares it with what was written.
struct ValidityDerivation {
  let asOf: CalendarDate
  let notices: [Notice]

  /// How what was written stands to what is derived.
  enum Verdict: Equatable {
    case agrees
    /// It was right on an earlier day, with everything that is known now.
    case outdated
    case contradicts
    /// Ended, and nothing says since when.
    case groundless
  }

  /// What is shown, and what is wrong with what was written.
  func standing(
    _ timeline: ValidityTimeline
  ) -> (standing: ValidityStanding?, verdict: Verdict, derived: Validity?) {
    let derived = timeline.state(on: asOf)
    guard let written = timeline.notice.writtenValidity else {
      return (derived.map { standing($0, timeline) }, .agrees, derived)
    }
    let verdict = verdict(on: written, derived: derived, timeline)
    let shown = verdict == .agrees || verdict == .groundless ? written : derived
    return (shown.map { standing($0, timeline) }, verdict, derived)
  }

  private func verdict(
    on written: Validity, derived: Validity?, _ timeline: ValidityTimeline
  ) -> Verdict {
    if ValidityDerivation.agree(written, derived) { return .agrees }
    if written.hasEnded {
      return timeline.endsOn == nil ? .groundless : .contradicts
    }
    // The last day on which an author touched any of it: what was right then has only been overtaken.
    let known = timeline.acts.map { notices[Int($0.actor)].publishedAt.date }
    let start = known.reduce(timeline.notice.publishedAt.date, max)
    guard start < asOf else { return .contradicts }
    let days = [start] + timeline.turns.filter { start < $0 && $0 < asOf }
    return days.contains { ValidityDerivation.agree(written, timeline.state(on: $0)) }
      ? .outdated : .contradicts
  }

  /// What an author may add to what the column knows: that documents elsewhere amended or cut the text, and by which
  /// word an ended document ended.
  private static func agree(_ written: Validity, _ derived: Validity?) -> Bool {
    switch (written, derived) {
    case (.inForce, nil), (.amended, nil), (.partlyInvalid, nil): true
    case (.amended, .inForce), (.partlyInvalid, .inForce), (.partlyInvalid, .amended): true
    case (.expired, .repealed), (.repealed, .expired): true
    default: written == derived
    }
  }

  private func standing(_ validity: Validity, _ timeline: ValidityTimeline) -> ValidityStanding {
    let acts = timeline.acts.filter { $0.day <= asOf }
    func actors(_ belongs: (DocumentActs.Act) -> Bool) -> [ValidityStanding.Actor] {
      var seen: Set<ValidityStanding.Actor> = []
      return acts.filter(belongs).map { ValidityStanding.Actor(index: $0.actor, part: $0.part) }
        .filter { seen.insert($0).inserted }
    }
    let notice = timeline.notice
    switch validity {
    case .repealed, .expired:
      let end = timeline.endsOn.flatMap { $0 <= asOf ? $0 : nil }
      return ValidityStanding(
        validity: validity, since: end,
        actors: actors { $0.ends && (end.map { [day = $0.day] in day <= $0 } ?? true) })
    case .notYetInForce:
      return ValidityStanding(validity: validity, since: notice.effectiveOn, actors: [])
    case .partlyInvalid:
      let since = acts.first { $0.role == .partlyRepealedBy }?.day
      return ValidityStanding(
        validity: validity, since: since,
        actors: actors { $0.role == .partlyRepealedBy || $0.role == .amendedBy })
    case .amended:
      let since = acts.last { $0.role == .amendedBy }?.day
      return ValidityStanding(validity: validity, since: since, actors: actors { $0.role == .amendedBy })
    case .inForce:
      return ValidityStanding(validity: validity, since: notice.effectiveOn, actors: [])
    }
  }
}
