import Diagnostics
import Disclosure
import Intake
import Scrutiny
import SystemPackage

/// Reads what the column remembers of its past, and holds it against what was published.
struct HistoryReader: Sendable {
  let place: SourcePlace
  let survey: Survey
  let request: BuildRequest
  let scrutiny: TextScrutiny

  /// Larger files are no ledger: this one would hold a million lines.
  static let maximumSize = 256 << 20

  /// Nil, with the problem in the bag, where the ledger cannot be trusted: nothing can be judged by it then.
  func read(into bag: inout DiagnosticBag) async throws -> ColumnHistory? {
    let heads = try publishedHeads()
    let (tombstones, isWhole) = try readTombstones(into: &bag)
    guard let ledger = try await readLedger(into: &bag) else { return nil }
    for head in heads where !(ledger ?? Ledger()).continues(head) {
      report(head, against: ledger, into: &bag)
      return nil
    }
    return ColumnHistory(ledger: ledger, tombstones: tombstones, hasAllTombstones: isWhole)
  }

  private func readTombstones(into bag: inout DiagnosticBag) throws -> ([Tombstone], isWhole: Bool) {
    guard survey.tombstones == .file else { return ([], survey.tombstones == .absent) }
    let (bytes, size) = try place.read(Tombstone.path, limit: SourceText.maximumSize)
    guard let bytes else {
      bag.report(.fileTooLarge(bytes: size, limit: SourceText.maximumSize), at: Place(path: Tombstone.path))
      return ([], false)
    }
    return TombstoneReader.read(bytes: bytes, scrutiny: scrutiny, into: &bag)
  }

  /// `.some(nil)` where there is none, nil where it is broken.
  private func readLedger(into bag: inout DiagnosticBag) async throws -> Ledger?? {
    guard survey.ledger == .file else { return survey.ledger == .absent ? .some(nil) : nil }
    let (bytes, size) = try place.read(Ledger.path, limit: HistoryReader.maximumSize)
    guard let bytes else {
      bag.report(.fileTooLarge(bytes: size, limit: HistoryReader.maximumSize), at: Place(path: Ledger.path))
      return nil
    }
    switch try await HistoryReader.verified(bytes, jobs: request.jobs) {
    case .success(let ledger): return ledger
    case .failure(let fault):
      bag.report(
        .ledgerBroken(fault.kind.problem),
        at: Place(path: Ledger.path, line: Ledger.line(ofEntry: fault.position), column: 1))
      return nil
    }
  }

  /// - Parameter written: The file's bytes. Its sums go over lines that end with LF; what a checkout or an editor makes of
  ///   line ends changes no line.
  static func verified(_ written: [UInt8], jobs: Int) async throws -> Result<Ledger, LedgerFault> {
    let bytes = TextLines.unified(written)
    let reading: LedgerReader.Reading
    do throws(LedgerFault) {
      reading = try LedgerReader.read(bytes)
    } catch {
      return .failure(error)
    }
    if let position = try await LedgerChain.firstBreak(in: reading, of: bytes, jobs: jobs) {
      return .failure(LedgerFault(position: position, kind: .sum))
    }
    return .success(reading.ledger)
  }

  /// How far the ledger went when the column was published last.
  private func publishedHeads() throws(BuildFailure) -> [LedgerHead] {
    var heads: [LedgerHead] = []
    // What is amiss with the output itself, a build tells when it comes to replace it.
    do throws(Errno) {
      if case .head(let head) = try PublishedManifest.head(in: request.output) { heads.append(head) }
    } catch .ioError {
      // But an error of reading is no missing head: nothing would be held against the ledger.
      throw .cannot(.read, request.output.string, .ioError)
    } catch {}
    if let against = request.against {
      let bytes = try attempting(.read, against.string) { () throws(Errno) in
        try Handle.file(at: against).readAllOfFile()
      }
      switch PublishedManifest.head(parsing: bytes) {
      case .head(let head): heads.append(head)
      case .none: break
      case .notAManifest: throw .notAManifest(against.string)
      }
    }
    return heads
  }

  private func report(_ head: LedgerHead, against ledger: Ledger?, into bag: inout DiagnosticBag) {
    guard let ledger else {
      bag.report(.ledgerMissing(entries: head.entries), at: Place(path: Ledger.path))
      return
    }
    if ledger.entries.count < head.entries {
      bag.report(
        .ledgerTruncated(entries: ledger.entries.count, published: head.entries),
        at: Place(path: Ledger.path, line: Ledger.line(ofEntry: ledger.entries.count - 1), column: 1))
    } else {
      bag.report(
        .ledgerRewritten(entry: head.entries),
        at: Place(path: Ledger.path, line: Ledger.line(ofEntry: head.entries - 1), column: 1))
    }
  }
}

extension LedgerFault.Kind {
  fileprivate var problem: Problem.LedgerDamage {
    switch self {
    case .header: .header
    case .form: .form
    case .count: .count
    case .order: .order
    case .sum: .sum
    }
  }
}
