/// Percent-encoded addresses (RFC 3986) as their authors meant them.
package enum PercentEncoding {
  /// Percent signs as the bytes they stand for; bytes that make no UTF-8 stay as they were written.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(37) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 37, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
