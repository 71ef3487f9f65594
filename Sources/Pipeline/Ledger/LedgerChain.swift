import Disclosure
import Intake

/// The sums that hold the lines of a ledger together.
///
/// A line's sum is the SHA-256 of the 64 digits of the line before (zeros for the first), a line feed, and the line
/// itself without its own sum and the tab before it. `sha256sum` can work it out too.
enum LedgerChain {
  static func hash(of content: ArraySlice<UInt8>, after previous: ContentHash) -> ContentHash {
    var hasher = ContentHasher()
    hasher.update((previous.hexDigits + [10])[...])
    hasher.update(content)
    return hasher.finish()
  }

  /// Lines looked at by one task before it hands over.
  private static let chunkSize = 2048

  /// The position of the first line whose sum is wrong. Each line tells the sum it continues, so that all can be
  /// looked at at once.
  static func firstBreak(
    in reading: LedgerReader.Reading, of bytes: [UInt8], jobs: Int
  ) async throws -> Int? {
    let hashes = reading.ledger.hashes
    return try await mapChunks(count: hashes.count, size: chunkSize, jobs: jobs) { range -> Int? in
      range.first { position in
        let content = reading.contents[position]
        // In the file too, a line stands behind the digits of the sum before it and a line feed.
        guard position > 0 else { return hash(of: bytes[content], after: Ledger.origin) != hashes[0] }
        let line = bytes[(content.lowerBound - 65)..<content.upperBound]
        return ContentHash(of: line) != hashes[position]
      }
    }.lazy.compactMap(\.self).first
  }

  /// The bytes of further lines behind `ledger`, with the ledger that comes of it.
  static func extend(
    _ ledger: Ledger, by entries: [LedgerEntry]
  ) throws(LedgerFault) -> (ledger: Ledger, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    var hashes = ledger.hashes
    for entry in entries {
      let content = entry.content(number: hashes.count + 1)
      let hash = hash(of: content[...], after: hashes.last ?? Ledger.origin)
      bytes += content + [9] + hash.hexDigits + [10]
      hashes.append(hash)
    }
    return (try Ledger(entries: ledger.entries + entries, hashes: hashes), bytes)
  }
}
