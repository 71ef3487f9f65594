/// The characters that one place of a pattern takes.
struct PatternSet: Sendable {
  /// What stands in a class or for itself.
  enum Item: Sendable {
    case range(ClosedRange<UInt32>)
    case kind(Kind, isInverted: Bool)
    case set(PatternSet)
  }

  /// Characters of a kind: `\d`, `\w`, `\s`, `\p{Han}` and the like.
  enum Kind: Sendable {
    case digit, word, space, letter, upper, lower, number, han, punctuation, any
  }

  var items: [Item] = []
  var isInverted = false
  /// Whether small and capital letters are the same.
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn = holds(scalar) || (ignoresCase && variants(of: scalar).contains(where: holds))
    return isIn != isInverted
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    items.contains { item in
      switch item {
      case .range(let range): range.contains(scalar.value)
      case .kind(let kind, let isInverted): kind.contains(scalar) != isInverted
      case .set(let set): set.contains(scalar)
      }
    }
  }

  private func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].compactMap {
      $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool { Kind.word.contains(scalar) }
}

extension PatternSet.Kind {
  /// By the name in `\p{…}` or `[:…:]`.
  init?(named name: String) {
    switch name.lowercased() {
    case "l", "letter", "alpha", "alphabetic": self = .letter
    case "lu", "upper", "uppercase", "uppercase_letter": self = .upper
    case "ll", "lower", "lowercase", "lowercase_letter": self = .lower
    case "n", "number": self = .number
    case "nd", "digit", "decimal_number": self = .digit
    case "p", "punct", "punctuation": self = .punctuation
    case "han", "script=han", "sc=han", "ideographic": self = .han
    case "alnum", "word": self = .word
    case "space", "whitespace", "white_space": self = .space
    case "any": self = .any
    default: return nil
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch self {
    case .digit: return properties.generalCategory == .decimalNumber
    case .word:
      return properties.isAlphabetic || properties.generalCategory == .decimalNumber || scalar == "_"
    case .space: return properties.isWhitespace
    case .letter: return properties.isAlphabetic
    case .upper: return properties.isUppercase
    case .lower: return properties.isLowercase
    case .number: return properties.numericType != nil
    case .han: return properties.isIdeographic
    case .punctuation:
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        return true
      default: return false
      }
    case .any: return scalar != "\n" && scalar != "\r"
    }
  }
}
