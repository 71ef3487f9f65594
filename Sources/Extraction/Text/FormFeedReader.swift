/// Cuts what a program prints at form feeds: each piece is a page or a slide.
final class FormFeedReader {
  private let sink: any ExtractionSink
  private let maximum: Int
  private let place: (Int) -> TextPlace
  private var page = 1
  private var text: PiecedText
  private(set) var hasText = false

  init(_ scanner: DocumentScanner, place: @escaping (Int) -> TextPlace = { .page($0) }) {
    sink = scanner.sink
    maximum = scanner.limits.textBytes
    text = PiecedText(limit: 2 * maximum)
    self.place = place
  }

  func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      // A page of more than the limit is cut at the end of a line where it has any.
      if byte == 12 || (byte == 10 && text.bytes.count >= maximum) { tell(text.end()) }
      if byte == 12 { page += 1 } else { text.append(byte, cut: tell) }
    }
  }

  func finish() { tell(text.end()) }

  private func tell(_ piece: [UInt8]) {
    guard piece.contains(where: { $0 > 32 }) else { return }
    hasText = true
    sink.text(FormFeedReader.unwrapped(piece), context: "", at: place(page))
  }

  /// A page with its wrapped lines joined: a narrow cell may leave 秘密 of 国家秘密 alone on a line, where it would be
  /// taken for a mark. A line is taken for wrapped where it is long, ends in the middle of Chinese and goes on so.
  private static func unwrapped(_ text: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var before: ArraySlice<UInt8> = []
    for (index, line) in text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if index > 0, !goesOn(before, in: line) { joined.append(10) }
      joined += line
      before = line
    }
    return joined
  }

  private static func goesOn(_ before: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
    guard before.count >= 24, before.last ?? 0 >= 0x80, line.first ?? 0 >= 0xE3 else { return false }
    let ends = ["。", "；", "："].contains { before.reversed().starts(with: $0.utf8.reversed()) }
    // A star says that the line is a mark: 秘密★1年.
    return !ends && !String(decoding: line, as: UTF8.self).contains("★")
  }
}
