import Foundation
import Scrutiny
import SystemPackage

/// Where the files named in problems really lie, and how they are shown: relative to the root.
struct SourceNames {
  private let root: String
  private let content: String?

  init(root: String, content: String?) {
    self.root = root
    self.content = content
  }

  /// A path such as `Content/notices/a.md`, as the person at the terminal would open it from the root.
  func shown(_ path: String) -> String { Masking.masked(located(path)) }

  /// Personal data leaves the program masked only.
  func masked(_ text: String) -> String { Masking.masked(text) }

  private func located(_ path: String) -> String {
    guard let content, path == "Content" || path.hasPrefix("Content/") else { return path }
    let place = FilePath(content).lexicallyNormalized()
    let rest = String(path.dropFirst("Content".count))
    let base = FilePath(root).lexicallyNormalized()
    if place.starts(with: base), place.isAbsolute == base.isAbsolute, root != "." {
      var relative = place
      _ = relative.removePrefix(base)
      return relative.string + rest
    }
    return place.string + rest
  }

  /// The same path as seen from the folder in which the program was run; absolute where it lies outside.
  func fromWorkingFolder(_ path: String) -> String {
    let place: FilePath
    if let content, path == "Content" || path.hasPrefix("Content/") {
      place = FilePath(content + path.dropFirst("Content".count))
    } else {
      place = FilePath(root).appending(path)
    }
    var relative = place.absolute
    return relative.removePrefix(FilePath(".").absolute) ? relative.string : place.absolute.string
  }

  /// The text of a line with personal data masked, counted from 1; nil where the file cannot be read.
  func line(_ number: Int, of path: String) -> String? {
    let file: String
    if let content, path.hasPrefix("Content/") {
      file = content + path.dropFirst("Content".count)
    } else {
      file = root + "/" + path
    }
    // A file that was refused for its size is not read for its excerpt either.
    guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int, size < 8 << 20,
      let data = FileManager.default.contents(atPath: file)
    else { return nil }
    var current = 1
    var bytes = Array(data)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while current < number, let end = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) {
      let isPair = bytes[end] == 13 && end + 1 < bytes.endIndex && bytes[end + 1] == 10
      bytes = bytes[(end + (isPair ? 2 : 1))...]
      current += 1
    }
    guard current == number else { return nil }
    return Masking.masked(String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self))
  }
}
