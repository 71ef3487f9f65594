import Disclosure
import Intake

/// The files of `Content/` without a disk.
struct MemoryFiles: ContentFiles {
  struct Unreadable: Error {}

  /// Sizes by path.
  var sizes: [String: Int] = [:]
  var documents: Set<String> = []
  /// Files that are there and cannot be read.
  var unreadable: Set<String> = []

  func facts(at path: String) throws -> FileFacts? {
    if unreadable.contains(path) { throw Unreadable() }
    return sizes[path].map { FileFacts(path: path, size: $0, digest: ContentHash(bytes: path.utf8)) }
  }

  func size(at path: String) throws -> Int? {
    if unreadable.contains(path) { throw Unreadable() }
    return sizes[path]
  }

  func isDocument(at path: String) -> Bool { documents.contains(path) }

  func neighbours(of path: String) -> [String] {
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    return (Array(sizes.keys) + Array(documents)).filter { $0.hasPrefix(folder) }.sorted()
  }
}
