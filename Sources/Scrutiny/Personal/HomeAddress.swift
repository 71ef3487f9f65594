import Diagnostics

/// 住址: a house or flat behind the words that announce where a person lives.
enum HomeAddress {
  static let words = ["家庭住址", "家庭地址", "现住址", "户籍地址", "户籍地", "户籍所在地", "居住地址", "住址", "住宅地址"]
  private static let forbiddenBefore = Words("办公", "注册", "经营", "单位", "公司", "企业", "机构", "工作")
  private static let ends = Words(
    "。", "；", "，", "\n", "\r", "|", ";", "、联系", ",", "）", ")", "＊", "***", "某", "：", ":", "住址", "身份证")
  private static let doors = Words("号楼", "单元", "室", "号", "组", "栋", "幢")
  private static let towns = Words("街道", "镇", "乡")

  /// What stands behind such a word that begins at `word` and ends before `end`.
  static func finding(in text: Span<UInt8>, word: Int, end: Int) -> TextFinding? {
    if forbiddenBefore.stand(in: text, max(0, word - 6)..<word) { return nil }
    var start = text.afterBlanks(end)
    while text.byte(start) == 42 || text.byte(start) == 124 { start = text.afterBlanks(start + 1) }
    if let colon = text.colon(at: start) {
      start += colon
    } else if text.holds(Array("为".utf8), at: start) || text.holds(Array("在".utf8), at: start) {
      start += 3
    } else if start == end {
      return nil
    }
    start = text.afterBlanks(start)
    while text.byte(start) == 42 || text.byte(start) == 124 { start = text.afterBlanks(start + 1) }
    return finding(in: text, from: start)
  }

  /// An address that begins here and is told to the door.
  static func finding(in text: Span<UInt8>, from start: Int) -> TextFinding? {
    let limit = ends.first(in: text, start..<min(text.count, start + 240)) ?? min(text.count, start + 240)
    guard !text.holds([42, 42, 42], at: limit), let last = lastDoor(in: text, start..<limit) else {
      return nil
    }
    let range = start..<last
    var cut = start
    for index in range {
      guard let town = towns.match(in: text, at: index) else { continue }
      cut = index + town.count
      break
    }
    if cut == start || cut == last { cut = firstDigit(in: text, range) ?? start }
    let hidden = text.text(cut..<last).unicodeScalars.count
    let mask = text.text(start..<cut) + String(repeating: "*", count: hidden)
    return TextFinding(range: range, problem: .homeAddress(mask), mask: mask)
  }

  /// The end of the last door: digits and 号, 室 and the like.
  private static func lastDoor(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var last: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      guard DigitRun.digit(in: text, at: index) != nil else {
        index += 1
        continue
      }
      let next = DigitRun.extent(in: text, from: index).end
      if let door = doors.match(in: text, at: next), next + door.count <= range.upperBound {
        last = next + door.count
      }
      index = next
    }
    return last
  }

  private static func firstDigit(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { DigitRun.digit(in: text, at: $0) != nil }
  }
}
