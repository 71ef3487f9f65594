/// 去标识化: hides personal data in texts, in the prescribed form.
package enum Masking {
  /// One place of a text and what stands there afterwards.
  package struct Change: Sendable, Equatable {
    /// UTF-8 offsets.
    package let range: Range<Int>
    package let mask: String

    package init(range: Range<Int>, mask: String) {
      self.range = range
      self.mask = mask
    }
  }

  /// The text with every personal datum masked; everything else stays, also the number of its scalars.
  package static func masked(_ text: String) -> String {
    guard mayHold(text) else { return text }
    var bytes = Array(text.utf8)
    // What one mask ends may begin to look like another.
    for _ in 0..<4 {
      let changes = changes(in: bytes.span)
      if changes.isEmpty { break }
      bytes = applied(changes, to: bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a mask changes in a text, in order.
  package static func changes(in text: Span<UInt8>) -> [Change] {
    TextScrutiny.personal.findings(in: text, .body).compactMap { finding in
      finding.mask.map { Change(range: finding.range, mask: $0) }
    }
  }

  package static func applied(_ changes: [Change], to bytes: [UInt8]) -> [UInt8] {
    var masked: [UInt8] = []
    masked.reserveCapacity(bytes.count)
    var position = 0
    for change in changes {
      masked.append(contentsOf: bytes[position..<change.range.lowerBound])
      masked.append(contentsOf: change.mask.utf8)
      position = change.range.upperBound
    }
    masked.append(contentsOf: bytes[position...])
    return masked
  }

  /// A text without seven digits in all, however they are written, and without Chinese gives nothing away: addresses and
  /// plates begin with Chinese characters.
  private static func mayHold(_ text: String) -> Bool {
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
