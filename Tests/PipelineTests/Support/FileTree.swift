import Foundation
import SystemPackage

/// The files of a folder: relative paths with their bytes, folders left out.
struct FileTree: Equatable {
  var files: [String: [UInt8]]

  init(of folder: FilePath) throws {
    var files: [String: [UInt8]] = [:]
    let root = folder.string
    if FileManager.default.fileExists(atPath: root) {
      for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
        let path = root + "/" + name
        let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        if type == .typeRegular { files[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
      }
    }
    self.files = files
  }

  var paths: [String] { files.keys.sorted() }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

  /// What a person needs to find a difference: missing, unexpected and changed files, the last with its first line.
  func differences(from expected: FileTree) -> [String] {
    var found: [String] = []
    for path in Set(paths).union(expected.paths).sorted() {
      switch (files[path], expected.files[path]) {
      case (nil, _): found.append("missing: \(path)")
      case (_, nil): found.append("unexpected: \(path)")
      case (let a?, let b?) where a != b:
        found.append("changed: \(path)\(FileTree.firstDifference(a, b))")
      default: continue
      }
    }
    return found
  }

  private static func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> String {
    let got = String(decoding: a, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = String(decoding: b, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (x, y)) in zip(got, wanted).enumerated() where x != y {
      return "\n  line \(index + 1)\n  - \(y)\n  + \(x)"
    }
    return "\n  \(wanted.count) lines expected, \(got.count) found"
  }
}
