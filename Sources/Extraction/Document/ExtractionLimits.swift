import Disclosure

/// What one attachment may cost. Beyond any of these the scan ends with a reason, and nothing more is read.
package struct ExtractionLimits: Sendable {
  /// The attachment itself.
  package var fileSize = Attachment.scannedSize
  /// All that is unpacked from it, at every level together: 512 MB. It takes some seconds.
  package var unpackedBytes = 512 << 20
  /// Seconds of computing in this program: a minute. Converters have limits of their own.
  package var seconds = 60.0
  /// Files inside archives, at every level together.
  package var entries = 10_000
  /// The bytes of one archive's table of contents.
  package var directoryBytes = 8 << 20
  /// Archives in archives; documents inside office documents count too.
  package var depth = 5
  /// Elements inside elements. Office programs write a few dozen.
  package var markupDepth = 1000
  /// The shared texts of one workbook, which are kept in memory: 64 MB.
  package var sharedTextBytes = 64 << 20
  /// The longest text looked at as a whole; longer lines and pages are cut.
  package var textBytes = 64 << 10

  package init() {}
}

/// Why an attachment, or a part of it, could not be looked at.
package enum UnscannedReason: Sendable, Hashable {
  case tooLarge(limit: Int)
  case encrypted, damaged, unknownFormat, unknownEncoding
  case unpacksTooFar(limit: Int)
  case tooManyEntries(limit: Int)
  case nestedTooDeep(limit: Int)
  case markupTooDeep, entities
  /// A name that leads out of the folder where the archive is unpacked, or a link.
  case strayEntry(String)
  case late(seconds: Int)
  /// Without these tables poppler reads no Chinese font that a PDF does not bring along.
  case fontsMissing
  case toolLate(ExtractionTool)
  case toolFailed(ExtractionTool)
  /// The program took it for a damaged one.
  case unreadable(ExtractionTool)
  /// The program ended well and read nothing.
  case nothingRead(ExtractionTool)

  /// Whether the same attachment may be read another time: a converter that did not succeed may have met a fault of
  /// the machine. Nothing of this is remembered.
  package var isPassing: Bool {
    switch self {
    case .late, .fontsMissing, .toolLate, .toolFailed, .unreadable: true
    default: false
    }
  }
}

extension UnscannedReason {
  /// Whether what one attachment may cost as a whole is spent.
  var endsAll: Bool {
    switch self {
    case .unpacksTooFar, .tooManyEntries, .late: true
    default: false
    }
  }
}

/// Ends the reading of one document.
struct ExtractionFault: Error {
  let reason: UnscannedReason

  init(_ reason: UnscannedReason) { self.reason = reason }
}

/// What is left of the limits of one attachment.
final class ExtractionBudget {
  let limits: ExtractionLimits
  private var bytes: Int
  private var entries: Int
  private let machine: any ExtractionMachine
  private let start: Double

  init(_ limits: ExtractionLimits, machine: any ExtractionMachine) {
    self.limits = limits
    self.machine = machine
    start = machine.processorSeconds
    bytes = limits.unpackedBytes
    entries = limits.entries
  }

  /// Holds to the limit of time alone.
  func checkTime() throws {
    if machine.processorSeconds - start > limits.seconds {
      throw ExtractionFault(.late(seconds: Int(limits.seconds)))
    }
  }

  func spend(bytes count: Int) throws {
    try checkTime()
    bytes -= count
    if bytes < 0 { throw ExtractionFault(.unpacksTooFar(limit: limits.unpackedBytes)) }
  }

  func spendEntry() throws {
    entries -= 1
    if entries < 0 { throw ExtractionFault(.tooManyEntries(limit: limits.entries)) }
  }
}
