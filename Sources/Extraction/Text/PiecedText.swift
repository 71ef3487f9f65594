/// A text that is gathered until its paragraph, cell or line ends.
///
/// One that is longer than is looked at as a whole goes out in pieces, so that memory does not grow with it and
/// nothing of it is left unseen. A cut waits until no number can stand on both of its sides.
struct PiecedText {
  private(set) var bytes: [UInt8] = []
  /// Whether pieces of it have gone out.
  private(set) var isContinued = false
  private let limit: Int

  /// The bytes for which a cut waits at most: no number that tells of a person is so long.
  private static let patience = 64

  init(limit: Int) { self.limit = limit }

  var isBlank: Bool { !bytes.contains { $0 > 32 } }

  /// - Parameter cut: is handed a piece where the text has become too long.
  mutating func append(_ byte: UInt8, cut: ([UInt8]) -> Void) {
    if bytes.count >= limit, mayBeCut(before: byte) {
      cut(bytes)
      bytes.removeAll(keepingCapacity: true)
      isContinued = true
    }
    bytes.append(byte)
  }

  mutating func append(_ more: Span<UInt8>, cut: ([UInt8]) -> Void) {
    if bytes.count + more.count <= limit {
      for index in more.indices { bytes.append(more[index]) }
    } else {
      for index in more.indices { append(more[index], cut: cut) }
    }
  }

  /// The rest of the text; what comes next is another.
  mutating func end() -> [UInt8] {
    defer { clear() }
    return bytes
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isContinued = false
  }

  private func mayBeCut(before byte: UInt8) -> Bool {
    let excess = bytes.count - limit
    switch byte {
    // Never within a character, as long as these are characters.
    case 0x80...0xBF: return excess > PiecedText.patience + 4
    // Digits, full-width ones too, and what stands before and between them in numbers.
    case 48...57, 65...90, 97...122, 0x20, 0x2D, 0xEF: return excess >= PiecedText.patience
    default: return true
    }
  }
}
