/// An opaque colour of the screen, as a style sheet writes it.
package struct Colour: Equatable {
  /// Each from 0 to 1.
  package let red: Double
  package let green: Double
  package let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = min(1, max(0, red))
    self.green = min(1, max(0, green))
    self.blue = min(1, max(0, blue))
  }

  /// `#rgb`, `#rrggbb` and the same with a last part of full opacity, `rgb()`, `hsl()`, the names of CSS; nil for
  /// whatever lets through what is below it.
  package init?(_ text: String) {
    let text = text.lowercased()
    if let digits = NamedColours.digits[text[...]] {
      self.init(digits: digits)
    } else if text.hasPrefix("#") {
      self.init(digits: text.dropFirst())
    } else {
      self.init(function: text)
    }
  }

  private init?(digits: Substring) {
    let values = digits.compactMap { $0.isASCII ? $0.hexDigitValue : nil }.map(Double.init)
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3: self.init(red: values[0] / 15, green: values[1] / 15, blue: values[2] / 15)
    case 4 where values[3] == 15: self.init(digits: digits.dropLast())
    case 6:
      func channel(_ place: Int) -> Double { (values[place] * 16 + values[place + 1]) / 255 }
      self.init(red: channel(0), green: channel(2), blue: channel(4))
    case 8 where values[6] == 15 && values[7] == 15: self.init(digits: digits.dropLast(2))
    default: return nil
    }
  }

  private init?(function text: String) {
    guard let function = ColourFunction(text), function.opacity == 1 else { return nil }
    let parts = function.parts
    switch function.name {
    case "rgb", "rgba":
      let values = parts.compactMap { Colour.number($0, whole: 255) }
      guard values.count == 3 else { return nil }
      self.init(red: values[0], green: values[1], blue: values[2])
    case "hsl", "hsla":
      guard let hue = Colour.degrees(parts[0]), parts[1].hasSuffix("%"), parts[2].hasSuffix("%"),
        let saturation = Colour.number(parts[1], whole: 100),
        let lightness = Colour.number(parts[2], whole: 100)
      else { return nil }
      self.init(hue: hue, saturation: min(1, max(0, saturation)), lightness: min(1, max(0, lightness)))
    default: return nil
    }
  }

  static func degrees(_ text: Substring) -> Double? {
    let units: [(name: String, degrees: Double)] = [
      ("deg", 1), ("grad", 0.9), ("rad", 180 / Double.pi), ("turn", 360),
    ]
    guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return Double(text) }
    return Double(text.dropLast(unit.name.count)).map { $0 * unit.degrees }
  }

  /// As the CSS Color Module computes it.
  private init(hue: Double, saturation: Double, lightness: Double) {
    func part(_ offset: Double) -> Double {
      let turn = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      let step = turn < 0 ? turn + 12 : turn
      return lightness - saturation * min(lightness, 1 - lightness)
        * max(-1, min(step - 3, 9 - step, 1))
    }
    self.init(red: part(0), green: part(8), blue: part(4))
  }

  static func number(_ text: Substring, whole: Double) -> Double? {
    text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text).map { $0 / whole }
  }

  /// The relative luminance of WCAG 2.2.
  var luminance: Double {
    0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
  }

  private static func linear(_ part: Double) -> Double {
    guard part > 0.04045 else { return part / 12.92 }
    let base = (part + 0.055) / 1.055
    // base to the power of 2.4: its square times the fifth root of its square.
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21; the order does not matter.
  package func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
