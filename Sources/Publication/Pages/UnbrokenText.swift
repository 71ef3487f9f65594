/// Pieces of a text that are not broken across lines: a reader looks for them as one.
package enum UnbrokenText {
  /// The piece that begins here: a date (2024-05-23), a time or a span of times (8:30—12:00), a span of years (2022—2035年),
  /// a telephone number (0999-5550102), or year and serial of a document number (〔2024〕31号).
  package static func range(in html: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
    let byte = html[start]
    guard byte == 0xE3 || isDigit(byte) else { return nil }
    guard byte != 0xE3 else { return documentNumber(html, at: start) }
    if start > html.startIndex, isDigit(html[start - 1]) || html[start - 1] == 0x2D { return nil }
    var reader = Reader(html, at: start)
    let first = reader.digits()
    switch reader.next {
    case 0x2D:
      reader.pass()
      let second = reader.digits()
      if first == 4, second == 2, reader.take("-"), reader.digits() == 2 { return ended(start, reader) }
      return (3...4).contains(first) && byte == 0x30 && (7...8).contains(second) ? ended(start, reader) : nil
    case 0x3A:
      reader.pass()
      guard first <= 2, reader.digits() == 2 else { return nil }
      var whole = reader
      if whole.take("—"), whole.digits() <= 2, whole.take(":"), whole.digits() == 2 { reader = whole }
      return ended(start, reader)
    case 0xE2:
      guard first == 4, reader.take("—"), reader.digits() == 4 else { return nil }
      _ = reader.take("年")
      return ended(start, reader)
    default: return nil
    }
  }

  private static func documentNumber(_ html: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
    var reader = Reader(html, at: start)
    guard reader.take("〔"), reader.digits() == 4, reader.take("〕"), (1...5).contains(reader.digits()),
      reader.take("号")
    else { return nil }
    return start..<reader.index
  }

  /// No digit and no hyphen follows what is a piece by itself.
  private static func ended(_ start: Int, _ reader: Reader) -> Range<Int>? {
    isDigit(reader.next) || reader.next == 0x2D ? nil : start..<reader.index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private struct Reader {
    let html: ArraySlice<UInt8>
    private(set) var index: Int

    init(_ html: ArraySlice<UInt8>, at index: Int) {
      self.html = html
      self.index = index
    }

    /// 0 at the end.
    var next: UInt8 { index < html.endIndex ? html[index] : 0 }

    mutating func pass() { index += 1 }

    /// How many digits stand here.
    mutating func digits() -> Int {
      let start = index
      while UnbrokenText.isDigit(next) { index += 1 }
      return index - start
    }

    mutating func take(_ text: String) -> Bool {
      guard html[index...].starts(with: text.utf8) else { return false }
      index += text.utf8.count
      return true
    }
  }
}
