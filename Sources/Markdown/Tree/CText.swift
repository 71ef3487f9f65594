import Glibc

/// Texts as libcmark keeps them: ended by a zero byte.
enum CText {
  /// The bytes of a text; none where there is no text.
  static func withBytes<R>(of text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> R) -> R {
    guard let text = unsafe text else {
      return unsafe body(UnsafeBufferPointer<UInt8>(start: nil, count: 0).span)
    }
    let count = unsafe strlen(text)
    return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe body(UnsafeBufferPointer(start: $0, count: count).span)
    }
  }
}
