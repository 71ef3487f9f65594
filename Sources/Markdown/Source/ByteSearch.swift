import Glibc

/// Searches over bytes at the speed of the C library.
extension Span where Element == UInt8 {
  /// The first place of a byte at or after an index.
  @inline(__always) func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let hit = unsafe memchr(base + start, CInt(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
  }

  /// The first place of a short sequence at or after an index, ending before another.
  func firstIndex(of needle: [UInt8], from start: Int = 0, before end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let first = needle.first else { return nil }
    var from = start
    while let hit = firstIndex(of: first, from: from), hit + needle.count <= end {
      if has(needle, at: hit) { return hit }
      from = hit + 1
    }
    return nil
  }

  /// Whether a sequence stands at an index.
  func has(_ needle: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + needle.count <= count else { return false }
    for offset in needle.indices where self[index + offset] != needle[offset] { return false }
    return true
  }

  func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }

  /// Whether a sequence stands at an index.
  func matches(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe memcmp(base + index, text.utf8Start, length) == 0
    }
  }

  /// Bytes of a range as an array.
  func array(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self, range)
    return bytes
  }

  /// Bytes of a range as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: array(range), as: UTF8.self)
  }

  var string: String { string(0..<count) }
}

extension [UInt8] {
  /// Appends a range of other bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else { return }
    unsafe bytes.withUnsafeBufferPointer {
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  mutating func append(_ text: StaticString) {
    unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
