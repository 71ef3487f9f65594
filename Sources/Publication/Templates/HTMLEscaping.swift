/// Appends text so that it is safe between tags and in quoted attributes: `& < > " '` become entities.
package func appendEscaped(_ text: String, to out: inout [UInt8]) {
  let utf8 = text.utf8
  if needsEscape(utf8.span) {
    appendEscaped(utf8.span, to: &out)
  } else {
    out.append(contentsOf: utf8)
  }
}

/// The same for text given as UTF-8.
package func appendEscaped(_ text: [UInt8], to out: inout [UInt8]) {
  if needsEscape(text.span) {
    appendEscaped(text.span, to: &out)
  } else {
    out.append(contentsOf: text)
  }
}

/// Without an early way out, so that the compiler can look at many bytes at once.
private func needsEscape(_ bytes: Span<UInt8>) -> Bool {
  var found = false
  for index in bytes.indices {
    let byte = bytes[index]
    let isSpecial = byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
    found = found || isSpecial
  }
  return found
}

private func appendEscaped(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
  out.reserveCapacity(out.count + bytes.count + 16)
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
    case let byte: out.append(byte)
    }
  }
}
