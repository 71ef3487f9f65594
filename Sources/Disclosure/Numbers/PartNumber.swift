/// 章: the number of a part of a regulation, such as 第三章 or 第2节.
package struct PartNumber: Equatable {
  /// The greater come first.
  package enum Kind: Int, CaseIterable {
    case book, chapter, section

    fileprivate var sign: String {
      switch self {
      case .book: "编"
      case .chapter: "章"
      case .section: "节"
      }
    }

    package var name: String { "\(self)" }

    /// The class by which a theme knows its title.
    package var className: String { self == .section ? "section" : "chapter" }
  }

  package let kind: Kind
  package let number: Int
  /// Behind its last byte.
  package let end: Int

  /// - Parameter start: Where 第 stands in the text.
  package init?(_ text: [UInt8], at start: Int) {
    let sign = Array("第".utf8)
    guard text[start...].starts(with: sign),
      let number = ArticleNumber.number(text, at: start + sign.count), number.value > 0,
      let kind = Kind.allCases.first(where: { text[number.end...].starts(with: $0.sign.utf8) })
    else { return nil }
    self.kind = kind
    self.number = number.value
    end = number.end + kind.sign.utf8.count
  }
}
