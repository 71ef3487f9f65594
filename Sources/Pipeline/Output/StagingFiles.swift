import Disclosure
import Synchronization
import SystemPackage

extension Staging {
  /// Writes one file of the column. May be called from many tasks at once, with different paths.
  ///
  /// A file whose published bytes are the same is taken over as it is: same inode, same time.
  package func write(_ path: String, _ bytes: [UInt8]) throws(BuildFailure) -> ManifestEntry {
    try checkPath(path)
    try store(path, bytes)
    return ManifestEntry(path: path, size: bytes.count, sha256: ContentHash(of: bytes))
  }

  /// Brings back a file of the growing column.
  func read(_ path: String) throws(BuildFailure) -> [UInt8] {
    try attempting(.read, shown(path)) { () throws(Errno) in try parts.column.file(path).readAll() }
  }

  /// The same for a file that need not have been written.
  func read(ifWritten path: String) throws(BuildFailure) -> [UInt8]? {
    try attempting(.read, shown(path)) { () throws(Errno) -> [UInt8]? in
      do throws(Errno) {
        return try parts.column.file(path).readAll()
      } catch .noSuchFileOrDirectory {
        return nil
      }
    }
  }

  /// Keeps bytes that one stage hands to the next, outside the column.
  package func spool(chunk: Int, _ bytes: [UInt8]) throws(BuildFailure) {
    try attempting(.write, place.shown) { () throws(Errno) in
      let file = try parts.spool.newFile("\(chunk)", permissions: 0o600)
      try file.write(bytes)
      try file.close()
    }
  }

  /// Brings back what was spooled under the same number.
  package func readSpool(chunk: Int) throws(BuildFailure) -> [UInt8] {
    try attempting(.read, place.shown) { () throws(Errno) in try parts.spool.file("\(chunk)").readAll() }
  }

  func checkPath(_ path: String) throws(BuildFailure) {
    guard isPlainRelativePath(path), path != Manifest.path, !parts.keptNames.contains(path) else {
      throw .unfitPath(path)
    }
  }

  func store(_ path: String, _ bytes: [UInt8]) throws(BuildFailure) {
    let twin = twin(of: path, size: bytes.count) { old throws(Errno) in try old.holds(bytes) }
    if twin == .taken { return }
    try attempting(.write, shown(path)) { () throws(Errno) in
      let file = try newFile(path)
      try file.write(bytes)
      try finish(file, beside: twin)
    }
  }

  /// What the published column has of a file that is to stand at the same path.
  enum Twin: Equatable {
    /// The published file is what would be written, and has been taken over: same inode, same time.
    case taken
    /// It is what would be written, but the file system gives it no second name: a copy bears this time.
    case refused(FileTime)
    /// Another one, or none.
    case none
  }

  /// Takes the published file over when it is what would be written.
  ///
  /// - Parameter name: The path it is given in the growing column, by default the same.
  func twin(
    of path: String, as name: String? = nil, size: Int, same: (borrowing Handle) throws(Errno) -> Bool
  ) -> Twin {
    guard parts.licence.covers(file: path) else { return .none }
    // Whatever is amiss with the published file, a fresh one mends it.
    return (try? takeTwin(of: path, as: name ?? path, size: size, same: same)) ?? .none
  }

  private func takeTwin(
    of path: String, as name: String, size: Int, same: (borrowing Handle) throws(Errno) -> Bool
  ) throws(Errno) -> Twin {
    guard let old = try parts.published?.file(path) else { return .none }
    let status = try old.status()
    // Correcting the permissions would change the published file: it is the same inode.
    guard status.kind == .file, status.size == size, status.permissions == 0o644, try same(old) else {
      return .none
    }
    do throws(Errno) {
      try makingFolders(for: name) { () throws(Errno) in
        try parts.published?.link(path, to: name, in: parts.column)
      }
      return .taken
    } catch {
      // Another's file, a file system without hard links: nothing is lost but the space.
      return .refused(status.modified)
    }
  }

  /// Closes a file that is whole. One that is the same as the published one bears its time, as far as that can be done.
  func finish(_ file: consuming Handle, beside twin: Twin) throws(Errno) {
    if case .refused(let time) = twin { try? file.setTime(time) }
    try file.close()
  }

  /// Files that are kept go over into the new column untouched.
  func copyKeptFiles() throws(BuildFailure) {
    for name in parts.keptNames {
      if let bytes = try keptFile(name) { try store(name, bytes) }
    }
  }

  private func keptFile(_ name: String) throws(BuildFailure) -> [UInt8]? {
    do {
      return try parts.published?.file(name).readAll()
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw .cannot(.read, shown(name), error)
    }
  }

  func newFile(_ path: String) throws(Errno) -> Handle {
    try makingFolders(for: path) { () throws(Errno) in try parts.column.newFile(path, permissions: 0o644) }
  }

  /// Does `make`, and where the folders of `path` are missing makes them and does it again.
  private func makingFolders<Made: ~Copyable>(
    for path: String, _ make: () throws(Errno) -> Made
  ) throws(Errno) -> Made {
    do {
      return try make()
    } catch .noSuchFileOrDirectory {
      try folderMaking.withLock { _ throws(Errno) in
        for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
          try parts.column.makeFolder(String(path[..<end]), permissions: parts.folderPermissions)
        }
      }
      return try make()
    }
  }

  func shown(_ path: String) -> String {
    FilePath(place.shown).appending(path).string
  }
}
