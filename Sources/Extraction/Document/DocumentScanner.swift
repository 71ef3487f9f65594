import Disclosure

/// Takes a file apart: what it is by its bytes, then all the text that stands in it and in what it holds.
///
/// Memory does not grow with the file: everything is read in pieces, and a file inside another waits on the disk.
/// Problems of the content go to the sink; only failures of the surroundings are thrown.
package final class DocumentScanner {
  let sink: any ExtractionSink
  let machine: any ExtractionMachine
  let budget: ExtractionBudget
  var limits: ExtractionLimits { budget.limits }

  package init(
    into sink: any ExtractionSink, machine: any ExtractionMachine,
    limits: ExtractionLimits = ExtractionLimits()
  ) {
    self.sink = sink
    self.machine = machine
    budget = ExtractionBudget(limits, machine: machine)
  }

  /// Reads a file whose name ends in `ending`.
  package func scan(_ source: any ByteSource, ending: String) throws {
    guard source.size <= limits.fileSize else { return sink.unscanned(.tooLarge(limit: limits.fileSize)) }
    try guarded { try read(source, ending: ending, depth: 0) }
  }

  func read(_ source: any ByteSource, ending: String, depth: Int) throws {
    guard depth <= limits.depth else { throw ExtractionFault(.nestedTooDeep(limit: limits.depth)) }
    var head = [UInt8](repeating: 0, count: 4096)
    let count = try source.read(at: 0, into: &head)
    var format = InnerFormat.sniffed(head.prefix(count))
    var package: ZipPackage?
    if format == .zip {
      let opened = try ZipPackage(source, budget: budget)
      package = opened
      format = opened.format
    } else if format == .oldOther {
      format = try OldDocument.format(of: source, into: sink)
    }
    if !ending.isEmpty, !format.fits(ending: ending) { sink.mismatch(ending: ending, actual: format) }
    switch format {
    case .text: try PlainText(self).read(source, isTable: ending == "csv" || ending == "tsv")
    case .web, .richText: try PlainText(self).read(source, isTable: false)
    case .pdf: try PortableDocument(self).read(source)
    case .oldWord, .oldSheet, .oldSlides, .oldOther: try OldDocument(self).read(source, format: format)
    case .encryptedPackage: throw ExtractionFault(.encrypted)
    case .png, .jpeg, .gif: try PictureReader.read(source, format: format, into: sink)
    case .program, .archive, .media, .unknown: throw ExtractionFault(.unknownFormat)
    default:
      if let package { try read(package, format: format, depth: depth) }
    }
  }

  private func read(_ package: ZipPackage, format: InnerFormat, depth: Int) throws {
    switch format {
    case .wordPackage: try WordPackage(self, depth: depth).read(package)
    case .sheetPackage: try SheetPackage(self, depth: depth).read(package)
    case .slidePackage: try SlidePackage(self, depth: depth).read(package)
    case .openText, .openSheet, .openSlides: try OpenPackage(self, depth: depth).read(package, format: format)
    case .ofd: try LayoutPackage(self, depth: depth).read(package)
    default: try readFiles(of: package, depth: depth)
    }
  }

  /// Every file of an archive, as if it were an attachment itself.
  private func readFiles(of package: ZipPackage, depth: Int) throws {
    try package.visit { entry, stream in
      sink.text(Array(entry.name.utf8), context: "", at: .name)
      try readFile(entry, stream, depth: depth)
    }
  }

  /// A file inside another. What is wrong with it does not keep the others from being read.
  func readFile(
    _ entry: ArchiveEntry, _ stream: ArchiveStream, depth: Int, holdsToEnding: Bool = true
  ) throws {
    sink.enter(entry.name)
    defer { sink.leave() }
    if entry.isEncrypted { return sink.unscanned(.encrypted) }
    try guarded {
      guard depth < limits.depth else { throw ExtractionFault(.nestedTooDeep(limit: limits.depth)) }
      let file = try machine.scratch()
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while case let count = try stream.read(into: &buffer), count > 0 {
        try file.append(buffer, count: count)
      }
      guard file.size > 0 else { return }
      try read(file, ending: holdsToEnding ? FileName.ending(of: entry.name) : "", depth: depth + 1)
    }
  }

  /// What one document is refused for is told; what is spent for the whole attachment ends the whole.
  private func guarded(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let fault as ExtractionFault {
      sink.unscanned(fault.reason)
      if fault.reason.endsAll { throw ExtractionEnd() }
    }
  }
}

/// The attachment has used up what it may cost; why, the sink knows already.
package struct ExtractionEnd: Error {}
