import Extraction
import SystemPackage
import Takeover

/// Word documents as pages, through pandoc, under limits of time and memory.
struct WordConverter: Sendable {
  let settings: ScanSettings

  /// A reason as an error.
  struct Failure: Error {
    let reason: TakeoverReason
  }

  /// The pages that pandoc makes have their pictures in them; nothing is fetched.
  private static let arguments = [
    "--from=docx", "--to=html", "--standalone", "--self-contained", "--wrap=none", "--quiet",
  ]

  func html(of file: FilePath, shown: String) throws(BuildFailure) -> Result<[UInt8], Failure> {
    try attempting(.open, shown) { () throws(Errno) in
      let input = try Handle.file(at: file)
      let errors = try Handle.unnamedFile(in: settings.scratch)
      var limits = settings.toolLimits
      // Its runtime reserves far more room than it uses.
      limits.memory = 4 << 30
      for folder in settings.tools {
        guard
          let running = try RunningTool(
            folder.appending("pandoc"), arguments: WordConverter.arguments, input: input, errors: errors,
            limits: limits)
        else { continue }
        return try WordConverter.outcome(of: running, errors)
      }
      return .failure(Failure(reason: .noConverter))
    }
  }

  private static func outcome(
    of running: consuming RunningTool, _ errors: borrowing Handle
  ) throws(Errno) -> Result<[UInt8], Failure> {
    var html: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var isTooLarge = false
    while case let count = try running.read(into: &buffer), count > 0 {
      html += buffer.prefix(count)
      if html.count > 64 << 20 {
        isTooLarge = true
        break
      }
    }
    let end = try running.end(atOnce: isTooLarge)
    if isTooLarge { return .failure(Failure(reason: .fault(.tooLarge(limit: 64 << 20)))) }
    if case .status(0) = end { return .success(html) }
    let count = try errors.read(at: 0, into: &buffer)
    let words = String(decoding: buffer.prefix(min(count, 300)), as: UTF8.self)
    return .failure(Failure(reason: .converterFailed(words)))
  }
}
