import Disclosure
import FoundationEssentials
import SystemPackage

/// What scans found, remembered by the attachment's sum, its ending and the scanner.
///
/// It holds masked findings, and masked texts for the search. Everything about it may fail without anything being lost but time: a folder
/// that cannot be written, an entry that is damaged, another run that writes the same entry.
struct ScanCache: Sendable {
  private let folder: FilePath?
  private let scanner: String

  /// - Parameter wording: What findings depend on beside the program, such as an office's own list of words.
  init(_ folder: FilePath?, wording: String) {
    // Another program is another scanner: nobody need remember to count a version up.
    scanner = "gongkai scan 1 \(ownProgram()) \(ContentHash(of: Array(wording.utf8)).hex)\n"
    self.folder = folder.map { $0.appending("scans") }
    if let folder = self.folder { _ = try? Handle.madeFolder(at: folder) }
  }

  func result(for key: String) -> ScanResult? {
    guard let folder, let file = try? Handle.file(at: folder.appending(key)),
      let status = try? file.status(), status.kind == .file, status.size < 1 << 20,
      let bytes = try? file.readAll(), bytes.starts(with: scanner.utf8)
    else { return nil }
    let rest = bytes.dropFirst(scanner.utf8.count)
    // Most attachments are clean, and are told so without more.
    if rest.elementsEqual(ScanCache.clean.utf8) { return ScanResult() }
    return try? JSONDecoder().decode(ScanResult.self, from: Data(rest))
  }

  private static let clean = "clean\n"

  /// The text that readers may search; nil where none is remembered.
  func text(for key: String) -> [UInt8]? {
    guard let folder, let file = try? Handle.file(at: folder.appending(key + ".text")),
      let status = try? file.status(), status.kind == .file,
      status.size <= AttachmentText.limit + scanner.utf8.count + 64,
      let bytes = try? file.readAll(), bytes.starts(with: scanner.utf8)
    else { return nil }
    return Array(bytes.dropFirst(scanner.utf8.count))
  }

  func remember(text: [UInt8], for key: String) {
    guard let folder, let name = FilePath.Component(key + ".text") else { return }
    try? Handle.madeFolder(at: folder).put(
      Array(scanner.utf8) + text, as: name, permissions: 0o600, isLasting: false)
  }

  func remember(_ result: ScanResult, for key: String) {
    guard let folder, !result.isPassing, let name = FilePath.Component(key) else { return }
    var bytes = Array(scanner.utf8)
    if result.findings.isEmpty {
      bytes += ScanCache.clean.utf8
    } else {
      guard let json = try? JSONEncoder().encode(result) else { return }
      bytes += json
    }
    try? Handle.madeFolder(at: folder).put(bytes, as: name, permissions: 0o600, isLasting: false)
  }
}
