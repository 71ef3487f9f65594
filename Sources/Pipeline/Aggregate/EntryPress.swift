import Disclosure
import Publication

/// Writes what is stored of the entries of subordinate columns, one stored feed after the other: texts are read from the
/// feeds again, so that none stays in the memory.
struct EntryPress: Sendable {
  let entries: AggregatedLists
  let search: SearchPress
  let staging: Staging
  let place: SourcePlace

  func write(jobs: Int) async throws -> [ManifestEntry] {
    guard !entries.entries.isEmpty else { return [] }
    let feeds = StoredFeeds(place: place)
    let wanted = Dictionary(grouping: entries.entries.indices) { entries.entries[$0].source }
    let lines = try feeds.lines().filter { wanted[$0.path] != nil }
    return try await mapChunks(count: lines.count, size: 1, jobs: jobs) { range in
      let line = lines[range.lowerBound]
      return try write(try feeds.document(line), entries: wanted[line.path] ?? [])
    }.flatMap(\.self)
  }

  /// - Parameter indices: Places in the combined catalogue.
  private func write(_ document: FeedDocument, entries indices: [Int]) throws -> [ManifestEntry] {
    var bytes: [UInt8] = []
    return try indices.map { index in
      let body = document.items[entries.entries[index].item].body
      let path = search.text(ofEntry: index, body: EntryMask.masked(body.words).text, into: &bytes)
      return try staging.write(path.text, bytes)
    }
  }
}
