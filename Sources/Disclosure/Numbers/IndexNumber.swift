/// 索引号: the number of an entry, unique in the column, never changed and never given again.
package struct IndexNumber: Sendable, Hashable {
  /// How the part before the slash is built; see GB 11714 and GB 32100.
  package enum Prefix: Sendable, Hashable {
    /// 18 characters: 统一社会信用代码.
    case creditCode
    /// 9 characters, or 8, a hyphen and 1: 组织机构代码, or in places area code and unit.
    case organisationCode
    /// Anything else; accepted where `site.yaml` declares a pattern for it.
    case local
  }

  /// What the check characters say.
  package enum Soundness: Sendable, Hashable {
    case sound
    case wrongOrganisationCheck(expected: String)
    case wrongCreditCheck(expected: String?)
  }

  /// As it is shown and matched: half-width, no blanks, `/` for every slash.
  package let text: String

  /// Nil for empty text, and for text with blanks, line breaks or control characters inside.
  package init?(_ written: String) {
    let folded = IndexNumber.folded(written)
    guard !folded.isEmpty, folded.utf8.count <= 80,
      folded.unicodeScalars.allSatisfy({ !TextFolding.isBlank($0) && $0.value != 0x7F })
    else { return nil }
    text = folded
  }

  /// Full-width forms, the slashes U+2215, U+2044, U+FF0F and stray blanks, as authors type them.
  package static func folded(_ written: String) -> String {
    if written.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) { return written }
    var folded = String.UnicodeScalarView()
    for scalar in TextFolding.halfWidth(written).unicodeScalars {
      switch scalar {
      case "\u{2215}", "\u{2044}", "\\": folded.append("/")
      case "\u{2010}"..."\u{2015}", "\u{2212}": folded.append("-")
      case " ", "\u{3000}", "\u{200B}"..."\u{200D}", "\u{FEFF}", "\u{2060}": continue
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// The part before the first slash; all of it where there is none.
  package var code: Substring { text.prefix { $0 != "/" } }

  package var prefix: Prefix {
    guard let match = standardForm else { return .local }
    switch match.count {
    case 18: return .creditCode
    case 9: return .organisationCode
    default: return .local
    }
  }

  package var soundness: Soundness {
    guard let code = standardForm else { return .sound }
    if code.count == 9 {
      guard let expected = CheckDigits.organisation(code.prefix(8)) else { return .sound }
      return code.last == expected
        ? .sound
        : .wrongOrganisationCheck(expected: String(decoding: code.prefix(8) + [expected], as: UTF8.self))
    }
    guard code.count == 18, !CheckDigits.isCreditCode(code) else { return .sound }
    return .wrongCreditCheck(
      expected: CheckDigits.isOrganisationCode(code[8..<17])
        ? CheckDigits.credit(code.prefix(17)).map { String(decoding: code.prefix(17) + [$0], as: UTF8.self) }
        : nil)
  }

  /// The code, without the hyphen before its check character, of `CODE/YYYY[MM]-NNNNN[NN]`; nil for other forms.
  private var standardForm: [UInt8]? {
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: 47) else { return nil }
    var code = Array(bytes[..<slash])
    let rest = bytes[(slash + 1)...]
    guard let dash = rest.firstIndex(of: 45) else { return nil }
    let date = rest[..<dash]
    let serial = rest[(dash + 1)...]
    guard date.count == 4 || date.count == 6, (5...7).contains(serial.count),
      (date + serial).allSatisfy({ (48...57).contains($0) })
    else { return nil }
    if date.count == 6 {
      let month = Int(date[date.startIndex + 4] - 48) * 10 + Int(date[date.startIndex + 5] - 48)
      guard (1...12).contains(month) else { return nil }
    }
    if code.count == 10, code[8] == 45 { code.remove(at: 8) }
    guard code.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { return nil }
    return code
  }
}

extension IndexNumber: CustomStringConvertible {
  package var description: String { text }
}
