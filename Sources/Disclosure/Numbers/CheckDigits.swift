/// The check characters of organisation codes (GB 11714) and unified social credit codes (GB 32100-2015).
package enum CheckDigits {
  private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
  private static let creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  private static let creditAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The ninth character of an organisation code; nil unless eight digits or capital letters are given.
  package static func organisation(_ first8: some Collection<UInt8>) -> UInt8? {
    guard first8.count == 8 else { return nil }
    var sum = 0
    for (byte, weight) in zip(first8, organisationWeights) {
      switch byte {
      case 48...57: sum += Int(byte - 48) * weight
      case 65...90: sum += Int(byte - 55) * weight
      default: return nil
      }
    }
    switch 11 - sum % 11 {
    case 10: return 88  // X
    case 11: return 48
    case let digit: return UInt8(48 + digit)
    }
  }

  /// The eighteenth character of a credit code; nil unless seventeen characters of its alphabet are given.
  package static func credit(_ first17: some Collection<UInt8>) -> UInt8? {
    guard first17.count == 17 else { return nil }
    var sum = 0
    for (byte, weight) in zip(first17, creditWeights) {
      guard let value = creditAlphabet.firstIndex(of: byte) else { return nil }
      sum += value * weight
    }
    return creditAlphabet[(31 - sum % 31) % 31]
  }

  package static func isOrganisationCode(_ code: some Collection<UInt8>) -> Bool {
    code.count == 9 && organisation(code.prefix(8)) == code.last
  }

  /// True where both the credit code's own check character and the organisation code inside it are right.
  package static func isCreditCode(_ code: some Collection<UInt8>) -> Bool {
    code.count == 18 && credit(code.prefix(17)) == code.last
      && isOrganisationCode(Array(code.dropFirst(8).prefix(9)))
  }
}

extension Collection where Element == UInt8 {
  fileprivate var last: UInt8? { dropFirst(count - 1).first }
}
