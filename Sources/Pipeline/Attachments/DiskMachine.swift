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

/// The disk and the programs of this machine.
final class DiskMachine: ExtractionMachine {
  private let settings: ScanSettings

  init(_ settings: ScanSettings) { self.settings = settings }

  var processorSeconds: Double { threadSeconds() }

  func scratch() throws -> any ScratchFile { try UnnamedFile(in: settings.scratch) }

  func run(
    _ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws -> ToolOutcome {
    do {
      for folder in settings.tools {
        if let outcome = try attempt(folder.appending(tool.program), tool, source, body) { return outcome }
      }
      return .missing
    } catch let error as Errno {
      throw BuildFailure.cannot(.open, tool.program, error)
    }
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
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    do {
      while case let count = try running.read(into: &buffer), count > 0 { try body(buffer[..<count]) }
    } catch {
      _ = try running.end(atOnce: true)
      throw error
    }
    switch try running.end(atOnce: false) {
    case .signal(let signal): return RunningTool.isLate(signal) ? .late : .broken
    case .status(let status):
      let count = try errors.read(at: 0, into: &buffer)
      return .ended(status: status, errors: String(decoding: buffer.prefix(count), as: UTF8.self))
    }
  }

  private func start(
    _ program: FilePath, _ tool: ExtractionTool, on file: borrowing Handle, errors: borrowing Handle
  ) throws(Errno) -> RunningTool? {
    try RunningTool(
      program, arguments: tool.arguments, input: file, errors: errors, limits: settings.toolLimits)
  }
}
