import SystemPackage

/// Where the authors' files lie. In problems and in links every path begins with `Content/` or `Themes/`, wherever
/// the folder itself may be.
struct SourcePlace: Sendable {
  let content: FilePath
  let themes: FilePath

  static let contentName = "Content"
  static let themesName = "Themes"

  func folder(_ path: FilePath) throws(BuildFailure) -> Handle {
    do throws(Errno) {
      return try Handle.folder(at: path)
    } catch {
      throw .cannot(.open, path.string, error)
    }
  }

  /// The file behind a path such as `Content/notices/a.md`.
  func file(_ shown: String) -> FilePath {
    let parts = shown.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let base = parts.first == Substring(SourcePlace.themesName) ? themes : content
    return parts.count > 1 ? base.appending(String(parts[1])) : base
  }

  /// In bytes.
  func size(of shown: String) throws(BuildFailure) -> Int {
    do throws(Errno) {
      return try Handle.file(at: file(shown)).status().size
    } catch {
      throw .cannot(.read, shown, error)
    }
  }

  /// The bytes of a file; nil where it has more than `limit`.
  func read(_ shown: String, limit: Int) throws(BuildFailure) -> (bytes: [UInt8]?, size: Int) {
    let path = file(shown)
    do throws(Errno) {
      let file = try Handle.file(at: path)
      let size = try file.status().size
      return size > limit ? (nil, size) : (try file.readAll(), size)
    } catch {
      throw .cannot(.read, shown, error)
    }
  }
}
