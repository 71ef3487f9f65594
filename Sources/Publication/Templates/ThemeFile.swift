import Diagnostics

/// A file of the theme as it was read.
package struct ThemeFile: Sendable {
  /// Within the theme, such as `row.mustache` or `assets/style.css`.
  package let name: String
  /// Where it lies, such as `Themes/standard/row.mustache`: themes may lie over one another.
  package let path: String
  package let bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// Where the text begins, behind a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The place of a range of bytes, in lines and Unicode scalars.
  func place(_ range: Range<Int>) -> Place {
    var line = 1
    var column = 1
    for index in min(start, range.lowerBound)..<range.lowerBound {
      let byte = bytes[index]
      if byte == 13 || byte == 10 {
        // A pair of both ends one line.
        if byte == 13 || index == 0 || bytes[index - 1] != 13 { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    let length = bytes[range].count { $0 & 0xC0 != 0x80 }
    return Place(path: path, line: line, column: column, length: max(1, length))
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
