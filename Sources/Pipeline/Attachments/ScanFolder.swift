package import Diagnostics
import SystemPackage

/// The folder in which scans are remembered.
///
/// Whoever can write into it can wave an attachment through, so it serves only where nobody but its owner can, and the
/// owner is who runs this, or root. What is used lies in `scans/`. After 16 runs that folder becomes `scans-before/`, and
/// what lay there is removed; what a run finds there it moves back. So an entry goes that 32 runs in turn have not used.
final class ScanFolder: Sendable {
  private let folder: Handle
  private let scans: Handle
  /// Nil until the first folder has been put aside.
  private let before: Handle?

  private static let scansName: FilePath.Component = "scans"
  private static let beforeName: FilePath.Component = "scans-before"
  private static let runsName: FilePath.Component = "runs"
  private static let runsOfAFolder = 16

  /// Throws `notPermitted` where others can write into it.
  init(at path: FilePath) throws(Errno) {
    let folder = try Handle.madeFolder(at: path)
    try folder.makeFolder(ScanFolder.scansName.string, permissions: 0o700)
    let scans = try folder.folder(ScanFolder.scansName)
    guard try folder.status().isTrusted, try scans.status().isTrusted else { throw .notPermitted }
    before = try? ScanFolder.trusted(ScanFolder.beforeName, in: folder)
    self.folder = folder
    self.scans = scans
  }

  private static func trusted(
    _ name: FilePath.Component, in folder: borrowing Handle
  ) throws(Errno) -> Handle {
    let inner = try folder.folder(name)
    guard try inner.status().isTrusted else { throw .notPermitted }
    return inner
  }

  /// Nil where there is no such entry, or none to be trusted, or a larger one.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    if let bytes = try? ScanFolder.read(name, in: scans, limit: limit) { return bytes }
    guard let component = FilePath.Component(name) else { return nil }
    try? before?.move(component, to: component, in: scans)
    return try? ScanFolder.read(name, in: scans, limit: limit)
  }

  private static func read(
    _ name: String, in folder: borrowing Handle, limit: Int
  ) throws(Errno) -> [UInt8]? {
    let file = try folder.file(name)
    let status = try file.status()
    guard status.kind == .file, status.isTrusted, status.size <= limit else { return nil }
    return try file.readAll()
  }

  func put(_ bytes: [UInt8], as name: String) {
    guard let name = FilePath.Component(name) else { return }
    try? scans.put(bytes, as: name, permissions: 0o600, isLasting: false)
  }

  /// Nothing is read or written after it.
  func countRun() {
    let written = (try? ScanFolder.read(ScanFolder.runsName.string, in: folder, limit: 20)) ?? nil
    var count = written.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    count = max(0, count) + 1
    if count >= ScanFolder.runsOfAFolder {
      count = 0
      try? folder.removeTree(ScanFolder.beforeName)
      try? folder.move(ScanFolder.scansName, to: ScanFolder.beforeName, in: folder)
    }
    try? folder.put(Array("\(count)".utf8), as: ScanFolder.runsName, permissions: 0o600, isLasting: false)
  }
}

extension FileStatus {
  /// Whether nobody but who runs this, and root, can have changed it.
  fileprivate var isTrusted: Bool { trustedOwners.contains(owner) && permissions & 0o022 == 0 }
}

extension ScanSettings {
  /// Why nothing is remembered in the folder that was named; nil where all is well.
  package var cacheRemark: Wording? {
    guard let cache else { return nil }
    do throws(Errno) {
      _ = try ScanFolder(at: cache)
    } catch .notPermitted {
      return Wording(
        zh: "没有使用 \(cache)：别人也能写入这个文件夹，写进去的假记录会让附件不经检查就发布。请收回写权限（chmod -R go-w，归运行者所有），或用 --no-cache",
        en:
          "\(cache) is not used: others can write into it, and a forged entry would publish an attachment unseen. Take "
          + "that right away (chmod -R go-w, owned by whoever runs this), or say --no-cache")
    } catch {}
    return nil
  }
}
