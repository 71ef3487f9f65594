import Disclosure

/// A label that stands in a line, and the value behind it.
struct LabelHit: Sendable {
  /// Nil for a label that names no field of ours.
  let key: FieldKey?
  /// As it stands, without brackets, blanks and colon.
  let label: String
  /// Of the line's scalars.
  let range: Range<Int>
  /// Up to the next label or the end of the line; may be empty.
  var value: Range<Int>
}

/// Finds labels in a line: `索引号：`, `索 引 号:`, `[ 索引号 ]`, `【文号】`, or a label that is a run of its own.
struct LabelSearch {
  private let line: PageLine
  private var hits: [LabelHit] = []
  private static let opening: Set<Unicode.Scalar> = ["[", "【", "［", "〔", "(", "（"]
  private static let closing: Set<Unicode.Scalar> = ["]", "】", "］", "〕", ")", "）"]
  private static let longest = 14

  static func hits(in line: PageLine) -> [LabelHit] {
    var search = LabelSearch(line: line)
    search.run()
    return search.hits
  }

  private init(line: PageLine) { self.line = line }

  private mutating func run() {
    let scalars = line.scalars
    var index = 0
    while index < scalars.count {
      if isStart(index), let hit = label(at: index) {
        if let last = hits.indices.last { hits[last].value = hits[last].value.lowerBound..<index }
        hits.append(hit)
        index = max(index + 1, hit.range.upperBound)
      } else {
        index += 1
      }
    }
  }

  private func isStart(_ index: Int) -> Bool {
    guard !TextFolding.isBlank(line.scalars[index]) else { return false }
    if index == 0 || line.borders.contains(index) { return true }
    let before = line.scalars[index - 1]
    // Behind a bracket that closed a value, such as `【字体】`, a new one may begin.
    return TextFolding.isBlank(before) || before == "|" || before == "｜"
      || LabelSearch.opening.contains(line.scalars[index])
  }

  private func label(at start: Int) -> LabelHit? {
    let scalars = line.scalars
    var index = start
    let isBracketed = LabelSearch.opening.contains(scalars[index])
    if isBracketed { index += 1 }
    var word = String.UnicodeScalarView()
    var isSpaced = false
    while index < scalars.count, word.count <= LabelSearch.longest {
      let scalar = scalars[index]
      if scalar == ":" || scalar == "：" || scalar == "﹕" || scalar == "∶" { break }
      if isBracketed, LabelSearch.closing.contains(scalar) { break }
      if TextFolding.isBlank(scalar) {
        // A blank ends a label that is whole; within a letter-spaced one it does not.
        if !isBracketed, index > start, isWhole(word), !isContinued(word, from: index) { break }
        isSpaced = true
      } else {
        if !isBracketed, index > start, line.borders.contains(index), isWhole(word),
          !isContinued(word, from: index)
        {
          break
        }
        guard scalar.properties.isIdeographic || scalar == "/" || scalar == "（" || scalar == "）" else {
          return nil
        }
        word.append(scalar)
      }
      index += 1
    }
    guard word.count >= 2, word.count <= LabelSearch.longest else { return nil }
    return hit(String(word), from: start, to: index, isBracketed: isBracketed, isSpaced: isSpaced)
  }

  private func hit(
    _ word: String, from start: Int, to end: Int, isBracketed: Bool, isSpaced: Bool
  ) -> LabelHit? {
    let scalars = line.scalars
    var end = end
    var isMarked = false
    if isBracketed {
      guard end < scalars.count, LabelSearch.closing.contains(scalars[end]) else { return nil }
      end += 1
      isMarked = true
    }
    var next = end
    while next < scalars.count, TextFolding.isBlank(scalars[next]) { next += 1 }
    if next < scalars.count, [":", "：", "﹕", "∶"].contains(scalars[next]) {
      end = next + 1
      isMarked = true
    }
    let key = FieldKey.onPages(word)
    if key == nil {
      // Unknown words are labels only with a colon, in one piece.
      guard isMarked, !isBracketed || start == 0, !isSpaced || isBracketed, word.unicodeScalars.count <= 8
      else {
        return nil
      }
    } else if !isMarked {
      // Without a colon a label is a run of its own, or the first of a line of labels.
      let isRun =
        (start == 0 || line.borders.contains(start))
        && (next >= scalars.count || line.borders.contains(next) || line.borders.contains(end))
      guard isRun || start == 0 || !hits.isEmpty else { return nil }
    }
    return LabelHit(key: key, label: word, range: start..<end, value: end..<scalars.count)
  }

  private func isWhole(_ word: String.UnicodeScalarView) -> Bool { FieldKey.onPages(String(word)) != nil }

  /// 主题 may go on to 主题 词, 分 to 分类: the longer label is meant.
  private func isContinued(_ word: String.UnicodeScalarView, from index: Int) -> Bool {
    var rest = index
    while rest < line.scalars.count, TextFolding.isBlank(line.scalars[rest]) { rest += 1 }
    guard rest < line.scalars.count else { return false }
    var longer = word
    longer.append(line.scalars[rest])
    return FieldKey.onPages(String(longer)) != nil
  }
}

extension FieldKey {
  /// The fields that a page's block of metadata may hold: an office's own marks, such as 草稿, never stand there.
  static func onPages(_ label: String) -> FieldKey? {
    guard let key = FieldKey.named(label) else { return labelsOnPages[TextFolding.matchKey(label)] }
    switch key {
    case .draft, .review, .waive, .attachments, .kind, .interprets, .repeals, .amends, .replaces,
      .noInterpretation,
      .promulgationNote, .sourceAddress:
      return nil
    default: return key
    }
  }

  private static let labelsOnPages: [String: FieldKey] = [
    "生命周期分类": .lifeEvent, "信息格式": .language, "索引编号": .indexNumber, "发布单位": .issuingBody,
    "发布部门": .issuingBody, "公开机构": .issuingBody, "效力": .validity, "文件标题": .title,
    "信息格式/语种": .language, "公开日期": .publishedAt, "公文标题": .title,
  ]
}
