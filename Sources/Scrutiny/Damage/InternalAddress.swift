import Diagnostics

/// 内部地址: hosts of private networks and paths of one machine.
enum InternalAddress {
  private static let signs = Words("://", "服务器", "内网", "主机", "IP", "ip")

  /// An address whose first number stands at `digits`.
  static func finding(in text: Span<UInt8>, digits: Range<Int>) -> TextFinding? {
    guard digits.count <= 3, text.byte(digits.upperBound) == 46, text.byte(digits.lowerBound - 1) != 46,
      text.isDigit(digits.upperBound + 1)
    else { return nil }
    let isOurs = text.holds(Array("192.168.".utf8), at: digits.lowerBound)
    let mayBe =
      text.holds(Array("10.".utf8), at: digits.lowerBound)
      || text.holds(Array("172.".utf8), at: digits.lowerBound)
      || text.holds(Array("127.0.0.1".utf8), at: digits.lowerBound)
    guard isOurs || mayBe else { return nil }
    var parts: [Int] = []
    var index = digits.lowerBound
    while parts.count < 4 {
      var value = 0
      let start = index
      while text.isDigit(index), index - start < 3 {
        value = value * 10 + Int(text[index] - 48)
        index += 1
      }
      guard index > start, value < 256 else { return nil }
      parts.append(value)
      if parts.count < 4 {
        guard text.byte(index) == 46 else { return nil }
        index += 1
      }
    }
    guard !text.isDigit(index), parts[0] != 172 || (16...31).contains(parts[1]) else { return nil }
    let near = max(text.lineStart(of: digits.lowerBound), digits.lowerBound - 30)..<digits.lowerBound
    guard isOurs || signs.stand(in: text, near) else { return nil }
    return TextFinding(
      range: digits.lowerBound..<index, problem: .internalAddress(text.text(digits.lowerBound..<index)))
  }

  /// `file://` or `C:\` around the colon at `index`.
  static func local(in text: Span<UInt8>, colon index: Int) -> TextFinding? {
    if text.holds(Array("://".utf8), at: index), text.holds(Array("file".utf8), at: index - 4) {
      return TextFinding(range: (index - 4)..<(index + 3), problem: .internalAddress("file://"))
    }
    guard text.byte(index + 1) == 92, text.isLetter(index - 1), !text.isLetter(index - 2),
      !text.isDigit(index - 2),
      text.byte(index + 2).map({ $0 > 32 }) ?? false
    else { return nil }
    return TextFinding(
      range: (index - 1)..<(index + 2), problem: .internalAddress(text.text((index - 1)..<(index + 2))))
  }
}
