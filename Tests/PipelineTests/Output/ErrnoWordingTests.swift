import Diagnostics
import Pipeline
import SystemPackage
import Testing

/// What the system says is told in words, in both languages.
@Suite struct ErrnoWordingTests {
  @Test(
    arguments: [
      .fileTooLarge, .diskQuotaExceeded, .noSpace, .readOnlyFileSystem, .fileNameTooLong, .noMemory,
      .tooManySymbolicLinkLevels, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .textFileBusy, .ioError,
      .permissionDenied, .notPermitted, .resourceTemporarilyUnavailable, .isDirectory, .resourceBusy,
      .tooManyLinks,
      .improperLink, .staleNFSFileHandle, .badFileDescriptor, .execFormatError, .notSupported, .timedOut,
    ] as [Errno])
  func everyErrorHasItsWords(error: Errno) {
    let reason = BuildFailure.reason(of: error)
    #expect(!reason.zh.contains("系统错误"), "\(reason.zh)")
    #expect(reason.zh.unicodeScalars.allSatisfy { $0.value > 0x7F }, "\(reason.zh)")
    #expect(reason.en.unicodeScalars.allSatisfy { $0.value < 0x80 }, "\(reason.en)")
    #expect(!reason.en.hasPrefix("Unknown"))
  }

  @Test func noneIsTakenForAnother() {
    #expect(BuildFailure.reason(of: .fileTooLarge).en == "File too large")
    #expect(BuildFailure.reason(of: .fileTooLarge).zh != BuildFailure.reason(of: .ioError).zh)
  }
}
