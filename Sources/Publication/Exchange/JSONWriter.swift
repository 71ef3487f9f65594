/// Writes JSON straight into bytes; keys and values come in the order in which they are written.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ fill: (inout JSONWriter) -> Void) { nested(123, 125, fill) }

  package mutating func array(_ fill: (inout JSONWriter) -> Void) { nested(91, 93, fill) }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ fill: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    fill(&self)
    bytes.append(close)
    needsComma = true
  }

  /// The key of the value that is written next.
  package mutating func key(_ key: String) {
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
    guard JSONWriter.needsEscape(utf8.span) else {
      bytes.append(contentsOf: utf8)
      return
    }
    for byte in utf8 {
      switch byte {
      case 34: bytes.append("\\\"")
      case 92: bytes.append("\\\\")
      case 10: bytes.append("\\n")
      case 0..<32:
        bytes.append(byte < 16 ? "\\u000" : "\\u00")
        bytes.append(String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
  }
}
