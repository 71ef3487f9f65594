/// 条: the number of an article, such as 第十二条之一 or 第12条.
package struct ArticleNumber: Equatable {
  package let number: Int
  /// 1 for 之一; 0 where there is none.
  package let suffix: Int
  /// Behind its last byte.
  package let end: Int

  private static let digits: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      "零〇一二两三四五六七八九".map { Array(String($0).utf8) }, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9]))
  private static let units: [[UInt8]: Int] = [
    Array("十".utf8): 10, Array("百".utf8): 100, Array("千".utf8): 1000,
  ]

  /// - Parameter start: Where 第 stands in the text.
  package init?(_ text: [UInt8], at start: Int) {
    guard let after = ArticleNumber.sign("第", text, at: start),
      let number = ArticleNumber.number(text, at: after), number.value > 0,
      let end = ArticleNumber.sign("条", text, at: number.end)
    else { return nil }
    self.number = number.value
    if let of = ArticleNumber.sign("之", text, at: end), let suffix = ArticleNumber.number(text, at: of),
      suffix.value > 0
    {
      self.suffix = suffix.value
      self.end = suffix.end
    } else {
      suffix = 0
      self.end = end
    }
  }

  private static func sign(_ sign: String, _ text: [UInt8], at index: Int) -> Int? {
    index < text.count && text[index...].starts(with: sign.utf8) ? index + sign.utf8.count : nil
  }

  static func number(_ text: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    var digit = 0
    while index < text.count, (48...57).contains(text[index]), value < 10_000 {
      value = value * 10 + Int(text[index] - 48)
      index += 1
    }
    if index > start { return (value, index) }
    while index + 3 <= text.count {
      let sign = Array(text[index..<index + 3])
      if let next = digits[sign] {
        // 第一二条 counts as 12, as some write.
        digit = digit * 10 + next
      } else if let unit = units[sign] {
        value += max(digit, 1) * unit
        digit = 0
      } else {
        break
      }
      index += 3
    }
    return index > start && value + digit < 10_000 ? (value + digit, index) : nil
  }
}
