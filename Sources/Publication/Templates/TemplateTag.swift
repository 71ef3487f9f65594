import Diagnostics

/// One tag as it stands in a file.
struct TemplateTag {
  enum Meaning: Equatable {
    case comment, print, rawPrint, open, openInverted, close, partial
    /// It was reported already, and may have opened or closed a section.
    case unreadable
  }

  let meaning: Meaning
  /// Without parts for a comment and what cannot be read.
  let name: TemplateName
  /// The bytes of the whole tag.
  let range: Range<Int>
}

/// Finds the tags of a file one after the other and says what each one means.
struct TemplateTagReader {
  let file: ThemeFile
  private(set) var position: Int
  /// By closing sign, where the next one stands; the end of the file where none is left.
  private var closings: [String: Int] = [:]

  init(_ file: ThemeFile) {
    self.file = file
    self.position = file.start
  }

  private var bytes: [UInt8] { file.bytes }

  /// The next tag; what is wrong with it is reported.
  mutating func next(into bag: inout DiagnosticBag) -> TemplateTag? {
    guard let start = find("{{", from: position) else { return nil }
    let isTriple = byte(at: start + 2) == UInt8(ascii: "{")
    let inside = start + (isTriple ? 3 : 2)
    let closing = isTriple ? "}}}" : "}}"
    let isComment = byte(at: inside) == UInt8(ascii: "!")
    let end = next(closing, from: inside)
    let nested = isComment ? nil : find("{{", from: inside, before: end)
    guard let end, nested == nil else {
      bag.report(.templateUnclosedTag(closing), at: file.place(start..<inside))
      position = nested ?? bytes.count
      return unreadable(start..<position)
    }
    let range = start..<(end + closing.utf8.count)
    position = range.upperBound
    return read(range, inside: inside..<end, isTriple: isTriple, into: &bag) ?? unreadable(range)
  }

  /// Goes on behind white space that belongs to a tag alone on its line.
  mutating func skip(to offset: Int) {
    position = offset
  }

  private func unreadable(_ range: Range<Int>) -> TemplateTag {
    TemplateTag(meaning: .unreadable, name: TemplateName(parts: [], range: range), range: range)
  }

  private func read(
    _ range: Range<Int>, inside: Range<Int>, isTriple: Bool, into bag: inout DiagnosticBag
  ) -> TemplateTag? {
    if isTriple { return named(.rawPrint, inside, range, into: &bag) }
    let rest = min(inside.lowerBound + 1, inside.upperBound)..<inside.upperBound
    switch byte(at: inside.lowerBound).map({ Character(UnicodeScalar($0)) }) {
    case "!":
      return TemplateTag(
        meaning: .comment, name: TemplateName(parts: [], range: inside), range: range)
    case "#": return named(.open, rest, range, into: &bag)
    case "^": return named(.openInverted, rest, range, into: &bag)
    case "/": return named(.close, rest, range, into: &bag)
    case ">": return named(.partial, rest, range, into: &bag)
    case "&": return named(.rawPrint, rest, range, into: &bag)
    case "=", "<", "$":
      let sign = String(decoding: bytes[range.prefix(3)], as: UTF8.self)
      bag.report(.templateUnsupportedTag(sign), at: file.place(range))
      return nil
    default: return named(.print, inside, range, into: &bag)
    }
  }

  private func named(
    _ meaning: TemplateTag.Meaning, _ inside: Range<Int>, _ range: Range<Int>,
    into bag: inout DiagnosticBag
  ) -> TemplateTag? {
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    let start = bytes[inside].firstIndex { !isSpace($0) } ?? inside.upperBound
    let end = bytes[start..<inside.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let allowsSlash = meaning == .partial
    let parts =
      text == "." && !allowsSlash
      ? ["."]
      : text.split(separator: allowsSlash ? "\n" : ".", omittingEmptySubsequences: false).map(String.init)
    guard text == "." || parts.allSatisfy({ Self.isName($0, allowsSlash: allowsSlash) }) else {
      let place = file.place(text.isEmpty ? range : start..<end)
      bag.report(.templateBadName(text), at: place)
      return nil
    }
    return TemplateTag(meaning: meaning, name: TemplateName(parts: parts, range: start..<end), range: range)
  }

  private static func isName(_ text: String, allowsSlash: Bool) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        case UInt8(ascii: "/"): allowsSlash
        default: false
        }
      }
  }

  /// The next closing sign: looked for once, however many tags stand before it.
  private mutating func next(_ closing: String, from start: Int) -> Int? {
    if closings[closing].map({ $0 < start }) ?? true {
      closings[closing] = find(closing, from: start) ?? bytes.count
    }
    return closings[closing].flatMap { $0 < bytes.count ? $0 : nil }
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private func find(_ text: String, from start: Int, before end: Int? = nil) -> Int? {
    let wanted = Array(text.utf8)
    var offset = start
    while offset + wanted.count <= end ?? bytes.count {
      if bytes[offset] == wanted[0], bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
