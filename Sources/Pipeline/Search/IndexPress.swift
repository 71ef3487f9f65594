import Publication

/// Merges the terms that the chunks left in the spool and writes the search index, one segment after the other, the
/// parts of each in parallel.
struct IndexPress: Sendable {
  let search: SearchPress
  let staging: Staging
  let jobs: Int

  /// Shards written by one task.
  private static let chunkSize = 64

  func write(_ runs: [TermRun]) async throws -> [ManifestEntry] {
    var files = try writeTables()
    var parts: [SearchManifest.Part] = []
    var frequent: [TermFrequency] = []
    let bySegment = Dictionary(grouping: runs, by: \.segment)
    for (number, segment) in search.segments.enumerated() {
      let index = try await merge(segment, runs: bySegment[number] ?? [])
      let bits = min(segment.shardBits(bytes: index.slices.size), index.bits)
      let width = 1 << (index.bits - bits)
      let shards = try await mapChunks(count: 1 << bits, size: IndexPress.chunkSize, jobs: jobs) { range in
        try range.map { shard in
          try staging.write(
            OutputPath.searchShard(shard, in: segment.folder).text,
            index.slices.shard(shard * width..<(shard + 1) * width))
        }
      }.flatMap(\.self)
      parts.append(
        SearchManifest.Part(
          segment: segment, bits: bits, sliceBits: index.bits, size: shards.reduce(0) { $0 + $1.size }))
      files += shards
      frequent += index.frequent
    }
    let manifest = SearchManifest(parts, frequent: frequent)
    files.append(try staging.write(manifest.path.text, manifest.bytes))
    return files
  }

  /// A segment's terms, encoded.
  private struct SegmentIndex: Sendable {
    let slices: ShardSlices
    /// How many of a term's bits name its slice.
    let bits: Int
    let frequent: [TermFrequency]
  }

  private func merge(_ segment: SearchSegment, runs: [TermRun]) async throws -> SegmentIndex {
    // Twice as many bytes as entries is more than any but a tiny segment takes: no fewer slices than shards.
    let entries = runs.reduce(0) { $0 + $1.entries }
    let bits = segment.shardBits(bytes: entries * 2)
    let width = TermRun.parts >> min(bits, TermRun.partBits)
    let merged = try await mapChunks(count: TermRun.parts, size: width, jobs: jobs) { parts in
      let keys = try keys(of: segment, in: parts, runs: runs)
      let slices =
        (parts.lowerBound << bits) >> TermRun.partBits..<(parts.upperBound << bits) >> TermRun.partBits
      var encoder = ShardEncoder(documents: segment.documents.count, bits: bits)
      let encoded = encoder.encode(slices, keys: keys)
      return (encoded, encoder.frequent)
    }
    return SegmentIndex(
      slices: ShardSlices(joining: merged.map(\.0)), bits: bits, frequent: merged.flatMap(\.1))
  }

  /// All keys of some parts, sorted.
  private func keys(of segment: SearchSegment, in parts: Range<Int>, runs: [TermRun]) throws -> [UInt64] {
    var keys: [UInt64] = []
    for run in runs {
      for part in parts where run.offsets[part] < run.offsets[part + 1] {
        let bytes = try staging.readSpool(terms: run.chunk, run.offsets[part]..<run.offsets[part + 1])
        TermRun.read(bytes, part: part, into: &keys)
      }
    }
    let documentBits = Int.bitWidth - segment.documents.count.leadingZeroBitCount + 1
    RadixSort.sort(&keys, bits: 0..<documentBits)
    RadixSort.sort(&keys, bits: 32..<64)
    return keys
  }

  private func writeTables() throws -> [ManifestEntry] {
    var files = try search.segments.flatMap { segment in
      try search.paths(of: segment).map { try staging.write($0.path.text, $0.bytes) }
    }
    for table in [search.validity, search.folding] + search.segments.compactMap(search.order) {
      files.append(try staging.write(table.path.text, table.bytes))
    }
    return files
  }
}
