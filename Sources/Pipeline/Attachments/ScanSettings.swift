package import Extraction
package import SystemPackage

/// How attachments are looked into.
package struct ScanSettings: Sendable {
  /// Where results are remembered; nil: nowhere. The folder may be deleted at any time.
  package var cache: FilePath?
  /// Where files inside files wait; nothing in it has a name.
  package var scratch: FilePath
  /// Where converters are looked for.
  package var tools: [FilePath]
  package var limits = ExtractionLimits()
  package var toolLimits = ToolLimits()

  package init(
    cache: FilePath? = nil, scratch: FilePath = "/var/tmp",
    tools: [FilePath] = ["/usr/local/bin", "/usr/bin"]
  ) {
    self.cache = cache
    self.scratch = scratch
    self.tools = tools
  }
}

/// What one run of a converter may use.
package struct ToolLimits: Sendable {
  package var processorSeconds: UInt32 = 30
  package var wallSeconds: UInt32 = 60
  /// Bytes of address space: 1 GB.
  package var memory = 1 << 30
  /// Bytes of what it says of errors; all else it prints is read at once.
  package var fileSize = 16 << 20

  package init() {}
}
