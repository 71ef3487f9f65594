import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Synchronization

/// A run of the program: from the arguments to the exit status.
@main
enum Program {
  static func main() {
    ProcessStart.prepare()
    let status = Program.run()
    exit(Printing.settled(status))
  }

  private static func run() -> Int32 {
    do {
      var command = try Gongkai.parseAsRoot()
      if let command = command as? any AsyncParsableCommand {
        try wait(for: command)
      } else {
        try command.run()
      }
      return 0
    } catch let failure as BuildFailure {
      StandardError.tell(failure, in: Environment.spokenLanguage)
      return 2
    } catch {
      let status = Gongkai.exitCode(for: error).rawValue
      let text = Gongkai.fullMessage(for: error)
      if !text.isEmpty { Printing.write(text + "\n", to: status == 0 ? .output : .error) }
      return status
    }
  }

  /// Nothing runs on the main thread meanwhile.
  private static func wait(for command: sending any AsyncParsableCommand) throws {
    let threads = ProcessInfo.processInfo.activeProcessorCount + 2
    guard ProcessStart.hasThreads(threads) else { throw BuildFailure.tooFewThreads(threads) }
    let end = End()
    Task {
      var command = command
      do {
        try await command.run()
      } catch {
        end.error.withLock { $0 = error }
      }
      end.comes.signal()
    }
    end.comes.wait()
    if let error = end.error.withLock({ $0 }) { throw error }
  }

  /// How a command ended.
  private final class End: Sendable {
    let comes = DispatchSemaphore(value: 0)
    let error = Mutex<(any Error)?>(nil)
  }
}

extension BuildFailure {
  fileprivate static func tooFewThreads(_ count: Int) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "系统不让本程序开够 \(count) 个线程", en: "the system does not let this program start its \(count) threads"),
      help: Wording(
        zh: "没有开始。请调高进程数上限（ulimit -u；容器为 pids 上限），再运行一次。",
        en:
          "Nothing was begun. Raise the number of processes (ulimit -u; the pids limit of a container), then run again."
      ))
  }
}
