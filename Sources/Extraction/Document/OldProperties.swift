/// Who wrote a document of the binary formats, and what it calls itself, as libgsf's program prints it: a line
/// `name: \t= "value"` for each property, bytes beyond ASCII as three octal digits.
final class OldProperties {
  /// What is asked for.
  static let names = ["dc:creator", "gsf:last-saved-by", "dc:publisher", "gsf:manager"] + texts
  private static let texts = ["dc:title", "dc:subject", "dc:description", "dc:keywords", "gsf:category"]
  /// The most that is read of them.
  private static let maximum = 1 << 20

  private let sink: any ExtractionSink
  private var printed: [UInt8] = []

  init(_ sink: any ExtractionSink) { self.sink = sink }

  func feed(_ bytes: ArraySlice<UInt8>) {
    if printed.count < OldProperties.maximum { printed += bytes }
  }

  func finish() {
    for line in printed.split(separator: UInt8(ascii: "\n")) {
      guard let quote = line.firstIndex(of: UInt8(ascii: "\"")), quote < line.endIndex - 1 else { continue }
      let name = String(decoding: line[..<quote].prefix { $0 > 32 }.dropLast(), as: UTF8.self)
      let value = OldProperties.unescaped(line[(quote + 1)...].dropLast())
      guard value.contains(where: { $0 > 32 }) else { continue }
      let text = String(decoding: value, as: UTF8.self)
      switch name {
      case "dc:creator": sink.found(.author(text))
      case "gsf:last-saved-by": sink.found(.lastEditor(text))
      case "dc:publisher": sink.found(.company(text))
      case "gsf:manager": sink.found(.manager(text))
      default: if OldProperties.texts.contains(name) { sink.text(value, context: "", at: .property) }
      }
    }
  }

  private static func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        let digits = [next] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 << 3 | Int($1 & 7) }))
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): bytes.append(32)
      default: bytes.append(next)
      }
    }
    return bytes
  }
}
