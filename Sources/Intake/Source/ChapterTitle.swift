import Disclosure

/// 章: a paragraph that is nothing but the title of a part of a regulation, such as 第三章　监督管理.
struct ChapterTitle: Equatable {
  let kind: PartNumber.Kind
  let number: Int
  /// As written, with one blank behind the number.
  let text: String
  /// Behind the paragraph.
  let end: Int

  /// Its level in the table of contents: beside the headings that are written as such.
  var level: Int { kind == .section ? 3 : 2 }

  private static let longest = 200
  private static let closing = Array("</p>".utf8)
  /// What ends a sentence or leads on to something: no title holds it.
  private static let marks: Set<Character> = ["。", "；", "：", "！", "？", "<", "&"]

  /// - Parameter start: behind the `<p>`.
  init?(_ html: [UInt8], at start: Int) {
    let strong = Array("<strong>".utf8)
    let first = html[start...].starts(with: strong) ? start + strong.count : start
    guard let part = PartNumber(html, at: first) else { return nil }
    let window = html[first..<min(html.count, first + ChapterTitle.longest)]
    guard let length = (window.indices).first(where: { html[$0...].starts(with: ChapterTitle.closing) })
    else {
      return nil
    }
    var label = String(decoding: html[first..<length], as: UTF8.self)
    if first > start {
      guard label.hasSuffix("</strong>") else { return nil }
      label.removeLast("</strong>".count)
    }
    let words = label.split(whereSeparator: \.isWhitespace)
    let head = String(decoding: html[first..<part.end], as: UTF8.self)
    guard words.count > 1, words[0] == head, !label.contains(where: ChapterTitle.marks.contains) else {
      return nil
    }
    kind = part.kind
    number = part.number
    text = words.joined(separator: " ")
    end = length + ChapterTitle.closing.count
  }

  /// Those that stand over a text: of titles that follow each other without a word between them, as in a list of
  /// contents, only the last ones count, each of a lower kind than the one before.
  static func standing(
    _ titles: [(title: ChapterTitle, position: Int)], in html: [UInt8]
  ) -> [(title: ChapterTitle, position: Int)] {
    var kept: [(title: ChapterTitle, position: Int)] = []
    var next: (kind: PartNumber.Kind, position: Int, isKept: Bool)?
    for (title, position) in titles.reversed() {
      var isKept = true
      if let next, html[title.end..<next.position].allSatisfy({ $0 <= 0x20 }) {
        isKept = next.isKept && title.kind.rawValue < next.kind.rawValue
      }
      if isKept { kept.append((title, position)) }
      next = (title.kind, position, isKept)
    }
    return kept.reversed()
  }
}
