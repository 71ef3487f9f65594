import Disclosure

/// The part of the index that holds the notices published in one year. Nothing in it depends on other years, so that
/// a year that is over never changes.
package struct SearchSegment: Sendable {
  package let year: Int
  /// Its notices in the catalogue; they stand there in the order of their publication.
  package let notices: Range<Int>

  /// The segments of a catalogue, the oldest first.
  package static func all(of catalogue: Catalogue) -> [SearchSegment] {
    var segments: [SearchSegment] = []
    var start = 0
    let years = catalogue.notices.map(\.publishedAt.date.year)
    for index in years.indices where index + 1 == years.count || years[index + 1] != years[index] {
      segments.append(SearchSegment(year: years[index], notices: start..<index + 1))
      start = index + 1
    }
    return segments
  }

  /// How many of a term's bits name its shard, where the segment's lists take so many bytes together: a shard of a
  /// small segment takes about one and a half kilobytes, of a large one up to four.
  package func shardBits(bytes: Int) -> Int {
    let size = min(1536 + notices.count / 4, 4096)
    var bits = 0
    while bits < 20, bytes >> bits > size { bits += 1 }
    return bits
  }

  /// Paths of notices in one block.
  static let blockSize = 256

  package var blocks: Int { (notices.count + SearchSegment.blockSize - 1) / SearchSegment.blockSize }

  /// The paths of a block of notices without their ending, each after what it shares with the one before: the length
  /// of that, the length of the rest, the rest.
  package func block(_ number: Int, of catalogue: Catalogue) -> [UInt8] {
    let first = notices.lowerBound + number * SearchSegment.blockSize
    var bytes = [ShardEncoder.version]
    var previous: [UInt8] = []
    for index in first..<min(first + SearchSegment.blockSize, notices.upperBound) {
      let path = Array(catalogue.paths[index].text.utf8.dropLast(".html".utf8.count))
      let shared = zip(previous, path).prefix { $0 == $1 }.count
      bytes.appendVariable(shared)
      bytes.appendVariable(path.count - shared)
      bytes.append(contentsOf: path[shared...])
      previous = path
    }
    return bytes
  }
}
