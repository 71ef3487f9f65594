import Disclosure

/// The signs that a browser shows before the items of a list: `3.`, `A.`, `一、`, `（一）`.
struct ListMarkers {
  /// How a list counts.
  private enum Style {
    case bullet, none, decimal, leadingZero
    case letter(first: UInt8)
    case roman(isUpper: Bool)
    /// 一、二、 or what else stands behind and before the number.
    case chinese(before: String, after: String)
    case digits(before: String, after: String)
    /// 甲乙丙 and the like: one sign for each number.
    case signs(String)
  }

  private let style: Style
  private let isReversed: Bool
  private var next: Int

  /// - Parameter count: Items of the list, for one that counts down.
  init(_ list: PageElement, count: Int) {
    style = ListMarkers.style(of: list) ?? (list.name == "ol" ? .decimal : .bullet)
    isReversed = list["reversed"] != nil
    next = list["start"].flatMap { Int(TextFolding.trimmed($0)) } ?? (list["reversed"] != nil ? count : 1)
  }

  /// Whether its items bear bullets.
  var isBulleted: Bool { if case .bullet = style { true } else { false } }

  /// The sign before the next item, and its number where it is a plain one such as `3.`.
  mutating func take(_ item: PageElement) -> (sign: String, number: Int?) {
    if let value = item["value"].flatMap({ Int(TextFolding.trimmed($0)) }) { next = value }
    let number = next
    next += isReversed ? -1 : 1
    let own = ListMarkers.style(of: item) ?? style
    if case .decimal = own { return ("\(number).", number) }
    return (ListMarkers.sign(number, own), nil)
  }

  private static func sign(_ number: Int, _ style: Style) -> String {
    switch style {
    case .bullet, .none: return ""
    case .decimal: return "\(number)."
    case .leadingZero: return (0...9).contains(number) ? "0\(number)." : "\(number)."
    case .letter(let first): return letters(number, from: first).map { $0 + "." } ?? "\(number)."
    case .roman(let isUpper):
      return roman(number).map { (isUpper ? $0.uppercased() : $0) + "." } ?? "\(number)."
    case .chinese(let before, let after): return before + (chinese(number) ?? "\(number)") + after
    case .digits(let before, let after): return before + "\(number)" + after
    case .signs(let signs):
      let all = Array(signs)
      return all.indices.contains(number - 1) ? "\(all[number - 1])、" : "\(number)."
    }
  }

  /// As the list says itself: by the class of an editor, its style, its type. Nil where it says nothing.
  private static func style(of element: PageElement) -> Style? {
    for mark in element.marks {
      if let style = editors[mark.lowercased()] { return style }
    }
    if let css = element["style"]?.lowercased() {
      for declaration in css.split(separator: ";").reversed() {
        let parts = declaration.split(separator: ":", maxSplits: 1).map { TextFolding.trimmed(String($0)) }
        guard parts.count == 2, ["list-style", "list-style-type"].contains(parts[0]) else { continue }
        for word in parts[1].split(separator: " ") {
          if let style = names[String(word)] { return style }
        }
      }
    }
    switch element["type"].map(TextFolding.trimmed) {
    case "1": return .decimal
    case "a": return .letter(first: 97)
    case "A": return .letter(first: 65)
    case "i": return .roman(isUpper: false)
    case "I": return .roman(isUpper: true)
    case "disc", "circle", "square": return .bullet
    default: return nil
    }
  }

  /// The lists of UEditor, which draws its numbers as pictures.
  private static let editors: [String: Style] = [
    "custom_cn": .chinese(before: "", after: "、"), "custom_cn1": .chinese(before: "", after: "）"),
    "custom_cn2": .chinese(before: "（", after: "）"), "custom_num": .decimal,
    "custom_num1": .digits(before: "", after: "）"), "custom_num2": .digits(before: "（", after: "）"),
    "custom_dash": .bullet, "custom_dot": .bullet,
  ]

  /// The names of CSS.
  private static let names: [String: Style] = [
    "none": .none, "disc": .bullet, "circle": .bullet, "square": .bullet, "decimal": .decimal,
    "decimal-leading-zero": .leadingZero, "lower-alpha": .letter(first: 97),
    "lower-latin": .letter(first: 97),
    "upper-alpha": .letter(first: 65), "upper-latin": .letter(first: 65),
    "lower-roman": .roman(isUpper: false),
    "upper-roman": .roman(isUpper: true), "cjk-ideographic": .chinese(before: "", after: "、"),
    "cjk-decimal": .chinese(before: "", after: "、"),
    "simp-chinese-informal": .chinese(before: "", after: "、"),
    "trad-chinese-informal": .chinese(before: "", after: "、"),
    "simp-chinese-formal": .signs("壹贰叁肆伍陆柒捌玖"), "trad-chinese-formal": .signs("壹貳參肆伍陸柒捌玖"),
    "cjk-heavenly-stem": .signs("甲乙丙丁戊己庚辛壬癸"), "cjk-earthly-branch": .signs("子丑寅卯辰巳午未申酉戌亥"),
  ]

  // MARK: Numbers

  /// a to z, then aa; nil for what has no letters.
  private static func letters(_ number: Int, from first: UInt8) -> String? {
    guard (1...100_000).contains(number) else { return nil }
    var rest = number
    var text = ""
    while rest > 0 {
      text = String(UnicodeScalar(first + UInt8((rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let parts = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in parts {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// 一 to 九十九; nil beyond.
  private static func chinese(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let digits = Array("〇一二三四五六七八九").map(String.init)
    let tens = number / 10
    let ones = number % 10
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + (ones == 0 ? "" : digits[ones])
  }
}
