/// What a value is as a colour.
package enum ColourReading: Equatable {
  case colour(Colour)
  /// A browser shows it; what it looks like cannot be computed here.
  case legal
  /// No browser takes it for a colour.
  case broken

  package init(_ value: String) {
    let text = value.lowercased()
    if let colour = Colour(text) {
      self = .colour(colour)
    } else {
      self = ColourReading.isLegal(text) ? .legal : .broken
    }
  }

  private static let words: Set<String> = [
    "transparent", "currentcolor", "accentcolor", "accentcolortext", "activetext", "buttonborder",
    "buttonface",
    "buttontext", "canvas", "canvastext", "field", "fieldtext", "graytext", "highlight", "highlighttext",
    "linktext",
    "mark", "marktext", "selecteditem", "selecteditemtext", "visitedtext",
  ]
  private static let functions: Set<Substring> = [
    "color", "color-mix", "contrast-color", "device-cmyk", "env", "hwb", "lab", "lch", "light-dark", "oklab",
    "oklch",
    "var",
  ]

  private static func isLegal(_ text: String) -> Bool {
    if words.contains(text) { return true }
    if text.hasSuffix("!important") {
      let rest = text.dropLast("!important".count).split(separator: " ").joined(separator: " ")
      return ColourReading(rest) != .broken
    }
    if text.hasPrefix("#") {
      return [5, 9].contains(text.count) && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
    }
    guard let open = text.firstIndex(of: "("), isOneCall(text[open...]) else { return false }
    if functions.contains(text[..<open]) { return true }
    guard ["rgb", "rgba", "hsl", "hsla"].contains(text[..<open]) else { return false }
    // Relative colours, computed parts, and parts that are left out.
    if ["(from ", "calc(", "var(", "none"].contains(where: text[open...].contains) { return true }
    guard let function = ColourFunction(text) else { return false }
    let isHSL = function.name.hasPrefix("hsl")
    let numbers = function.parts.dropFirst(isHSL ? 1 : 0)
    return numbers.allSatisfy { Colour.number($0, whole: 1) != nil }
      && (!isHSL || Colour.degrees(function.parts[0]) != nil)
  }

  /// Whether the bracket that opens this text ends with it.
  private static func isOneCall(_ text: Substring) -> Bool {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text.index(after: index) == text.endIndex }
    }
    return false
  }
}
