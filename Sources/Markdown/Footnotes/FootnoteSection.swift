import CMark
import Diagnostics

/// The footnotes of a body: taken out of the text where they are defined, numbered in the order in which the text
/// refers to them, and listed at its end.
struct FootnoteSection: ~Copyable {
  private struct Definition {
    let label: String
    let mark: Int
    /// Will be the item of the list at the end.
    let node: CMarkNode
    let isDuplicate: Bool
  }

  /// The labels that the text may refer to.
  var labels: Set<String> { Set(index.keys) }

  private let body: PreparedBody
  /// Owns the definitions until they stand at the end of the body.
  private let store: CMarkTree
  private var definitions: [Definition] = []
  private var index: [String: Int] = [:]
  /// Definitions by their number, counted from 1, and back.
  private var order: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// Nil where the body has no footnotes.
  init?(
    _ items: [(item: CMarkNode, mark: Int)], body: PreparedBody, map: inout SourceMap,
    bag: inout DiagnosticBag
  ) {
    guard !items.isEmpty, let store = CMarkTree(parsing: [UInt8]().span) else { return nil }
    self.body = body
    self.store = store
    for (item, mark) in items { takeOut(item, mark, map: &map, bag: &bag) }
  }

  private mutating func takeOut(
    _ item: CMarkNode, _ mark: Int, map: inout SourceMap, bag: inout DiagnosticBag
  ) {
    guard let node = CMarkNode(new: CMARK_NODE_CUSTOM_BLOCK) else { return }
    let label = body.label(of: body.edits[mark])
    dropMark(of: item)
    node.adoptChildren(of: item)
    let list = item.parent
    item.remove()
    if let list, list.firstChild == nil { list.remove() }
    store.root.append(node)
    let first = index[label]
    if let first {
      let written = body.edits[definitions[first].mark].source.lowerBound
      bag.report(
        .footnoteDuplicate(label), at: map.place(ofSource: body.edits[mark].source.lowerBound),
        notes: [Note(map.place(ofSource: written), zh: "第一次写在这里", en: "first defined here")])
    } else {
      index[label] = definitions.count
    }
    definitions.append(Definition(label: label, mark: mark, node: node, isDuplicate: first != nil))
  }

  /// Takes the mark and the spaces after it from the beginning of a definition's text.
  private func dropMark(of item: CMarkNode) {
    guard let text = item.firstChild?.firstChild else { return }
    var rest = text.withLiteral { literal -> [UInt8] in
      guard let mark = body.mark(in: literal, at: 0) else { return literal.array(0..<literal.count) }
      return literal.array(mark.end..<literal.count)
    }
    rest = Array(rest.drop { $0 == 0x20 || $0 == 0x09 })
    if rest.isEmpty, let softBreak = text.next, softBreak.type == CMARK_NODE_SOFTBREAK {
      softBreak.remove()
      text.remove()
    } else {
      text.setLiteral(rest)
    }
  }
}

/// Numbers and places.
extension FootnoteSection {
  /// Walks the definitions in the order of their numbers and puts them at the end of the body. Text has been walked.
  mutating func finish(_ walk: inout BodyWalk, root: CMarkNode) {
    number(&walk)
    for position in definitions.indices where numbers[position] == nil {
      let definition = definitions[position]
      if !definition.isDuplicate {
        let source = body.edits[definition.mark].source
        walk.bag.report(.footnoteUnused(definition.label), at: walk.map.place(ofSource: source.lowerBound))
      }
      give(number: position)
      visit(position, &walk)
      number(&walk)
    }
    let backLinks = linkReferences(walk.found.references)
    place(at: root, backLinks)
  }

  /// Numbers what has been referred to, walks it, and goes on with what it refers to.
  private mutating func number(_ walk: inout BodyWalk) {
    while true {
      while walk.numberedReferences < walk.found.references.count {
        let reference = walk.found.references[walk.numberedReferences]
        walk.numberedReferences += 1
        if let position = index[reference.label], numbers[position] == nil { give(number: position) }
      }
      guard walk.walkedDefinitions < order.count else { return }
      visit(order[walk.walkedDefinitions], &walk)
    }
  }

  private mutating func give(number position: Int) {
    order.append(position)
    numbers[position] = order.count
  }

  private func visit(_ position: Int, _ walk: inout BodyWalk) {
    walk.walkedDefinitions += 1
    walk.definition = position
    definitions[position].node.walk { walk.visit($0, entering: $1) }
    walk.definition = nil
  }

  /// Gives every reference its number; returns how many there are to each definition.
  private func linkReferences(_ references: [BodyCollection.Reference]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for reference in references {
      guard let position = index[reference.label], let number = numbers[position] else { continue }
      let count = (counts[position] ?? 0) + 1
      counts[position] = count
      reference.node.setMarkup(
        enter: "<sup class=\"footnote-ref\" id=\"\(Self.referenceID(number, count))\">"
          + "<a role=\"doc-noteref\" href=\"#fn:\(number)\">[\(number)]</a></sup>",
        exit: "")
    }
    return counts
  }

  private func place(at root: CMarkNode, _ backLinks: [Int: Int]) {
    guard let section = CMarkNode(new: CMARK_NODE_CUSTOM_BLOCK) else { return }
    section.setMarkup(
      enter: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>",
      exit: "</ol>\n</section>")
    root.append(section)
    for (offset, position) in order.enumerated() {
      let node = definitions[position].node
      node.setMarkup(enter: "<li id=\"fn:\(offset + 1)\">", exit: "</li>")
      section.append(node)
      appendBackLinks(to: node, number: offset + 1, count: backLinks[position] ?? 0)
    }
  }

  private func appendBackLinks(to node: CMarkNode, number: Int, count: Int) {
    guard count > 0, let links = CMarkNode(new: CMARK_NODE_CUSTOM_INLINE) else { return }
    var markup = ""
    for occurrence in 1...count {
      let name = count == 1 ? "返回正文（注\(number)）" : "返回正文（注\(number)，第\(occurrence)处）"
      markup +=
        " <a class=\"footnote-back\" role=\"doc-backlink\""
        + " href=\"#\(Self.referenceID(number, occurrence))\" aria-label=\"\(name)\">↩\u{FE0E}</a>"
    }
    links.setMarkup(enter: markup, exit: "")
    if let last = node.lastChild, last.type == CMARK_NODE_PARAGRAPH {
      last.append(links)
    } else if let paragraph = CMarkNode(new: CMARK_NODE_PARAGRAPH) {
      node.append(paragraph)
      paragraph.append(links)
    }
  }

  /// The anchor of the n-th reference to a footnote. Anchors of headings hold no colon.
  private static func referenceID(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref:\(number)" : "fnref:\(number):\(occurrence)"
  }
}
