/// 附件: a file that belongs to a notice.
package struct Attachment: Sendable, Hashable {
  /// Relative to the root of the column, such as `Content/notices/2024/plan.pdf`.
  package let sourcePath: String
  /// What the reader sees; the file's own name where the author gives none.
  package let name: String
  /// In bytes.
  package let size: Int
  package let digest: Digest

  package init(sourcePath: String, name: String, size: Int, digest: Digest) {
    self.sourcePath = sourcePath
    self.name = name
    self.size = size
    self.digest = digest
  }

  package var fileName: String { FileName.last(of: sourcePath) }

  /// The file's ending in small letters, without the dot; empty where it has none.
  package var type: String { FileName.ending(of: sourcePath) }
}

/// The SHA-256 of a file, kept in 32 bytes.
package struct Digest: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Nil unless exactly 32 bytes are given.
  package init?(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    func word(_ start: Int) -> UInt64 {
      bytes[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// 64 hexadecimal digits, small letters.
  package var hex: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  package static func == (a: Digest, b: Digest) -> Bool {
    a.words.0 == b.words.0 && a.words.1 == b.words.1 && a.words.2 == b.words.2 && a.words.3 == b.words.3
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
