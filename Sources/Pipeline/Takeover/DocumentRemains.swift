package import Diagnostics
import Disclosure
import Extraction

/// 未移交的内容: what a Word document holds and the notice made of it does not.
package struct DocumentRemains: Sendable {
  /// A text that the conversion left out, or that an editor has to look at.
  package struct Passage: Sendable {
    package let place: Wording
    package let text: String
    /// Whether it stands in the notice all the same: a revision that nobody accepted, or hidden words.
    package let isKept: Bool
  }

  /// In the order of the document; no more than the limit.
  package private(set) var passages: [Passage] = []
  /// Whether there are more passages than are told.
  package private(set) var hasMore = false
  /// How the numbers look that Word writes by itself, such as `一、`, and how many paragraphs have one.
  package let numberings: [String]
  package let numbered: Int
  package let formulas: Int
  /// Signs of fonts such as Wingdings that stand in the notice as characters of their own.
  package let signs: Int
  /// Those that do not, each form once, with how many there are.
  package let lostSigns: [(sign: String, count: Int)]
  /// Pictures and embedded documents that were not taken along, by their names in the document.
  package let files: [String]

  private static let limit = 50

  /// - Parameters:
  ///   - text: All that the conversion brought, blanks apart.
  ///   - taken: Files of the document that lie beside the notice.
  ///   - repaired: Passages taken out of the text again, and signs put into it, by their numbers in the account.
  init(_ account: WordAccount, text: String, taken: Set<String>, repaired: Set<Int> = []) {
    numberings = account.numberings
    numbered = account.numbered
    formulas = account.formulas
    files = account.files.filter { !taken.contains($0) }
    signs = account.signs.indices.count { repaired.contains(account.passages.count + $0) }
    lostSigns = DocumentRemains.lost(account, repaired)
    var search = OrderedSearch(text)
    for (number, passage) in account.passages.enumerated() {
      let words = TextFolding.withoutBlanks(TextFolding.withoutInvisibles(passage.text))
      guard !words.isEmpty else { continue }
      let isKept = !repaired.contains(number) && search.finds(words)
      if isKept ? !passage.isDoubtful : DocumentRemains.isPageNumber(words, passage) { continue }
      if passages.count == DocumentRemains.limit {
        hasMore = true
        return
      }
      passages.append(
        Passage(place: passage.place.wording, text: TextFolding.trimmed(passage.text), isKept: isKept))
    }
  }

  private static func lost(_ account: WordAccount, _ repaired: Set<Int>) -> [(sign: String, count: Int)] {
    var counts: [(sign: String, count: Int)] = []
    for (number, sign) in account.signs.enumerated() where !repaired.contains(account.passages.count + number)
    {
      let name = sign.font + " " + sign.code + (sign.character.map { "（\($0)）" } ?? "")
      if let index = counts.firstIndex(where: { $0.sign == name }) {
        counts[index].count += 1
      } else if counts.count < limit {
        counts.append((name, 1))
      }
    }
    return counts
  }

  /// `— 1 —` at the foot of a page.
  private static func isPageNumber(_ words: String, _ passage: WordAccount.Passage) -> Bool {
    guard case .paragraph(_, let part) = passage.place, part == .header || part == .footer else {
      return false
    }
    return words.unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic || "第共页".unicodeScalars.contains($0)
    }
  }
}

extension WordAccount.Passage {
  /// Whether it is told even where the notice has it.
  fileprivate var isDoubtful: Bool {
    guard case .paragraph(_, let part) = place else { return false }
    return part == .hidden || part == .inserted
  }
}

/// Finds texts that stand one behind the other, each from where the one before it ended.
private struct OrderedSearch {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func finds(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let found = start(of: wanted, from: position) ?? start(of: wanted, from: 0) else { return false }
    position = found + wanted.count
    return true
  }

  private func start(of wanted: [UInt8], from start: Int) -> Int? {
    let text = bytes.span
    let sought = wanted.span
    var index = start
    while index + sought.count <= text.count {
      var same = 0
      while same < sought.count, text[index + same] == sought[same] { same += 1 }
      if same == sought.count { return index }
      index += 1
    }
    return nil
  }
}
