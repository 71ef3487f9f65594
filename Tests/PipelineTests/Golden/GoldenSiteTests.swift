import Foundation
import Pipeline
import SystemPackage
import Testing

/// A whole column, compared byte for byte with the one that was last read and approved.
///
/// `UPDATE_GOLDEN=1 swift test --filter Golden` writes what the program makes now; read the difference before
/// you commit it.
@Suite struct GoldenSiteTests {
  static let expected = Repository.fixtures.appending("golden-output")

  @Test func everyByteOfTheColumnIsAsApproved() async throws {
    let column = try TestColumn(fixture: "golden")
    var tree = try await column.built()
    // Nobody reads the search index; `manifest.json` holds the sums of its files.
    tree.files = tree.files.filter { !$0.key.hasPrefix("search/") }
    if Repository.environment("UPDATE_GOLDEN") != nil { try GoldenSiteTests.write(tree) }
    let differences = tree.differences(from: try FileTree(of: GoldenSiteTests.expected))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// The warnings of the column, which a golden of files would not show.
  @Test func everyProblemOfTheColumnIsAsApproved() async throws {
    let report = try await TestColumn(fixture: "golden").check()
    try GoldenText.compare(report, with: "golden-problems.txt")
    #expect(report.notices == 28)
    #expect(report.drafts == 1)
  }

  @Test func theDraftIsNowhere() throws {
    let tree = try FileTree(of: GoldenSiteTests.expected)
    #expect(tree.paths.count > 100)
    for path in tree.paths {
      #expect(!path.contains("草稿"))
      #expect(!tree.text(path).contains("草稿，不得出现"), "\(path)")
    }
  }

  /// Who reviewed a notice is the office's own business.
  @Test func theReviewIsNowhere() throws {
    let tree = try FileTree(of: GoldenSiteTests.expected)
    for path in tree.paths { #expect(!tree.text(path).contains("柳某某"), "\(path)") }
  }

  private static func write(_ tree: FileTree) throws {
    try? FileManager.default.removeItem(atPath: expected.string)
    for (path, bytes) in tree.files {
      let file = expected.appending(path)
      try FileManager.default.createDirectory(
        atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    }
  }
}
