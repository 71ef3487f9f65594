import Disclosure

/// Cleans what site software shows where a value should stand.
enum ValueCleaning {
  /// Words that say that there is no value.
  private static let none: Set<String> = [
    "null", "undefined", "none", "无", "暂无", "-", "--", "——", "—", "/", "\\", "nan", "(空)", "空",
  ]

  /// Nil where nothing stands there, or only a word that says so.
  static func cleaned(_ written: String) -> String? {
    var value = TextFolding.trimmed(TextFolding.withoutInvisibles(written))
    while let last = value.last, "，,;；、".contains(last) {
      value = TextFolding.trimmed(String(value.dropLast()))
    }
    if value.isEmpty || none.contains(value.lowercased()) { return nil }
    return collapsed(value)
  }

  /// Runs of blanks become one; between two Chinese characters a line break is none at all.
  private static func collapsed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.unicodeScalars {
      if scalar == PageLine.gap {
        isGap = true
        continue
      }
      if isGap, let last = view.last, last != " ", !(last.value > 0x2E80 && scalar.value > 0x2E80) {
        view.append(" ")
      }
      isGap = false
      let isPlain = scalar == " " || scalar.value < 32 || scalar == "\u{A0}"
      if isPlain {
        if view.last != " " { view.append(" ") }
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// The first date in a value, and what else stood there.
  static func date(in written: String) -> (time: PublicationTime, rest: String)? {
    let text = TextFolding.halfWidth(chineseDigits(written))
    if let time = DateText.parse(text) { return (time, "") }
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where ("0"..."9").contains(scalars[start]) {
      if start > 0, ("0"..."9").contains(scalars[start - 1]) { continue }
      // The longest run that is a date with its time, else the date alone.
      let longest = min(scalars.count, start + 26)
      for end in stride(from: longest, to: start + 7, by: -1) {
        let piece = String(String.UnicodeScalarView(scalars[start..<end]))
        guard let time = DateText.parse(piece) ?? compact(piece) else { continue }
        if end < scalars.count, ("0"..."9").contains(scalars[end]), ("0"..."9").contains(scalars[end - 1]) {
          continue
        }
        let before = String(String.UnicodeScalarView(scalars[..<start]))
        let after = String(String.UnicodeScalarView(scalars[end...]))
        let rest = TextFolding.trimmed(before + " " + after)
        return (time, rest.allSatisfy { "[]【】()（）.0".contains($0) } ? "" : rest)
      }
    }
    return nil
  }

  /// `20211221`.
  private static func compact(_ text: String) -> PublicationTime? {
    guard text.utf8.count == 8, let number = Int(text) else { return nil }
    return CalendarDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
      .flatMap { PublicationTime(date: $0) }
  }

  /// 二〇二一年十二月二十一日 in digits; other texts as they are.
  private static func chineseDigits(_ text: String) -> String {
    guard let end = text.firstIndex(of: "年"), text.contains("月") else { return text }
    let digits: [Character: Int] = [
      "〇": 0, "○": 0, "零": 0, "Ｏ": 0, "O": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
      "九": 9,
    ]
    let year = text[..<end].filter { digits[$0] != nil }
    guard year.count == 4, year.count == text[..<end].count else { return text }
    var result = year.compactMap { digits[$0] }.map(String.init).joined() + "年"
    var number = ""
    for sign in text[text.index(after: end)...] {
      if sign == "月" || sign == "日" {
        guard let value = count(number, digits) else { return text }
        result += "\(value)\(sign)"
        number = ""
      } else {
        number.append(sign)
      }
    }
    return result + number
  }

  /// 十二 or 二十一 as a number; digits stay.
  private static func count(_ text: String, _ digits: [Character: Int]) -> Int? {
    if let number = Int(text) { return number }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func value(_ part: Substring) -> Int? { part.count == 1 ? part.first.flatMap { digits[$0] } : nil }
    switch parts.count {
    case 1: return value(parts[0])
    case 2:
      let tens = parts[0].isEmpty ? 1 : value(parts[0])
      let ones = parts[1].isEmpty ? 0 : value(parts[1])
      return tens.flatMap { tens in ones.map { tens * 10 + $0 } }
    default: return nil
    }
  }
}
