package import Diagnostics

/// The standard theme's tokens with those of an office's own theme over them, block by block.
///
/// A block of the own theme belongs to the standard's block of the same selector under the same conditions: a value
/// for light stays one for light, and what the own theme does not set is the standard's.
package struct LayeredTokens {
  package struct Token {
    package let name: String
    package let value: String
    package let file: ThemeFile
    package let range: Range<Int>
    /// Whether the own theme set it.
    package let isOwn: Bool

    package var place: Place { file.place(range) }
  }

  package struct Block {
    package let conditions: [String]
    package let selector: String
    fileprivate(set) var tokens: [Token] = []
  }

  private(set) var blocks: [Block] = []
  private let standard: TokenSheet
  private let own: TokenSheet?

  /// - Parameter own: nil where the standard theme itself is built.
  package init(standard: ThemeFile, own: ThemeFile?) {
    self.standard = TokenSheet(standard)
    self.own = own.map(TokenSheet.init)
    for block in self.standard.blocks { add(block, of: standard, isOwn: false) }
    for block in self.own?.blocks ?? [] { add(block, of: own ?? standard, isOwn: true) }
  }

  private mutating func add(_ block: TokenSheet.Block, of file: ThemeFile, isOwn: Bool) {
    var index = isOwn ? blocks.firstIndex { $0.isSame(as: block) } : nil
    if index == nil {
      index = blocks.count
      blocks.append(Block(conditions: block.conditions, selector: block.selector))
    }
    guard let index else { return }
    for declaration in block.declarations {
      blocks[index].tokens.removeAll { $0.name == declaration.name }
      blocks[index].tokens.append(
        Token(
          name: declaration.name, value: declaration.value, file: file, range: declaration.range,
          isOwn: isOwn))
    }
  }

  /// Tells which own tokens nothing uses: neither the standard's tokens nor a style sheet of the theme names them.
  package func reportUnknown(usedBy files: [ThemeFile], into bag: inout DiagnosticBag) {
    let known = Set(standard.blocks.flatMap(\.declarations).map(\.name))
    let sheets = files.filter { $0.name.hasSuffix(".css") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    var told: Set<String> = []
    for token in blocks.flatMap(\.tokens) where token.isOwn && !known.contains(token.name) {
      if sheets.contains(where: { $0.contains("var(\(token.name)") }) { continue }
      if told.insert(token.name).inserted {
        let suggestion = closestName(to: token.name, among: known.sorted())
        bag.report(.themeTokenUnknown(token.name, suggestion: suggestion), at: token.place)
      }
    }
  }

  /// Tells what of the sheets reaches no page.
  package func reportLosses(into bag: inout DiagnosticBag) {
    let sheet = own ?? standard
    var told: Set<Int> = []
    // The standard's own is published as it is: other styles in it are not lost.
    for (loss, range) in sheet.losses where own != nil || loss.isDamage {
      if told.insert(range.lowerBound).inserted {
        bag.report(.themeTokenLost(loss), at: sheet.file.place(range))
      }
    }
  }

  /// The style sheet that is published: the standard's text with the own values in it.
  package var bytes: [UInt8] {
    let text = standard.file.bytes
    guard let own else { return text }
    var edits: [(range: Range<Int>, text: [UInt8])] = []
    var further: [UInt8] = []
    for block in own.blocks where !block.declarations.isEmpty {
      guard let counterpart = standard.blocks.first(where: { $0.isSame(as: block) }) else {
        further += LayeredTokens.written(block, of: own.file)
        continue
      }
      for declaration in block.declarations {
        let value = Array(own.file.bytes[declaration.range])
        if let same = counterpart.declarations.last(where: { $0.name == declaration.name }) {
          edits.append((same.range, value))
        } else {
          let line = Array("  \(declaration.name): ".utf8) + value + Array(";\n".utf8)
          edits.append((counterpart.end..<counterpart.end, line))
        }
      }
    }
    return LayeredTokens.applied(edits, to: text) + further
  }

  private static func written(_ block: TokenSheet.Block, of file: ThemeFile) -> [UInt8] {
    var text = "\n" + (block.conditions + [block.selector]).map { "\($0) {\n" }.joined()
    for declaration in block.declarations {
      text += "  \(declaration.name): \(String(decoding: file.bytes[declaration.range], as: UTF8.self));\n"
    }
    return Array((text + String(repeating: "}\n", count: block.conditions.count + 1)).utf8)
  }

  /// Of two edits at one place the later one holds; insertions stay in order.
  private static func applied(_ edits: [(range: Range<Int>, text: [UInt8])], to text: [UInt8]) -> [UInt8] {
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var merged: [UInt8] = []
    var position = 0
    for (number, edit) in sorted.enumerated() {
      if number + 1 < sorted.count, !edit.range.isEmpty, sorted[number + 1].range == edit.range { continue }
      merged += text[position..<edit.range.lowerBound]
      merged += edit.text
      position = edit.range.upperBound
    }
    return merged + text[position...]
  }
}

extension TokenSheet.Block {
  fileprivate func isSame(as other: TokenSheet.Block) -> Bool {
    conditions == other.conditions && selector == other.selector
  }
}

extension LayeredTokens.Block {
  fileprivate func isSame(as other: TokenSheet.Block) -> Bool {
    conditions == other.conditions && selector == other.selector
  }
}
