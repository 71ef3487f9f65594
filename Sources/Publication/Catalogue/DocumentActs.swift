import Disclosure

/// What documents do to each other, each from the day on which the acting document takes effect.
struct DocumentActs {
  /// One act, seen from the document that is acted on.
  struct Act {
    let role: RelatedNotice.Role
    let actor: Int32
    let day: CalendarDate
    let part: String?

    /// True where the act ends the whole document.
    var ends: Bool { role == .repealedBy || role == .replacedBy }
  }

  private let notices: [Notice]
  private let relations: [Int32: [RelatedNotice]]
  /// Acting documents that were themselves ended before their day came: they never took effect.
  private let annulled: Set<Int32>

  init(_ notices: [Notice], _ relations: [Int32: [RelatedNotice]]) {
    self.notices = notices
    self.relations = relations
    annulled = DocumentActs.annulled(notices, relations)
  }

  /// The acts on a document that take effect some day, the earliest first.
  func acts(on index: Int) -> [Act] {
    DocumentActs.acts(on: Int32(index), notices, relations).filter { !annulled.contains($0.actor) }
  }

  /// From its own day of effect; where none is written, from its publication.
  private static func day(of notice: Notice) -> CalendarDate { notice.effectiveOn ?? notice.publishedAt.date }

  private static func acts(
    on index: Int32, _ notices: [Notice], _ relations: [Int32: [RelatedNotice]]
  ) -> [Act] {
    guard let related = relations[index] else { return [] }
    var acts: [Act] = []
    for relation in related {
      guard relation.role.isSuffered, case .notice(let actor) = relation.target else { continue }
      acts.append(
        Act(role: relation.role, actor: actor, day: day(of: notices[Int(actor)]), part: relation.part))
    }
    return acts.sorted { ($0.day, $0.actor, $0.role.rawValue) < ($1.day, $1.actor, $1.role.rawValue) }
  }

  /// Decided from the earliest day on, so that each document's own fate is known before its acts are judged; the days
  /// fall along every chain, so that rings cannot hold it up.
  private static func annulled(
    _ notices: [Notice], _ relations: [Int32: [RelatedNotice]]
  ) -> Set<Int32> {
    // Only documents that are ended can be annulled, and only where their acts matter.
    let candidates = notices.indices.filter { index in
      relations[Int32(index)]?.contains { $0.role == .repealedBy || $0.role == .replacedBy } ?? false
    }.sorted { (day(of: notices[$0]), $0) < (day(of: notices[$1]), $1) }
    var annulled: Set<Int32> = []
    for index in candidates {
      let own = day(of: notices[index])
      let isEndedBefore = acts(on: Int32(index), notices, relations).contains {
        $0.ends && $0.day < own && !annulled.contains($0.actor)
      }
      if isEndedBefore { annulled.insert(Int32(index)) }
    }
    return annulled
  }
}
