import CMark

/// What stands in a tree that CommonMark does not know: paragraphs with a table in them, items that are footnotes.
struct BlockSurvey {
  /// A paragraph, or a heading that libcmark made of a table with a line `---` under it.
  struct TableBlock {
    let node: CMarkNode
    /// The line of the delimiter row.
    let delimiterLine: Int
    let quoteDepth: Int
  }

  private(set) var tables: [TableBlock] = []
  /// List items that begin with the mark of a footnote, with the number of the mark.
  private(set) var footnotes: [(item: CMarkNode, mark: Int)] = []

  private let body: PreparedBody
  /// The lines that could be delimiter rows, in order, and the first not yet passed.
  private let delimiters: [Int]
  private var next = 0

  init(_ body: PreparedBody, root: CMarkNode, map: inout SourceMap) {
    self.body = body
    delimiters = Self.delimiterLines(body, map: &map)
    guard !delimiters.isEmpty || body.edits.contains(where: { $0.kind == .footnote }) else { return }
    survey(root)
  }

  /// Blocks only, without recursion: documents may be nested deeply.
  private mutating func survey(_ root: CMarkNode) {
    var quoteDepth = 0
    var current = root.firstChild
    while let node = current {
      visit(node, quoteDepth: quoteDepth)
      if node.isContainer, let child = node.firstChild {
        if node.type == CMARK_NODE_BLOCK_QUOTE { quoteDepth += 1 }
        current = child
        continue
      }
      var passed: CMarkNode? = node
      while let up = passed, up.next == nil {
        passed = up.parent
        if let parent = passed, parent.type == CMARK_NODE_BLOCK_QUOTE { quoteDepth -= 1 }
      }
      current = passed?.next
    }
  }

  private mutating func visit(_ node: CMarkNode, quoteDepth: Int) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      let first = node.startLine
      while next < delimiters.count, delimiters[next] <= first { next += 1 }
      guard next < delimiters.count, delimiters[next] <= node.endLine else { return }
      tables.append(TableBlock(node: node, delimiterLine: delimiters[next], quoteDepth: quoteDepth))
    case CMARK_NODE_ITEM:
      guard let text = node.firstChild?.firstChild, text.type == CMARK_NODE_TEXT else { return }
      let number = text.withLiteral { body.mark(in: $0, at: 0)?.number }
      guard let number, body.edits.indices.contains(number), body.edits[number].kind == .footnote else {
        return
      }
      footnotes.append((node, number))
    default: break
    }
  }

  private static func delimiterLines(_ body: PreparedBody, map: inout SourceMap) -> [Int] {
    let text = body.text.span
    guard text.contains(0x7C) else { return [] }
    var found: [Int] = []
    for line in 1...map.lines().count {
      let range = map.range(ofLine: line)
      let start = text.contentStart(of: range, quoteDepth: .max)
      guard start < range.upperBound, text[start] == 0x7C || text[start] == 0x2D || text[start] == 0x3A else {
        continue
      }
      if text.delimiterRow(start..<range.upperBound) != nil { found.append(line) }
    }
    return found
  }
}

extension CMarkNode {
  /// Whether the node holds blocks.
  fileprivate var isContainer: Bool {
    switch type {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: true
    default: false
    }
  }
}
