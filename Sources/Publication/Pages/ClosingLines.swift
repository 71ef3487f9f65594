import Disclosure

/// 落款: the lines that close an official document, which a theme sets at the right: the names of the bodies that
/// issued it, and its date; and the list of annexes (附件) above them.
///
/// Only what can be nothing else is marked. A paragraph counts that holds names of the notice's own issuing bodies, in
/// full or by a registered short name, then a Chinese date, and not a word besides; blank space and line ends do not
/// matter. Names and date may stand in paragraphs that follow each other.
struct ClosingLines {
  /// Names as they stand in HTML, the longest first.
  private let names: [[UInt8]]
  /// Paragraphs of names, just read, that wait for their date.
  private var waiting: [Int] = []
  /// Where a paragraph must begin to follow the last one.
  private var next = 0
  private(set) var marks: [Mark] = []
  /// Behind the last paragraph of the last closing that is complete.
  private(set) var end: Int?

  /// A class for the paragraph or heading that opens here.
  struct Mark: Equatable {
    /// Behind `<p` or `<h2`.
    let position: Int
    let name: String
  }

  init(of notice: Notice, in bodies: IssuingBodyVocabulary) {
    let own = Set(notice.issuingBodies.map(\.code))
    let aliases = bodies.entries.filter { own.contains($0.body.code) }.flatMap(\.aliases)
    names = (notice.issuingBodies.map(\.name) + aliases).map {
      var name: [UInt8] = []
      appendEscaped($0, to: &name)
      return name
    }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// Takes a paragraph into account; `<p>` stands at `start`. Paragraphs come in the order of the text.
  mutating func read(_ html: ArraySlice<UInt8>, paragraphAt start: Int) {
    var reader = LineReader(html, at: start + 3)
    let follows = !waiting.isEmpty && html[next..<start].allSatisfy { $0 <= 0x20 }
    if !follows { waiting = [] }
    let isNamed = reader.takeNames(names)
    guard isNamed || follows else {
      if reader.takeAnnexLabel() { marks.append(Mark(position: start + 2, name: "annexes")) }
      return
    }
    let isDated = reader.takeDay()
    guard let end = reader.end() else {
      waiting = []
      return
    }
    next = end
    if isNamed { waiting.append(start + 2) }
    guard isDated else { return }
    self.end = end
    marks += waiting.map { Mark(position: $0, name: "signature") }
    if !isNamed { marks.append(Mark(position: start + 2, name: "signature date")) }
    waiting = []
  }
}

/// Reads what stands in one paragraph; blank space, line ends and `<br />` are passed over.
private struct LineReader {
  private let html: ArraySlice<UInt8>
  private var index: Int

  init(_ html: ArraySlice<UInt8>, at start: Int) {
    self.html = html
    index = start
  }

  private static let blanks = [[0x20], [0x0A], [0xE3, 0x80, 0x80], [0xC2, 0xA0], Array("<br />".utf8)]

  private mutating func passBlanks() {
    while let blank = LineReader.blanks.first(where: { html[index...].starts(with: $0) }) {
      index += blank.count
    }
  }

  /// Takes the text where it stands here, with whatever blank space between its characters.
  private mutating func take(_ text: [UInt8]) -> Bool {
    let start = index
    for byte in text {
      // Blank space stands only before the first byte of a character.
      if byte & 0xC0 != 0x80 { passBlanks() }
      guard index < html.endIndex, html[index] == byte else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  private static let comma = Array("、".utf8)

  /// One name at least.
  mutating func takeNames(_ names: [[UInt8]]) -> Bool {
    var count = 0
    while names.contains(where: { take($0) }) {
      count += 1
      _ = take(LineReader.comma)
    }
    return count > 0
  }

  private static let numerals = Set("零〇○一二三四五六七八九十".map { Array(String($0).utf8) })

  private mutating func takeNumerals(_ range: ClosedRange<Int>) -> Bool {
    var count = 0
    while count <= range.upperBound {
      passBlanks()
      guard index < html.endIndex else { return false }
      if (0x30...0x39).contains(html[index]) {
        index += 1
      } else if index + 3 <= html.endIndex, LineReader.numerals.contains(Array(html[index..<index + 3])) {
        index += 3
      } else {
        break
      }
      count += 1
    }
    return range.contains(count)
  }

  /// 2024年3月5日 or 二〇二四年三月五日.
  mutating func takeDay() -> Bool {
    takeNumerals(4...4) && take(Array("年".utf8)) && takeNumerals(1...3) && take(Array("月".utf8))
      && takeNumerals(1...3) && take(Array("日".utf8))
  }

  mutating func takeAnnexLabel() -> Bool {
    take(Array("附".utf8)) && take(Array("件".utf8)) && (take(Array("：".utf8)) || take([0x3A]))
  }

  /// Behind the paragraph, where nothing is left of it.
  mutating func end() -> Int? {
    passBlanks()
    let tag = Array("</p>".utf8)
    return html[index...].starts(with: tag) ? index + tag.count : nil
  }
}
