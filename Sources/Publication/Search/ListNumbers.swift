/// Numbers at the beginning of lines, such as `2. `, which a page sets before the items of a list but not into them.
package enum ListNumbers {
  /// More digits are no item's number.
  private static let longest = 4

  /// The text without them; nil where it has none.
  package static func removed(from text: [UInt8]) -> [UInt8]? {
    var kept: [UInt8] = []
    var copied = 0
    var index = 0
    while index < text.count {
      let end = end(of: text, at: index)
      if end > index {
        kept += text[copied..<index]
        copied = end
      }
      index = text[end...].firstIndex(of: 10).map { $0 + 1 } ?? text.count
    }
    return copied == 0 ? nil : kept + text[copied...]
  }

  /// Behind the number that begins here; the same place where none does.
  private static func end(of text: [UInt8], at start: Int) -> Int {
    var index = start
    while index < text.count, (48...57).contains(text[index]) { index += 1 }
    guard index > start, index - start <= longest, text[index...].starts(with: [0x2E, 0x20]) else {
      return start
    }
    return index + 2
  }
}
