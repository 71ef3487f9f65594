import Diagnostics
import Pipeline
import Synchronization
import SystemPackage

/// What is printed, and whether it arrived.
///
/// A stream that refuses what is written to it is not tried again, and the run ends by saying so on the other one, with
/// exit 2. Where a pipe's reader has gone away, as `head` does, nobody is missing anything: that is no failure.
enum Printing {
  private struct Account {
    var refusals: [StandardStream: Errno] = [:]
    var deed: Wording?
  }

  private static let account = Mutex(Account())

  static func write(_ text: String, to stream: StandardStream) { write(Array(text.utf8), to: stream) }

  static func write(_ bytes: [UInt8], to stream: StandardStream) {
    account.withLock { account in
      guard account.refusals[stream] == nil else { return }
      do throws(Errno) {
        try stream.write(bytes)
      } catch {
        account.refusals[stream] = error
      }
    }
  }

  /// What the run has done for good, such as `the column was published`: whoever is told of a failure afterwards must
  /// know it.
  static var deed: Wording? { account.withLock { $0.deed } }

  static func remember(deed: Wording) { account.withLock { $0.deed = deed } }

  /// The exit status, after what did not arrive was told where that is possible.
  static func settled(_ status: Int32) -> Int32 {
    let refusals = account.withLock { $0.refusals }.filter { $0.value != .brokenPipe }
    guard !refusals.isEmpty else { return status }
    for stream in StandardStream.allCases {
      guard let error = refusals[stream] else { continue }
      let failure = BuildFailure.unprinted(to: stream, error)
      write(StandardError.text(of: failure), to: stream == .output ? .error : .output)
    }
    return 2
  }
}

/// The result of a run: for another program, or for a pipe.
enum StandardOutput {
  static func write(_ text: String) { Printing.write(text, to: .output) }
  static func write(_ bytes: [UInt8]) { Printing.write(bytes, to: .output) }
  static func line(_ text: String) { write(text + "\n") }
}

extension BuildFailure {
  fileprivate static func unprinted(to stream: StandardStream, _ error: Errno) -> BuildFailure {
    let (zh, en) =
      stream == .output ? ("标准输出", "standard output") : ("标准错误输出", "standard error")
    let reason = BuildFailure.reason(of: error)
    return BuildFailure(
      message: Wording(
        zh: "结果没有全部写到\(zh)：\(reason.zh)", en: "not all of the answer could be written to \(en): \(reason.en)"),
      help: Wording(
        zh: "请检查它被转到了哪里，再运行一次。", en: "Look where it is redirected to, then run again."))
  }
}
