package import Disclosure

/// Gives the articles of a regulation (第十二条, 第十二条之一) anchors that can be cited: `article-12`, `article-12-1`.
///
/// An article begins a paragraph or a heading, and blank space follows its number. Its number becomes a link to itself:
/// so the address can be copied with a keyboard and by ear. Where the numbers begin anew, as in a text that carries a
/// second one, the anchors do so with `part-2-` before them. Paragraphs that are titles of its parts get anchors too:
/// `chapter-3`, and below it `chapter-3-section-2`.
package struct ArticleMarks {
  package struct Article: Equatable {
    package let anchor: String
    /// 第十二条, as written.
    package let label: String
    /// Where it stands in the text without marks.
    package let position: Int
    /// In the table of contents; titles of parts stand beside the headings.
    package var level = DocumentBody.Heading.articleLevel
  }

  private struct Insertion {
    let position: Int
    let markup: String
  }

  private(set) var articles: [Article] = []
  private var insertions: [Insertion] = []
  /// By insertion: the length of all of them up to it.
  private var shifts: [Int] = []
  private var part = 1
  private var last = (number: 0, suffix: 0)
  private var titles: [(title: ChapterTitle, position: Int)] = []

  package init(_ html: [UInt8]) {
    var index = 0
    while let start = html[index...].firstIndex(of: 0x3C) {
      index = start + 1
      guard let opening = ArticleMarks.opening(html, at: start) else { continue }
      mark(html, opening: opening)
      index = opening.end
    }
    markTitles(html)
    var shift = 0
    shifts = insertions.map {
      shift += $0.markup.utf8.count
      return shift
    }
  }

  private mutating func markTitles(_ html: [UInt8]) {
    guard !titles.isEmpty else { return }
    var chapter = ""
    var anchors = Set(articles.map(\.anchor))
    /// By anchor: the last part that was tried.
    var parts: [String: Int] = [:]
    for (title, position) in ChapterTitle.standing(titles, in: html) {
      let own = "\(title.kind.name)-\(title.number)"
      let base = title.kind == .section ? chapter + own : own
      if title.kind != .section { chapter = own + "-" }
      var anchor = base
      var part = parts[base] ?? 1
      while !anchors.insert(anchor).inserted {
        part += 1
        anchor = "part-\(part)-\(base)"
      }
      parts[base] = part
      articles.append(Article(anchor: anchor, label: title.text, position: position, level: title.level))
      insertions.append(
        Insertion(position: position + 2, markup: " class=\"\(title.kind.className)\" id=\"\(anchor)\""))
    }
    articles.sort { $0.position < $1.position }
    // What is inserted into one paragraph stands at different places.
    insertions.sort { $0.position < $1.position }
  }

  /// A `<p>` or a heading's tag.
  private struct Opening {
    let start: Int
    let end: Int
    let isParagraph: Bool
  }

  private static func opening(_ html: [UInt8], at start: Int) -> Opening? {
    guard start + 3 < html.count else { return nil }
    if html[start + 1] == 0x70, html[start + 2] == 0x3E {
      return Opening(start: start, end: start + 3, isParagraph: true)
    }
    guard html[start + 1] == 0x68, (0x31...0x36).contains(html[start + 2]),
      let end = html[start...].firstIndex(of: 0x3E)
    else { return nil }
    return Opening(start: start, end: end + 1, isParagraph: false)
  }

  private mutating func mark(_ html: [UInt8], opening: Opening) {
    var start = opening.end
    let strong = Array("<strong>".utf8)
    if html[start...].starts(with: strong) { start += strong.count }
    guard let number = ArticleNumber(html, at: start), ArticleMarks.ends(html, at: number.end) else {
      if opening.isParagraph, let title = ChapterTitle(html, at: opening.end) {
        titles.append((title, opening.start))
      }
      return
    }
    if (number.number, number.suffix) <= last { part += 1 }
    last = (number.number, number.suffix)
    let anchor =
      (part > 1 ? "part-\(part)-" : "") + "article-\(number.number)"
      + (number.suffix > 0 ? "-\(number.suffix)" : "")
    let label = String(decoding: html[start..<number.end], as: UTF8.self)
    articles.append(Article(anchor: anchor, label: label, position: opening.start))
    // A heading has an anchor of its own already.
    if opening.isParagraph {
      insertions.append(Insertion(position: opening.start + 2, markup: " id=\"\(anchor)\""))
    }
    insertions.append(
      Insertion(
        position: start,
        markup: "<a class=\"article\"\(opening.isParagraph ? "" : " id=\"\(anchor)\"") href=\"#\(anchor)\">"))
    insertions.append(Insertion(position: number.end, markup: "</a>"))
  }

  /// Blank space, or the end of what the number stands in.
  private static func ends(_ html: [UInt8], at index: Int) -> Bool {
    guard index < html.count else { return true }
    if html[index] == 0x20 || html[index] == 0x0A || html[index] == 0x3C { return true }
    return html[index...].starts(with: [0xE3, 0x80, 0x80]) || html[index...].starts(with: [0xC2, 0xA0])
      || html[index...].starts(with: [0xE2, 0x80])
  }

  /// The text with the anchors in it.
  package func applied(to html: [UInt8]) -> [UInt8] {
    guard !insertions.isEmpty else { return html }
    var marked: [UInt8] = []
    marked.reserveCapacity(html.count + insertions.count * 48)
    var position = 0
    for insertion in insertions {
      marked.append(contentsOf: html[position..<insertion.position])
      marked.append(contentsOf: insertion.markup.utf8)
      position = insertion.position
    }
    marked.append(contentsOf: html[position...])
    return marked
  }

  /// By how much what stood at a position has moved.
  package func shift(of position: Int) -> Int {
    let count = insertions.partitioningIndex { $0.position > position }
    return count > 0 ? shifts[count - 1] : 0
  }

  /// The headings with the articles among them, in the order of the text; articles are of the lowest level.
  package func merged(with headings: [DocumentBody.Heading], in html: [UInt8]) -> [DocumentBody.Heading] {
    guard !articles.isEmpty else { return headings }
    var merged: [DocumentBody.Heading] = []
    var rest = articles[...]
    var position = 0
    for heading in headings {
      let tag = Array("<h\(heading.level) id=\"\(heading.anchor)\"".utf8)
      while position < html.count, !html[position...].starts(with: tag) {
        position = html[(position + 1)...].firstIndex(of: 0x3C) ?? html.count
      }
      while let article = rest.first, article.position < position {
        merged.append(article.heading)
        rest.removeFirst()
      }
      merged.append(heading)
    }
    return merged + rest.map(\.heading)
  }
}

extension ArticleMarks.Article {
  fileprivate var heading: DocumentBody.Heading {
    DocumentBody.Heading(level: level, text: label, anchor: anchor)
  }
}
