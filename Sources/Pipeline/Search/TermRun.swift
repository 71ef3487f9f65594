import Publication

/// Where the terms of one chunk's notices of one segment lie in the spool: sorted, cut into parts by their highest
/// bits, so that a part of all chunks can be merged without reading the others.
struct TermRun: Sendable {
  /// How many of a term's bits name its part.
  static let partBits = 6
  static let parts = 1 << partBits

  let chunk: Int
  let segment: Int
  /// Terms of each document together.
  let entries: Int
  /// Where the parts begin in the chunk's piece of the spool, and where the last one ends.
  let offsets: [Int]

  /// Sorts the keys of some documents of a segment and appends them to the chunk's piece of the spool.
  ///
  /// - Parameter first: the segment's first document.
  init(
    _ keys: ArraySlice<UInt64>, chunk: Int, segment: Int, first: Int, into bytes: inout [UInt8]
  ) {
    var sorted = Array(keys)
    RadixSort.sort(&sorted, bits: 32..<64)
    var offsets: [Int] = []
    offsets.reserveCapacity(TermRun.parts + 1)
    var index = 0
    for part in 0..<TermRun.parts {
      offsets.append(bytes.count)
      var previous = UInt64(part) << UInt64(32 - TermRun.partBits)
      let end = UInt64(part + 1) << UInt64(32 - TermRun.partBits)
      while index < sorted.count, sorted[index] >> 32 < end {
        let term = sorted[index] >> 32
        bytes.appendVariable(Int(term - previous))
        previous = term
        index = TermRun.appendDocuments(sorted, from: index, first: first, to: &bytes)
      }
    }
    offsets.append(bytes.count)
    self.chunk = chunk
    self.segment = segment
    self.offsets = offsets
    entries = sorted.count
  }

  /// The documents of the term at `start`; returns where the next term begins.
  private static func appendDocuments(
    _ keys: [UInt64], from start: Int, first: Int, to bytes: inout [UInt8]
  ) -> Int {
    let term = keys[start] >> 32
    var end = start + 1
    while end < keys.count, keys[end] >> 32 == term { end += 1 }
    bytes.appendVariable(end - start)
    var previous = 0
    for key in keys[start..<end] {
      let document = Int(key & 0xFFFF_FFFF) - first << 1
      // Document and mark of a heading in one number; the documents rise.
      bytes.appendVariable(document - previous)
      previous = document
    }
    return end
  }

  /// Appends the keys of a part, with documents counted from the segment's first.
  static func read(_ bytes: [UInt8], part: Int, into keys: inout [UInt64]) {
    var reader = VariableReader(bytes)
    var term = UInt64(part) << UInt64(32 - partBits)
    while !reader.isAtEnd {
      term += UInt64(reader.next())
      var document = 0
      for _ in 0..<reader.next() {
        document += reader.next()
        keys.append(term << 32 | UInt64(document))
      }
    }
  }
}
