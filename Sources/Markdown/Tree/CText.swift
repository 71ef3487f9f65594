import CMark
import Glibc

/// Owns a text that libcmark allocated.
@safe struct CText: ~Copyable {
  private let text: UnsafeMutablePointer<CChar>?

  init(adopting text: UnsafeMutablePointer<CChar>?) {
    unsafe self.text = text
  }

  deinit {
    unsafe free(text)
  }

  func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    guard let text = unsafe text else { return unsafe body(UnsafeBufferPointer<UInt8>(start: nil, count: 0).span) }
    let count = unsafe Self.length(text)
    return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe body(UnsafeBufferPointer(start: $0, count: count).span)
    }
  }

  @inline(__always) static func length(_ text: UnsafePointer<CChar>) -> Int {
    unsafe strlen(text)
  }
}
