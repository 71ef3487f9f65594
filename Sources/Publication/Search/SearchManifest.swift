import Disclosure

/// What the search page reads first: the segments, and the terms that are in most documents.
package struct SearchManifest: Sendable {
  /// What came of one segment.
  package struct Part: Sendable {
    package let segment: SearchSegment
    /// How many of a term's bits name its shard, and how many the slice of the shard.
    package let bits: Int
    package let sliceBits: Int
    /// Bytes of all its shards.
    package let size: Int

    package init(segment: SearchSegment, bits: Int, sliceBits: Int, size: Int) {
      self.segment = segment
      self.bits = bits
      self.sliceBits = sliceBits
      self.size = size
    }
  }

  private let parts: [Part]
  private let frequent: [TermFrequency]

  /// How many of the most frequent terms are told.
  private static let frequentCount = 1024

  /// - Parameter frequent: of all segments, in any order.
  package init(_ parts: [Part], frequent: [TermFrequency]) {
    self.parts = parts
    var sums: [TermFrequency] = []
    for frequency in frequent.sorted(by: { $0.term < $1.term }) {
      if let last = sums.last, last.term == frequency.term {
        sums[sums.count - 1] = TermFrequency(
          term: last.term, documents: last.documents + frequency.documents)
      } else {
        sums.append(frequency)
      }
    }
    let order = sums.sorted { ($1.documents, $0.term) < ($0.documents, $1.term) }
    self.frequent = Array(order.prefix(SearchManifest.frequentCount))
  }

  package var path: OutputPath { .searchIndex }

  package var bytes: [UInt8] {
    let total = parts.reduce(0) { $0 + $1.segment.documents.count }
    var json = JSONWriter()
    json.object {
      $0.field("version", Int(ShardEncoder.version))
      $0.field("total", total)
      $0.field("block", SearchSegment.blockSize)
      $0.key("segments")
      $0.array { list in
        for part in parts.reversed() {
          list.object {
            $0.field("year", part.segment.year)
            if part.segment.isAggregated { $0.field("folder", part.segment.folder) }
            $0.field("documents", part.segment.documents.count)
            $0.field("bits", part.bits)
            $0.field("slices", part.sliceBits)
            $0.field("mean", part.size >> part.bits)
          }
        }
      }
      $0.key("states")
      $0.array { list in for state in Validity.allCases { list.value(state.rawValue) } }
      // Term after term in hexadecimal digits, the most frequent first; how many documents have each, in 1/255.
      $0.field("frequent", frequent.map { SearchManifest.hexadecimal($0.term, digits: 8) }.joined())
      $0.field(
        "shares",
        frequent.map {
          SearchManifest.hexadecimal(UInt32($0.documents * 255 / max(total, 1)), digits: 2)
        }.joined())
    }
    return json.bytes + [10]
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
