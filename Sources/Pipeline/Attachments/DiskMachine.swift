import Diagnostics
import Extraction
import SystemPackage

/// A file on the disk, as extraction reads it.
final class DiskFile: ByteSource {
  let handle: Handle
  let size: Int
  private let shown: String

  init(at path: FilePath, shown: String) throws(BuildFailure) {
    do throws(Errno) {
      handle = try Handle.file(at: path)
      size = try handle.status().size
    } catch {
      throw .cannot(.read, shown, error)
    }
    self.shown = shown
  }

  func read(at offset: Int, into buffer: inout [UInt8]) throws -> Int {
    do throws(Errno) {
      return try handle.read(at: offset, into: &buffer)
    } catch {
      throw BuildFailure.cannot(.read, shown, error)
    }
  }
}

/// A file without a name, for what stands inside another.
final class UnnamedFile: ScratchFile {
  let handle: Handle
  private(set) var size = 0
  private let folder: FilePath

  init(in folder: FilePath) throws(BuildFailure) {
    self.folder = folder
    do throws(Errno) {
      handle = try Handle.unnamedFile(in: folder)
    } catch {
      throw .cannot(.make, folder.string, error)
    }
  }

  func append(_ bytes: [UInt8], count: Int) throws {
    do throws(Errno) {
      try handle.write(bytes, count: count)
      size += count
    } catch {
      throw BuildFailure.cannot(.write, folder.string, error)
    }
  }

  func read(at offset: Int, into buffer: inout [UInt8]) throws -> Int {
    do throws(Errno) {
      return try handle.read(at: offset, into: &buffer)
    } catch {
      throw BuildFailure.cannot(.read, folder.string, error)
    }
  }
}

/// The disk and the programs of this machine, at work on one attachment.
final class DiskMachine: ExtractionMachine {
  private let settings: ScanSettings
  private let shown: String

  /// - Parameter shown: The attachment as messages name it.
  init(_ settings: ScanSettings, for shown: String) {
    self.settings = settings
    self.shown = shown
  }

  var processorSeconds: Double { threadSeconds() }

  func scratch() throws -> any ScratchFile { try UnnamedFile(in: settings.scratch) }

  func run(
    _ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws -> ToolOutcome {
    do {
      for folder in settings.tools {
        if let outcome = try attempt(folder.appending(tool.program), tool, source, body) { return outcome }
      }
    } catch let error as Errno {
      throw BuildFailure.cannot(.run, tool.program, error)
    }
    guard tool.isDispensable else { throw BuildFailure.toolMissing(tool, for: shown) }
    return .missing
  }

  private func attempt(
    _ program: FilePath, _ tool: ExtractionTool, _ source: any ByteSource,
    _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws -> ToolOutcome? {
    let errors = try UnnamedFile(in: settings.scratch)
    let running: RunningTool?
    if let file = source as? DiskFile {
      running = try start(program, tool, on: file.handle, errors: errors.handle)
    } else if let file = source as? UnnamedFile {
      running = try start(program, tool, on: file.handle, errors: errors.handle)
    } else {
      return nil
    }
    guard let running else { return nil }
    let isWithinLess = running.isWithinLess
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    do {
      while case let count = try running.read(into: &buffer), count > 0 { try body(buffer[..<count]) }
    } catch {
      _ = try running.end(atOnce: true)
      throw error
    }
    let end = try running.end(atOnce: false)
    let outcome = try outcome(of: end, tool, errors: errors)
    guard outcome != .ended(status: 0, errors: "") else { return outcome }
    // A program that met an error of reading takes the file for a damaged one. Then this throws.
    try readThrough(source)
    if isWithinLess, outcome.isFailure { throw BuildFailure.toolWithinLess(tool, for: shown) }
    return outcome
  }

  private func outcome(
    of end: RunningTool.End, _ tool: ExtractionTool, errors: UnnamedFile
  ) throws -> ToolOutcome {
    switch end {
    case .late: return .late
    case .broken: return .broken
    case .stopped(let signal): throw BuildFailure.toolStopped(tool.program, for: shown, by: signal)
    case .status(let status):
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = try errors.read(at: 0, into: &buffer)
      let said = String(decoding: buffer.prefix(count), as: UTF8.self)
      // So the system says that it could not be started, for want of a library or of memory.
      if status == 126 || status == 127 { throw BuildFailure.toolUnusable(tool.program, for: shown, said) }
      if status != 0, said.contains("emory") { return .broken }
      return .ended(status: status, errors: said)
    }
  }

  private func readThrough(_ source: any ByteSource) throws {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var offset = 0
    while case let count = try source.read(at: offset, into: &buffer), count > 0 { offset += count }
    guard offset == source.size else { throw BuildFailure.sourceChanged(shown) }
  }

  private func start(
    _ program: FilePath, _ tool: ExtractionTool, on file: borrowing Handle, errors: borrowing Handle
  ) throws(Errno) -> RunningTool? {
    try RunningTool(
      program, arguments: tool.arguments, input: file, errors: errors, limits: settings.toolLimits)
  }
}

extension ToolOutcome {
  fileprivate var isFailure: Bool {
    switch self {
    case .ended(let status, _): status != 0
    case .late, .broken: true
    case .missing: false
    }
  }
}
