import Disclosure
import SystemPackage

/// A file of the column that is written piece by piece: memory does not grow with it.
struct StagedFile: ~Copyable {
  private let staging: Staging
  private let path: String
  private let file: Handle
  private var hasher = ContentHasher()
  private var size = 0

  init(_ path: String, in staging: Staging) throws(BuildFailure) {
    try staging.checkPath(path)
    try self.init(checked: path, in: staging)
  }

  /// Without a look at the path: the column's own.
  init(checked path: String, in staging: Staging) throws(BuildFailure) {
    let file = try attempting(.write, staging.shown(path)) { () throws(Errno) in try staging.newFile(path) }
    self.staging = staging
    self.path = path
    self.file = file
  }

  mutating func append(_ bytes: [UInt8]) throws(BuildFailure) {
    do throws(Errno) {
      try file.write(bytes)
    } catch {
      throw .cannot(.write, staging.shown(path), error)
    }
    hasher.update(bytes[...])
    size += bytes.count
  }

  /// The file is whole. Where the published one has the same bytes it is kept, with its time.
  consuming func finish() throws(BuildFailure) -> ManifestEntry {
    let entry = ManifestEntry(path: path, size: size, sha256: hasher.finish())
    let (staging, path, size) = (staging, path, size)
    do throws(Errno) {
      try file.close()
    } catch {
      throw .cannot(.write, staging.shown(path), error)
    }
    try staging.keepTwin(path, size: size)
    return entry
  }
}

extension Staging {
  /// Puts the published file in the place of one that was just written, where both have the same bytes.
  ///
  /// In one step, and only where the published file could be taken over: until then the new one stands.
  func keepTwin(_ path: String, size: Int) throws(BuildFailure) {
    let draft = path + "~"
    let twin = twin(of: path, as: draft, size: size) { old throws(Errno) in
      try old.hasSameBytes(as: try parts.column.file(path))
    }
    switch twin {
    case .taken:
      try attempting(.write, shown(path)) { () throws(Errno) in try parts.column.replace(draft, with: path) }
    case .refused(let time): try? parts.column.file(path).setTime(time)
    case .none: break
    }
  }
}

extension Handle {
  /// Whether two files, read from where they stand, go on alike to their ends.
  fileprivate func hasSameBytes(as other: borrowing Handle) throws(Errno) -> Bool {
    var mine = [UInt8](repeating: 0, count: 256 << 10)
    var theirs = mine
    while true {
      let count = try read(into: &mine)
      guard try other.read(into: &theirs) == count, mine[..<count] == theirs[..<count] else { return false }
      if count == 0 { return true }
    }
  }
}
