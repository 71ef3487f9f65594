package import Disclosure

/// What the ledger does not hold yet.
package struct LedgerUpdate: Sendable {
  private let plan: SitePlan
  private let ledger: Ledger
  private let recordedOn: CalendarDate

  /// - Parameter recordedOn: the day of the run that writes the lines.
  package init(_ plan: SitePlan, ledger: Ledger, recordedOn: CalendarDate) {
    self.plan = plan
    self.ledger = ledger
    self.recordedOn = recordedOn
  }

  /// Notices in the order of their publication, then what became of others, in the order of `tombstones.yaml`.
  package var entries: [LedgerEntry] {
    plan.catalogue.notices.enumerated().compactMap { notice($1, at: plan.catalogue.paths[$0]) }
      + plan.remains.compactMap(tombstone)
  }

  private func notice(_ notice: Notice, at path: OutputPath) -> LedgerEntry? {
    let past = ledger.history(of: notice.indexNumber)
    if let past {
      let latest = ledger.entries[past.latest]
      guard
        latest.madeOn != notice.madeOn || latest.happenedAt != notice.publishedAt
          || latest.detail != notice.sourcePath
      else { return nil }
    }
    return LedgerEntry(
      event: past == nil ? .published : .corrected, indexNumber: notice.indexNumber, path: path.text,
      madeOn: notice.madeOn, happenedAt: notice.publishedAt, detail: notice.sourcePath,
      recordedOn: recordedOn)
  }

  private func tombstone(_ remains: Remains) -> LedgerEntry? {
    let tombstone = remains.tombstone
    guard let date = PublicationTime(date: tombstone.date) else { return nil }
    if let end = ledger.history(of: tombstone.indexNumber)?.end {
      let last = ledger.entries[end]
      guard
        last.event != tombstone.kind.event || last.happenedAt != date || last.detail != tombstone.target
      else { return nil }
    }
    return LedgerEntry(
      event: tombstone.kind.event, indexNumber: tombstone.indexNumber, path: remains.path.text, madeOn: nil,
      happenedAt: date, detail: tombstone.target, recordedOn: recordedOn)
  }
}
