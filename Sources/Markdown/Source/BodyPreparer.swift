/// Puts the marks into a body: in one pass over the three sequences that call for one, `*`, `[^` and `]:`.
struct BodyPreparer {
  private var output: [UInt8] = []
  private var edits: [PreparedBody.Edit] = []
  /// Up to where the author's text has been copied.
  private var copied = 0
  /// The last address that stands on the line below its label.
  private var addressBelow: Int?
  private let marks: Marks

  private static let footnote = Array("[^".utf8)
  private static let definition = Array("]:".utf8)

  static func prepare(_ source: ArraySlice<UInt8>) -> PreparedBody {
    let text = source.span
    let star = text.firstIndex(of: 0x2A)
    let note = text.firstIndex(of: footnote)
    let definition = text.firstIndex(of: definition)
    // Tables need a mark before their cells when these are parsed.
    guard star != nil || note != nil || definition != nil || text.contains(0x7C),
      let marks = Marks(absentFrom: text)
    else { return PreparedBody(source: source, text: source, edits: [], marks: nil) }
    var preparer = BodyPreparer(marks: marks)
    preparer.run(text, star: star, note: note, definition: definition)
    guard !preparer.edits.isEmpty else {
      return PreparedBody(source: source, text: source, edits: [], marks: marks)
    }
    preparer.output.append(text, preparer.copied..<text.count)
    return PreparedBody(source: source, text: preparer.output[...], edits: preparer.edits, marks: marks)
  }

  private init(marks: Marks) {
    self.marks = marks
  }

  private mutating func run(_ text: Span<UInt8>, star: Int?, note: Int?, definition: Int?) {
    var star = star
    var note = note
    var definition = definition
    while true {
      let next = min(star ?? .max, note ?? .max, definition ?? .max)
      if next == .max { return }
      let end: Int
      if next == star {
        end = emphasis(text, at: next)
      } else if next == note {
        end = footnote(text, at: next)
      } else {
        end = self.definition(text, at: next)
      }
      if let found = star, found < end { star = text.firstIndex(of: 0x2A, from: end) }
      if let found = note, found < end { note = text.firstIndex(of: Self.footnote, from: end) }
      if let found = definition, found < end { definition = text.firstIndex(of: Self.definition, from: end) }
    }
  }

  /// Puts bytes in place of a range of the author's text.
  private mutating func put(
    _ kind: PreparedBody.Edit.Kind, _ bytes: [UInt8], for range: Range<Int>, _ text: Span<UInt8>
  ) {
    output.append(text, copied..<range.lowerBound)
    edits.append(.init(kind: kind, offset: output.count, length: bytes.count, source: range))
    output.append(contentsOf: bytes)
    copied = range.upperBound
  }
}

/// Emphasis beside Chinese text.
extension BodyPreparer {
  /// A run of `*` between two characters of which one is Chinese opens and closes emphasis, as it would between two
  /// letters: a mark on both sides makes libcmark see it so. Returns the end of the run.
  private mutating func emphasis(_ text: Span<UInt8>, at first: Int) -> Int {
    var end = first + 1
    while end < text.count, text[end] == 0x2A { end += 1 }
    let start = text.isEscaped(first) ? first + 1 : first
    guard start < end, let before = text.neighbour(before: start) else { return end }
    let after = text.scalar(at: end)
    guard end < text.count, !after.isMarkdownSpace else { return end }
    let left = Script(before)
    let right = Script(after)
    guard left.isCJK || right.isCJK else { return end }
    let plainLeft = left == .han || before.isASCIILetterOrDigit
    let plainRight = right == .han || after.isASCIILetterOrDigit
    if plainLeft && plainRight { return end }
    put(.flank, marks.plain, for: start..<start, text)
    put(.flank, marks.plain, for: end..<end, text)
    return end
  }
}

/// Footnotes.
extension BodyPreparer {
  /// Replaces `[^label]`, and `[^label]:` at the beginning of a line, by a numbered mark. Returns the end.
  private mutating func footnote(_ text: Span<UInt8>, at start: Int) -> Int {
    guard !text.isEscaped(start), let close = text.endOfFootnoteLabel(from: start + 2) else {
      return start + 2
    }
    let mark = marks.mark(edits.count)
    if close + 1 < text.count, text[close + 1] == 0x3A, let indent = text.footnoteIndent(before: start) {
      let marker = [0x2B] + [UInt8](repeating: 0x20, count: max(1, 3 - indent))
      put(.footnote, marker + mark, for: start..<close + 2, text)
      return close + 2
    }
    put(.reference, mark, for: start..<close + 1, text)
    return close + 1
  }
}

/// Link reference definitions, which libcmark takes out of the text without a word when nothing refers to them.
extension BodyPreparer {
  private mutating func definition(_ text: Span<UInt8>, at start: Int) -> Int {
    guard let at = text.definitionDestination(after: start + 2) else { return start + 2 }
    if text.hasLineEnd(start..<at) {
      // What stands on the line below a definition is its address and defines nothing itself.
      if let last = addressBelow, !text.hasLineEnd(last..<start) { return start + 2 }
      addressBelow = at
    }
    put(.definition, marks.mark(edits.count), for: at..<at, text)
    return start + 2
  }
}
