import Extraction
package import SystemPackage

/// Looks into one attachment after the other. It remembers nothing.
package struct AttachmentScanner: Sendable {
  private let settings: ScanSettings
  private let detector: ScanCollector.Detector

  package init(_ settings: ScanSettings, detector: @escaping ScanCollector.Detector) {
    self.settings = settings
    self.detector = detector
  }

  /// Throws only where the surroundings fail: a file that cannot be read, a full disk.
  ///
  /// - Parameters:
  ///   - shown: The file's path as messages name it.
  ///   - ending: What the name ends in, in small letters.
  package func scan(_ file: FilePath, shown: String, ending: String) throws -> ScanResult {
    try scan(file, shown: shown, ending: ending, keepsText: false).result
  }

  /// The same, and the text of the attachment where it is asked for.
  func scan(
    _ file: FilePath, shown: String, ending: String, keepsText: Bool
  ) throws -> (result: ScanResult, text: [UInt8]?) {
    let collector = ScanCollector(detector, keepsText: keepsText)
    let scanner = DocumentScanner(
      into: collector, machine: DiskMachine(settings, for: shown), limits: settings.limits)
    do {
      try scanner.scan(DiskFile(at: file, shown: shown), ending: ending)
    } catch is ExtractionEnd {
      // Why, the collector knows.
    }
    return (collector.end(), collector.gathered?.bytes)
  }
}
