/// Numbers that follow from a seed alone (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Damages a text as editors, transfers and slips of the hand do; the same seed gives the same damage.
enum Damage {
  /// Fences, signs of YAML and Markdown, breaks, bytes that are no text.
  private static let splinters: [[UInt8]] =
    [
      "---\n", "---", "\n", "\r", "\r\n", ": ", "：", "- ", "[", "]", "{", "}", "\"", "'", "#", " #", "&a ",
      "*a", "!t ", "|",
      ">", "\t", "\u{200B}", "\u{FEFF}", "\u{3000}", "\\", "```\n", "<b>", "[^1]", "](", "索引号：", "title: x\n",
      "..", "/", "%",
      "😀", "|---|\n", "? ", "...\n",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC2], [0xE5, 0x85], [0xED, 0xA0, 0x80], [0x1B]]

  /// Values of every shape, most of them nothing.
  private static let values: [String] = [
    "", "~", "null", "[]", "[\"\"]", "\" \"", "\"，\"", "{}", "[[]]", "[~]", "{a: b}", "\"\u{200B}\"", "甲",
    "*a", "# 甲", "|", "- 甲",
  ]

  static func of(_ sound: [UInt8], seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    var bytes = sound
    for _ in 0...Int.random(in: 0...3, using: &numbers) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &numbers))
      let splinter = splinters.randomElement(using: &numbers) ?? []
      switch Int.random(in: 0...8, using: &numbers) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: splinter, at: start)
      case 3: bytes.replaceSubrange(start..<end, with: splinter)
      case 4:
        bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
      case 5: bytes.removeSubrange(start...)
      default: replaceValue(in: &bytes, from: start, with: values.randomElement(using: &numbers) ?? "")
      }
    }
    return bytes
  }

  private static func replaceValue(in bytes: inout [UInt8], from start: Int, with value: String) {
    guard let colon = bytes[start...].firstIndex(of: 58), let end = bytes[colon...].firstIndex(of: 10) else {
      return
    }
    bytes.replaceSubrange(bytes.index(after: colon)..<end, with: [32] + Array(value.utf8))
  }
}
