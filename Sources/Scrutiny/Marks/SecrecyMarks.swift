import Diagnostics

/// 密级和公开属性: marks that stand by themselves, as marks do; the same words in a sentence are none.
enum SecrecyMarks {
  private static let grades = Words("绝密", "机密", "秘密")
  private static let firstScalars = Set(
    (["绝密", "机密", "秘密", "密级", "征求意见稿"] + statements + internals + openness + closed + drafts + urgencies)
      .compactMap { $0.unicodeScalars.first?.value })
  private static let firstWraps = "（【〔《　“".unicodeScalars.map(\.value)
  private static let statements = [
    "此件不公开", "此件不予公开", "此件依申请公开", "此件不宜公开", "此件不对外公开", "此件不得公开", "不予公开件", "依申请公开件",
  ]
  private static let lastWords = Words("）", "】", "稿", "密")
  private static let internals = ["内部资料", "内部文件", "内部使用", "内部参考", "内部材料", "内部刊物", "仅供内部使用", "仅供内部参考", "内部掌握"]
  private static let warnings = [
    "注意保存", "注意保密", "注意保管", "妥善保管", "妥善保存", "请勿外传", "不得外传", "严禁外传", "切勿外传", "不得翻印", "不得公开", "严禁翻印",
  ]
  private static let openness = ["公开属性", "公开选项", "信息公开选项", "信息公开属性", "公开方式", "公开类别", "公开类型"]
  private static let closed = ["依申请公开", "不予公开", "不公开", "此件依申请公开", "此件不公开", "此件不予公开"]
  private static let urgencies = ["特急", "加急", "特提", "平急"]
  private static let drafts = ["送审稿", "过程稿", "讨论稿", "内部讨论稿", "未定稿", "报审稿"]

  /// In bytes: a title may be long and end with a mark; a line that is a mark is short.
  private static let longestTitle = 300
  private static let longestMark = 120

  /// The mark that the line beginning at `start` is.
  static func finding(in text: Span<UInt8>, lineAt start: Int, setting: TextSetting) -> TextFinding? {
    guard mayBegin(in: text, at: start) || (setting == .frontMatter && mayEnd(in: text, at: text.count))
    else { return nil }
    let end = text.lineEnd(of: start)
    let longest = setting == .frontMatter || text[start] == 35 ? longestTitle : longestMark
    guard end > start, end - start <= longest else { return nil }
    let line = MarkLine(text.text(start..<end), setting: setting)
    guard !line.words.isEmpty else { return nil }
    let range = (start + line.leading)..<(end - line.trailing)
    if let mark = mark(line) { return TextFinding(range: range, problem: .secrecyMark(mark)) }
    if line.words == "征求意见稿" || (setting == .frontMatter && line.words.hasSuffix("征求意见稿")) {
      return TextFinding(range: range, problem: .draftMark("征求意见稿"))
    }
    if urgencies.contains(line.words), !line.isHeading, !line.isCell {
      return TextFinding(range: range, problem: .urgencyMark(line.words))
    }
    return nil
  }

  /// A quick look at the first characters behind blanks, brackets and signs: most lines begin with none of these.
  private static func mayBegin(in text: Span<UInt8>, at start: Int) -> Bool {
    var index = start
    while index < text.count {
      switch text[index] {
      case 32, 35, 40, 42, 62, 91, 95, 124:
        index += 1
        continue
      case 0xE3...0xEF: break
      default: return false
      }
      guard index + 2 < text.count else { return false }
      let scalar =
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
      if firstWraps.contains(scalar) {
        index += 3
        continue
      }
      return firstScalars.contains(scalar)
        || (text[start] == 35 && mayEnd(in: text, at: text.lineEnd(of: index)))
    }
    return false
  }

  /// A title may end with a mark: in a bracket, or with its last word.
  private static func mayEnd(in text: Span<UInt8>, at end: Int) -> Bool {
    guard let last = text.byte(end - 1) else { return false }
    if last == 41 || last == 93 { return true }
    return lastWords.match(in: text, at: end - 3) != nil
  }

  /// The mark that a line is, or nil.
  private static func mark(_ line: MarkLine) -> String? {
    let words = line.words
    if ["绝密", "机密", "秘密"].contains(words) || statements.contains(words) || drafts.contains(words) {
      return words
    }
    if words == "不予公开" || (words == "依申请公开" && line.endsInBracket), !line.isHeading, !line.isCell,
      !line.isField
    {
      return words
    }
    if let grade = ["绝密", "机密", "秘密"].first(where: words.hasPrefix) {
      let rest = words.dropFirst(grade.count)
      if let star = rest.first, "★☆*".contains(star), rest.count <= 12 { return words }
    }
    if words.hasPrefix("密级") {
      let value = words.dropFirst(2).drop { "：:|".contains($0) }
      if ["绝密", "机密", "秘密", "内部"].contains(where: value.hasPrefix), value.count <= 14 { return words }
    }
    if let head = internals.first(where: words.hasPrefix) {
      let rest = words.dropFirst(head.count).drop { "，,：:；;、".contains($0) }
      if rest.isEmpty ? !line.isHeading && !line.isCell : warnings.contains(String(rest)) { return words }
    }
    if !line.isCell, let head = openness.first(where: words.hasPrefix) {
      let value = words.dropFirst(head.count).drop { "：:".contains($0) }
      if value.count < words.count - head.count, closed.contains(String(value)) { return words }
    }
    if line.isHeading || line.isField,
      let draft = drafts.first(where: { words.hasSuffix($0) && line.endsInBracket })
    {
      return draft
    }
    if line.isField, let grade = ["绝密", "机密", "秘密"].first(where: words.hasSuffix), line.endsInBracket {
      return grade
    }
    return nil
  }

  /// `（此件不公开）` at the end of a line, behind a full stop or alone.
  static func suffix(in text: Span<UInt8>, of line: Range<Int>) -> TextFinding? {
    let (start, end) = (line.lowerBound, line.upperBound)
    // ） or ) must be the last: one look for most lines.
    guard end > start, text.holds([0xEF, 0xBC, 0x89], at: end - 3) || text[end - 1] == 41 else { return nil }
    for statement in statements {
      let word = Array(statement.utf8)
      for close in [3, 1] where text.holds(word, at: end - close - word.count) {
        let mark = (end - close - word.count)..<(end - close)
        let open = text.holds([0xEF, 0xBC, 0x88], at: mark.lowerBound - 3) ? 3 : 1
        let before = mark.lowerBound - open
        let stands =
          before <= start || text[before - 1] == 32 || text.holds([0xE3, 0x80, 0x82], at: before - 3)
          || text.holds([0xE3, 0x80, 0x80], at: before - 3)
        if stands { return TextFinding(range: mark, problem: .secrecyMark(statement)) }
      }
    }
    return nil
  }
}

/// A line without what Markdown, brackets and blanks add to its words.
private struct MarkLine {
  let words: String
  let isHeading: Bool
  /// A row of a table.
  let isCell: Bool
  let isField: Bool
  let endsInBracket: Bool
  /// Bytes of the line before the words, and behind them.
  let leading: Int
  let trailing: Int

  private static func isWrapping(_ scalar: Unicode.Scalar) -> Bool {
    " \t\u{3000}\u{A0}（）()【】[]〔〕《》*_#>|“”\"。".unicodeScalars.contains(scalar)
  }

  init(_ line: String, setting: TextSetting) {
    let scalars = Array(line.unicodeScalars)
    isHeading = scalars.first == "#"
    isCell = scalars.first == "|"
    isField = setting == .frontMatter || setting == .fileName
    let head = scalars.prefix { MarkLine.isWrapping($0) }
    let body = scalars.dropFirst(head.count)
    let tail = body.reversed().prefix { MarkLine.isWrapping($0) }
    endsInBracket = tail.contains { "）)】]".unicodeScalars.contains($0) }
    leading = head.reduce(0) { $0 + UTF8.width($1) }
    trailing = tail.reduce(0) { $0 + UTF8.width($1) }
    var kept = String.UnicodeScalarView()
    for scalar in body.dropLast(tail.count) where !" \t\u{3000}\u{A0}（(".unicodeScalars.contains(scalar) {
      kept.append(scalar)
    }
    words = String(kept)
  }
}
