/// 去标识化: hides personal data in texts, in the prescribed form.
package enum Masking {
  /// The text with every personal datum masked; everything else stays, also the number of its scalars.
  package static func masked(_ text: String) -> String {
    guard mayHold(text) else { return text }
    let bytes = masked(Array(text.utf8)) { TextScrutiny.personalFindings(in: $0.span) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with those data masked that are found in it, and then in what came of it, until nothing more is found.
  ///
  /// - Parameter find: Findings that have a mask, in the order of the text that it is given.
  package static func masked(_ text: [UInt8], _ find: ([UInt8]) -> [TextFinding]) -> [UInt8] {
    var text = text
    // What one mask ends may begin to look like another.
    for _ in 0..<4 {
      let findings = find(text)
      if findings.isEmpty { break }
      text = applied(findings, to: text)
    }
    return text
  }

  private static func applied(_ findings: [TextFinding], to bytes: [UInt8]) -> [UInt8] {
    var masked: [UInt8] = []
    masked.reserveCapacity(bytes.count)
    var position = 0
    for finding in findings {
      masked.append(contentsOf: bytes[position..<finding.range.lowerBound])
      masked.append(contentsOf: (finding.mask ?? "").utf8)
      position = finding.range.upperBound
    }
    masked.append(contentsOf: bytes[position...])
    return masked
  }

  /// A text without seven digits in all, however they are written, and without Chinese gives nothing away: addresses and
  /// plates begin with Chinese characters.
  package static func mayHold(_ text: String) -> Bool {
    var digits = 0
    var isChinese = false
    for byte in text.utf8 {
      if byte >= 48, byte <= 57 { digits += 1 }
      if byte == 0xEF { digits += 1 }
      if byte >= 0xE4, byte <= 0xE9 { isChinese = true }
    }
    return digits >= 7 || (digits > 0 && isChinese)
  }
}
