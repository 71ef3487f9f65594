/// Texts and CSV tables, in UTF-8, UTF-16 or GB 18030.
struct PlainText {
  private let scanner: DocumentScanner

  init(_ scanner: DocumentScanner) { self.scanner = scanner }

  func read(_ source: any ByteSource, isTable: Bool) throws {
    let (encoding, start) = try encoding(of: source)
    let lines = LineReader(scanner, isTable: isTable)
    let decoder = encoding == .utf8 ? nil : TextDecoder(encoding)
    try pieces(of: source, from: start) { piece in
      if let decoder { lines.feed(try decoder.decode(piece)[...]) } else { lines.feed(piece) }
    }
    if let decoder, !decoder.isWhole { throw ExtractionFault(.unknownEncoding) }
    lines.finish()
  }

  /// By its mark, else UTF-8 where all of it is that, else GB 18030, which the decoder then holds it to.
  private func encoding(of source: any ByteSource) throws -> (TextEncoding, start: Int) {
    var head = [UInt8](repeating: 0, count: 3)
    let count = try source.read(at: 0, into: &head)
    if count >= 3, head == [0xEF, 0xBB, 0xBF] { return (.utf8, 3) }
    if count >= 2, head[0] == 0xFF, head[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if count >= 2, head[0] == 0xFE, head[1] == 0xFF { return (.utf16BigEndian, 2) }
    var check = UTF8Check()
    try pieces(of: source, from: 0) { piece in
      if check.isSound { check.feed(piece) }
    }
    return (check.isComplete ? .utf8 : .gb18030, 0)
  }

  private func pieces(of source: any ByteSource, from start: Int, _ body: (ArraySlice<UInt8>) throws -> Void)
    throws
  {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var offset = start
    while case let count = try source.read(at: offset, into: &buffer), count > 0 {
      try scanner.budget.checkTime()
      try body(buffer[..<count])
      offset += count
    }
  }
}

/// Whether bytes that come in pieces are UTF-8.
struct UTF8Check {
  private(set) var isSound = true
  private var rest: [UInt8] = []

  var isComplete: Bool { isSound && rest.isEmpty }

  mutating func feed(_ piece: ArraySlice<UInt8>) {
    let bytes = rest + piece
    // A character cut at the end waits: its first byte is among the last three.
    var end = bytes.count
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        if length > back { end = bytes.count - back }
        break
      }
      if byte < 0x80 { break }
    }
    rest = Array(bytes[end...])
    isSound = String(validating: bytes[..<end], as: UTF8.self) != nil && !bytes[..<end].contains(0)
  }
}
