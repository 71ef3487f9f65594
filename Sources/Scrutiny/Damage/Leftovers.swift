import Diagnostics

/// 残留: what programs and drafting leave in a text.
enum Leftovers {
  /// Something that begins, or ends, at a sign or letter of ASCII.
  static func finding(in text: Span<UInt8>, at index: Int, setting: TextSetting) -> TextFinding? {
    switch text[index] {
    case 63: return lostCharacter(in: text, at: index)
    case 123: return template(in: text, at: index)
    case 36: return text.byte(index + 1) == 123 ? closed(in: text, from: index, by: "}") : nil
    case 60: return text.byte(index + 1) == 37 ? closed(in: text, from: index, by: "%>") : nil
    case 58: return InternalAddress.local(in: text, colon: index)
    case 88: return emptyDate(in: text, at: index)
    default: return programValue(in: text, at: index, setting: setting)
    }
  }

  /// `?F` and `?,F`, which a lost byte makes of 。现 and its like, between Chinese characters.
  private static func lostCharacter(in text: Span<UInt8>, at index: Int) -> TextFinding? {
    var letter = index + 1
    if text.byte(letter) == 44 {
      letter += 1
    } else if text.holds([0xEF, 0xBC, 0x8C], at: letter) {
      letter += 3
    }
    guard text.byte(letter) == 70, isHan(text.byte(letter + 1)), index > 0, text[index - 1] >= 0x80 else {
      return nil
    }
    return Damage.finding(index..<(letter + 1), in: text)
  }

  private static func isHan(_ byte: UInt8?) -> Bool { byte.map { (0xE4...0xE9).contains($0) } ?? false }

  private static func template(in text: Span<UInt8>, at index: Int) -> TextFinding? {
    switch text.byte(index + 1) {
    case 123: closed(in: text, from: index, by: "}}")
    case 37: closed(in: text, from: index, by: "%}")
    case 35: closed(in: text, from: index, by: "#}")
    default: nil
    }
  }

  /// Up to the closing mark, which stands in the same line.
  private static func closed(in text: Span<UInt8>, from index: Int, by mark: String) -> TextFinding? {
    let limit = min(text.lineEnd(of: index), index + 200)
    guard let close = Words(mark).first(in: text, (index + 2)..<max(index + 2, limit)) else { return nil }
    let range = index..<(close + mark.utf8.count)
    return TextFinding(range: range, problem: .templateMark(String(text.text(range).prefix(24))))
  }

  private static let values = Words("null", "undefined", "NaN")

  /// A program's word for nothing where a value stands: alone, in a cell, behind a colon.
  private static func programValue(in text: Span<UInt8>, at index: Int, setting: TextSetting) -> TextFinding?
  {
    guard let word = values.match(in: text, at: index), setting != .fileName else { return nil }
    // The readers of fields take a null for nothing written.
    if setting != .body, setting != .attachment, word.count == 4 { return nil }
    let end = index + word.count
    var before = index
    while before > 0, text[before - 1] == 32 { before -= 1 }
    let after = text.afterBlanks(end)
    let opens =
      before == 0 || [10, 13, 124, 40].contains(text[before - 1])
      || text.holds([0xEF, 0xBC, 0x9A], at: before - 3)
      || text.holds([0xEF, 0xBC, 0x88], at: before - 3)
    let closes =
      after == text.count || [10, 13, 124, 41].contains(text[after])
      || text.holds([0xEF, 0xBC, 0x8C], at: after)
      || text.holds([0xE3, 0x80, 0x82], at: after) || text.holds([0xEF, 0xBC, 0x89], at: after)
    guard opens, closes else { return nil }
    return TextFinding(range: index..<end, problem: .programValue(text.text(index..<end)))
  }

  /// `〔〕号`, `〔 〕号` and `〔2024〕号`; the bracket opens at `index`. Wider gaps are forms to be filled in.
  static func emptyNumber(in text: Span<UInt8>, at index: Int) -> TextFinding? {
    var end = index + 3
    let isBlank = text.byte(end) == 32 || text.holds([0xE3, 0x80, 0x80], at: end)
    if isBlank { end += text.byte(end) == 32 ? 1 : 3 }
    var digits = 0
    while text.isDigit(end + digits) { digits += 1 }
    guard digits == 0 || (digits == 4 && !isBlank), text.holds([0xE3, 0x80, 0x95], at: end + digits) else {
      return nil
    }
    end += digits + 3
    if text.byte(end) == 32 { end += 1 }
    let hasSign = text.holds(Array("号".utf8), at: end)
    guard hasSign || (digits == 0 && !isBlank) else { return nil }
    if hasSign { end += 3 }
    return TextFinding(range: index..<end, problem: .emptyNumber(text.text(index..<end)))
  }

  private static let toFill = Words(
    "此处填写", "请填写", "请在此", "待填写", "待补充", "待定】", "XX", "××", "填写", "此处插入", "请输入")

  /// `【此处填写…】`; the bracket opens at `index`.
  static func unfilledBlank(in text: Span<UInt8>, at index: Int) -> TextFinding? {
    guard toFill.match(in: text, at: index + 3) != nil,
      let close = Words("】").first(in: text, index..<min(text.count, index + 150))
    else { return nil }
    return TextFinding(
      range: index..<(close + 3), problem: .unfilledBlank(String(text.text(index..<(close + 3)).prefix(24))))
  }

  /// `XX年XX月` and `××年×月`, whose first character stands at `index`.
  static func emptyDate(in text: Span<UInt8>, at index: Int) -> TextFinding? {
    let sign: [UInt8] = text[index] == 88 ? [88] : [0xC3, 0x97]
    guard !text.holds(sign, at: index - sign.count) else { return nil }
    var end = index
    for unit in ["年", "月", "日"] {
      let start = end
      while text.holds(sign, at: end) { end += sign.count }
      guard end > start, text.holds(Array(unit.utf8), at: end) else {
        guard unit == "日" else { return nil }
        end = start
        break
      }
      end += 3
    }
    return TextFinding(range: index..<end, problem: .unfilledBlank(text.text(index..<end)))
  }

  /// A password written behind the word that ends at `word`.
  static func password(in text: Span<UInt8>, after word: Range<Int>) -> TextFinding? {
    var start = text.afterBlanks(word.upperBound)
    if let colon = text.colon(at: start) {
      start += colon
    } else if text.holds(Array("为".utf8), at: start) || text.holds(Array("是".utf8), at: start) {
      start += 3
    } else {
      return nil
    }
    start = text.afterBlanks(start)
    if let colon = text.colon(at: start) { start = text.afterBlanks(start + colon) }
    var end = start
    while let byte = text.byte(end), byte > 32, byte < 127, ![124, 44, 41, 60, 96].contains(byte) { end += 1 }
    guard end - start >= 4, !text.holds(Array("http".utf8), at: start),
      (start..<end).contains(where: { text.isDigit($0) || text.isLetter($0) }),
      !(start..<end).contains(where: { text[$0] == 42 })
    else { return nil }
    return TextFinding(range: start..<end, problem: .leftoverPassword())
  }
}
