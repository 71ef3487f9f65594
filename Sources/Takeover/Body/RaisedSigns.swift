/// Digits and signs that stand raised or lowered: 10⁴, CO₂.
enum RaisedSigns {
  /// Longer ones are no exponents.
  private static let longest = 4

  /// The same in signs of their own; nil where one of them has none.
  static func written(_ text: String, isRaised: Bool) -> String? {
    let plain = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard (1...longest).contains(plain.count) else { return nil }
    let signs = isRaised ? raised : lowered
    var result = String.UnicodeScalarView()
    for scalar in plain {
      guard let sign = signs[scalar] else { return nil }
      result.append(sign)
    }
    return String(result)
  }

  private static let raised: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺",
    "-": "⁻", "−": "⁻", "－": "⁻", "＋": "⁺",
  ]

  private static let lowered: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    "+": "₊",
    "-": "₋", "−": "₋", "－": "₋", "＋": "₊",
  ]
}
