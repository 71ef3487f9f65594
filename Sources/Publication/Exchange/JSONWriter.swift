/// Writes JSON straight into bytes; keys and values come in the order in which they are written.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var depth = 0
  /// The keys outside every object stand on lines of their own, as YAML takes them.
  private let isFrontMatter: Bool

  package init(capacity: Int = 0) {
    isFrontMatter = false
    bytes.reserveCapacity(capacity)
  }

  /// A front matter: `key: value`, a line each; the values are JSON, which is YAML too.
  init(frontMatter capacity: Int) {
    isFrontMatter = true
    bytes.reserveCapacity(capacity)
  }

  package mutating func object(_ fill: (inout JSONWriter) -> Void) { nested(123, 125, fill) }

  package mutating func array(_ fill: (inout JSONWriter) -> Void) { nested(91, 93, fill) }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ fill: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    depth += 1
    fill(&self)
    depth -= 1
    bytes.append(close)
    needsComma = true
  }

  /// The key of the value that is written next.
  package mutating func key(_ key: String) {
    if isFrontMatter, depth == 0 {
      if needsComma { bytes.append(10) }
      bytes.append(key)
      bytes.append(": ")
      needsComma = false
      return
    }
    separate()
    bytes.append(34)
    bytes.append(key)
    bytes.append(34)
    bytes.append(58)
    needsComma = false
  }

  package mutating func value(_ text: String) {
    separate()
    bytes.append(34)
    appendEscaped(text)
    bytes.append(34)
  }

  /// Text given as UTF-8.
  mutating func value(utf8 text: ArraySlice<UInt8>) {
    separate()
    bytes.append(34)
    appendEscaped(text)
    bytes.append(34)
  }

  /// Nothing is written for what is absent.
  mutating func field(_ name: String, _ value: ExchangeValue) {
    if value.isAbsent { return }
    key(name)
    self.value(value)
  }

  private mutating func value(_ value: ExchangeValue) {
    switch value {
    case .absent: return
    case .text(let text): self.value(text)
    case .number(let number): self.value(number)
    case .flag(let flag): self.value(flag)
    case .texts(let texts): array { for text in texts { $0.value(text) } }
    case .record(let pairs): record(pairs)
    case .records(let records): array { for pairs in records { $0.record(pairs) } }
    }
  }

  private mutating func record(_ pairs: [ExchangePair]) {
    object { for pair in pairs { $0.field(pair.name, pair.value) } }
  }

  package mutating func value(_ number: Int) {
    separate()
    bytes.append(String(number))
  }

  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(flag ? "true" : "false")
  }

  package mutating func value(_ number: Double) {
    separate()
    bytes.append("\(number)")
  }

  package mutating func field(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  package mutating func field(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Nothing is written for nil and for empty text.
  package mutating func field(_ name: String, ifPresent text: String?) {
    guard let text, !text.isEmpty else { return }
    field(name, text)
  }

  package mutating func field(_ name: String, ifPresent texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    array { for text in texts { $0.value(text) } }
  }

  private mutating func separate() {
    if needsComma { bytes.append(44) }
    needsComma = true
  }

  /// Without an early way out, so that the compiler can look at many bytes at once.
  private static func needsEscape(_ bytes: Span<UInt8>) -> Bool {
    var lowest: UInt8 = 255
    var quote: UInt8 = 255
    var backslash: UInt8 = 255
    for index in bytes.indices {
      let byte = bytes[index]
      lowest = min(lowest, byte)
      quote = min(quote, byte ^ 34)
      backslash = min(backslash, byte ^ 92)
    }
    return lowest < 32 || quote == 0 || backslash == 0
  }

  private mutating func appendEscaped(_ text: String) {
    let utf8 = text.utf8
    if JSONWriter.needsEscape(utf8.span) {
      appendEscaped(Array(utf8)[...])
    } else {
      bytes.append(contentsOf: utf8)
    }
  }

  /// Copies what needs no escape in one go: most of a text.
  private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      guard byte < 32 || byte == 34 || byte == 92 else { continue }
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case 34: bytes.append("\\\"")
      case 92: bytes.append("\\\\")
      case 10: bytes.append("\\n")
      default:
        bytes.append(byte < 16 ? "\\u000" : "\\u00")
        bytes.append(String(byte, radix: 16))
      }
    }
    bytes.append(contentsOf: text[start...])
  }
}
