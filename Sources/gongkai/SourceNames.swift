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
}
