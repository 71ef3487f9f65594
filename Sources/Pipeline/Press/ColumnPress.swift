import Disclosure
import Publication
import SystemPackage

/// Renders every planned file and writes it beside the published column, in parallel.
struct ColumnPress: Sendable {
  let plan: SitePlan
  let press: SitePress
  let staging: Staging
  let place: SourcePlace
  let jobs: Int
  let progress: @Sendable (BuildStage) -> Void

  /// Files rendered by one task before it hands over.
  private static let chunkSize = 64

  /// The manifest of all that was written.
  func write(
    _ reading: ContentReading, assets: [(name: String, path: String)], ledger: LedgerHead?
  ) async throws -> Manifest {
    var written = gathered(
      try await NoticeChunkPress(catalogue: plan.catalogue, press: press, staging: staging)
        .write(reading.chunks, jobs: jobs))
    written += try await EntryPress(
      entries: plan.aggregated, search: press.search, staging: staging, place: place
    ).write(jobs: jobs)
    written += try await copyFiles(assets)
    written.sort { bytesPrecede($0.path, $1.path) }
    let (downloads, offered) = try await DownloadPress(plan: plan, staging: staging, jobs: jobs)
      .write(after: written)
    written += offered
    written += try await writeFiles(reading.pageBodies, downloads: downloads)
    progress(.index)
    let runs = try await TermPress(plan: plan, search: press.search, staging: staging).write(jobs: jobs)
    written += try await IndexPress(search: press.search, staging: staging, jobs: jobs).write(runs)
    return Manifest(consume written, ledger: ledger)
  }

  /// One list with room for all that is still to come: of a large column there is no room for two.
  private func gathered(_ chunks: consuming [[ManifestEntry]]) -> [ManifestEntry] {
    let count = chunks.reduce(0) { $0 + $1.count }
    var written: [ManifestEntry] = []
    written.reserveCapacity(count + plan.files.count + plan.attachments.count + count / 16)
    for index in chunks.indices {
      written += chunks[index]
      chunks[index] = []
    }
    return written
  }

  private func writeFiles(
    _ bodies: [DocumentBody], downloads: [WrittenDownload]
  ) async throws -> [ManifestEntry] {
    let rows = RowTable(
      try await mapChunks(count: plan.catalogue.notices.count, size: RowTable.chunkSize, jobs: jobs) {
        press.rows($0)
      })
    return try await mapChunks(count: plan.files.count, size: ColumnPress.chunkSize, jobs: jobs) { range in
      try plan.files[range].map { file in
        let page = press.file(file, rows: rows, bodies: bodies, downloads: downloads)
        return try staging.write(page.path.text, page.bytes)
      }
    }.flatMap(\.self)
  }

  /// Attachments and the theme's assets.
  private func copyFiles(_ assets: [(name: String, path: String)]) async throws -> [ManifestEntry] {
    let attachments = plan.attachments
    let copied = try await mapChunks(count: attachments.count, size: ColumnPress.chunkSize, jobs: jobs) {
      try attachments[$0].map { attachment, path in
        let known = FileFingerprint(size: attachment.size, sha256: attachment.digest)
        return try staging.copy(
          from: place.file(attachment.sourcePath), to: path.text, expecting: known)
      }
    }
    return try copied.flatMap(\.self)
      + assets.map {
        let path = OutputPath.asset($0.name).text
        if path == Theme.tokensName, let tokens = press.tokens { return try staging.write(path, tokens) }
        return try staging.copy(from: place.file($0.path), to: path)
      }
  }
}
