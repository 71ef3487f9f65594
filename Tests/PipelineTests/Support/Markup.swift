/// A tag of a page as an HTML tokenizer sees it: comments and text are left out.
struct MarkupTag {
  let name: String
  let isEnd: Bool
  let attributes: [(name: String, value: String)]

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The tag without what authors fill in: element and attribute names.
  var skeleton: String {
    (isEnd ? "/" : "") + name + attributes.map { " " + $0.name }.joined()
  }
}

/// A small tokenizer after the HTML standard, strict enough to see what a browser would take for markup.
struct MarkupTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var tags: [MarkupTag] = []

  static func tags(in bytes: [UInt8]) -> [MarkupTag] {
    var tokenizer = MarkupTokenizer(bytes: bytes)
    tokenizer.run()
    return tokenizer.tags
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let rawText: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noscript",
  ]

  private mutating func run() {
    while let open = find("<", from: position) {
      position = open + 1
      if starts(with: "!--") {
        skipComment()
      } else if let byte = peek(0), Self.isLetter(byte) {
        readTag(isEnd: false)
      } else if peek(0) == 47, let byte = peek(1), Self.isLetter(byte) {
        position += 1
        readTag(isEnd: true)
      } else if peek(0) == 33 || peek(0) == 63 || peek(0) == 47 {
        position = (find(">", from: position) ?? bytes.count) + 1
      }
    }
  }

  private mutating func skipComment() {
    position += 3
    if starts(with: ">") || starts(with: "->") {
      position = (find(">", from: position) ?? bytes.count) + 1
      return
    }
    while position < bytes.count {
      if starts(with: "-->") {
        position += 3
        return
      }
      if starts(with: "--!>") {
        position += 4
        return
      }
      position += 1
    }
  }

  private mutating func readTag(isEnd: Bool) {
    let name = take { !Self.isSpace($0) && $0 != 47 && $0 != 62 }.lowercased()
    var attributes: [(String, String)] = []
    while true {
      _ = take { Self.isSpace($0) || $0 == 47 }
      guard let byte = peek(0), byte != 62 else { break }
      var attribute = ""
      if byte == 61 {
        attribute = "="
        position += 1
      }
      attribute += take { !Self.isSpace($0) && $0 != 47 && $0 != 62 && $0 != 61 }.lowercased()
      _ = take(Self.isSpace)
      guard peek(0) == 61 else {
        attributes.append((attribute, ""))
        continue
      }
      position += 1
      _ = take(Self.isSpace)
      attributes.append((attribute, Self.decoded(value())))
    }
    position += 1
    tags.append(MarkupTag(name: name, isEnd: isEnd, attributes: attributes))
    if !isEnd, Self.rawText.contains(name) { skipRawText(of: name) }
  }

  private mutating func value() -> String {
    guard let quote = peek(0), quote == 34 || quote == 39 else {
      return take { !Self.isSpace($0) && $0 != 62 }
    }
    position += 1
    let text = take { $0 != quote }
    position += 1
    return text
  }

  private mutating func skipRawText(of name: String) {
    let end = Array(name.utf8)
    while let open = find("<", from: position) {
      position = open + 1
      guard peek(0) == 47 else { continue }
      let rest = bytes[min(position + 1, bytes.count)...].prefix(end.count)
      if rest.map({ $0 | 0x20 }) == end {
        position = open
        return
      }
    }
    position = bytes.count
  }

  private mutating func take(_ isWanted: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isWanted(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func peek(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func find(_ sign: Unicode.Scalar, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: sign))
  }

  private func starts(with text: String) -> Bool {
    position <= bytes.count && bytes[position...].starts(with: text.utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) && byte != 11 }

  /// The five references that the product writes, and numbers.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var decoded = text
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ] { decoded = decoded.replacing(reference, with: sign) }
    return decoded
  }
}
