import Disclosure
import Publication
import SystemPackage

/// Writes what is offered for download: the catalogue whole and by year, the sums of attachments, a bundle a year.
struct DownloadPress: Sendable {
  let plan: SitePlan
  let staging: Staging
  let jobs: Int

  /// Notices rendered before their lines are written.
  private static let batch = 256

  /// - Parameter column: what was written of the notices already, which the bundles take from there, in the order of
  ///   the bytes of their paths.
  func write(after column: [ManifestEntry]) async throws -> (
    downloads: [WrittenDownload], files: [ManifestEntry]
  ) {
    guard !plan.catalogue.notices.isEmpty else { return ([], []) }
    let kinds: [Download.Kind] = [.csv, .jsonLines, .xml, .attachments, .sums]
    let tables = try await mapChunks(count: kinds.count, size: 1, jobs: jobs) {
      try table(kinds[$0.lowerBound])
    }.flatMap(\.self)
    let bundler = YearBundler(
      plan: plan, staging: staging, column: column,
      tables: tables.map(\.entry).sorted { bytesPrecede($0.path, $1.path) })
    let years = plan.years
    let bundles = try await mapChunks(count: years.count, size: 1, jobs: jobs) {
      try bundler.bundle(years[$0.lowerBound])
    }
    let all = tables + bundles
    return (
      all.map { WrittenDownload($0.download, size: $0.entry.size, digest: $0.entry.sha256) }, all.map(\.entry)
    )
  }

  struct Written: Sendable {
    let download: Download
    let entry: ManifestEntry
  }

  /// The files of one kind: of each year, and of the whole column, each notice being rendered once for both.
  private func table(_ kind: Download.Kind) throws(BuildFailure) -> [Written] {
    let writer = CatalogueWriter(plan, kind)
    let total = plan.download(kind, year: nil)
    guard total.count > 0 else { return [] }
    // Sums are for a folder that somebody has: the bundles' years.
    var whole = kind == .sums ? nil : try StagedFile(total.path.text, in: staging)
    var written: [Written] = []
    try whole?.append(writer.head)
    for year in plan.years {
      let download = plan.download(kind, year: year)
      var part =
        download.count > 0 && kind != .attachments ? try StagedFile(download.path.text, in: staging) : nil
      try part?.append(writer.head)
      var bytes: [UInt8] = []
      for (position, index) in plan.notices(of: year).enumerated() {
        writer.write(index, into: &bytes)
        if position % DownloadPress.batch == DownloadPress.batch - 1 {
          try part?.append(bytes)
          try whole?.append(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      try part?.append(bytes)
      try whole?.append(bytes)
      try part?.append(writer.foot)
      if let part = part.take() { written.append(Written(download: download, entry: try part.finish())) }
    }
    try whole?.append(writer.foot)
    if let whole = whole.take() { written.insert(Written(download: total, entry: try whole.finish()), at: 0) }
    return written
  }
}
