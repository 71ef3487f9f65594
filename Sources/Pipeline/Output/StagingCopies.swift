package import SystemPackage

extension Staging {
  /// Copies a file into the column, in pieces. A symbolic link at the end of `source` is refused.
  ///
  /// - Parameter expected: What the file was when it was read first; a file that changed since then is a failure.
  package func copy(
    from source: FilePath, to path: String, expecting expected: FileFingerprint? = nil
  ) throws(BuildFailure) -> ManifestEntry {
    try checkPath(path)
    let (kept, twin) = try keep(source, at: path)
    let fingerprint = if let kept { kept } else { try copyAfresh(source, to: path, beside: twin) }
    guard expected == nil || expected == fingerprint else { throw .sourceChanged(source.string) }
    return ManifestEntry(path: path, size: fingerprint.size, sha256: fingerprint.sha256)
  }

  /// Takes the published file over where it has the same bytes.
  private func keep(
    _ source: FilePath, at path: String
  ) throws(BuildFailure) -> (kept: FileFingerprint?, twin: Twin) {
    var reading = try SourceReading(source)
    let twin = twin(of: path, size: reading.size) { old throws(Errno) in
      var piece = [UInt8](repeating: 0, count: SourceReading.pieceSize)
      while true {
        // A source that cannot be read is reported by the copy that follows.
        guard let mine = try? reading.next() else { return false }
        let theirs = try old.read(into: &piece)
        guard mine == theirs, piece[..<theirs] == reading.piece[..<mine] else { return false }
        if mine == 0 { return true }
      }
    }
    return twin == .taken ? (reading.finish(), twin) : (nil, twin)
  }

  private func copyAfresh(
    _ source: FilePath, to path: String, beside twin: Twin
  ) throws(BuildFailure) -> FileFingerprint {
    var reading = try SourceReading(source)
    let target = try attempting(.write, shown(path)) { () throws(Errno) in try newFile(path) }
    while case let count = try reading.next(), count > 0 {
      do throws(Errno) {
        try target.write(reading.piece, count: count)
      } catch {
        throw .cannot(.write, shown(path), error)
      }
    }
    do throws(Errno) {
      try finish(target, beside: twin)
    } catch {
      throw .cannot(.write, shown(path), error)
    }
    return reading.finish()
  }
}
