import Diagnostics
package import Disclosure
import Publication
import SystemPackage

/// What came of recording.
package struct RecordReport: Sendable {
  package let report: BuildReport
  /// What was added to the ledger, or would be; nothing where the content has errors.
  package let recorded: [LedgerEntry]
}

extension SiteBuilder {
  /// Adds to the ledger what it does not hold yet; a column with errors is not recorded.
  ///
  /// - Parameter isTrial: only tells what would be recorded.
  package func record(isTrial: Bool) async throws -> RecordReport {
    let file = isTrial ? nil : try LedgerFile(in: place)
    let composed = try await compose()
    guard !composed.report.hasFailed, let edition = composed.edition else {
      return RecordReport(report: composed.report, recorded: [])
    }
    let ledger = edition.ledger ?? Ledger()
    let entries = LedgerUpdate(edition.plan, ledger: ledger, recordedOn: request.asOf).entries
    switch consume file {
    case let file? where !entries.isEmpty:
      try await file.append(LedgerChain.extend(ledger, by: entries).bytes, behind: ledger, jobs: request.jobs)
    default: break
    }
    return RecordReport(report: composed.report, recorded: entries)
  }
}

/// `Content/ledger.tsv`, locked for one process.
///
/// The lock lies on the folder, so that it leaves no file behind.
struct LedgerFile: ~Copyable, Sendable {
  private let folder: Handle

  private static let name: FilePath.Component = "ledger.tsv"
  private static let draft: FilePath.Component = ".ledger.tsv.new"

  init(in place: SourcePlace) throws(BuildFailure) {
    let folder = try place.folder(place.content)
    guard try attempting(.lock, place.content.string, { () throws(Errno) in try folder.takeLock() }) else {
      throw .anotherRecord(place.content.string)
    }
    self.folder = folder
  }

  /// Writes the old lines and the new ones into a new file, which then takes the place of the old one in one step. All
  /// of them end with LF, as the sums want it, whatever a checkout made of them.
  func append(_ lines: [UInt8], behind ledger: Ledger, jobs: Int) async throws {
    var bytes = TextLines.unified(try read())
    if bytes.isEmpty { bytes = Array(Ledger.header.utf8) }
    // What was checked must be what is continued: somebody may have changed the file meanwhile.
    guard case .success(let found) = try await HistoryReader.verified(bytes, jobs: jobs),
      found.head == ledger.head
    else { throw BuildFailure.ledgerChanged }
    bytes += lines
    try attempting(.put, Ledger.path) { () throws(Errno) in
      try folder.put(bytes, as: LedgerFile.name, by: LedgerFile.draft, permissions: 0o644)
    }
  }

  private func read() throws(BuildFailure) -> [UInt8] {
    do throws(Errno) {
      return try folder.file(LedgerFile.name.string).readAll()
    } catch .noSuchFileOrDirectory {
      return []
    } catch {
      throw .cannot(.read, Ledger.path, error)
    }
  }
}

extension BuildFailure {
  static func anotherRecord(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "另一个 gongkai record 正在登记 \(path)", en: "another gongkai record is at work on \(path)"),
      help: Wording(zh: "等它结束后再运行；登记只在一处进行。", en: "wait until it has ended; record in one place only."))
  }

  static var ledgerChanged: BuildFailure {
    BuildFailure(
      message: Wording(
        zh: "登记期间 \(Ledger.path) 被改动，没有写入", en: "\(Ledger.path) changed meanwhile; nothing was written"),
      help: Wording(zh: "看清是谁改动的，再运行一次。", en: "find out who changed it, then run again."))
  }
}
