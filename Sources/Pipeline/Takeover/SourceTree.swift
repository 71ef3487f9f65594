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
  /// By path: why what bears the name can be no file of a source.
  private(set) var strange: [String: TakeoverReason] = [:]
  /// By path, in whatever normal form a page or a list writes it: the paths that lie there.
  private let spellings: [String: [String]]

  init(_ source: FilePath) throws(BuildFailure) {
    if let listing = try SourceTree.folder(source) {
      root = source
      paths = (listing.files + listing.strange.keys).sorted { bytesPrecede($0, $1) }
      strange = listing.strange
      spellings = Dictionary(grouping: listing.files) { $0 }
      return
    }
    let parent = source.removingLastComponent()
    root = parent.isEmpty ? "." : parent
    let name = source.lastComponent?.string ?? ""
    do throws(Errno) {
      let ending = FileName.ending(of: name)
      let entries =
        SourceTree.lists.contains(ending) || ending == "txt"
        ? SourceTree.entries(of: try Handle.file(at: source).readAllOfFile()) : []
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
      let listing = try SourceTree.files(of: Handle.folder(at: root))
      strange = listing.strange
      spellings = Dictionary(grouping: listing.files) { $0 }
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

  func contains(_ path: String) -> Bool { spellings[path] != nil }

  /// The file that a path means: of its own bytes where there is one, else of the same text.
  func file(_ path: String) -> FilePath {
    let spellings = spellings[path] ?? []
    let isExact = spellings.contains { $0.utf8.elementsEqual(path.utf8) }
    return root.appending(isExact ? path : spellings.first ?? path)
  }

  /// What lies in a folder and below it.
  private struct Listing {
    var files: [String] = []
    var strange: [String: TakeoverReason] = [:]
  }

  /// Nil for what is a file itself.
  private static func folder(_ source: FilePath) throws(BuildFailure) -> Listing? {
    do throws(Errno) {
      return try files(of: Handle.folder(at: source))
    } catch .notDirectory {
      return nil
    } catch {
      throw .cannot(.open, source.string, error)
    }
  }

  /// Hidden files are the system's; links are not followed.
  private static func files(of folder: borrowing Handle) throws(Errno) -> Listing {
    var listing = Listing()
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
        // Packed on a system of another encoding, as old platforms were.
        guard FilePath.Component(entry.name.string) == entry.name else {
          listing.strange[full] = .nameNotUTF8
          continue
        }
        switch entry.kind {
        case .folder: pending.append(full)
        case .file: listing.files.append(full)
        case .other: listing.strange[full] = .notRegular
        }
      }
    }
    listing.files.sort { bytesPrecede($0, $1) }
    return listing
  }

  /// A path on each line, and behind a tab or blanks the old address, where it is known.
  private static func entries(of bytes: [UInt8]) -> [(String, String?)] {
    TextLines.all(in: bytes).compactMap { line in
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
