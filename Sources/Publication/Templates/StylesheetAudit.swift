import Diagnostics

/// Looks for what a style sheet would fetch from another host.
enum StylesheetAudit {
  static func audit(_ file: ThemeFile, into bag: inout DiagnosticBag) {
    if let invalid = file.invalidText {
      bag.report(.templateNotUTF8(), at: file.place(invalid))
      return
    }
    let bytes = file.bytes.map(\.lowercased)
    var position = file.start
    while position < bytes.count {
      let rest = bytes[position...]
      if rest.starts(with: "/*".utf8) {
        position = end(ofComment: position, in: bytes)
      } else if let address = address(at: position, in: bytes) {
        if String(decoding: bytes[address], as: UTF8.self).isOutside {
          let text = String(decoding: file.bytes[address], as: UTF8.self)
          bag.report(.themeOutsideRequest(text), at: file.place(address))
        }
        position = max(address.upperBound, position + 1)
      } else {
        position += 1
      }
    }
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
    let isEnd = { (byte: UInt8) in byte <= 0x20 || [0x22, 0x27, 0x28, 0x29, 0x3B].contains(byte) }
    let last = bytes[first...].firstIndex(where: isEnd) ?? bytes.count
    // `@import url(…)`: the address is that of `url(`.
    return bytes[first..<last].elementsEqual("url".utf8) ? first..<first : first..<last
  }
}
