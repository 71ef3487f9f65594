package import Diagnostics
package import Disclosure

/// Holds the column against its own past: numbers, addresses and dates that were published once stay.
package struct LedgerCheck: Sendable {
  private let history: ColumnHistory
  private let ledger: Ledger
  private let asOf: CalendarDate

  package init(_ history: ColumnHistory, asOf: CalendarDate) {
    self.history = history
    self.asOf = asOf
    ledger = history.ledger ?? Ledger()
  }

  /// Reports what contradicts the ledger; returns what is left of the notices that are no longer published.
  ///
  /// - Parameter read: all notices, drafts too.
  package func settle(
    _ catalogue: Catalogue, read: [Notice], into bag: inout DiagnosticBag
  ) -> [Remains] {
    guard !ledger.isEmpty || !history.tombstones.isEmpty else { return [] }
    let tombstones = Dictionary(
      history.tombstones.map { ($0.indexNumber, $0) }, uniquingKeysWith: { first, _ in first })
    var isPresent = [Bool](repeating: false, count: ledger.entries.count)
    var fresh: [Notice] = []
    for (index, notice) in catalogue.notices.enumerated() {
      guard let past = ledger.history(of: notice.indexNumber) else {
        fresh.append(notice)
        continue
      }
      isPresent[past.first] = true
      guard tombstones[notice.indexNumber] == nil else { continue }
      if check(notice, past, into: &bag) { checkPath(past, catalogue.paths[index], into: &bag) }
    }
    // While documents or tombstones are unread nobody can tell what has vanished.
    if catalogue.unread.isEmpty, history.hasAllTombstones {
      var search: VanishedNotices?
      for (position, entry) in ledger.entries.enumerated()
      where entry.event == .published && !isPresent[position] && tombstones[entry.indexNumber] == nil {
        search = search ?? VanishedNotices(ledger: ledger, fresh: fresh, read: read)
        search?.report(entry.indexNumber, into: &bag)
      }
    }
    return TombstoneCheck(ledger: ledger, asOf: asOf).remains(
      of: history.tombstones, in: catalogue, into: &bag)
  }

  /// False where the number is not this notice's to use.
  private func check(
    _ notice: Notice, _ past: Ledger.History, into bag: inout DiagnosticBag
  ) -> Bool {
    let place = Place(path: notice.sourcePath, line: Int(notice.lines.indexNumber), column: 1)
    let latest = ledger.entries[past.latest]
    if let end = past.end {
      let note = LedgerCheck.note(at: end, zh: "登记在这里", en: "recorded here")
      let label = ledger.entries[end].event.label
      bag.report(.indexNumberReused(notice.indexNumber.text, label: label), at: place, notes: [note])
      return false
    }
    if latest.detail != notice.sourcePath, latest.madeOn != notice.madeOn {
      let note = LedgerCheck.note(at: past.latest, zh: "登记在这里", en: "recorded here")
      bag.report(.indexNumberTaken(notice.indexNumber.text, by: latest.detail), at: place, notes: [note])
      return false
    }
    checkDate(of: notice, past, into: &bag)
    return true
  }

  private func checkDate(of notice: Notice, _ past: Ledger.History, into bag: inout DiagnosticBag) {
    let recorded = ledger.entries[past.first].happenedAt
    let written = notice.publishedAt
    guard written != recorded else { return }
    let place = notice.lines.publishedAt.place(in: notice.sourcePath)
    let note = LedgerCheck.note(at: past.first, zh: "首次登记在这里", en: "first recorded here")
    // The minute counts only where both have one.
    let hasMinutes = written.minuteOfDay != nil && recorded.minuteOfDay != nil
    if hasMinutes ? written < recorded : written.date < recorded.date {
      bag.report(
        .publishedBeforeRecord(written.displayed, recorded: recorded.displayed), at: place, notes: [note])
    } else if written.date > recorded.date {
      bag.report(
        .publishedAfterRecord(written.displayed, recorded: recorded.displayed), at: place, notes: [note])
    }
  }

  private func checkPath(_ past: Ledger.History, _ path: OutputPath, into bag: inout DiagnosticBag) {
    let entry = ledger.entries[past.latest]
    guard entry.path != path.text else { return }
    bag.report(
      .addressChanged(recorded: entry.path, now: path.text),
      at: Place(path: Ledger.path, line: Ledger.line(ofEntry: past.latest), column: 1))
  }

  static func note(at position: Int, zh: String, en: String) -> Note {
    Note(Place(path: Ledger.path, line: Ledger.line(ofEntry: position), column: 1), zh: zh, en: en)
  }
}
