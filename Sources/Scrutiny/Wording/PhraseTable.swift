/// Many phrases, found in one pass: a bit for each pair of characters that begins one, so that hardly any text has
/// to be looked at twice.
struct PhraseTable: Sendable {
  enum Meaning: Sendable {
    case wording(WordingList.Entry)
    case damage
    case homeAddress
    case advertising(weight: Int)
    case password
  }

  struct Phrase: Sendable {
    let bytes: [UInt8]
    let meaning: Meaning
    /// Scalars of the phrase's first pair, in bytes.
    let pair: Int
  }

  private(set) var bits = [UInt64](repeating: 0, count: 1024)
  private var phrases: [UInt64: [Phrase]] = [:]

  init(_ list: [(String, Meaning)]) {
    for (text, meaning) in list {
      let scalars = Array(text.unicodeScalars.prefix(2))
      guard scalars.count == 2 else { continue }
      let hash = PhraseTable.hash(scalars[0].value, scalars[1].value)
      bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
      let pair = String(String.UnicodeScalarView(scalars)).utf8.count
      phrases[PhraseTable.key(scalars[0].value, scalars[1].value), default: []].append(
        Phrase(bytes: Array(text.utf8), meaning: meaning, pair: pair))
    }
  }

  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first &* 0x9E37) ^ (second &* 0x85EB) ^ (first >> 7)) & 0xFFFF
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// The phrases whose first pair of characters ends before `end`, and which stand there.
  func matches(
    _ first: UInt32, _ second: UInt32, endingPairAt end: Int, in text: Span<UInt8>,
    _ found: (Phrase, Range<Int>) -> Void
  ) {
    guard let list = phrases[PhraseTable.key(first, second)] else { return }
    for phrase in list {
      let start = end - phrase.pair
      if text.holds(phrase.bytes, at: start) { found(phrase, start..<(start + phrase.bytes.count)) }
    }
  }

  /// Words of damage: what bytes of one encoding become when they are read in another.
  static let damage: [(String, Meaning)] = [
    "锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "鏂囦欢", "鏀垮簻", "鍏紑", "鐨勫", "銆傦", "锛屾", "锛屼", "銆佽", "涓浗", "涓浗", "娑撳秴",
    "鍏充簬", "閫氱煡", "鐨勬", "鐨勯", "锛堜", "绗竴", "鈥滃", "鈥滄", "â€œ", "â€™", "ï¼Œ", "ã€‚", "ï»¿",
  ].map { ($0, .damage) }

  static let privacy: [(String, Meaning)] = HomeAddress.words.map { ($0, .homeAddress) }

  static let notes: [(String, Meaning)] = ["密码", "口令", "密碼"].map { ($0, .password) }
}
