import Diagnostics

/// A file of the theme as it was read.
package struct ThemeFile: Sendable {
  /// Within the theme, such as `row.mustache` or `assets/style.css`.
  package let name: String
  /// Where it lies, such as `Themes/standard/row.mustache`: themes may lie over one another.
  package let path: String
  package let bytes: [UInt8]
  /// Where lines begin.
  private let lines: [Int]
  /// By piece: how many characters stand before it. So a place costs the length of a piece, not that of the file.
  private let characters: [Int]

  private static let piece = 1024

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
    var lines = [0]
    var characters: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % ThemeFile.piece == 0 { characters.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      // A pair of both ends one line.
      let isPair = byte == 10 && index > 0 && bytes[index - 1] == 13
      if isPair {
        lines[lines.count - 1] = index + 1
      } else if byte == 10 || byte == 13 {
        lines.append(index + 1)
      }
    }
    self.lines = lines
    self.characters = characters
  }

  /// Where the text begins, behind a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The place of a range of bytes, in lines and Unicode scalars.
  func place(_ range: Range<Int>) -> Place {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let first = min(max(lines[low - 1], start), range.lowerBound)
    return Place(
      path: path, line: low, column: count(before: range.lowerBound) - count(before: first) + 1,
      length: max(1, count(before: range.upperBound) - count(before: range.lowerBound)))
  }

  /// Characters before a byte.
  private func count(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let piece = (offset - 1) / ThemeFile.piece
    return characters[piece] + bytes[piece * ThemeFile.piece..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes that are not UTF-8, where there are any.
  var invalidText: Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }
}
