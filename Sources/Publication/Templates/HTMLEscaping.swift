/// Appends text so that it is safe between tags and in quoted attributes: `& < > " '` become entities.
package func appendEscaped(_ text: String, to out: inout [UInt8]) {
  let start = out.count
  out.append(contentsOf: text.utf8)
  escape(&out, from: start)
}

/// The same for text given as UTF-8.
package func appendEscaped(_ text: [UInt8], to out: inout [UInt8]) {
  let start = out.count
  out.append(contentsOf: text)
  escape(&out, from: start)
}

/// Mends what was just appended, if need be: most text has nothing to escape.
private func escape(_ out: inout [UInt8], from start: Int) {
  guard needsEscape(out.span, from: start) else { return }
  let text = Array(out[start...])
  out.removeSubrange(start...)
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
    default: out.append(byte)
    }
  }
}

/// Without branches, so that the compiler can look at many bytes at once.
private func needsEscape(_ bytes: Span<UInt8>, from start: Int) -> Bool {
  var found: UInt8 = 0
  for index in start..<bytes.count {
    let byte = bytes[index]
    // `&` and `'` differ in one bit, `<` and `>` in another.
    found |= (byte & 0xFE == 0x26 ? 1 : 0) | (byte & 0xFD == 0x3C ? 1 : 0) | (byte == 0x22 ? 1 : 0)
  }
  return found != 0
}
