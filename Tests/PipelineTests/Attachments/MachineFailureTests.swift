import Diagnostics
import Extraction
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What the machine cannot do says nothing of the attachment: it ends the run, and nothing of it is remembered.
@Suite struct MachineFailureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func fixture(_ name: String) -> FilePath {
    Repository.fixtures.appending("attachments").appending(name)
  }

  // MARK: Reading

  private struct Unreadable: Error {}

  /// Throws once it has been read so many times.
  private final class FailingSource: ByteSource {
    let bytes: [UInt8]
    var left: Int

    init(_ bytes: [UInt8], after count: Int) {
      self.bytes = bytes
      left = count
    }

    var size: Int { bytes.count }

    func read(at offset: Int, into buffer: inout [UInt8]) throws -> Int {
      guard left > 0 else { throw Unreadable() }
      left -= 1
      let piece = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.replaceSubrange(0..<piece.count, with: piece)
      return piece.count
    }
  }

  private final class MemoryFile: ScratchFile {
    var bytes: [UInt8] = []
    var size: Int { bytes.count }

    func append(_ bytes: [UInt8], count: Int) throws { self.bytes += bytes.prefix(count) }

    func read(at offset: Int, into buffer: inout [UInt8]) throws -> Int {
      let piece = bytes.dropFirst(offset).prefix(buffer.count)
      buffer.replaceSubrange(0..<piece.count, with: piece)
      return piece.count
    }
  }

  private final class Machine: ExtractionMachine {
    var processorSeconds: Double { 0 }
    func scratch() throws -> any ScratchFile { MemoryFile() }
    func run(
      _ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws -> ToolOutcome { .missing }
  }

  private final class Sink: ExtractionSink {
    var reasons: [UnscannedReason] = []
    func text(_ bytes: [UInt8], context: String, at place: TextPlace) {}
    func found(_ trait: DocumentTrait) {}
    func unscanned(_ reason: UnscannedReason) { reasons.append(reason) }
    func mismatch(ending: String, actual: InnerFormat) {}
    func hasNoText() {}
    func enter(_ name: String) {}
    func leave() {}
  }

  /// Wherever in the file the disk fails: the error comes through, and no document is called damaged.
  @Test(arguments: [
    "word.docx", "book.xlsx", "nested.zip", "layout.ofd", "text.odt", "photo.jpg", "utf16.txt",
  ])
  func anErrorOfReadingIsNoDamage(name: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: MachineFailureTests.fixture(name).string)))
    var failures = 0
    for count in 0..<500 {
      let sink = Sink()
      let scanner = DocumentScanner(into: sink, machine: Machine())
      do {
        try scanner.scan(FailingSource(bytes, after: count), ending: String(name.split(separator: ".")[1]))
        break
      } catch is Unreadable {
        failures += 1
      }
      #expect(sink.reasons.isEmpty, "\(name), read \(count): \(sink.reasons)")
    }
    #expect(failures > 0 && failures < 500, "\(name): \(failures)")
  }

  // MARK: Converters

  /// Every converter of PDF is this script.
  private func settings(_ script: String, wallSeconds: UInt32 = 60) throws -> ScanSettings {
    for tool in ["pdfinfo", "pdftotext", "pdfdetach"] {
      try folder.put(["tools/\(tool)": "#!/bin/sh\n\(script)\n"])
      try folder.set(.posixPermissions, 0o755, of: "tools/\(tool)")
    }
    var settings = ScanSettings(
      cache: folder.path.appending("cache"), scratch: "/tmp", tools: [folder.path.appending("tools")])
    settings.toolLimits.wallSeconds = wallSeconds
    return settings
  }

  private func scan(_ settings: ScanSettings) throws -> ScanResult {
    try AttachmentScanner(settings) { _, _ in [] }
      .scan(MachineFailureTests.fixture("pages.pdf"), shown: "pages.pdf", ending: "pdf")
  }

  @Test(arguments: [
    ("kill -KILL $$", "was ended from outside (signal 9)"), ("kill -TERM $$", "(signal 15)"),
    ("exec sleep 30", "was not given the processor in time"),
    ("echo 'error while loading shared libraries: libpoppler.so' >&2; exit 127", "cannot be run here: error"),
  ])
  func aConverterThatTheMachineEndsIsAFailureOfTheMachine(script: String, words: String) throws {
    let settings = try settings(script, wallSeconds: 1)
    let failure = try #require(throws: BuildFailure.self) { try scan(settings) }
    #expect(failure.message.en.contains(words), "\(failure.message.en)")
    #expect(failure.message.en.contains("pages.pdf") && failure.message.zh.contains("pages.pdf"))
  }

  @Test func aConverterThatIsNotInstalledIsAFailureOfTheMachine() throws {
    var settings = ScanSettings(scratch: "/tmp", tools: [])
    settings.cache = nil
    let failure = try #require(throws: BuildFailure.self) { try scan(settings) }
    #expect(failure.help.en.contains("apt-get install poppler-utils"))
  }

  /// A file may do that to a converter, so it is told at the file; but it may have been the machine, so it is tried again.
  @Test(arguments: [
    "kill -SEGV $$", "kill -ABRT $$", "kill -XCPU $$", "echo 'Out of memory' >&2; exit 1", "exit 1",
    "exit 99",
  ])
  func whatAConverterDidNotReadIsNotRemembered(script: String) throws {
    let result = try scan(settings(script))
    #expect(result.findings.map(\.rule) == ["attachment-unscanned"])
    #expect(result.isPassing)
  }
}
