import Diagnostics
import Disclosure

/// Holds tombstones against the ledger and the catalogue.
struct TombstoneCheck {
  let ledger: Ledger
  let asOf: CalendarDate

  /// What is left of the notices that have a sound tombstone, in the order of the file.
  func remains(
    of tombstones: [Tombstone], in catalogue: Catalogue, into bag: inout DiagnosticBag
  ) -> [Remains] {
    guard !tombstones.isEmpty else { return [] }
    let indices = Dictionary(
      catalogue.notices.enumerated().map { ($1.indexNumber, $0) }, uniquingKeysWith: { first, _ in first })
    var known: NameSuggestions?
    return tombstones.compactMap { tombstone in
      guard let past = ledger.history(of: tombstone.indexNumber) else {
        reportUnknown(tombstone, among: &known, into: &bag)
        return nil
      }
      if let index = indices[tombstone.indexNumber] {
        bag.report(
          .tombstoneBesideNotice(catalogue.notices[index].sourcePath),
          at: tombstone.places.indexNumber)
        return nil
      }
      let entry = ledger.entries[past.latest]
      checkDate(of: tombstone, published: entry.happenedAt.date, into: &bag)
      let path = OutputPath.notice(tombstone.indexNumber)
      if entry.path != path.text {
        bag.report(
          .addressChanged(recorded: entry.path, now: path.text),
          at: Place(path: Ledger.path, line: Ledger.line(ofEntry: past.latest), column: 1))
      }
      guard tombstone.kind == .moved else {
        return Remains(
          tombstone: tombstone, path: path, madeOn: entry.madeOn, publishedOn: entry.happenedAt.date,
          target: nil)
      }
      guard let target = target(tombstone, indices, catalogue, into: &bag) else { return nil }
      return Remains(
        tombstone: tombstone, path: path, madeOn: entry.madeOn, publishedOn: entry.happenedAt.date,
        target: target)
    }
  }

  /// - Parameter known: the numbers of the ledger, gathered where the first one is unknown.
  private func reportUnknown(
    _ tombstone: Tombstone, among known: inout NameSuggestions?, into bag: inout DiagnosticBag
  ) {
    let number = tombstone.indexNumber.text
    if known == nil {
      let published = ledger.entries.lazy.filter { $0.event == .published }.map(\.indexNumber.text)
      known = NameSuggestions(among: Array(published))
    }
    bag.report(
      .tombstoneUnknown(number, closest: known?.closest(to: number)), at: tombstone.places.indexNumber)
  }

  private func checkDate(
    of tombstone: Tombstone, published: CalendarDate, into bag: inout DiagnosticBag
  ) {
    if tombstone.date < published {
      bag.report(.tombstoneTooEarly(published: published.iso), at: tombstone.places.date)
    } else if asOf < tombstone.date {
      bag.report(.tombstoneTooLate(today: asOf.iso), at: tombstone.places.date)
    }
  }

  private func target(
    _ tombstone: Tombstone, _ indices: [IndexNumber: Int], _ catalogue: Catalogue,
    into bag: inout DiagnosticBag
  ) -> Remains.Target? {
    if TombstoneCheck.isAddress(tombstone.target) {
      checkHost(of: tombstone, by: catalogue.column.hosts, into: &bag)
      return .address(tombstone.target)
    }
    if let number = IndexNumber(tombstone.target), let index = indices[number] { return .notice(index) }
    // The notice it names may be among those that could not be read.
    if catalogue.unread.isEmpty {
      bag.report(.tombstoneTarget(tombstone.target), at: tombstone.places.target)
    }
    return nil
  }

  /// Readers are sent there at once: it is judged as a link is.
  private func checkHost(of tombstone: Tombstone, by hosts: HostPolicy, into bag: inout DiagnosticBag) {
    guard let host = WebHost(of: tombstone.target), let problem = hosts.problem(of: host) else { return }
    bag.report(problem, at: tombstone.places.target)
  }

  /// The signs that RFC 3986 knows, and no other: the address goes into a server's configuration.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    let signs = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    return !rest.isEmpty && rest.utf8.first != 47
      && rest.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || signs.contains($0)
      }
  }
}
