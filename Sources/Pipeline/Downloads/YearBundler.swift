import Disclosure
import Publication
import SystemPackage

/// Puts a year's notices, their attachments and the year's catalogue into one zip archive.
///
/// It takes every file from the growing column, in pieces, so that memory does not grow with them.
struct YearBundler: Sendable {
  let plan: SitePlan
  let staging: Staging
  /// In the order of the bytes of their paths: a dictionary of so many would take ten times the memory.
  let column: [ManifestEntry]
  /// The catalogue of each year, in the same order.
  let tables: [ManifestEntry]

  func bundle(_ year: Int) throws(BuildFailure) -> DownloadPress.Written {
    let download = plan.download(.bundle, year: year)
    let path = download.path.text
    let files = plan.bundledPaths(of: year).compactMap(entry)
    do throws(Errno) {
      let file = try staging.newFile(path)
      let zip = try ZipFile(into: file)
      for entry in files {
        let source = try staging.parts.column.file(entry.path)
        try zip.add(entry.path, size: entry.size) { buffer throws(Errno) in try source.read(into: &buffer) }
      }
      var sums = files.reduce(into: [UInt8]()) { $0 += YearBundler.line($1) }[...]
      try zip.add("SHA256SUMS", size: sums.count) { buffer throws(Errno) in
        let piece = sums.prefix(buffer.count)
        buffer.replaceSubrange(0..<piece.count, with: piece)
        sums = sums.dropFirst(piece.count)
        return piece.count
      }
      try zip.finish()
      try file.close()
    } catch {
      throw .cannot(.write, staging.shown(path), error)
    }
    let entry = try fingerprint(of: path)
    try staging.keepTwin(path, size: entry.size)
    return DownloadPress.Written(download: download, entry: entry)
  }

  private func entry(_ path: String) -> ManifestEntry? {
    YearBundler.entry(path, in: column) ?? YearBundler.entry(path, in: tables)
  }

  private static func entry(_ path: String, in entries: [ManifestEntry]) -> ManifestEntry? {
    let place = entries.partitioningIndex { !bytesPrecede($0.path, path) }
    return place < entries.count && entries[place].path == path ? entries[place] : nil
  }

  private func fingerprint(of path: String) throws(BuildFailure) -> ManifestEntry {
    var hasher = ContentHasher()
    var size = 0
    do throws(Errno) {
      let file = try staging.parts.column.file(path)
      var buffer = [UInt8](repeating: 0, count: 256 << 10)
      while case let count = try file.read(into: &buffer), count > 0 {
        hasher.update(buffer[..<count])
        size += count
      }
    } catch {
      throw .cannot(.read, staging.shown(path), error)
    }
    return ManifestEntry(path: path, size: size, sha256: hasher.finish())
  }

  /// As `sha256sum` writes it.
  private static func line(_ entry: ManifestEntry) -> [UInt8] {
    let escaped = entry.path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return Array((escaped == entry.path ? "" : "\\").utf8) + entry.sha256.hexDigits
      + Array("  \(escaped)\n".utf8)
  }
}
