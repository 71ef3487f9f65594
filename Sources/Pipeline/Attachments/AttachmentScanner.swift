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
    let collector = ScanCollector(detector)
    let scanner = DocumentScanner(into: collector, machine: DiskMachine(settings), limits: settings.limits)
    do {
      try scanner.scan(DiskFile(at: file, shown: shown), ending: ending)
    } catch is ExtractionEnd {
      // Why, the collector knows.
    }
    return collector.end()
  }
}
