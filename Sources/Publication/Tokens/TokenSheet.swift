package import Diagnostics

/// `tokens.css` as blocks of custom properties, and whatever else stands in it.
package struct TokenSheet {
  package struct Declaration {
    /// With its two hyphens.
    package let name: String
    package let value: String
    /// The bytes of the value.
    package let range: Range<Int>
  }

  package struct Block {
    /// The at-rules around it, the outermost first, with single blanks: `@media (prefers-contrast: more)`.
    package let conditions: [String]
    /// With single blanks.
    package let selector: String
    /// Within the selector and the conditions.
    let head: Range<Int>
    package fileprivate(set) var declarations: [Declaration] = []
    /// Where its `}` stands.
    fileprivate(set) var end = 0
  }

  package let file: ThemeFile
  package private(set) var blocks: [Block] = []
  /// What is no part of the blocks, in no order.
  package private(set) var losses: [(loss: TokenLoss, range: Range<Int>)] = []
  private var index: Int

  package init(_ file: ThemeFile) {
    self.file = file
    index = file.start
    readRules(within: [])
    losses.insert(contentsOf: TokenSheet.unclosed(in: file), at: 0)
  }

  private var bytes: [UInt8] { file.bytes }

  /// Reads rules up to the `}` that ends them, or to the end.
  private mutating func readRules(within conditions: [String]) {
    while index < bytes.count {
      let head = part(endingAt: [0x7B, 0x7D, 0x3B])
      let sign = index < bytes.count ? bytes[index] : 0x7D
      index += 1
      let text = plain(head)
      if sign == 0x7B {
        if ["@media", "@supports", "@layer", "@container"].contains(where: text.hasPrefix) {
          readRules(within: conditions + [text])
        } else if text.hasPrefix("@") {
          lose(.statement(text), at: head)
          skipBlock()
        } else {
          readBlock(Block(conditions: conditions, selector: text, head: head))
        }
        continue
      }
      // The published sheet is UTF-8 whatever is said here.
      if !text.isEmpty, !text.hasPrefix("@charset") { lose(.statement(text), at: head) }
      if sign == 0x7D, !conditions.isEmpty { return }
    }
  }

  private mutating func readBlock(_ start: Block) {
    var block = start
    while true {
      let name = part(endingAt: [0x3A, 0x3B, 0x7B, 0x7D])
      let sign = index < bytes.count ? bytes[index] : 0x7D
      if sign != 0x3A {
        if sign == 0x7B {
          loseNested(name)
          continue
        }
        let text = plain(name)
        if !text.isEmpty {
          lose(TokenSheet.fullWidthSign(text).map { .fullWidth($0) } ?? .noColon(text), at: name)
        }
        if sign == 0x7D { break }
        index += 1
        continue
      }
      index += 1
      let whole = part(endingAt: [0x3B, 0x7B, 0x7D])
      if index < bytes.count, bytes[index] == 0x7B {
        loseNested(name.lowerBound..<whole.upperBound)
        continue
      }
      let value = trimmed(whole)
      take(Declaration(name: plain(name), value: plain(value), range: value), named: name, into: &block)
      if index < bytes.count, bytes[index] == 0x3B { index += 1 }
    }
    block.end = min(index, bytes.count)
    index += 1
    blocks.append(block)
  }

  /// Keeps a declaration, and tells what its value swallowed.
  private mutating func take(_ declaration: Declaration, named name: Range<Int>, into block: inout Block) {
    if let sign = TokenSheet.fullWidthSign(declaration.name) {
      lose(.fullWidth(sign), at: name)
    } else if declaration.name.hasPrefix("--") || declaration.name == "color-scheme" {
      block.declarations.append(declaration)
      if let sign = TokenSheet.fullWidthSign(declaration.value) {
        lose(.fullWidth(sign), at: declaration.range)
      } else if let swallowed = declaration.value.firstMatch(of: /(--[A-Za-z][-\w]*)\s*:/) {
        lose(.swallowed(String(swallowed.output.1)), at: declaration.range)
      }
    } else {
      lose(.property(declaration.name), at: name)
    }
  }

  private mutating func lose(_ loss: TokenLoss, at range: Range<Int>) {
    losses.append((loss, trimmed(range)))
  }

  /// A rule within a block, up to its `}`.
  private mutating func loseNested(_ head: Range<Int>) {
    lose(.nested(plain(head)), at: head)
    index += 1
    skipBlock()
  }

  /// Passes over the rest of a block, the blocks in it included.
  private mutating func skipBlock() {
    var depth = 1
    while depth > 0, index < bytes.count {
      _ = part(endingAt: [0x7B, 0x7D])
      if index < bytes.count { depth += bytes[index] == 0x7B ? 1 : -1 }
      index += 1
    }
  }

  /// A full-width colon or semicolon outside quotation marks.
  private static func fullWidthSign(_ text: String) -> String? {
    text.contains("\"") || text.contains("'") ? nil : text.first { "：；".contains($0) }.map { String($0) }
  }

  /// Comments and quotation marks that do not end, or end only behind what they should not hold.
  private static func unclosed(in file: ThemeFile) -> [(loss: TokenLoss, range: Range<Int>)] {
    let bytes = file.bytes
    var losses: [(loss: TokenLoss, range: Range<Int>)] = []
    var index = file.start
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: "/*".utf8) {
        let end = rest.dropFirst(2).firstRange(of: Array("*/".utf8))
        let text = bytes[(index + 2)..<(end?.lowerBound ?? bytes.count)]
        // The comment runs on through another one, declarations between them.
        let second = text.firstRange(of: Array("/*".utf8))?.lowerBound
        let isLong = second.map { text[..<$0].contains(0x3B) && text[..<$0].contains(0x3A) } ?? false
        if end == nil || isLong { losses.append((.unclosedComment, index..<(index + 2))) }
        index = end?.upperBound ?? bytes.count
      } else if bytes[index] == 0x22 || bytes[index] == 0x27 {
        let quote = bytes[index]
        let end = rest.dropFirst().firstIndex { $0 == quote || $0 == 0x0A }
        if end.map({ bytes[$0] != quote }) ?? true { losses.append((.unclosedQuote, index..<(index + 1))) }
        index = (end ?? bytes.count) + 1
      } else {
        index += 1
      }
    }
    return losses
  }

  /// From here to one of these signs outside comments, quotation marks and brackets.
  private mutating func part(endingAt signs: [UInt8]) -> Range<Int> {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if depth == 0, signs.contains(byte) { break }
      if bytes[index...].starts(with: "/*".utf8) {
        index += 2
        while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index = min(bytes.count, index + 2)
        continue
      }
      if byte == 0x22 || byte == 0x27 {
        index = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
      }
      if byte == 0x28 || byte == 0x5B { depth += 1 }
      if byte == 0x29 || byte == 0x5D { depth = max(0, depth - 1) }
      index += 1
    }
    return start..<index
  }

  /// Without white space and comments at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if bytes[start..<end].starts(with: "/*".utf8) {
        start += 2
        while start < end, !bytes[start..<end].starts(with: "*/".utf8) { start += 1 }
        start = min(end, start + 2)
      } else {
        break
      }
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The text without comments, with single blanks.
  private func plain(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index..<range.upperBound].starts(with: "/*".utf8) {
        index += 2
        while index < range.upperBound, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index += 2
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
