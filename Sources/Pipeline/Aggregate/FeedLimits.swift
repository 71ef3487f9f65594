import Diagnostics

/// How much the feed of one subordinate may bring: another office's server decides neither how long a fetch takes nor how
/// much it holds. Every feed that this program writes stays far within.
package struct FeedLimits: Sendable {
  /// Bytes of one page.
  package var pageBytes = 32 << 20
  /// Entries of one page. Those that we write have 50; a line of our own catalogue has some 500 bytes.
  package var pageItems = 100_000
  package var pages = 100_000
  package var items = 2_000_000
  /// Bytes of all pages.
  package var bytes = 4 << 30
  /// Of fetching, as curl counts them.
  package var seconds = 2 * 3600
  /// Pages in a row that bring no entry which was not there before. While it is fetched a notice may move to the next
  /// page; a chain of such pages has no end.
  package var idlePages = 3
  /// Findings of one rule that are told one by one.
  package var findings = 20

  package static let standard = FeedLimits()

  /// What a fetch has brought so far.
  struct Use {
    private(set) var pages = 0
    private(set) var items = 0
    private(set) var bytes = 0
    private(set) var seconds = 0.0
    private var idle = 0
    /// Sums of the addresses of all entries.
    private var seen: Set<UInt64> = []

    mutating func add(_ document: FeedDocument, bytes count: Int, seconds time: Double) {
      pages += 1
      bytes += count
      seconds += time
      items += document.items.count
      var isNew = false
      for case .some(let address) in document.items.lazy.map(\.address) {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in address.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        if seen.insert(sum).inserted { isNew = true }
      }
      idle = isNew ? 0 : idle + 1
    }

    /// Why nothing more is fetched; nil while it may go on.
    func excess(over limits: FeedLimits) -> Wording? {
      if pages > limits.pages {
        return Wording(zh: "目录超过 \(limits.pages) 页", en: "more than \(limits.pages) pages")
      }
      if items > limits.items {
        return Wording(zh: "目录超过 \(limits.items) 条", en: "more than \(limits.items) entries")
      }
      if bytes > limits.bytes {
        return Wording(
          zh: "目录各页合计超过 \(limits.bytes >> 20) MB", en: "pages of more than \(limits.bytes >> 20) MB in all")
      }
      if seconds > Double(limits.seconds) {
        return Wording(
          zh: "取了 \(limits.seconds / 60) 分钟还没有取完", en: "not at its end after \(limits.seconds / 60) minutes")
      }
      if idle > limits.idlePages {
        return Wording(
          zh: "连续 \(idle) 页没有新的条目，目录没有尽头",
          en: "\(idle) pages in a row bring no new entry: the feed has no end")
      }
      return nil
    }
  }

  /// Whether bytes can be what a feed is: one that is all brackets and commas takes a hundred times its size to read.
  static func isTooDense(_ bytes: [UInt8]) -> Bool {
    var values = 0
    var isText = false
    var isEscaped = false
    let span = bytes.span
    for index in span.indices {
      let byte = span[index]
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == 92 {
          isEscaped = true
        } else if byte == 34 {
          isText = false
        }
      } else if byte == 34 {
        isText = true
      } else if byte == 44 || byte == 58 || byte == 91 || byte == 123 {
        values += 1
      }
    }
    return values > 10_000 + bytes.count / 6
  }
}
