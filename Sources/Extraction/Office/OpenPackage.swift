/// OpenDocument (.odt, .ods, .odp): text, headers, comments, deletions, hidden tables, rows, columns and slides.
struct OpenPackage {
  private let scanner: DocumentScanner
  private let depth: Int

  init(_ scanner: DocumentScanner, depth: Int) {
    self.scanner = scanner
    self.depth = depth
  }

  func read(_ package: ZipPackage, format: InnerFormat) throws {
    let manifest = EncryptionReader()
    try package.visitMarkup { $0 == "META-INF/manifest.xml" ? manifest : nil }
    if manifest.isEncrypted { throw ExtractionFault(.encrypted) }
    try package.visit { entry, stream in
      switch entry.name {
      case "content.xml": try package.parse(entry, stream, OpenReader(scanner, format: format, isMain: true))
      case "styles.xml": try package.parse(entry, stream, OpenReader(scanner, format: format, isMain: false))
      case "meta.xml": try package.parse(entry, stream, PropertyReader(scanner, .openDocument))
      default:
        if entry.name.hasPrefix("Basic/"), !entry.name.hasSuffix("script-lc.xml") {
          scanner.sink.found(.macros)
        }
        try PackageFiles.read(entry, stream, by: scanner, depth: depth)
      }
    }
  }
}

/// Whether parts of an OpenDocument file are encrypted.
final class EncryptionReader: XMLReceiver {
  private(set) var isEncrypted = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "encryption-data" { isEncrypted = true }
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}
