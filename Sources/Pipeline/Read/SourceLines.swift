package import Diagnostics
import Disclosure
import Intake
import Scrutiny
package import SystemPackage

/// The lines of authors' files as a message may show them: with every personal datum masked.
///
/// What tells that a number is somebody's may stand in other lines, so a file is masked as a whole. The one that was
/// asked for last is remembered: findings come file by file.
package final class SourceLines {
  private let place: SourcePlace
  private var path: String?
  private var text: [UInt8] = []
  private var lines: [Range<Int>] = []
  /// The last place that was asked for, from which the next count goes on: one endless line is read once.
  private var last = Position()

  private struct Position {
    var line = 0
    var column = 1
    var offset = 0
  }

  /// A piece of a line.
  package struct Window {
    package let text: String
    /// The place's column in the piece, counted from 1.
    package let column: Int
  }

  /// Scalars before and behind a place that a message may want to show.
  private static let reach = 200

  package init(content: FilePath, themes: FilePath) {
    place = SourcePlace(content: content, themes: themes)
  }

  /// What stands at a place and around it in its line; nil where there is no such line, or the file cannot be read.
  package func window(around place: Place) -> Window? {
    if place.path != path { read(place.path) }
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    if last.line != place.line || last.column > place.column {
      last = Position(line: place.line, column: 1, offset: line.lowerBound)
    }
    while last.column < place.column, last.offset < line.upperBound {
      last.offset = end(ofScalarAt: last.offset, in: line)
      last.column += 1
    }
    var start = last.offset
    var before = 0
    while before < SourceLines.reach, start > line.lowerBound {
      start -= 1
      if text[start] & 0xC0 != 0x80 { before += 1 }
    }
    var end = last.offset
    var behind = 0
    while behind < place.length + SourceLines.reach, end < line.upperBound {
      end = self.end(ofScalarAt: end, in: line)
      behind += 1
    }
    return Window(
      text: String(decoding: text[start..<end], as: UTF8.self),
      column: place.column - last.column + before + 1)
  }

  private func end(ofScalarAt start: Int, in line: Range<Int>) -> Int {
    var end = start + 1
    while end < line.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func read(_ path: String) {
    self.path = path
    last = Position()
    // A file that was refused for its size is not read for its excerpt either.
    var bytes = ((try? place.read(path, limit: SourceText.maximumSize))?.bytes ?? [])[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    text = Array(Masking.masked(String(decoding: bytes, as: UTF8.self)).utf8)
    lines = []
    var start = 0
    while start < text.count {
      let line = TextLines.line(from: start, in: text)
      lines.append(line.content)
      start = line.next
    }
  }
}
