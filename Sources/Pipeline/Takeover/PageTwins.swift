import Disclosure

/// What a page of the source is known by when it was saved twice.
struct PagePrint: Sendable, Hashable {
  /// Of the file's bytes.
  let bytes: ContentHash
  /// Of the words that a reader reads, blanks apart.
  let text: ContentHash
  let number: String?
}

/// 重复的网页: pages that were saved twice, as `same.html` and `same(1).html`.
struct PageTwins {
  /// A page that may be one of several.
  struct Candidate {
    let index: Int
    let print: PagePrint
    /// What its pictures and attachments are known by; nil for what was not saved.
    let files: [ContentHash?]
    /// Whether an earlier run took it over.
    let isKnown: Bool
    let path: String
  }

  /// Sums of bytes and of words that more than one page has: only those pages have to be looked at.
  static func doubtful(_ prints: [PagePrint]) -> Set<ContentHash> {
    var once: Set<ContentHash> = []
    var twice: Set<ContentHash> = []
    for print in prints {
      for sum in Set([print.bytes, print.text]) where !once.insert(sum).inserted { twice.insert(sum) }
    }
    return twice
  }

  /// By the place of a page: that of the page whose content it has. The one with the shortest name comes first, unless
  /// another was taken over before.
  static func find(_ candidates: [Candidate]) -> [Int: Int] {
    let ordered = candidates.sorted { one, other in
      if one.isKnown != other.isKnown { return one.isKnown }
      let lengths = (one.path.unicodeScalars.count, other.path.unicodeScalars.count)
      return lengths.0 == lengths.1 ? one.index < other.index : lengths.0 < lengths.1
    }
    var firsts: [Key: Candidate] = [:]
    var twins: [Int: Int] = [:]
    for candidate in ordered {
      let keys = Key.all(of: candidate)
      if let first = keys.lazy.compactMap({ firsts[$0] }).first {
        twins[candidate.index] = first.index
      } else {
        for key in keys { firsts[key] = candidate }
      }
    }
    return twins
  }

  /// Pages with the same bytes, or with the same index number and the same words: with the same files beside both.
  private enum Key: Hashable {
    case bytes(ContentHash, files: [ContentHash?])
    case words(String, ContentHash, files: [ContentHash?])

    static func all(of candidate: Candidate) -> [Key] {
      let same = Key.bytes(candidate.print.bytes, files: candidate.files)
      guard let number = candidate.print.number else { return [same] }
      return [same, .words(number, candidate.print.text, files: candidate.files)]
    }
  }
}
