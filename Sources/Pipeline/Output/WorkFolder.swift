import SystemPackage

/// The hidden folder beside the output, `.<name>.gongkai`, in which the new column grows:
///
/// - `lock` is locked as long as the build lives, and no longer: the lock dies with its process;
/// - `new/` is the growing column, and for a moment after the swap the old one;
/// - `spool/` keeps what one stage hands to the next.
struct WorkFolder: ~Copyable, Sendable {
  static let column: FilePath.Component = "new"
  static let spool: FilePath.Component = "spool"
  private static let lockName: FilePath.Component = "lock"

  let folder: Handle
  private let name: FilePath.Component
  private let lock: Handle

  private init(name: FilePath.Component, folder: consuming Handle, lock: consuming Handle) {
    self.name = name
    self.folder = folder
    self.lock = lock
  }

  /// Takes the work folder of this output for this process, or tells that another build has it.
  static func claim(beside place: borrowing OutputPlace) throws(BuildFailure) -> WorkFolder {
    let name = FilePath.Component(".\(place.name.string).gongkai") ?? ".gongkai"
    do throws(Errno) {
      // A build that ends just now removes the folder under our hands; then it is made anew.
      for _ in 0..<100 {
        switch try attempt(name, in: place.parent) {
        case .claimed(let work): return work
        case .busy: throw Errno.wouldBlock
        case .gone: continue
        }
      }
      throw Errno.noSuchFileOrDirectory
    } catch .wouldBlock {
      throw .anotherBuild(place.shown)
    } catch {
      throw .cannot(.lock, place.beside(name), error)
    }
  }

  private enum Attempt: ~Copyable {
    case claimed(WorkFolder)
    case busy
    case gone
  }

  private static func attempt(
    _ name: FilePath.Component, in parent: borrowing Handle
  ) throws(Errno) -> Attempt {
    try parent.makeFolder(name.string, permissions: 0o700)
    do {
      let folder = try parent.folder(name)
      let lock = try folder.lockFile(lockName.string)
      guard try lock.takeLock() else { return .busy }
      // A lock on a file that was removed meanwhile keeps nobody out.
      guard try lock.status().isSame(as: try folder.status(of: lockName)),
        try folder.status().isSame(as: try parent.status(of: name))
      else { return .gone }
      return .claimed(WorkFolder(name: name, folder: folder, lock: lock))
    } catch .noSuchFileOrDirectory {
      return .gone
    }
  }

  /// Clears what a killed build left, and makes the empty folders.
  ///
  /// While both are empty they are exchanged once, which shows whether the file system can do it before hours of work.
  func prepare(for place: borrowing OutputPlace) throws(BuildFailure) {
    try attempting(.remove, place.beside(name)) { () throws(Errno) in
      try folder.removeTree(Self.column)
      try folder.removeTree(Self.spool)
    }
    try attempting(.make, place.beside(name)) { () throws(Errno) in
      try folder.makeFolder(Self.column.string, permissions: 0o755)
      try folder.makeFolder(Self.spool.string, permissions: 0o755)
    }
    do {
      try folder.exchange(Self.column, with: Self.spool, in: folder)
    } catch {
      throw .cannotPublish(place.shown, error)
    }
  }

  /// Opens one of the folders in it.
  func open(
    _ part: FilePath.Component, for place: borrowing OutputPlace
  ) throws(BuildFailure) -> Handle {
    try attempting(.open, place.beside(name)) { () throws(Errno) in try folder.folder(part) }
  }

  /// Removes the folder with all it holds, as far as possible: the next build clears the rest.
  func remove(from place: borrowing OutputPlace) {
    try? folder.removeTree(Self.spool)
    try? folder.removeTree(Self.column)
    try? folder.removeFile(Self.lockName)
    try? place.parent.removeFolder(name)
  }
}
