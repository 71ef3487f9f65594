import Foundation
import SystemPackage

/// Where the tests find what lies in the repository.
enum Repository {
  static let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().removingLastComponent()
  static let themes = root.appending("Themes")
  static let sources = root.appending("Sources")
  static let fixtures = root.appending("Tests/PipelineTests/Fixtures")

  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
