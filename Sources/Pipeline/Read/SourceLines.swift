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

  package init(content: FilePath, themes: FilePath) {
    place = SourcePlace(content: content, themes: themes)
  }

  /// The text of a line, counted from 1; nil where there is none, or the file cannot be read.
  package func line(_ number: Int, of path: String) -> String? {
    if path != self.path { read(path) }
    guard lines.indices.contains(number - 1) else { return nil }
    return String(decoding: text[lines[number - 1]], as: UTF8.self)
  }

  private func read(_ path: String) {
    self.path = path
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
