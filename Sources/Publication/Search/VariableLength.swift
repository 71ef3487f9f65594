/// Numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit where more follow.
extension [UInt8] {
  package mutating func appendVariable(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

/// Reads what `appendVariable` wrote.
package struct VariableReader {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position >= bytes.count }

  package mutating func next() -> Int {
    var number = 0
    var shift = 0
    while position < bytes.count {
      let byte = Int(bytes[position])
      position += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}
