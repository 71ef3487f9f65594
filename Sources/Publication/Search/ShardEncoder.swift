/// Encodes the terms of one segment, slice by slice: all terms with the same highest bits.
///
/// A slice holds its terms, rising: how far each lies behind the one before (the first: behind the slice's beginning)
/// and in the lowest bit whether it stands in headings; the list of its documents; then the list of those where it
/// stands in a heading.
package struct ShardEncoder {
  /// The version of the form, with which every file of the index begins.
  package static let version: UInt8 = 1

  /// Documents of the segment.
  private let total: Int
  /// How many of a term's bits, the highest, name its slice.
  private let bits: Int
  private var documents: [Int] = []
  private var headings: [Int] = []
  /// Terms that more than an eighth of the documents have, each with the number of its documents.
  package private(set) var frequent: [TermFrequency] = []

  package init(documents total: Int, bits: Int) {
    self.total = total
    self.bits = bits
  }

  /// - Parameter keys: the term in the upper half, then the document, in the lowest bit whether it is a heading;
  ///   sorted, and all that belong to `slices`.
  package mutating func encode(_ slices: Range<Int>, keys: [UInt64]) -> ShardSlices {
    var encoded = ShardSlices()
    var index = 0
    for slice in slices {
      let end = UInt64(slice + 1) << UInt64(32 - bits)
      var previous = UInt64(slice) << UInt64(32 - bits)
      while index < keys.count, keys[index] >> 32 < end {
        let term = keys[index] >> 32
        index = collect(keys, from: index, term: term)
        append(term, after: previous, to: &encoded.bytes)
        previous = term
      }
      encoded.ends.append(encoded.bytes.count)
    }
    return encoded
  }

  private mutating func collect(_ keys: [UInt64], from start: Int, term: UInt64) -> Int {
    documents.removeAll(keepingCapacity: true)
    headings.removeAll(keepingCapacity: true)
    var index = start
    while index < keys.count, keys[index] >> 32 == term {
      let document = Int(keys[index] & 0xFFFF_FFFF)
      documents.append(document >> 1)
      if document & 1 == 1 { headings.append(document >> 1) }
      index += 1
    }
    return index
  }

  private mutating func append(_ term: UInt64, after previous: UInt64, to bytes: inout [UInt8]) {
    bytes.appendVariable(Int(term - previous) << 1 | (headings.isEmpty ? 0 : 1))
    DocumentList.append(documents[...], of: total, to: &bytes)
    if !headings.isEmpty { DocumentList.append(headings[...], of: total, to: &bytes) }
    if documents.count * 8 > total {
      frequent.append(TermFrequency(term: UInt32(term), documents: documents.count))
    }
  }
}

/// Slices of a segment, one after the other.
package struct ShardSlices: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var ends: [Int] = []

  package var size: Int { bytes.count }

  /// A shard: some neighbouring slices, each with its length before it.
  package func shard(_ slices: Range<Int>) -> [UInt8] {
    var shard = [ShardEncoder.version]
    for slice in slices {
      let content = bytes[(slice == 0 ? 0 : ends[slice - 1])..<ends[slice]]
      shard.appendVariable(content.count)
      shard.append(contentsOf: content)
    }
    return shard
  }

  package init() {}

  /// The slices of neighbouring parts together.
  package init(joining parts: [ShardSlices]) {
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts {
      let base = bytes.count
      bytes.append(contentsOf: part.bytes)
      ends.append(contentsOf: part.ends.map { $0 + base })
    }
  }
}

/// In how many documents a term stands.
package struct TermFrequency: Sendable {
  package let term: UInt32
  package let documents: Int

  package init(term: UInt32, documents: Int) {
    self.term = term
    self.documents = documents
  }
}
