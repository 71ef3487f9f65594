// System calls of the scan of attachments: files without names, and programs of others.
import Glibc
import LinuxCalls
import SystemPackage

// MARK: Files

extension Handle {
  /// Reads from `offset` until `buffer` is full or the file ends, wherever the file stands.
  func read(at offset: Int, into buffer: inout [UInt8]) throws(Errno) -> Int {
    var filled = 0
    while filled < buffer.count {
      let done = filled
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe pread(
          number, UnsafeMutableRawBufferPointer(rebasing: $0[done...]).baseAddress, $0.count - done,
          off_t(offset + done))
      }
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw Errno(rawValue: errno) }
    }
    return filled
  }

  /// A file without a name in the folder at `path`; it is gone when it is closed.
  static func unnamedFile(in path: FilePath) throws(Errno) -> Handle {
    var number: CInt = -1
    let error = unsafe path.withPlatformString { unsafe linux_unnamed_file($0, &number) }
    if error != 0 { throw Errno(rawValue: error) }
    return Handle(number)
  }

  /// Opens the folder at `path`, making it, and those above it, where they are missing; only their owner sees it.
  static func madeFolder(at path: FilePath) throws(Errno) -> Handle {
    do {
      return try folder(at: path)
    } catch .noSuchFileOrDirectory {
      let parent = path.removingLastComponent()
      if !parent.isEmpty, parent != path { _ = try madeFolder(at: parent) }
      if unsafe path.withPlatformString({ unsafe mkdir($0, 0o700) }) != 0, errno != EEXIST {
        throw Errno(rawValue: errno)
      }
      return try folder(at: path)
    }
  }
}

/// Tells the files of one process from those of another.
var processNumber: Int { Int(getpid()) }

/// The size and the time of change of the program that runs: another program is another scanner.
func ownProgram() -> String {
  var status = stat()
  guard unsafe stat("/proc/self/exe", &status) == 0 else { return "unknown" }
  return "\(status.st_size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
}

/// Seconds that this thread has computed: for limits, never for what is told.
func threadSeconds() -> Double { linux_thread_seconds() }

// MARK: Programs

/// A program of others at work on a file, within limits of time and memory.
struct RunningTool: ~Copyable {
  /// How it ended.
  enum End {
    case status(Int)
    case signal(Int)
  }

  private let process: CInt
  private let output: Handle

  /// Nil where there is no such program.
  init?(
    _ program: FilePath, arguments: [String], input: borrowing Handle, errors: borrowing Handle,
    limits: ToolLimits
  ) throws(Errno) {
    var given = linux_limits(
      processor_seconds: limits.processorSeconds, wall_seconds: limits.wallSeconds,
      memory: UInt(limits.memory), file_size: UInt(limits.fileSize))
    var list = unsafe ([program.string] + arguments).map { unsafe strdup($0) }
    unsafe list.append(nil)
    defer { for index in unsafe list.indices { unsafe free(list[index]) } }
    var output: CInt = -1
    var process: CInt = 0
    let error = unsafe linux_start(
      program.string, list, input.number, errors.number, &given, &output, &process)
    if error == ENOENT || error == EACCES { return nil }
    if error != 0 { throw Errno(rawValue: error) }
    self.process = process
    self.output = Handle(output)
  }

  /// Reads what it prints; 0 when it has closed its output.
  func read(into buffer: inout [UInt8]) throws(Errno) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(output.number, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  /// Ends it at once, where it has not ended, and tells how it went.
  consuming func end(atOnce: Bool) throws(Errno) -> End {
    if atOnce { linux_kill(process) }
    var status: CInt = 0
    var signal: CInt = 0
    let error = unsafe linux_wait(process, &status, &signal)
    if error != 0 { throw Errno(rawValue: error) }
    return signal == 0 ? .status(Int(status)) : .signal(Int(signal))
  }

  /// Whether this signal says that the time was up.
  static func isLate(_ signal: Int) -> Bool { [SIGALRM, SIGXCPU, SIGKILL].contains(CInt(signal)) }
}
