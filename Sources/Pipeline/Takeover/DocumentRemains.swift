package import Diagnostics
import Disclosure
import Extraction

/// 未移交的内容: what a Word document holds and the notice made of it does not.
package struct DocumentRemains: Sendable {
  /// A text that the conversion left out.
  package struct Passage: Sendable {
    package let place: Wording
    package let text: String
  }

  /// In the order of the document; no more than the limit.
  package private(set) var passages: [Passage] = []
  /// Whether there are more passages than are told.
  package private(set) var hasMore = false
  /// How the numbers look that Word writes by itself, such as `一、`, and how many paragraphs have one.
  package let numberings: [String]
  package let numbered: Int
  package let formulas: Int
  /// Pictures and embedded documents that were not taken along, by their names in the document.
  package let files: [String]

  private static let limit = 50

  /// - Parameters:
  ///   - text: All that the conversion brought, blanks apart.
  ///   - taken: Files of the document that lie beside the notice.
  init(_ account: WordAccount, text: String, taken: Set<String>) {
    numberings = account.numberings
    numbered = account.numbered
    formulas = account.formulas
    files = account.files.filter { !taken.contains($0) }
    var search = OrderedSearch(text)
    for passage in account.passages {
      let words = TextFolding.withoutBlanks(TextFolding.withoutInvisibles(passage.text))
      guard !words.isEmpty, !search.finds(words), !DocumentRemains.isPageNumber(words, passage) else {
        continue
      }
      if passages.count == DocumentRemains.limit {
        hasMore = true
        return
      }
      passages.append(Passage(place: passage.place.wording, text: TextFolding.trimmed(passage.text)))
    }
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
