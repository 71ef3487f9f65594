/// One thing that can be looked up in the search index: a few characters in a row, a whole number, or a value of a
/// filter. Terms are 32 bits wide.
///
/// Sequences of up to four characters are spread by a function that maps no two of them to one term. Whole numbers
/// and values of filters are hashed: that two of them meet costs a reader one document too many, never one too few.
package enum SearchTerm {
  package static func unigram(_ unit: UInt16) -> UInt32 { spread(UInt32(unit)) }

  package static func bigram(_ first: UInt16, _ second: UInt16) -> UInt32 {
    spread(UInt32(first) << 16 | UInt32(second))
  }

  /// Three or four places of a number, in the base of 38: digits, small letters, `-`. No place counts 0, so that three
  /// and four never meet.
  /// No bigram begins with U+FF00 to U+FF5E, where these terms lie: those characters are folded.
  package static func places(_ code: UInt32) -> UInt32 { spread(0xFF00_0000 + code) }

  /// What a digit, a small letter or `-` counts in `places`; nil for any other character.
  package static func place(_ unit: UInt16) -> UInt32? {
    switch unit {
    case 0x30...0x39: UInt32(unit) - 0x2F
    case 0x61...0x7A: UInt32(unit) - 0x61 + 11
    case 0x2D: 37
    default: nil
    }
  }

  /// A whole index number or 文号, folded.
  package static func number(_ units: [UInt16]) -> UInt32 { hashed([0x3D] + units) }

  /// A value of a filter, such as `genre` and `notice`.
  package static func facet(_ name: String, _ value: String) -> UInt32 {
    hashed(Array("\(name):\(value)".utf16))
  }

  private static func hashed(_ units: [UInt16]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for unit in units { hash = (hash ^ UInt32(unit)) &* 0x0100_0193 }
    return spread(hash)
  }

  /// The last step of MurmurHash3: every bit comes to matter for every other, and nothing is lost.
  private static func spread(_ value: UInt32) -> UInt32 {
    var hash = value
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    return hash ^ hash >> 16
  }
}
