import Diagnostics
import Disclosure
import SystemPackage

/// What lies in `Content/` and in the theme's folders, in byte order of the paths. Names only: nothing is read yet.
struct Survey: Sendable {
  /// Paths of notices, relative to the root: `Content/notices/…/*.md`.
  let notices: [String]
  /// Paths of standing pages: `Content/pages/*.md`.
  let pages: [String]
  /// Paths of all other files beside them.
  let otherFiles: [String]
  /// Whether there is a `site.yaml`.
  let hasSite: Bool
  /// Path of the office's own calendar; nil where it keeps none.
  let workdays: String?
  let hasLedger: Bool
  let hasTombstones: Bool
  let hasOldPaths: Bool
  /// Whether there is a `wording.yaml`.
  let hasWording: Bool

  /// Hidden files, such as `.DS_Store`, belong to the system and not to the author.
  init(of place: SourcePlace, into bag: inout DiagnosticBag) throws(BuildFailure) {
    let content = try place.folder(place.content)
    var names: [String] = []
    for folder in ["notices", "pages"] {
      names += try FolderWalk.files(of: folder, in: content, shown: SourcePlace.contentName, into: &bag)
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    notices = names.filter { $0.hasPrefix("Content/notices/") && $0.hasSuffix(".md") }
    pages = names.filter { $0.hasPrefix("Content/pages/") && $0.hasSuffix(".md") }
    otherFiles = names.filter { !$0.hasSuffix(".md") }
    var workdays: String?
    // JSON is YAML too. Where both lie there, the YAML serves and the other is reported as not read.
    for name in ["workdays.json", "workdays.yaml"]
    where try FolderWalk.hasFile(name, in: content, shown: place.content.string) { workdays = name }
    self.workdays = workdays.map { "\(SourcePlace.contentName)/\($0)" }
    for stranger in try FolderWalk.strangers(in: content, shown: SourcePlace.contentName)
    where stranger != self.workdays {
      bag.report(.notRead(), at: Place(path: stranger))
    }
    hasSite = try FolderWalk.hasFile("site.yaml", in: content, shown: place.content.string)
    hasLedger = try FolderWalk.hasPlainFile("ledger.tsv", in: content, into: &bag)
    hasTombstones = try FolderWalk.hasPlainFile("tombstones.yaml", in: content, into: &bag)
    hasOldPaths = try FolderWalk.hasPlainFile("old-paths.tsv", in: content, into: &bag)
    hasWording = try FolderWalk.hasFile("wording.yaml", in: content, shown: place.content.string)
  }
}

/// Lists the files of a folder and of all folders below it.
enum FolderWalk {
  /// Paths relative to the folder that holds `content`, such as `Content/notices/a.md`; nothing where `name` is
  /// missing. What is neither file nor folder is reported.
  static func files(
    of name: String, in content: borrowing Handle, shown: String, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> [String] {
    var files: [String] = []
    var pending = [name]
    while let path = pending.popLast() {
      let entries: [FolderEntry]
      do throws(Errno) {
        entries = try content.folder(under: path).entries()
      } catch .noSuchFileOrDirectory where path == name {
        continue
      } catch .notDirectory, .tooManySymbolicLinkLevels {
        bag.report(.fileNotRegular(), at: Place(path: "\(shown)/\(path)"))
        continue
      } catch {
        throw .cannot(.list, "\(shown)/\(path)", error)
      }
      for entry in entries where !isOfTheSystem(entry.name.string) {
        let full = "\(path)/\(entry.name.string)"
        if FilePath.Component(entry.name.string) != entry.name {
          bag.report(.nameNotUTF8(), at: Place(path: "\(shown)/\(full)"))
          continue
        }
        switch entry.kind {
        case .folder: pending.append(full)
        case .file: files.append("\(shown)/\(full)")
        case .other: bag.report(.fileNotRegular(), at: Place(path: "\(shown)/\(full)"))
        }
      }
    }
    return files
  }

  /// What operating systems and office programs leave behind.
  private static func isOfTheSystem(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  /// What lies at the top of `Content/` and has no business there.
  static func strangers(in content: borrowing Handle, shown: String) throws(BuildFailure) -> [String] {
    let known = [
      "notices", "pages", "site.yaml", "wording.yaml", "README.md", "ledger.tsv", "tombstones.yaml",
      "old-paths.tsv", "subordinates",
    ]
    do throws(Errno) {
      return try content.entries().map(\.name.string)
        .filter { !known.contains($0) && !isOfTheSystem($0) }
        .map { "\(shown)/\($0)" }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .cannot(.list, shown, error)
    }
  }

  static func hasFile(
    _ name: String, in folder: borrowing Handle, shown: String
  ) throws(BuildFailure) -> Bool {
    do throws(Errno) {
      return try folder.file(name).status().kind == .file
    } catch .noSuchFileOrDirectory, .tooManySymbolicLinkLevels {
      return false
    } catch {
      throw .cannot(.open, "\(shown)/\(name)", error)
    }
  }

  /// Reports what bears the name and is no file; a link would let `record` write elsewhere.
  static func hasPlainFile(
    _ name: String, in content: borrowing Handle, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> Bool {
    guard let component = FilePath.Component(name) else { return false }
    let shown = "\(SourcePlace.contentName)/\(name)"
    do throws(Errno) {
      if try content.status(of: component).kind == .file { return true }
      bag.report(.fileNotRegular(), at: Place(path: shown))
      return false
    } catch .noSuchFileOrDirectory {
      return false
    } catch {
      throw .cannot(.open, shown, error)
    }
  }
}
