import Diagnostics
import Disclosure
import Intake
import SystemPackage

/// What was fetched of the subordinate columns, with the sums it came with.
struct StoredFeeds {
  let place: SourcePlace

  typealias Line = FeedLock.Line

  /// The entries of all subordinates, in the order of `site.yaml` and of the stored files; nothing is fetched.
  ///
  /// - Parameter asOf: What is dated later is told.
  func entries(
    for column: Column, asOf: CalendarDate, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> [AggregatedEntry] {
    let subordinates = column.subordinates
    guard !subordinates.isEmpty else { return [] }
    guard let lock = try FeedLock.read(in: place, into: &bag) else { return [] }
    let lines = Dictionary(grouping: lock.lines, by: \.subordinate)
    var entries: [AggregatedEntry] = []
    for (number, subordinate) in subordinates.enumerated() {
      let own = lines[subordinate.id] ?? []
      if own.isEmpty { bag.report(.aggregateNotFetched(subordinate.name), at: subordinate.place) }
      var origins = EntryOrigins(office: subordinate.name, hosts: column.hosts)
      var seen: [String: Int] = [:]
      var findings = CappedFindings(limit: FeedLimits.standard.findings)
      for line in own {
        for entry in try read(line, of: subordinate, number: number, into: &findings) {
          var found = DiagnosticBag()
          if let first = seen[entry.address] {
            repeated(entry, after: entries[first], of: subordinate, into: &found)
          } else {
            seen[entry.address] = entries.count
            origins.add(entry, of: line.address)
            if entry.publishedAt.date > asOf { early(entry, of: subordinate, into: &found) }
            entries.append(entry)
          }
          findings.take(found)
        }
      }
      var found = DiagnosticBag()
      origins.report(into: &found)
      findings.take(found)
      findings.report(into: &bag) { .aggregateFurther($0, of: $1, from: subordinate.name) }
    }
    return entries
  }

  /// While a column is fetched a notice may move from one page to the next: that alone is no fault.
  private func repeated(
    _ entry: AggregatedEntry, after first: AggregatedEntry, of subordinate: Subordinate,
    into bag: inout DiagnosticBag
  ) {
    guard entry.title != first.title || entry.indexNumber != first.indexNumber else { return }
    bag.report(
      .aggregateRepeated(
        subordinate.name, address: entry.address,
        entries: [(first.title, first.indexNumber), (entry.title, entry.indexNumber)]),
      at: Place(path: entry.source))
  }

  private func early(
    _ entry: AggregatedEntry, of subordinate: Subordinate, into bag: inout DiagnosticBag
  ) {
    bag.report(
      .aggregateFuture(
        subordinate.name, title: entry.title, date: entry.publishedAt.date.iso, address: entry.address),
      at: Place(path: entry.source))
  }

  private func read(
    _ line: Line, of subordinate: Subordinate, number: Int, into findings: inout CappedFindings
  ) throws(BuildFailure) -> [AggregatedEntry] {
    let path = line.path
    var bag = DiagnosticBag()
    defer { findings.take(bag) }
    guard let bytes = try bytes(of: path),
      ContentHash(of: bytes).hex == line.sha256
    else {
      bag.report(.aggregateChanged(path), at: Place(path: path))
      return []
    }
    switch FeedDocument.read(bytes) {
    case .failure(let refusal):
      bag.report(.aggregateForm(refusal.words), at: Place(path: path))
      return []
    case .success(let document):
      let scrutiny = EntryScrutiny(office: subordinate.name)
      return document.items.enumerated().compactMap { index, item in
        var found = DiagnosticBag()
        defer { findings.take(found) }
        if let problem = item.problem(at: index) { found.report(problem, at: Place(path: path)) }
        guard item.faults.isEmpty else { return nil }
        return scrutiny.cleared(item, at: Place(path: path), into: &found)?
          .entry(of: number, source: path, at: index)
      }
    }
  }

  /// A stored feed that was read already, once more.
  ///
  /// - Throws: Where it is no longer what it was.
  func document(_ line: Line) throws(BuildFailure) -> FeedDocument {
    guard let bytes = try bytes(of: line.path), ContentHash(of: bytes).hex == line.sha256,
      case .success(let document) = FeedDocument.read(bytes)
    else { throw .sourceChanged(line.path) }
    return document
  }

  /// Nil where there is none, or none of a fit size.
  private func bytes(of path: String) throws(BuildFailure) -> [UInt8]? {
    do throws(Errno) {
      let file = try Handle.file(at: place.file(path))
      let status = try file.status()
      return status.kind == .file && status.size <= FeedLimits.standard.pageBytes ? try file.readAll() : nil
    } catch .noSuchFileOrDirectory, .tooManySymbolicLinkLevels {
      return nil
    } catch {
      throw .cannot(.read, path, error)
    }
  }

  /// What the lock names, as far as it can be read; a build tells what is wrong with it.
  func lines() throws(BuildFailure) -> [Line] {
    var bag = DiagnosticBag()
    return try FeedLock.read(in: place, into: &bag)?.lines ?? []
  }
}
