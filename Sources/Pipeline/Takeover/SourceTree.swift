import Disclosure
import SystemPackage
import Takeover

/// The files of one source: a folder with all below it, or what a list names.
struct SourceTree: Sendable {
  /// The folder against which its paths are meant.
  let root: FilePath
  /// Relative to the root, in the order of their bytes, or in the order of the list.
  private(set) var paths: [String] = []
  /// By path: the address that a list gives.
  private(set) var addresses: [String: String] = [:]
  /// Whether the source is a file itself, and no list.
  private(set) var isSingle = false
  private let all: Set<String>

  init(_ source: FilePath) throws(BuildFailure) {
    if let files = try SourceTree.folder(source) {
      root = source
      paths = files
      all = Set(files)
      return
    }
    let parent = source.removingLastComponent()
    root = parent.isEmpty ? "." : parent
    let name = source.lastComponent?.string ?? ""
    do throws(Errno) {
      let ending = FileName.ending(of: name)
      let entries =
        SourceTree.lists.contains(ending) || ending == "txt"
        ? SourceTree.entries(of: try Handle.file(at: source).readAll()) : []
      // A text may be a document itself.
      if SourceTree.lists.contains(ending)
        || (ending == "txt" && entries.allSatisfy { SourceTree.isPath($0.0) })
      {
        var seen: Set<String> = []
        for (path, address) in entries where seen.insert(path).inserted {
          paths.append(path)
          if let address { addresses[path] = address }
        }
      } else {
        _ = try Handle.file(at: source)
        paths = [name]
        isSingle = true
      }
      all = Set(try SourceTree.files(of: Handle.folder(at: root)))
    } catch {
      throw .cannot(.read, source.string, error)
    }
  }

  /// Endings of files that can be nothing but lists.
  private static let lists: Set<String> = ["tsv", "lst", "list", "csv"]

  /// Whether a line can name a file: it ends as one, or has a folder before it, and no sentence is in it.
  private static func isPath(_ line: String) -> Bool {
    if line.contains("://") { return true }
    if line.contains(where: { "，。；：！？".contains($0) }) { return false }
    let ending = FileName.ending(of: String(line.prefix { $0 != "?" }))
    if (1...6).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      return true
    }
    return line.contains("/") && !line.contains(" ")
  }

  func contains(_ path: String) -> Bool { all.contains(path) }

  func file(_ path: String) -> FilePath { root.appending(path) }

  /// The files of a folder; nil for what is a file itself.
  private static func folder(_ source: FilePath) throws(BuildFailure) -> [String]? {
    do throws(Errno) {
      return try files(of: Handle.folder(at: source))
    } catch .notDirectory {
      return nil
    } catch {
      throw .cannot(.open, source.string, error)
    }
  }

  /// Hidden files are the system's; links are not followed.
  private static func files(of folder: borrowing Handle) throws(Errno) -> [String] {
    var files: [String] = []
    var pending = [""]
    while let path = pending.popLast() {
      let entries: [FolderEntry]
      if path.isEmpty {
        entries = try folder.entries()
      } else {
        entries = try folder.folder(under: path).entries()
      }
      for entry in entries where !entry.name.string.hasPrefix(".") {
        let full = path.isEmpty ? entry.name.string : "\(path)/\(entry.name.string)"
        switch entry.kind {
        case .folder: pending.append(full)
        case .file, .other: files.append(full)
        }
      }
    }
    return files.sorted { bytesPrecede($0, $1) }
  }

  /// A path on each line, and behind a tab or blanks the old address, where it is known.
  private static func entries(of bytes: [UInt8]) -> [(String, String?)] {
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map { TextFolding.trimmed(String($0)) }
      guard let path = parts.first, !path.isEmpty, !path.hasPrefix("#") else { return nil }
      if parts.count > 1 { return (path, parts[1].isEmpty ? nil : parts[1]) }
      // A blank may stand in a name; an address cannot be mistaken.
      if let found = path.firstRange(of: " http") {
        return (
          TextFolding.trimmed(String(path[..<found.lowerBound])),
          TextFolding.trimmed(String(path[found.lowerBound...]))
        )
      }
      return (path, nil)
    }
  }
}
