import Foundation
import SystemPackage

/// A folder of one test's own, removed with all it holds when the test ends.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    let name = "gongkai-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = FilePath(folder.resolvingSymlinksInPath().path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  var output: FilePath { path.appending("Output") }
  var workFolder: FilePath { path.appending(".Output.gongkai") }

  /// Writes files, making their folders: path under this folder, and text.
  func put(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = self.path.appending(path)
      try FileManager.default.createDirectory(
        atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file.string))
    }
  }

  /// Everything under a folder, by relative path: the text of files, `/` for folders, `->` and the target for links.
  func tree(_ under: String = "Output") throws -> [String: String] {
    let root = path.appending(under).string
    guard FileManager.default.fileExists(atPath: root) else { return [:] }
    var tree: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: tree[name] = "/"
      case .typeSymbolicLink:
        tree[name] = "->" + (try FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(name)"))
      default:
        tree[name] = String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")), as: UTF8.self)
      }
    }
    return tree
  }

  func attributes(_ path: String) throws -> Attributes {
    let found = try FileManager.default.attributesOfItem(atPath: self.path.appending(path).string)
    return Attributes(
      permissions: found[.posixPermissions] as? Int ?? -1,
      inode: found[.systemFileNumber] as? Int ?? -1,
      modified: found[.modificationDate] as? Date ?? .distantPast)
  }

  struct Attributes: Equatable {
    let permissions: Int
    let inode: Int
    let modified: Date
  }

  func set(_ attribute: FileAttributeKey, _ value: Any, of path: String) throws {
    try FileManager.default.setAttributes([attribute: value], ofItemAtPath: self.path.appending(path).string)
  }

  func exists(_ path: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: path.string)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self.path.appending(path).string, withDestinationPath: target)
  }
}
