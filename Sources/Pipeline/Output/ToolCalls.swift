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

// MARK: Programs

/// A program of others at work on a file, within limits of time and memory.
struct RunningTool: ~Copyable {
  /// How it ended.
  enum End {
    case status(Int)
    /// It used up what it may compute.
    case late
    /// It broke down, or met the limit of memory.
    case broken
    /// The machine or a person ended it, by this signal: that says nothing of the file it worked on.
    case stopped(signal: Int)
  }

  private let process: CInt
  private let output: Handle
  private let wallSeconds: Double
  /// What this thread had computed when it started.
  private let begun: Double
  /// Whether the surroundings allow it less than its limits.
  let isWithinLess: Bool

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
    wallSeconds = Double(limits.wallSeconds)
    begun = threadSeconds()
    isWithinLess = unsafe linux_is_within_less(&given) != 0
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
    var seconds = 0.0
    let error = unsafe linux_wait(process, &status, &signal, &seconds)
    if error != 0 { throw Errno(rawValue: error) }
    switch signal {
    case 0: return .status(Int(status))
    case SIGXCPU: return .late
    // The clock ran out. Where it and we, who read what it prints, were at work for half of that time, it was the
    // file; else the machine let them wait.
    case SIGALRM where (seconds + threadSeconds() - begun) * 2 >= wallSeconds: return .late
    case SIGALRM, SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGQUIT: return .stopped(signal: Int(signal))
    default: return .broken
    }
  }
}
