import Diagnostics
import Disclosure

/// Tells of notices that were recorded and are no longer published, and what probably became of them.
struct VanishedNotices {
  private let ledger: Ledger
  private let fresh: [Notice]
  private let freshBySource: [String: Int]
  private let freshByTime: [Times: Int]
  private let drafts: [IndexNumber: String]

  /// When a document was made and published.
  private struct Times: Hashable {
    let madeOn: CalendarDate?
    let publishedAt: PublicationTime
  }

  /// - Parameters:
  ///   - fresh: Published notices that are not in the ledger yet.
  ///   - read: All notices, drafts too.
  init(ledger: Ledger, fresh: [Notice], read: [Notice]) {
    self.ledger = ledger
    // Of several the first is meant.
    self.fresh = fresh
    freshBySource = Dictionary(fresh.enumerated().map { ($1.sourcePath, $0) }) { first, _ in first }
    freshByTime = Dictionary(
      fresh.enumerated().map { (Times(madeOn: $1.madeOn, publishedAt: $1.publishedAt), $0) }
    ) { first, _ in first }
    drafts = Dictionary(read.filter(\.isDraft).map { ($0.indexNumber, $0.sourcePath) }) { first, _ in first }
  }

  func report(_ number: IndexNumber, into bag: inout DiagnosticBag) {
    guard let past = ledger.history(of: number) else { return }
    let latest = ledger.entries[past.latest]
    let place = Place(path: Ledger.path, line: Ledger.line(ofEntry: past.end ?? past.latest), column: 1)
    if let end = past.end {
      bag.report(.tombstoneLifted(number.text, label: ledger.entries[end].event.label), at: place)
      return
    }
    if let renumbered = freshBySource[latest.detail].map({ fresh[$0] }) {
      bag.report(
        .indexNumberChanged(renumbered.indexNumber.text, recorded: number.text),
        at: Place(path: renumbered.sourcePath, line: Int(renumbered.lines.indexNumber), column: 1),
        notes: [LedgerCheck.note(at: past.latest, zh: "登记在这里", en: "recorded here")])
      return
    }
    if let source = drafts[number] {
      bag.report(.noticeMadeDraft(number.text, source: source), at: place)
      return
    }
    let twin = freshByTime[Times(madeOn: latest.madeOn, publishedAt: latest.happenedAt)].map { fresh[$0] }
    bag.report(.noticeVanished(number.text, source: latest.detail, similar: twin?.sourcePath), at: place)
  }
}
