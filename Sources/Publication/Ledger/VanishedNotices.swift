import Diagnostics
import Disclosure

/// Tells of notices that were recorded and are no longer published, and what probably became of them.
struct VanishedNotices {
  let ledger: Ledger
  /// Published notices that are not in the ledger yet.
  let fresh: [Notice]
  /// All notices, drafts too.
  let read: [Notice]

  func report(_ number: IndexNumber, into bag: inout DiagnosticBag) {
    guard let past = ledger.history(of: number) else { return }
    let latest = ledger.entries[past.latest]
    let place = Place(path: Ledger.path, line: Ledger.line(ofEntry: past.end ?? past.latest), column: 1)
    if let end = past.end {
      bag.report(.tombstoneLifted(number.text, label: ledger.entries[end].event.label), at: place)
      return
    }
    if let renumbered = fresh.first(where: { $0.sourcePath == latest.detail }) {
      bag.report(
        .indexNumberChanged(renumbered.indexNumber.text, recorded: number.text),
        at: Place(path: renumbered.sourcePath, line: Int(renumbered.lines.indexNumber), column: 1),
        notes: [LedgerCheck.note(at: past.latest, zh: "登记在这里", en: "recorded here")])
      return
    }
    if let draft = read.first(where: { $0.isDraft && $0.indexNumber == number }) {
      bag.report(.noticeMadeDraft(number.text, source: draft.sourcePath), at: place)
      return
    }
    let twin = fresh.first { $0.madeOn == latest.madeOn && $0.publishedAt == latest.happenedAt }
    bag.report(.noticeVanished(number.text, source: latest.detail, similar: twin?.sourcePath), at: place)
  }
}
