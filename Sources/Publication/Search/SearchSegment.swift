import Disclosure

/// The part of the index that holds what was published in one year, by this column or by those below it. Nothing in
/// it depends on other years, so that a year that is over never changes.
package struct SearchSegment: Sendable {
  package let year: Int
  /// True for entries of the combined catalogue.
  package let isAggregated: Bool
  /// The notices of the catalogue in their order, behind them the entries of the combined catalogue in theirs.
  package let documents: Range<Int>

  /// Names its folder of the index.
  package var folder: String { isAggregated ? "subordinates-\(year)" : "\(year)" }

  /// The segments of a plan: those of its notices, the oldest first, then those of the entries.
  package static func all(of plan: SitePlan) -> [SearchSegment] {
    let notices = plan.catalogue.notices.map(\.publishedAt.date.year)
    let entries = plan.aggregated.entries.map(\.publishedAt.date.year)
    return segments(of: notices, from: 0, isAggregated: false)
      + segments(of: entries, from: notices.count, isAggregated: true)
  }

  private static func segments(of years: [Int], from first: Int, isAggregated: Bool) -> [SearchSegment] {
    var segments: [SearchSegment] = []
    var start = 0
    for index in years.indices where index + 1 == years.count || years[index + 1] != years[index] {
      segments.append(
        SearchSegment(
          year: years[index], isAggregated: isAggregated, documents: first + start..<first + index + 1))
      start = index + 1
    }
    return segments
  }

  /// How many of a term's bits name its shard, where the segment's lists take so many bytes together: a shard of a
  /// small segment takes about one and a half kilobytes, of a large one up to four.
  package func shardBits(bytes: Int) -> Int {
    let size = min(1536 + documents.count / 4, 4096)
    var bits = 0
    while bits < 20, bytes >> bits > size { bits += 1 }
    return bits
  }

  /// Paths of documents in one block.
  static let blockSize = 256

  package var blocks: Int { (documents.count + SearchSegment.blockSize - 1) / SearchSegment.blockSize }

  /// The paths of a block of documents without their ending, each after what it shares with the one before: the length
  /// of that, the length of the rest, the rest.
  package func block(_ number: Int, of plan: SitePlan) -> [UInt8] {
    let first = documents.lowerBound + number * SearchSegment.blockSize
    var bytes = [ShardEncoder.version]
    var previous: [UInt8] = []
    for index in first..<min(first + SearchSegment.blockSize, documents.upperBound) {
      let path = plan.stem(ofDocument: index)
      let shared = zip(previous, path).prefix { $0 == $1 }.count
      bytes.appendVariable(shared)
      bytes.appendVariable(path.count - shared)
      bytes.append(contentsOf: path[shared...])
      previous = path
    }
    return bytes
  }
}

/// What the index holds, by the number of the document.
extension SitePlan {
  /// The entry of the combined catalogue that a document is; nil for a notice of the column's own.
  func entry(ofDocument document: Int) -> AggregatedEntry? {
    document < catalogue.notices.count ? nil : aggregated.entries[document - catalogue.notices.count]
  }

  package var documentCount: Int { catalogue.notices.count + aggregated.entries.count }

  /// The texts that a document is found by: its own, and that of a notice's attachments, which need not be there.
  package func texts(ofDocument document: Int) -> (own: OutputPath, attachments: OutputPath?) {
    guard document < catalogue.notices.count else {
      return (aggregated.text(of: document - catalogue.notices.count), nil)
    }
    let notice = catalogue.notices[document]
    let attachments: OutputPath? =
      notice.attachments.isEmpty ? nil : .attachmentText(of: notice.indexNumber)
    return (.notice(notice.indexNumber, as: .text), attachments)
  }

  /// The path of a document's text without its ending.
  fileprivate func stem(ofDocument document: Int) -> [UInt8] {
    Array(texts(ofDocument: document).own.text.utf8.dropLast(".txt".utf8.count))
  }

  func validity(ofDocument document: Int) -> Validity? {
    document < catalogue.notices.count ? catalogue.validity[document] : entry(ofDocument: document)?.validity
  }
}
