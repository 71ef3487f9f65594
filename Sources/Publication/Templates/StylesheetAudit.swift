import Diagnostics

/// Looks at what a style sheet would fetch.
enum StylesheetAudit {
  static func audit(_ file: ThemeFile, into bag: inout DiagnosticBag) {
    if let invalid = file.invalidText {
      bag.report(.templateNotUTF8(), at: file.place(invalid))
      return
    }
    for address in addresses(in: file) {
      let text = String(decoding: file.bytes[address], as: UTF8.self)
      if text.lowercased().isOutside { bag.report(.themeOutsideStyle(text), at: file.place(address)) }
    }
  }

  /// What it fetches, as byte ranges of the addresses.
  static func addresses(in file: ThemeFile) -> [Range<Int>] {
    let bytes = file.bytes.map(\.lowercased)
    var addresses: [Range<Int>] = []
    var position = file.start
    while position < bytes.count {
      if bytes[position...].starts(with: "/*".utf8) {
        position = end(ofComment: position, in: bytes)
      } else if let address = address(at: position, in: bytes) {
        addresses.append(address)
        position = max(address.upperBound, position + 1)
      } else {
        position += 1
      }
    }
    return addresses
  }

  private static func end(ofComment start: Int, in bytes: [UInt8]) -> Int {
    var position = start + 2
    while position < bytes.count, !bytes[position...].starts(with: "*/".utf8) { position += 1 }
    return position + 2
  }

  /// The address that begins here with `url(`, `src(`, `image-set(` or `@import`.
  private static func address(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    let openings = ["url(", "src(", "image-set(", "@import"]
    guard let opening = openings.first(where: { bytes[start...].starts(with: $0.utf8) }) else { return nil }
    var first = start + opening.utf8.count
    while first < bytes.count, bytes[first] <= 0x20 || bytes[first] == 0x22 || bytes[first] == 0x27 {
      first += 1
    }
    let quote = first > start ? bytes[first - 1] : 0
    let isQuoted = quote == 0x22 || quote == 0x27
    let isEnd = { (byte: UInt8) in
      isQuoted
        ? byte == quote || byte == 0x0A : byte <= 0x20 || [0x22, 0x27, 0x28, 0x29, 0x3B].contains(byte)
    }
    let last = bytes[first...].firstIndex(where: isEnd) ?? bytes.count
    // `@import url(…)`: the address is that of `url(`.
    return bytes[first..<last].elementsEqual("url".utf8) ? first..<first : first..<last
  }
}
