import Disclosure
import Publication

/// Writes what is stored of the entries of subordinate columns, one stored feed after the other, and leaves their terms
/// in the spool: texts are read from the feeds again, so that none stays in the memory.
struct EntryPress: Sendable {
  let entries: AggregatedLists
  let search: SearchPress
  let staging: Staging
  let place: SourcePlace

  /// - Parameter firstChunk: Numbers below it name other pieces of the spool.
  func write(firstChunk: Int, jobs: Int) async throws -> ([ManifestEntry], [TermRun]) {
    guard !entries.entries.isEmpty else { return ([], []) }
    let feeds = StoredFeeds(place: place)
    let wanted = Dictionary(grouping: entries.entries.indices) { entries.entries[$0].source }
    let lines = try feeds.lines().filter { wanted[$0.path] != nil }
    let written = try await mapChunks(count: lines.count, size: 1, jobs: jobs) { range in
      let line = lines[range.lowerBound]
      return try write(
        try feeds.document(line), entries: wanted[line.path] ?? [], chunk: firstChunk + range.lowerBound)
    }
    return (written.flatMap(\.0), written.flatMap(\.1))
  }

  /// - Parameter indices: Places in the combined catalogue, rising, as the terms want them.
  private func write(
    _ document: FeedDocument, entries indices: [Int], chunk: Int
  ) throws -> ([ManifestEntry], [TermRun]) {
    var bodies: [String: FeedBody] = [:]
    for (entry, body) in zip(document.entries, document.bodies) {
      if let entry, bodies[entry.address] == nil { bodies[entry.address] = body }
    }
    var bytes: [UInt8] = []
    var files: [ManifestEntry] = []
    var collector = TermCollector()
    for index in indices {
      let body = bodies[entries.entries[index].address]?.words ?? ""
      let text = search.text(ofEntry: index, body: body, into: &bytes)
      files.append(try staging.write(text.path.text, bytes))
      search.collect(entry: index, text: bytes.span.extracting(0..<text.ownEnd), into: &collector)
    }
    return (files, try staging.spool(terms: collector.keys, of: search.segments, chunk: chunk))
  }
}
