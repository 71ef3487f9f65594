// System calls that change files and folders: rights, names, locks.
import Glibc
import LinuxCalls
import SystemPackage

// MARK: Rights

extension Handle {
  /// Sets the permissions of the open file itself, whatever the umask.
  func setPermissions(_ permissions: UInt32) throws(Errno) {
    let number = number
    _ = try retrying { fchmod(number, permissions) }
  }

  /// Nil leaves the owner or the group as it is.
  func setOwner(_ owner: UInt32?, group: UInt32?) throws(Errno) {
    let number = number
    _ = try retrying { fchown(number, owner ?? .max, group ?? .max) }
  }

  func setTime(_ time: FileTime) throws(Errno) {
    let number = number
    let moment = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
    _ = try retrying { unsafe futimens(number, [moment, moment]) }
  }

  /// Makes a folder with just these permissions, whatever the umask; one that is there already is left alone.
  func makeFolder(_ path: String, permissions: UInt32) throws(Errno) {
    if unsafe mkdirat(number, path, permissions) == 0 {
      if unsafe fchmodat(number, path, permissions, 0) != 0 { throw Errno(rawValue: errno) }
    } else if errno != EEXIST {
      throw Errno(rawValue: errno)
    }
  }
}

// MARK: Names

extension Handle {
  /// Gives the file at `path` in this folder a second name.
  func link(_ path: String, to name: String, in other: borrowing Handle) throws(Errno) {
    if unsafe linkat(number, path, other.number, name, 0) != 0 { throw Errno(rawValue: errno) }
  }

  /// Gives the file at `old` the path `new` in this folder, in one step, in place of what stood there.
  func replace(_ old: String, with new: String) throws(Errno) {
    if unsafe renameat(number, old, number, new) != 0 { throw Errno(rawValue: errno) }
  }

  func removeFile(_ name: FilePath.Component) throws(Errno) {
    try remove(name, flags: 0)
  }

  /// The same for a path below this folder.
  func removeFile(at path: String) throws(Errno) {
    if unsafe unlinkat(number, path, 0) != 0 { throw Errno(rawValue: errno) }
  }

  func removeFolder(_ name: FilePath.Component) throws(Errno) {
    try remove(name, flags: AT_REMOVEDIR)
  }

  private func remove(_ name: FilePath.Component, flags: CInt) throws(Errno) {
    let number = number
    _ = try retrying { unsafe name.withPlatformString { unsafe unlinkat(number, $0, flags) } }
  }

  /// Exchanges two names in a single step.
  func exchange(_ name: FilePath.Component, with other: FilePath.Component, in folder: borrowing Handle)
    throws(Errno)
  {
    let theirs = folder.number
    try check(
      unsafe name.withPlatformString { a in
        unsafe other.withPlatformString { b in unsafe linux_exchange(number, a, theirs, b) }
      })
  }

  /// Moves a file or folder to a name that nothing holds yet.
  func move(_ name: FilePath.Component, to new: FilePath.Component, in folder: borrowing Handle) throws(Errno)
  {
    let theirs = folder.number
    try check(
      unsafe name.withPlatformString { a in
        unsafe new.withPlatformString { b in unsafe linux_rename_new(number, a, theirs, b) }
      })
  }

  /// Gives a file another name in the same folder, in one step, in place of what bore that name.
  func replace(_ old: FilePath.Component, with name: FilePath.Component) throws(Errno) {
    let number = number
    _ = try retrying {
      unsafe name.withPlatformString { new in
        unsafe old.withPlatformString { unsafe renameat(number, $0, number, new) }
      }
    }
  }
}

// MARK: Locks and the disk

extension Handle {
  /// Takes the lock on this file for this process; false when another holds it. It goes when the file is closed.
  func takeLock() throws(Errno) -> Bool {
    let number = number
    do {
      _ = try retrying { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch .wouldBlock {
      return false
    }
  }

  /// Brings all that was written to this folder's file system to the disk.
  func flushFileSystem() throws(Errno) {
    try check(linux_flush_file_system(number))
  }

  /// Brings the names in this folder to the disk.
  func flush() throws(Errno) {
    let number = number
    _ = try retrying { fsync(number) }
  }
}
