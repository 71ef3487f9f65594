import Foundation
import Publication

/// The templates and style sheets of the standard theme, as they lie in the repository.
enum StandardTheme {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes/standard")

  static var files: [ThemeFile] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }
        .map {
          let bytes = try Data(contentsOf: folder.appending(path: $0))
          return ThemeFile(name: $0, path: "Themes/standard/\($0)", bytes: Array(bytes))
        }
    }
  }
}
