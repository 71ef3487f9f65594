import Diagnostics
import Disclosure
import SystemPackage

/// Lists the files of a folder and of all folders below it.
enum FolderWalk {
  /// Paths relative to the folder that holds `content`, such as `Content/notices/a.md`; nothing where `name` is
  /// missing. What is neither file nor folder, and what bears a name that is no path, is reported and left out.
  ///
  /// - Parameter endings: What only files end with: a folder that does stands where a file was meant.
  static func files(
    of name: String, in content: borrowing Handle, shown: String, endings: Set<String> = [],
    into bag: inout DiagnosticBag
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
      // By what they read as: of two names that differ in their bytes alone nobody can tell which is meant.
      var seen: [String: String] = [:]
      for entry in sorted(entries) where !isOfTheSystem(entry.name.string) {
        let full = "\(path)/\(entry.name.string)"
        if let problem = fault(of: entry.name) {
          bag.report(problem, at: Place(path: "\(shown)/\(full)"))
          continue
        }
        if let first = seen.updateValue("\(shown)/\(full)", forKey: entry.name.string) {
          bag.report(
            .nameTwin(), at: Place(path: "\(shown)/\(full)"),
            notes: [Note(Place(path: first), zh: "另一个在这里", en: "the other one is here")])
          continue
        }
        switch entry.kind {
        case .folder where endings.contains(FileName.ending(of: full)):
          bag.report(.fileNotRegular(), at: Place(path: "\(shown)/\(full)"))
        case .folder: pending.append(full)
        case .file: files.append("\(shown)/\(full)")
        case .other: bag.report(.fileNotRegular(), at: Place(path: "\(shown)/\(full)"))
        }
      }
    }
    return files
  }

  private static func sorted(_ entries: [FolderEntry]) -> [FolderEntry] {
    entries.sorted { $0.name.string.utf8.lexicographicallyPrecedes($1.name.string.utf8) }
  }

  /// Why a name can be no part of a path; nil where it can.
  private static func fault(of name: FilePath.Component) -> Problem? {
    let text = name.string
    if FilePath.Component(text) != name { return .nameNotUTF8() }
    // A mark that is set upon the sign before it would be set upon the slash.
    let framed = "/\(text)/"
    return framed.first == "/" && framed.last == "/" ? nil : .nameJoinsSlash()
  }

  /// What operating systems and office programs leave behind.
  private static func isOfTheSystem(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  /// All names in a folder but those of the system, in byte order.
  static func names(in folder: borrowing Handle, shown: String) throws(BuildFailure) -> [String] {
    do throws(Errno) {
      return try sorted(folder.entries()).map(\.name.string).filter { !isOfTheSystem($0) }
    } catch {
      throw .cannot(.list, shown, error)
    }
  }

  /// Looks for a file that need not be there. What bears its name and is no file is reported: the office believes that
  /// it is read, and a link would let `record` write elsewhere.
  static func presence(
    of name: String, in content: borrowing Handle, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> Survey.Presence {
    guard let component = FilePath.Component(name) else { return .absent }
    let shown = "\(SourcePlace.contentName)/\(name)"
    do throws(Errno) {
      if try content.status(of: component).kind == .file { return .file }
      bag.report(.fileNotRegular(), at: Place(path: shown))
      return .other
    } catch .noSuchFileOrDirectory {
      return .absent
    } catch {
      throw .cannot(.open, shown, error)
    }
  }
}
