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

  /// Larger documents are refused.
  static let maximumSize = 100 << 20
  /// Of the markup that the document's parts unpack to; pandoc wants a hundred times as much memory.
  static let maximumMarkup = 32 << 20
  /// Of the page that pandoc writes; pictures are no part of it.
  static let maximumPage = 64 << 20

  /// In its sandbox pandoc reads no file and no address, whatever the document names.
  private static let arguments = [
    "--from=docx", "--to=html", "--sandbox", "--standalone", "--wrap=none", "--quiet",
  ]

  private var limits: ExtractionLimits {
    var limits = ExtractionLimits()
    limits.fileSize = WordConverter.maximumSize
    return limits
  }

  /// What stands in the document, or why it is none that can be read.
  func account(of file: FilePath, shown: String) throws -> Result<WordAccount, Failure> {
    var limits = limits
    limits.unpackedBytes = WordConverter.maximumMarkup
    let source = try DiskFile(at: file, shown: shown)
    switch try WordAccount.of(source, machine: DiskMachine(settings, for: shown), limits: limits) {
    case .account(let account): return .success(account)
    case .refused(let reason): return .failure(Failure(reason: WordConverter.reason(reason)))
    case .other(let format): return .failure(Failure(reason: WordConverter.reason(format)))
    }
  }

  /// Copies files out of the document, each to the place that is named for it.
  func extract(
    _ files: [String: String], of file: FilePath, into content: borrowing Handle
  ) throws {
    let source = try DiskFile(at: file, shown: file.string)
    var targets: [String: UnnamedFile] = [:]
    try WordAccount.extract(
      Set(files.keys), from: source, machine: DiskMachine(settings, for: file.string), limits: limits
    ) { name, piece in
      let target = try targets[name] ?? UnnamedFile(in: settings.scratch)
      targets[name] = target
      if !piece.isEmpty { try target.append(Array(piece), count: piece.count) }
    }
    for (name, path) in files.sorted(by: { $0.value < $1.value }) {
      guard let inner = targets[name] else { continue }
      try TakeoverWriter.copy(inner.handle, to: path, in: content)
    }
  }

  func html(of file: FilePath, shown: String) throws(BuildFailure) -> Result<[UInt8], Failure> {
    let (answer, signal) = try convert(file, shown: shown)
    if let signal { throw .toolStopped("pandoc", for: shown, by: signal) }
    return answer
  }

  /// - Returns: What came of it, and the signal by which the machine ended it, if it did.
  private func convert(
    _ file: FilePath, shown: String
  ) throws(BuildFailure) -> (Result<[UInt8], Failure>, signal: Int?) {
    try attempting(.open, shown) { () throws(Errno) in
      let input = try Handle.file(at: file)
      let errors = try Handle.unnamedFile(in: settings.scratch)
      var limits = settings.toolLimits
      limits.memory = 2 << 30
      for folder in settings.tools {
        guard
          let running = try RunningTool(
            folder.appending("pandoc"), arguments: WordConverter.arguments, input: input, errors: errors,
            limits: limits)
        else { continue }
        return try WordConverter.outcome(of: running, errors)
      }
      return (.failure(Failure(reason: .noConverter)), nil)
    }
  }

  private static func outcome(
    of running: consuming RunningTool, _ errors: borrowing Handle
  ) throws(Errno) -> (Result<[UInt8], Failure>, signal: Int?) {
    var html: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var isTooLarge = false
    while case let count = try running.read(into: &buffer), count > 0 {
      html += buffer.prefix(count)
      if html.count > maximumPage {
        isTooLarge = true
        break
      }
    }
    let end = try running.end(atOnce: isTooLarge)
    if isTooLarge { return (.failure(Failure(reason: .fault(.tooLarge(limit: maximumPage)))), nil) }
    let late = Result<[UInt8], Failure>.failure(Failure(reason: .converterLate))
    switch end {
    case .status(0): return (.success(html), nil)
    // So its runtime ends when there is no more memory.
    case .status(251), .late: return (late, nil)
    case .stopped(let signal): return (late, signal)
    case .status, .broken:
      let count = try errors.read(at: 0, into: &buffer)
      let words = String(decoding: buffer.prefix(min(count, 300)), as: UTF8.self)
      return (.failure(Failure(reason: .converterFailed(words.isEmpty ? "?" : words))), nil)
    }
  }

  private static func reason(_ refusal: UnscannedReason) -> TakeoverReason {
    switch refusal {
    case .encrypted: .locked
    case .tooLarge(let limit): .fault(.tooLarge(limit: limit))
    case .unpacksTooFar(let limit): .unpacksTooFar(limit: limit)
    default: .damaged
    }
  }

  private static func reason(_ format: InnerFormat) -> TakeoverReason {
    switch format {
    case .encryptedPackage: .locked
    case .oldWord, .oldOther, .richText: .oldFormat
    case .zip, .unknown: .damaged
    default: .notWord(format.name)
    }
  }
}
