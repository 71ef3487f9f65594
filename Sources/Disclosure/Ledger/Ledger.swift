/// 索引号台账: every number that was ever given, in the order in which the notices were recorded.
///
/// Each line of the file ends with the sum over the line before and itself, so that no line can be changed, taken out
/// or put in unseen; and the last sum is published with the column, so that the end cannot be cut off unseen either.
package struct Ledger: Sendable {
  package static let path = "Content/ledger.tsv"
  package static let header =
    "entry\tevent\tindex_number\tpath\tmade_on\thappened_at\tdetail\trecorded_on\tsha256\n"
  /// What stands in for the line before the first.
  package static let origin = ContentHash(bytes: [])

  package let entries: [LedgerEntry]
  /// The sums of the lines, in the same order.
  package let hashes: [ContentHash]
  private let histories: [IndexNumber: History]

  /// What the lines say of one number, by their positions.
  package struct History: Sendable {
    /// Where it was first published.
    package let first: Int
    /// The last line that tells of it as a notice.
    package fileprivate(set) var latest: Int
    /// The last line that tells what became of it; nil while it is a notice.
    package fileprivate(set) var end: Int?
  }

  package init() {
    entries = []
    hashes = []
    histories = [:]
  }

  /// Takes lines in their order; throws the position of the first that cannot follow those before it.
  package init(entries: [LedgerEntry], hashes: [ContentHash]) throws(LedgerFault) {
    var histories: [IndexNumber: History] = [:]
    histories.reserveCapacity(entries.count)
    for (position, entry) in entries.enumerated() {
      var history = histories[entry.indexNumber]
      if entry.event == .published {
        guard history == nil else { throw LedgerFault(position: position, kind: .order) }
        history = History(first: position, latest: position, end: nil)
      } else if entry.event.isPublication {
        guard history != nil, history?.end == nil else { throw LedgerFault(position: position, kind: .order) }
        history?.latest = position
      } else {
        guard history != nil else { throw LedgerFault(position: position, kind: .order) }
        history?.end = position
      }
      histories[entry.indexNumber] = history
    }
    self.entries = entries
    self.hashes = hashes
    self.histories = histories
  }

  package var isEmpty: Bool { entries.isEmpty }

  package var head: LedgerHead {
    LedgerHead(entries: entries.count, hash: hashes.last ?? Ledger.origin)
  }

  /// Nil for a number that was never recorded.
  package func history(of number: IndexNumber) -> History? { histories[number] }

  /// The line of an entry in the file: the first one is the header.
  package static func line(ofEntry position: Int) -> Int { position + 2 }

  /// Whether this ledger begins with all that `head` stands for.
  package func continues(_ head: LedgerHead) -> Bool {
    if head.entries == 0 { return true }
    return head.entries > 0 && head.entries <= hashes.count && hashes[head.entries - 1] == head.hash
  }
}

/// A line of the ledger that cannot be what was recorded.
package struct LedgerFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The first line is not the header.
    case header
    /// Not nine fields of the right forms, or no line end.
    case form
    /// The number before the line does not follow.
    case count
    /// The event cannot follow what the number has behind it.
    case order
    /// The sum at the end of the line does not come from it and the line before.
    case sum
  }

  /// Counted from 0, without the header; -1 for the header.
  package let position: Int
  package let kind: Kind

  package init(position: Int, kind: Kind) {
    self.position = position
    self.kind = kind
  }
}
