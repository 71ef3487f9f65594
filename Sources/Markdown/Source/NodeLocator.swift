/// Finds where an inline node stands in the prepared text.
///
/// libcmark gives lines and columns of inline nodes as if every line of a paragraph began where its first line
/// begins; on later lines, in quotes and lists, and in links over two lines that is not so. So the position is a
/// hint, and the text itself decides.
struct NodeLocator {
  private let body: PreparedBody
  /// Pieces of the text that were parsed by themselves.
  private let fragments: [Fragment]
  /// The block that holds the inline nodes.
  private var line = 1
  private var column = 1
  private var quoteDepth = 0
  /// The fragment that holds them instead, counted from 1, or 0.
  private var fragment = 0

  init(_ body: PreparedBody, fragments: [Fragment]) {
    self.body = body
    self.fragments = fragments
  }

  mutating func enter(_ block: CMarkNode, quoteDepth: Int) {
    fragment = block.tag
    line = block.startLine
    column = block.startColumn
    self.quoteDepth = quoteDepth
  }

  /// Where a link or an image begins.
  func offset(ofLink node: CMarkNode, image: Bool, map: inout SourceMap) -> Int {
    let text = body.text.span
    let first = firstLine(of: node)
    let start = hint(line: first, column: node.startColumn, map: &map)
    let bracket: [UInt8] = image ? [0x21, 0x5B] : [0x5B]
    if text.has(bracket, at: start) { return start }
    if !image, let child = node.firstChild {
      let inside = hint(line: first, column: child.startColumn, map: &map)
      if text.has([0x3C], at: inside - 1) { return inside - 1 }
    }
    return search(bracket, from: start, map: &map)
  }

  /// Where a node begins whose source begins with these bytes.
  func offset(of node: CMarkNode, beginning needle: [UInt8], map: inout SourceMap) -> Int {
    let start = hint(line: node.startLine, column: node.startColumn, map: &map)
    return body.text.span.has(needle, at: start) ? start : search(needle, from: start, map: &map)
  }

  private func hint(line: Int, column: Int, map: inout SourceMap) -> Int {
    if fragment > 0, fragment <= fragments.count {
      let piece = fragments[fragment - 1]
      if line == piece.parsedLine { return piece.offset + column - 1 - piece.prefix }
      return map.range(ofLine: piece.line + line - piece.parsedLine).lowerBound
    }
    let range = map.range(ofLine: line)
    if line == self.line { return range.lowerBound + column - 1 }
    let start = body.text.span.contentStart(of: range, quoteDepth: quoteDepth)
    return start + column - self.column
  }

  /// The nearest place at which the bytes stand; the hint itself where they are nowhere near.
  private func search(_ needle: [UInt8], from hint: Int, map: inout SourceMap) -> Int {
    let text = body.text.span
    let line = map.range(ofLine: map.lines().partitionPoint { $0 <= hint })
    return text.firstIndex(of: needle, from: hint, before: min(text.count, hint + 4096))
      ?? text.firstIndex(of: needle, from: max(line.lowerBound, hint - 4096), before: line.upperBound)
      ?? min(hint, line.upperBound)
  }

  /// The line of the first text below a node: a link itself carries the line on which it ends.
  private func firstLine(of node: CMarkNode) -> Int {
    var deepest = node
    var steps = 0
    while steps < 8, let child = deepest.firstChild {
      deepest = child
      steps += 1
    }
    return deepest.startLine > 0 ? min(deepest.startLine, node.startLine) : node.startLine
  }
}

/// A piece of the text that was taken out and parsed by itself, such as a cell of a table.
struct Fragment {
  /// Where it stands in the prepared text.
  let line: Int
  let offset: Int
  /// Where it stood in the text that was parsed, and how many bytes were put before it there.
  let parsedLine: Int
  let prefix: Int
}

extension Span where Element == UInt8 {
  /// Where the text of a paragraph's line begins: after the spaces and the marks of the block quotes around it.
  func contentStart(of line: Range<Int>, quoteDepth: Int) -> Int {
    var index = line.lowerBound
    var quotes = quoteDepth
    while index < line.upperBound {
      if self[index] == 0x3E, quotes > 0 {
        quotes -= 1
      } else if self[index] != 0x20, self[index] != 0x09 {
        break
      }
      index += 1
    }
    return index
  }
}
