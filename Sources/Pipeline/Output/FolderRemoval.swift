import SystemPackage

extension Handle {
  /// Removes what `name` stands for with all it holds; nothing there is fine. Links are removed, never followed.
  func removeTree(_ name: FilePath.Component) throws(Errno) {
    switch try kind(ofNameOrNothing: name) {
    case nil: return
    case .file, .other: return try removeFile(name)
    case .folder: break
    }
    // A stack of our own: a hostile depth must not overflow the program's.
    var open = [try FolderBeingEmptied(name, in: self)]
    while let folder = open.last {
      if let child = folder.children.popLast() {
        open.append(try FolderBeingEmptied(child, in: folder.handle))
        continue
      }
      open.removeLast()
      if let parent = open.last {
        try parent.handle.removeFolder(folder.name)
      } else {
        try removeFolder(folder.name)
      }
    }
  }

  private func kind(ofNameOrNothing name: FilePath.Component) throws(Errno) -> FileKind? {
    do {
      return try status(of: name).kind
    } catch .noSuchFileOrDirectory {
      return nil
    }
  }
}

/// A folder without its files, and with the folders in it that are still to be emptied.
private final class FolderBeingEmptied {
  let name: FilePath.Component
  let handle: Handle
  var children: [FilePath.Component] = []

  init(_ name: FilePath.Component, in parent: borrowing Handle) throws(Errno) {
    self.name = name
    handle = try parent.folder(name)
    for entry in try handle.entries() {
      if entry.kind == .folder { children.append(entry.name) } else { try handle.removeFile(entry.name) }
    }
  }
}
