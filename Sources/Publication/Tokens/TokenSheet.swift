/// `tokens.css` as blocks of custom properties. Whatever is not a block of declarations is passed over.
struct TokenSheet {
  struct Declaration {
    /// With its two hyphens.
    let name: String
    let value: String
    /// The bytes of the value.
    let range: Range<Int>
  }

  struct Block {
    /// The at-rules around it, the outermost first, with single blanks: `@media (prefers-contrast: more)`.
    let conditions: [String]
    /// With single blanks.
    let selector: String
    /// Within the selector and the conditions.
    let head: Range<Int>
    fileprivate(set) var declarations: [Declaration] = []
    /// Where its `}` stands.
    fileprivate(set) var end = 0
  }

  let file: ThemeFile
  private(set) var blocks: [Block] = []
  private var index: Int

  init(_ file: ThemeFile) {
    self.file = file
    index = file.start
    readRules(within: [])
  }

  private var bytes: [UInt8] { file.bytes }

  /// Reads rules up to the `}` that ends them, or to the end.
  private mutating func readRules(within conditions: [String]) {
    while index < bytes.count {
      let head = part(endingAt: [0x7B, 0x7D, 0x3B])
      let sign = index < bytes.count ? bytes[index] : 0x7D
      index += 1
      if sign == 0x7D { return }
      if sign == 0x3B { continue }
      let text = plain(head)
      if ["@media", "@supports", "@layer", "@container"].contains(where: text.hasPrefix) {
        readRules(within: conditions + [text])
      } else {
        readBlock(Block(conditions: conditions, selector: text, head: head))
      }
    }
  }

  private mutating func readBlock(_ start: Block) {
    var block = start
    while true {
      let name = part(endingAt: [0x3A, 0x3B, 0x7D])
      guard index < bytes.count, bytes[index] == 0x3A else {
        if index < bytes.count, bytes[index] == 0x3B {
          index += 1
          continue
        }
        break
      }
      index += 1
      let value = trimmed(part(endingAt: [0x3B, 0x7D]))
      let declaration = Declaration(name: plain(name), value: plain(value), range: value)
      if declaration.name.hasPrefix("--") { block.declarations.append(declaration) }
      if index < bytes.count, bytes[index] == 0x3B { index += 1 }
    }
    block.end = min(index, bytes.count)
    index += 1
    blocks.append(block)
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
