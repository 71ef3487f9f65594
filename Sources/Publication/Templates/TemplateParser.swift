package import Diagnostics

/// Reads a template file into its tree.
package struct TemplateParser {
  /// A section whose closing tag has not come yet.
  private struct OpenSection {
    let tag: TemplateTag
    /// What stood before it on its own level.
    let before: [TemplateNode]
  }

  private let file: ThemeFile
  private var tags: TemplateTagReader
  private var nodes: [TemplateNode] = []
  private var open: [OpenSection] = []
  private var bag = DiagnosticBag()
  /// Tags that could not be read, each of which may explain a section that does not close as it should.
  private var unreadable = 0
  /// Sections were nested so deeply that the rest was not read.
  private var isTooDeep = false

  /// More sections within each other are a slip or an attack: every walk over the tree goes as deep as they do.
  private static let deepest = 50

  private init(_ file: ThemeFile) {
    self.file = file
    self.tags = TemplateTagReader(file)
  }

  /// The tree, with what could be read of a template that has problems.
  package static func parse(_ file: ThemeFile, into bag: inout DiagnosticBag) -> ParsedTemplate {
    let name = String(file.name.dropLast(".mustache".count))
    if let invalid = file.invalidText {
      bag.report(.templateNotUTF8(), at: file.place(invalid))
      return ParsedTemplate(name: name, file: file, nodes: [], isSound: false)
    }
    var parser = TemplateParser(file)
    parser.parse()
    bag.merge(parser.bag)
    return ParsedTemplate(name: name, file: file, nodes: parser.nodes, isSound: parser.bag.isEmpty)
  }

  private mutating func parse() {
    var literalStart = file.start
    while !isTooDeep, let tag = tags.next(into: &bag) {
      let line = tag.isStandaloneKind ? standaloneLine(around: tag.range, from: literalStart) : nil
      let covered = line ?? tag.range
      add(literal: literalStart..<covered.lowerBound)
      take(tag)
      literalStart = covered.upperBound
      tags.skip(to: literalStart)
    }
    add(literal: literalStart..<file.bytes.count)
    while let section = open.popLast() {
      if !isTooDeep, !forgiveOne() {
        bag.report(.templateUnclosedSection(section.tag.text), at: place(of: section.tag))
      }
      close(section)
    }
  }

  private mutating func add(literal range: Range<Int>) {
    if !range.isEmpty { nodes.append(.literal(range)) }
  }

  private mutating func take(_ tag: TemplateTag) {
    switch tag.meaning {
    case .comment: break
    case .unreadable: unreadable += 1
    case .print: nodes.append(.print(tag.name, isRaw: false))
    case .rawPrint: nodes.append(.print(tag.name, isRaw: true))
    case .partial: nodes.append(.partial(tag.name))
    case .open, .openInverted:
      guard open.count < TemplateParser.deepest else {
        isTooDeep = true
        bag.report(.templateTooDeep(TemplateParser.deepest), at: place(of: tag))
        return
      }
      open.append(OpenSection(tag: tag, before: nodes))
      nodes = []
    case .close: close(tag)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    let isOpen = open.contains { $0.tag.name.parts == tag.name.parts }
    if !isOpen, forgiveOne() { return }
    guard let innermost = open.last else {
      bag.report(.templateNothingToClose(tag.text), at: place(of: tag))
      return
    }
    if !isOpen {
      let note = Note(
        place(of: innermost.tag), zh: "区段在这里开始", en: "the section begins here")
      bag.report(
        .templateMismatchedSection(open: innermost.tag.text, close: tag.text), at: place(of: tag),
        notes: [note])
      close(open.removeLast())
      return
    }
    while let section = open.popLast() {
      close(section)
      if section.tag.name.parts == tag.name.parts { return }
      bag.report(.templateUnclosedSection(section.tag.text), at: place(of: section.tag))
    }
  }

  private mutating func close(_ section: OpenSection) {
    let body = nodes
    nodes = section.before
    let isInverted = section.tag.meaning == .openInverted
    nodes.append(.section(section.tag.name, isInverted: isInverted, body: body))
  }

  private mutating func forgiveOne() -> Bool {
    guard unreadable > 0 else { return false }
    unreadable -= 1
    return true
  }

  private func place(of tag: TemplateTag) -> Place {
    file.place(tag.range)
  }

  /// The whole line of a tag that stands alone on it, with its line end.
  private func standaloneLine(around tag: Range<Int>, from first: Int) -> Range<Int>? {
    let bytes = file.bytes
    var start = tag.lowerBound
    while start > first, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == file.start || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }
}

extension TemplateTag {
  fileprivate var isStandaloneKind: Bool {
    meaning != .print && meaning != .rawPrint && meaning != .unreadable
  }

  /// As the author would write it.
  fileprivate var text: String {
    let sign = meaning == .close ? "/" : meaning == .openInverted ? "^" : "#"
    return "{{\(sign)\(name.text)}}"
  }
}
