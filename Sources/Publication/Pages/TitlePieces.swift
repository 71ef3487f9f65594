/// The pieces of a title between which a line may end, so that its words stay whole.
///
/// GB/T 9704 asks that a title's lines end where its sense does (词意完整). Browsers know no Chinese words; what titles of
/// official documents are made of is known: who, 关于 with what is done, what it is done to, and what kind of document it is.
package enum TitlePieces {
  /// What is done, right behind 关于.
  private static let deeds = [
    "印发", "转发", "批转", "公布", "发布", "修改", "修订", "废止", "宣布失效", "同意", "做好", "开展", "加强", "进一步加强",
    "进一步做好", "进一步规范", "推进", "加快", "公开征求", "征求", "提高", "调整", "成立", "表彰", "授予", "支持", "促进", "规范", "建立",
    "贯彻", "落实", "组织", "举办", "设立", "撤销", "延长", "给予",
  ].map { Array($0.utf8) }
  /// Words that a line may begin with, by their first three bytes: a Chinese character.
  private static let beginnings = Dictionary(
    grouping: [
      "管理办法", "管理规定", "暂行办法", "暂行规定", "实施办法", "实施细则", "实施方案", "实施意见", "工作方案", "工作规则", "工作报告", "工作总结",
      "工作计划", "工作要点", "行动计划", "行动方案", "专项规划", "总体规划", "发展规划", "规划纲要", "应急预案", "总体应急预案", "目录清单", "指导意见",
      "若干意见", "若干规定", "若干措施", "收费标准", "政策解读", "审批结果", "结果公示", "公示", "名单", "情况", "年度报告", "决定公示",
    ].map { Array($0.utf8) }
  ) { $0.prefix(3) }
  /// What may follow the 的 of a title's last words.
  private static let kinds = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "说明",
    "公示", "答复",
  ].map { Array("的\($0)".utf8) }
  private static let about = Array("关于".utf8)
  private static let opening = ["《", "（", "〔", "“"].map { Array($0.utf8) }
  private static let closing = ["》", "）", "〕", "”", "、", "，", "：", "　"].map { Array($0.utf8) }
  private static let year = Array("年".utf8)
  private static let month = Array("月".utf8)
  /// What a year is not parted from.
  private static let ofYear = ["修", "版", "度", "前", "至", "末", "底", "以", "来", "）"].map { Array($0.utf8) }

  /// Characters of a piece that need no further place to break.
  private static let longest = 12

  /// - Parameter bodies: The names of those who issue the document.
  package static func pieces(of title: String, bodies: [String]) -> [String] {
    let text = Array(title.utf8)
    var cuts = [Bool](repeating: false, count: text.count + 1)
    for body in bodies.map({ Array($0.utf8) }) where !body.isEmpty {
      for start in text.indices where starts(text, at: start, with: body) {
        cuts[start] = true
        cuts[start + body.count] = true
      }
    }
    // Every sign begins with the first byte of a character.
    for start in text.indices where text[start] & 0xC0 != 0x80 { mark(text, at: start, in: &cuts) }
    let sign = kinds.first { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
    if let sign { cuts[text.count - sign.count] = true }
    return split(text, at: cuts).flatMap(shortened)
  }

  private static func mark(_ text: [UInt8], at start: Int, in cuts: inout [Bool]) {
    if starts(text, at: start, with: about) {
      let end = start + about.count
      let deed = deeds.filter { starts(text, at: end, with: $0) }.max { $0.count < $1.count }
      cuts[start] = true
      cuts[end + (deed?.count ?? 0)] = true
    } else if let words = beginnings[text[start...].prefix(3)],
      words.contains(where: { starts(text, at: start, with: $0) })
    {
      cuts[start] = true
    } else if opening.contains(where: { starts(text, at: start, with: $0) }) {
      cuts[start] = true
    } else if let sign = closing.first(where: { starts(text, at: start, with: $0) }) {
      cuts[start + sign.count] = true
    } else if start > 0, (0x30...0x39).contains(text[start - 1]),
      let sign = [year, month].first(where: { starts(text, at: start, with: $0) })
    {
      let end = start + sign.count
      let isParted =
        end < text.count && text[end] >= 0x80 && !ofYear.contains { starts(text, at: end, with: $0) }
      if isParted { cuts[end] = true }
    }
  }

  /// No line begins with a closing sign or ends with an opening one.
  private static func split(_ text: [UInt8], at cuts: [Bool]) -> [String] {
    var pieces: [String] = []
    var begin = 0
    for end in text.indices.dropFirst() where cuts[end] {
      let isTorn =
        closing.contains { starts(text, at: end, with: $0) }
        || opening.contains { text[begin..<end].suffix($0.count).elementsEqual($0) }
      guard !isTorn else { continue }
      pieces.append(String(decoding: text[begin..<end], as: UTF8.self))
      begin = end
    }
    pieces.append(String(decoding: text[begin...], as: UTF8.self))
    return pieces
  }

  /// A piece that no phone has room for on a line: its last four characters, most often two words of two, stand apart.
  private static func shortened(_ piece: String) -> [String] {
    guard piece.utf8.count > longest * 3 else { return [piece] }
    let end = piece.lastIndex { !isClosing($0) }.map(piece.index(after:)) ?? piece.endIndex
    guard let cut = piece.index(end, offsetBy: -4, limitedBy: piece.startIndex),
      piece[cut..<end].unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) })
    else { return [piece] }
    return [String(piece[..<cut]), String(piece[cut...])]
  }

  private static func isClosing(_ character: Character) -> Bool {
    closing.contains { $0.elementsEqual(String(character).utf8) }
  }

  private static func starts(_ text: [UInt8], at index: Int, with sign: [UInt8]) -> Bool {
    text.count - index >= sign.count && text[index..<index + sign.count].elementsEqual(sign)
  }
}
