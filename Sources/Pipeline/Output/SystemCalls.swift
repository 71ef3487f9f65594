// System calls that look, read and write. Those that change what is there stand in `ChangeCalls.swift`.
import Glibc
import LinuxCalls
import SystemPackage

/// What a name stands for.
enum FileKind: Sendable {
  case file, folder, other
}

/// When a file was changed last.
struct FileTime: Sendable, Hashable {
  let seconds: Int
  let nanoseconds: Int
}

/// What a look at a file or folder tells.
struct FileStatus: Sendable {
  let kind: FileKind
  let size: Int
  let permissions: UInt32
  let owner: UInt32
  let group: UInt32
  let modified: FileTime
  let device: UInt64
  let inode: UInt64

  /// Whether both looks met the same file or folder.
  func isSame(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    modified = FileTime(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// One name in a folder. It need not be UTF-8.
struct FolderEntry: Sendable {
  let name: FilePath.Component
  let kind: FileKind
}

/// An open file or folder. It has one owner and is closed when that owner goes.
///
/// Names are looked up in the folder that is open, whatever happens to its path meanwhile, and a symbolic link at
/// the end of a name is never followed.
struct Handle: ~Copyable, Sendable {
  /// For the files of system calls alone.
  let number: CInt

  init(_ number: CInt) {
    self.number = number
  }

  deinit {
    _ = Glibc.close(number)
  }

  /// Closes the file and tells whether that went well: some file systems find the disk full only here.
  consuming func close() throws(Errno) {
    let number = number
    discard self
    // Linux has closed the descriptor even when it reports an interruption.
    if Glibc.close(number) != 0, errno != EINTR { throw Errno(rawValue: errno) }
  }
}

// MARK: Opening

extension Handle {
  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder at `path`, following links.
  static func folder(at path: FilePath) throws(Errno) -> Handle {
    Handle(try retrying { unsafe path.withPlatformString { unsafe openat(AT_FDCWD, $0, folderFlags) } })
  }

  /// Opens the file at `path` for reading; a device or pipe does not block.
  static func file(at path: FilePath) throws(Errno) -> Handle {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return Handle(try retrying { unsafe path.withPlatformString { unsafe openat(AT_FDCWD, $0, flags) } })
  }

  func folder(_ name: FilePath.Component) throws(Errno) -> Handle {
    let number = number
    return Handle(
      try retrying {
        unsafe name.withPlatformString { unsafe openat(number, $0, Self.folderFlags | O_NOFOLLOW) }
      })
  }

  func folder(under path: String) throws(Errno) -> Handle {
    let number = number
    return Handle(try retrying { unsafe openat(number, path, Self.folderFlags | O_NOFOLLOW) })
  }

  func file(_ path: String) throws(Errno) -> Handle {
    let number = number
    return Handle(
      try retrying { unsafe openat(number, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
  }

  /// Makes a file that must not exist yet.
  func newFile(_ path: String, permissions: UInt32) throws(Errno) -> Handle {
    let number = number
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = Handle(try retrying { unsafe openat(number, path, flags, permissions) })
    try file.setPermissions(permissions)
    return file
  }

  /// Opens the file that a lock is held on, making it where there is none.
  func lockFile(_ name: String) throws(Errno) -> Handle {
    let number = number
    return Handle(
      try retrying { unsafe openat(number, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) })
  }
}

// MARK: Looking

extension Handle {
  func status() throws(Errno) -> FileStatus {
    let number = number
    var status = stat()
    _ = try retrying { unsafe fstat(number, &status) }
    return FileStatus(status)
  }

  /// Looks at a name without following it when it is a link.
  func status(of name: FilePath.Component) throws(Errno) -> FileStatus {
    let number = number
    var status = stat()
    _ = try retrying {
      unsafe name.withPlatformString { unsafe fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    }
    return FileStatus(status)
  }

  /// Looks at what `path` leads to, through links.
  static func status(behind path: FilePath) throws(Errno) -> FileStatus {
    var status = stat()
    _ = try retrying { unsafe path.withPlatformString { unsafe stat($0, &status) } }
    return FileStatus(status)
  }

  /// Whether a file system, or a part of one, is mounted at this folder.
  func isMountRoot() throws(Errno) -> Bool {
    var answer: CInt = 0
    try check(unsafe linux_is_mount_root(number, &answer))
    return answer != 0
  }

  /// The names in this folder, in no order.
  func entries() throws(Errno) -> [FolderEntry] {
    let again = try openAgain()
    guard let stream = unsafe fdopendir(again) else {
      let error = errno
      _ = Glibc.close(again)
      throw Errno(rawValue: error)
    }
    defer { unsafe closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        return entries
      }
      // The record is shorter than `dirent`, so its name is read in place.
      let start = unsafe (UnsafeRawPointer(record) + offset).assumingMemoryBound(to: CChar.self)
      guard let name = unsafe FilePath.Component(platformString: start), name.kind == .regular else {
        continue
      }
      entries.append(FolderEntry(name: name, kind: try kind(of: name, typed: unsafe record.pointee.d_type)))
    }
  }

  private func openAgain() throws(Errno) -> CInt {
    let number = number
    return try retrying { unsafe openat(number, ".", Self.folderFlags) }
  }

  private func kind(of name: FilePath.Component, typed type: UInt8) throws(Errno) -> FileKind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_UNKNOWN): try status(of: name).kind
    default: .other
    }
  }
}

// MARK: Reading and writing

extension Handle {
  /// Reads until `buffer` is full or the file ends; returns the number of bytes read.
  func read(into buffer: inout [UInt8]) throws(Errno) -> Int {
    var outcome: Result<Int, Errno> = .success(0)
    unsafe buffer.withUnsafeMutableBytes { unsafe outcome = fill($0) }
    return try outcome.get()
  }

  /// The whole file.
  func readAll() throws(Errno) -> [UInt8] {
    var outcome: Result<Int, Errno> = .success(0)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: try status().size) { buffer, count in
      unsafe outcome = fill(UnsafeMutableRawBufferPointer(buffer))
      count = (try? outcome.get()) ?? 0
    }
    _ = try outcome.get()
    return bytes
  }

  /// The whole file; a folder, and a pipe or device, whose bytes nobody has counted, are refused.
  func readAllOfFile() throws(Errno) -> [UInt8] {
    switch try status().kind {
    case .file: return try readAll()
    case .folder: throw .isDirectory
    case .other: throw .illegalSeek
    }
  }

  /// Whether the file, read from where it stands, goes on with exactly these bytes and then ends.
  func holds(_ bytes: [UInt8]) throws(Errno) -> Bool {
    var outcome: Result<Bool, Errno> = .success(false)
    unsafe bytes.withUnsafeBytes { wanted in
      // One byte more than wanted: a longer file shows at once.
      let step = min(128 * 1024, wanted.count + 1)
      unsafe withUnsafeTemporaryAllocation(byteCount: step, alignment: 16) { buffer in
        var done = 0
        var count = step
        while count == step {
          switch unsafe fill(buffer) {
          case .failure(let error):
            outcome = .failure(error)
            return
          case .success(let read): count = read
          }
          let next = unsafe UnsafeRawBufferPointer(rebasing: wanted.dropFirst(done).prefix(count))
          guard next.count == count, unsafe isSame(buffer, next) else { return }
          done += count
        }
        outcome = .success(done == wanted.count)
      }
    }
    return try outcome.get()
  }

  private func isSame(_ buffer: UnsafeMutableRawBufferPointer, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let left = buffer.baseAddress, let right = bytes.baseAddress else { return unsafe bytes.isEmpty }
    return unsafe memcmp(left, right, bytes.count) == 0
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Result<Int, Errno> {
    var filled = 0
    while filled < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = unsafe Glibc.read(number, rest.baseAddress, rest.count)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { return .failure(Errno(rawValue: errno)) }
    }
    return .success(filled)
  }

  /// Writes the first `count` bytes, all of them by default.
  func write(_ bytes: [UInt8], count: Int? = nil) throws(Errno) {
    let count = min(count ?? bytes.count, bytes.count)
    var done = 0
    while done < count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: buffer[done..<count]).baseAddress, count - done)
      }
      if written >= 0 { done += written } else if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }
}

// MARK: Paths

/// The path without links, `.` and `..`; the file or folder must exist.
func canonicalPath(_ path: FilePath) throws(Errno) -> FilePath {
  guard let raw = unsafe path.withPlatformString({ unsafe realpath($0, nil) }) else {
    throw Errno(rawValue: errno)
  }
  defer { unsafe free(raw) }
  return unsafe FilePath(platformString: raw)
}

// MARK: Errors

func retrying(_ call: () -> CInt) throws(Errno) -> CInt {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if errno != EINTR { throw Errno(rawValue: errno) }
  }
}

func check(_ error: CInt) throws(Errno) {
  if error != 0 { throw Errno(rawValue: error) }
}
