/// One sentence in the two languages of the product, side by side.
package struct Wording: Sendable, Hashable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// The language in which problems are told.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
