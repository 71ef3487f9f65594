import Disclosure

/// 变动: something that happened to a published notice, on a day that is written somewhere.
///
/// Nothing is invented: what has no date of its own is left out.
struct ColumnEvent: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case published, corrected, withdrawn, gone, moved
    case tookEffect = "took_effect"
    case amended
    case partlyInvalid = "partly_invalid"
    case expired, repealed

    var label: String {
      switch self {
      case .published: "公开"
      case .corrected: "更正"
      case .withdrawn: "撤下"
      case .gone: "移除"
      case .moved: "迁移"
      case .tookEffect: "施行"
      case .amended: "被修改"
      case .partlyInvalid: "部分失效"
      case .expired: "失效"
      case .repealed: "废止"
      }
    }
  }

  enum Subject: Sendable {
    /// By its place in the catalogue.
    case notice(Int)
    /// By its place among the remains.
    case remains(Int)
  }

  let kind: Kind
  let subject: Subject
  let time: PublicationTime
}

/// All that is known to have happened, the oldest first.
enum ColumnEvents {
  /// - Parameter ledger: tells of corrections; nil where the column has none.
  static func all(in catalogue: Catalogue, remains: [Remains], ledger: Ledger?) -> [ColumnEvent] {
    var events: [ColumnEvent] = []
    for (index, notice) in catalogue.notices.enumerated() {
      events.append(ColumnEvent(kind: .published, subject: .notice(index), time: notice.publishedAt))
      if let change = validityChange(of: index, in: catalogue) { events.append(change) }
    }
    events += corrections(in: catalogue, ledger: ledger)
    for (index, remains) in remains.enumerated() {
      guard let time = PublicationTime(date: remains.tombstone.date) else { continue }
      let kind: ColumnEvent.Kind =
        switch remains.tombstone.kind {
        case .withdrawn: .withdrawn
        case .gone: .gone
        case .moved: .moved
        }
      events.append(ColumnEvent(kind: kind, subject: .remains(index), time: time))
    }
    // Equal times keep the order in which they were found: that of the catalogue.
    return events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

  /// The state a document is in, if it came after its publication and the day is known.
  private static func validityChange(of index: Int, in catalogue: Catalogue) -> ColumnEvent? {
    guard let validity = catalogue.validity[index] else { return nil }
    let notice = catalogue.notices[index]
    let since = catalogue.standings[Int32(index)]?.since
    let change: (kind: ColumnEvent.Kind, day: CalendarDate?)? =
      switch validity {
      case .notYetInForce: nil
      case .inForce: (.tookEffect, notice.effectiveOn)
      case .amended: (.amended, since)
      case .partlyInvalid: (.partlyInvalid, since)
      case .expired: (.expired, since)
      case .repealed: (.repealed, since)
      }
    guard let change, let day = change.day, notice.publishedAt.date < day,
      let time = PublicationTime(date: day)
    else { return nil }
    return ColumnEvent(kind: change.kind, subject: .notice(index), time: time)
  }

  /// On the day on which the correction was recorded.
  private static func corrections(in catalogue: Catalogue, ledger: Ledger?) -> [ColumnEvent] {
    guard let ledger, ledger.entries.contains(where: { $0.event == .corrected }) else { return [] }
    let indices = Dictionary(
      catalogue.notices.enumerated().map { ($1.indexNumber, $0) }, uniquingKeysWith: { first, _ in first })
    var told: Set<[String]> = []
    return ledger.entries.compactMap { entry in
      guard entry.event == .corrected, let index = indices[entry.indexNumber],
        let time = PublicationTime(date: entry.recordedOn),
        told.insert([entry.indexNumber.text, entry.recordedOn.iso]).inserted
      else { return nil }
      return ColumnEvent(kind: .corrected, subject: .notice(index), time: time)
    }
  }
}
