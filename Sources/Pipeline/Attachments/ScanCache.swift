import Disclosure
import FoundationEssentials
import SystemPackage

/// What scans found, remembered by the attachment's sum, its ending and the scanner.
///
/// It holds masked findings, and masked texts for the search. Everything about it may fail without anything being lost
/// but time: a folder that cannot be written, an entry that is damaged, another run that writes the same entry.
struct ScanCache: Sendable {
  /// Nil where nothing is remembered.
  private let folder: ScanFolder?
  private let scanner: [UInt8]

  /// - Parameter wording: What findings depend on beside the program, such as an office's own list of words.
  init(_ settings: ScanSettings, wording: String) {
    guard let path = settings.cache, let scanner = ScannerMark(settings, wording: wording)?.line else {
      folder = nil
      scanner = []
      return
    }
    folder = try? ScanFolder(at: path)
    self.scanner = Array(scanner.utf8)
  }

  func result(for key: String) -> ScanResult? {
    guard let rest = entry(key, limit: 1 << 20) else { return nil }
    // Most attachments are clean, and are told so without more.
    if rest.elementsEqual(ScanCache.clean.utf8) { return ScanResult() }
    return try? JSONDecoder().decode(ScanResult.self, from: Data(rest))
  }

  private static let clean = "clean\n"

  /// The text that readers may search; nil where none is remembered.
  func text(for key: String) -> [UInt8]? {
    entry(key + ".text", limit: AttachmentText.limit + 64).map(Array.init)
  }

  private func entry(_ name: String, limit: Int) -> ArraySlice<UInt8>? {
    guard let bytes = folder?.read(name, limit: limit + scanner.count), bytes.starts(with: scanner) else {
      return nil
    }
    return bytes.dropFirst(scanner.count)
  }

  func remember(text: [UInt8], for key: String) { folder?.put(scanner + text, as: key + ".text") }

  func remember(_ result: ScanResult, for key: String) {
    guard let folder, !result.isPassing else { return }
    if result.findings.isEmpty { return folder.put(scanner + Array(ScanCache.clean.utf8), as: key) }
    guard let json = try? JSONEncoder().encode(result) else { return }
    folder.put(scanner + json, as: key)
  }

  /// The run is over: what many runs have not used is forgotten.
  func endRun() { folder?.countRun() }
}
