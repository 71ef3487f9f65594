import Foundation
import SystemPackage

/// The program's own Swift files, for tests of how they are written.
struct SourceFile: Sendable {
  /// The target's folder under `Sources/`.
  let target: String
  /// Relative to `Sources/`.
  let path: String
  let lines: [String]

  /// Lines without comments and without what stands in quotes.
  var code: [String] {
    lines.map { line in
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.hasPrefix("//") { return "" }
      return line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*$/, with: "")
    }
  }

  /// Modules that the file imports, at whatever access.
  var imports: [String] {
    lines.compactMap {
      $0.wholeMatch(
        of:
          /(?:@\w+ )?(?:(?:package|public|internal|private|fileprivate) )?import (?:struct |class |func )?(\w+).*/
      )
      .map { String($0.output.1) }
    }
  }

  static func all() throws -> [SourceFile] {
    try FileManager.default.subpathsOfDirectory(atPath: Repository.sources.string).filter {
      $0.hasSuffix(".swift")
    }.sorted()
      .map { path in
        let text = try String(contentsOfFile: Repository.sources.appending(path).string, encoding: .utf8)
        return SourceFile(
          target: String(path.prefix { $0 != "/" }), path: path,
          lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
  }
}
