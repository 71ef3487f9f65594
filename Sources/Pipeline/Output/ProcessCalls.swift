// System calls about this very process: its streams, its threads, its program.
import Glibc
import LinuxCalls
package import SystemPackage

/// What the program asks of the system before it does anything.
package enum ProcessStart {
  /// Makes sure that what is printed goes where it should, and that a refusal is told instead of ending the program.
  package static func prepare() {
    // A stream that was closed leaves its number free for the next file that is opened: what is printed would go into
    // the column. Now it fails instead.
    while true {
      let number = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
      if number > 2 { _ = close(number) }
      if number > 2 || number < 0 { break }
    }
    // A reader that went away and a file that grew too large are answers to a write.
    linux_ignore_signals()
  }

  /// Whether the threads that the work needs could be started now, all at once.
  ///
  /// Where they cannot, the scheduler below Swift's tasks would try again and again, for ever.
  package static func hasThreads(_ count: Int) -> Bool { linux_can_start_threads(CInt(count)) != 0 }
}

/// One of the two streams on which a run tells what came of it.
package enum StandardStream: Int32, Sendable, CaseIterable {
  case output = 1
  case error = 2

  /// Writes all of it, also where the stream is a pipe that does not wait.
  package func write(_ bytes: [UInt8]) throws(Errno) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          rawValue, UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress, buffer.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wanted, 1, -1)
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
  }
}

/// Tells the files of one process from those of another.
var processNumber: Int { Int(getpid()) }

/// Whose files this process may trust: its own, and root's.
var trustedOwners: Set<UInt32> { [geteuid(), 0] }

/// Seconds that this thread has computed: for limits, never for what is told.
func threadSeconds() -> Double { linux_thread_seconds() }

extension Handle {
  /// The program that runs.
  static func ownProgram() throws(Errno) -> Handle {
    Handle(try retrying { unsafe open("/proc/self/exe", O_RDONLY | O_CLOEXEC) })
  }
}
