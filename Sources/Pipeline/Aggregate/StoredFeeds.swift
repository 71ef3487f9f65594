import Diagnostics
import Disclosure
import Intake
import SystemPackage

/// What was fetched of the subordinate columns, with the sums it came with.
struct StoredFeeds {
  let place: SourcePlace

  /// One line of the lock.
  struct Line: Sendable, Hashable {
    let subordinate: String
    /// Relative to the folder of the subordinates.
    let file: String
    let address: String
    let sha256: String
    let fetchedOn: String

    /// Relative to the root of the sources.
    var path: String { "\(Subordinate.folder)/\(file)" }

    var text: String { [subordinate, file, address, sha256, fetchedOn].joined(separator: "\t") + "\n" }
  }

  /// Larger files are refused, when they are fetched and when they are read.
  static let maximumSize = 32 << 20

  /// The entries of all subordinates, in the order of `site.yaml` and of the stored files; nothing is fetched.
  ///
  /// - Parameter asOf: What is dated later is told.
  func entries(
    for column: Column, asOf: CalendarDate, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> [AggregatedEntry] {
    let subordinates = column.subordinates
    guard !subordinates.isEmpty else { return [] }
    let lines = try lines()
    var entries: [AggregatedEntry] = []
    for (number, subordinate) in subordinates.enumerated() {
      let own = lines.filter { $0.subordinate == subordinate.id }
      if own.isEmpty { bag.report(.aggregateNotFetched(subordinate.name), at: subordinate.place) }
      var origins = EntryOrigins(office: subordinate.name, hosts: column.hosts)
      var seen: [String: Int] = [:]
      for line in own {
        for entry in try read(line, of: subordinate, number: number, into: &bag) {
          if let first = seen[entry.address] {
            repeated(entry, after: entries[first], of: subordinate, into: &bag)
            continue
          }
          seen[entry.address] = entries.count
          origins.add(entry, of: line.address)
          if entry.publishedAt.date > asOf { early(entry, of: subordinate, into: &bag) }
          entries.append(entry)
        }
      }
      origins.report(into: &bag)
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
    _ line: Line, of subordinate: Subordinate, number: Int, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> [AggregatedEntry] {
    let path = line.path
    guard isPlainRelativePath(line.file), let bytes = try bytes(of: path),
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
        if let problem = item.problem(at: index) { bag.report(problem, at: Place(path: path)) }
        guard item.faults.isEmpty else { return nil }
        return scrutiny.cleared(item, at: Place(path: path), into: &bag)?
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
      return status.kind == .file && status.size <= StoredFeeds.maximumSize ? try file.readAll() : nil
    } catch .noSuchFileOrDirectory, .tooManySymbolicLinkLevels {
      return nil
    } catch {
      throw .cannot(.read, path, error)
    }
  }

  /// What the lock names; nothing where there is none.
  func lines() throws(BuildFailure) -> [Line] {
    guard let bytes = try bytes(of: Subordinate.lock) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5 else { return nil }
      return Line(
        subordinate: parts[0], file: parts[1], address: parts[2], sha256: parts[3], fetchedOn: parts[4])
    }
  }
}
