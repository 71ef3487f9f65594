package import Disclosure
package import SystemPackage

/// What a file's bytes are known by.
package struct FileFingerprint: Sendable, Hashable {
  package let size: Int
  package let sha256: ContentHash

  package init(size: Int, sha256: ContentHash) {
    self.size = size
    self.sha256 = sha256
  }

  /// Reads a file through, in pieces. A symbolic link at the end of the path is refused.
  package init(of path: FilePath) throws(BuildFailure) {
    var reading = try SourceReading(path)
    while try reading.next() > 0 {}
    self = reading.finish()
  }
}

/// An author's file that is read from its first byte to its last, and summed up on the way.
struct SourceReading: ~Copyable {
  static let pieceSize = 256 * 1024

  /// The size when it was opened.
  let size: Int
  /// The piece that was read last; only the first bytes of it, as many as `next` said.
  private(set) var piece: [UInt8]
  private let path: FilePath
  private let file: Handle
  private var hasher = ContentHasher()
  private var count = 0

  init(_ path: FilePath) throws(BuildFailure) {
    self.path = path
    let file = try attempting(.open, path.string) { () throws(Errno) in try Handle.file(at: path) }
    let status = try attempting(.open, path.string) { () throws(Errno) in try file.status() }
    guard status.kind == .file else { throw .sourceIsNoFile(path.string) }
    self.file = file
    size = status.size
    piece = [UInt8](repeating: 0, count: min(max(status.size, 1), Self.pieceSize))
  }

  /// Reads the next piece and returns its length, 0 at the end. A file that has another size by then is a failure.
  mutating func next() throws(BuildFailure) -> Int {
    let length: Int
    do {
      length = try file.read(into: &piece)
    } catch {
      throw .cannot(.read, path.string, error)
    }
    hasher.update(piece[..<length])
    count += length
    guard length == 0 ? count == size : count <= size else { throw .sourceChanged(path.string) }
    return length
  }

  /// The size and sum of what was read.
  consuming func finish() -> FileFingerprint {
    FileFingerprint(size: count, sha256: hasher.finish())
  }
}
