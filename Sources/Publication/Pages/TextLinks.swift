import Disclosure

/// Finds what a text names of the column: 文号 with any brackets, index numbers, full titles in 《》; and its headings
/// and closing lines.
///
/// One pass over the rendered text. What may be meant is looked up by its sum; nothing is kept of the notices but that.
struct TextLinks: Sendable {
  private let catalogue: Catalogue
  /// By the sum of the folded title; -1 where several notices bear it.
  private var titles: [UInt64: Int32] = [:]
  private var indexNumbers: [UInt64: Int32] = [:]
  /// By year and serial: those that end alike.
  private var documentNumbers: [NumberTail: [Int32]] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    titles.reserveCapacity(catalogue.notices.count)
    indexNumbers.reserveCapacity(catalogue.notices.count)
    var owners: [String: Int] = [:]
    for notice in catalogue.notices {
      if let number = notice.documentNumber { owners[number.text, default: 0] += 1 }
    }
    for (position, notice) in catalogue.notices.enumerated() {
      let index = Int32(position)
      let title = FoldedTitle.sum(FoldedTitle.escaped(notice.title)[...])
      titles[title] = titles[title] == nil ? index : -1
      indexNumbers[FoldedTitle.sum(Array(notice.indexNumber.text.utf8)[...])] = index
      guard let number = notice.documentNumber, owners[number.text] == 1, number.agencyCode != nil else {
        continue
      }
      let text = Array(number.text.utf8)
      guard let tail = NumberTail(text[...], endingAt: text.count) else { continue }
      documentNumbers[tail, default: []].append(index)
    }
  }

  /// - Parameter own: the notice whose text it is: it is not linked to itself.
  func marks(in html: ArraySlice<UInt8>, of own: Int) -> TextMarks {
    let closing = ClosingLines(of: catalogue.notices[own], in: catalogue.column.bodies)
    var scan = TextScan(html, closing: closing)
    scan.run { candidate in
      let target: Int? =
        switch candidate {
        case .title(let range): titled(html[range])
        case .indexNumber(let range): numbered(html[range])
        case .documentNumber: nil
        }
      if case .documentNumber(let end, let floor) = candidate {
        return documentNumber(html, endingAt: end, from: floor).flatMap { $0.index == own ? nil : $0 }
      }
      guard let target, target != own else { return nil }
      return TextMarks.Link(range: candidate.range, index: target)
    }
    return scan.marks
  }

  private func titled(_ text: ArraySlice<UInt8>) -> Int? {
    // Without the outermost 《》.
    let inner = text.dropFirst(3).dropLast(3)
    guard let index = titles[FoldedTitle.sum(inner)], index >= 0,
      FoldedTitle.isSame(FoldedTitle.escaped(catalogue.notices[Int(index)].title)[...], inner)
    else { return nil }
    return Int(index)
  }

  private func numbered(_ text: ArraySlice<UInt8>) -> Int? {
    guard let index = indexNumbers[FoldedTitle.sum(text)],
      text.elementsEqual(catalogue.notices[Int(index)].indexNumber.text.utf8)
    else { return nil }
    return Int(index)
  }

  /// The longest known number that ends here and does not begin in the middle of a word.
  private func documentNumber(
    _ html: ArraySlice<UInt8>, endingAt end: Int, from floor: Int
  ) -> TextMarks.Link? {
    guard let tail = NumberTail(html[floor...], endingAt: end) else { return nil }
    var best: TextMarks.Link?
    for index in documentNumbers[tail] ?? [] {
      let text = Array(catalogue.notices[Int(index)].documentNumber?.text.utf8 ?? "".utf8)
      guard let own = NumberTail(text[...], endingAt: text.count) else { continue }
      let code = text[..<own.start]
      let start = tail.start - code.count
      guard start >= floor, html[start..<tail.start].elementsEqual(code),
        WordBorder.begins(html, at: start, from: floor)
      else { continue }
      if start < best?.range.lowerBound ?? .max {
        best = TextMarks.Link(range: start..<end, index: Int(index))
      }
    }
    return best
  }
}

/// What was found in a text, by its bytes.
struct TextMarks {
  struct Link: Equatable {
    let range: Range<Int>
    /// The notice's place in the catalogue.
    let index: Int
  }

  struct Heading: Equatable {
    let anchor: Range<Int>
    let text: Range<Int>
  }

  var links: [Link] = []
  var headings: [Heading] = []
  var closing: [ClosingLines.Mark] = []
  /// Behind the `<p` of paragraphs in English.
  var english: [Int] = []
  /// What is set in one line: dates, times, telephone numbers, year and serial of a document number.
  var unbroken: [Range<Int>] = []
  /// What may break at any sign: addresses, sums.
  var breakable: [Range<Int>] = []
  var tables: [TableLines.Name] = []

  var isEmpty: Bool {
    links.isEmpty && headings.isEmpty && closing.isEmpty && english.isEmpty && unbroken.isEmpty
      && breakable.isEmpty && tables.isEmpty
  }
}

/// 号: year and serial of a document number, and where in the text they begin.
struct NumberTail: Hashable {
  let year: Int32
  let serial: Int32
  private(set) var start = 0

  static func == (a: NumberTail, b: NumberTail) -> Bool { a.year == b.year && a.serial == b.serial }

  func hash(into hasher: inout Hasher) {
    hasher.combine(year)
    hasher.combine(serial)
  }

  private static let opening = ["〔", "[", "【", "（", "(", "［", "﹝"].map { Array($0.utf8) }
  private static let closing = ["〕", "]", "】", "）", ")", "］", "﹞"].map { Array($0.utf8) }

  /// `〔2024〕12号` or `第12号`, read backwards from behind 号; nil for anything else.
  init?(_ text: ArraySlice<UInt8>, endingAt end: Int) {
    var index = end - 3
    guard let serial = NumberTail.digits(text, before: &index), serial > 0 else { return nil }
    if NumberTail.passes(["第"].map { Array($0.utf8) }, text, before: &index) {
      self.init(year: 0, serial: serial, start: index)
      return
    }
    guard NumberTail.passes(NumberTail.closing, text, before: &index),
      let year = NumberTail.digits(text, before: &index), (1900...2999).contains(year),
      NumberTail.passes(NumberTail.opening, text, before: &index)
    else { return nil }
    self.init(year: year, serial: serial, start: index)
  }

  private init(year: Int, serial: Int, start: Int) {
    self.year = Int32(year)
    self.serial = Int32(serial)
    self.start = start
  }

  private static func digits(_ text: ArraySlice<UInt8>, before index: inout Int) -> Int? {
    var value = 0
    var unit = 1
    let end = index
    while index > text.startIndex, (48...57).contains(text[index - 1]), end - index < 6 {
      index -= 1
      value += Int(text[index] - 48) * unit
      unit *= 10
    }
    return index < end ? value : nil
  }

  private static func passes(_ signs: [[UInt8]], _ text: ArraySlice<UInt8>, before index: inout Int) -> Bool {
    for sign in signs
    where index - sign.count >= text.startIndex && text[..<index].suffix(sign.count).elementsEqual(sign) {
      index -= sign.count
      return true
    }
    return false
  }
}

/// Whether a number may begin at a place: 政发〔2024〕3号 does not begin inside 云政发〔2024〕3号.
enum WordBorder {
  /// Words behind which a number commonly follows without a mark.
  private static let leading = Set("据照按和与及或以见由对将经依循从在为是即同号件文合至并有".map { Array(String($0).utf8) })

  static func begins(_ text: ArraySlice<UInt8>, at start: Int, from floor: Int) -> Bool {
    guard start > floor else { return true }
    let before = text[start - 1]
    if before < 0x80 {
      return !((48...57).contains(before) || (65...90).contains(before) || (97...122).contains(before))
    }
    guard start - 3 >= floor else { return false }
    let sign = Array(text[start - 3..<start])
    // Punctuation of the Chinese blocks is no part of a word.
    if sign[0] == 0xE3, sign[1] == 0x80 { return true }
    if sign[0] == 0xEF || sign[0] == 0xE2 { return true }
    return leading.contains(sign)
  }
}

/// Titles as they are compared: 〈〉 inside 《》 mean the same as 《》.
enum FoldedTitle {
  static func escaped(_ title: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendEscaped(title, to: &bytes)
    return bytes
  }

  /// E3 80 88 and 89 are 〈 and 〉, E3 80 8A and 8B are 《 and 》.
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte & 0xFD == 0x88 || byte & 0xFD == 0x89 ? byte | 2 : byte
  }

  /// FNV-1a; bytes that differ in folding alone may meet in it, so a hit is compared once more.
  static func sum(_ text: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { sum = (sum ^ UInt64(folded(byte))) &* 0x100_0000_01B3 }
    return sum
  }

  static func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    var earlier: (UInt8, UInt8) = (0, 0)
    for (x, y) in zip(a, b) {
      // Only brackets fold: a last byte behind E3 80.
      if x != y, earlier != (0xE3, 0x80) || folded(x) != folded(y) { return false }
      earlier = (earlier.1, x)
    }
    return true
  }
}
