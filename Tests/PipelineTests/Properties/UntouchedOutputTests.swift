import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What is published stays until something better is whole.
@Suite struct UntouchedOutputTests {
  private static func state(of column: TestColumn) throws -> [String: [String]] {
    var state: [String: [String]] = [:]
    let root = column.output.string
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) + [""] {
      let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
      let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      state[name] = ["\(modified)", "\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.size] ?? 0)"]
    }
    return state
  }

  @Test(arguments: ["made_on: 2024-02-30", "法布日期: 2024-01-01", "disclosure: 不予公开"])
  func anErrorLeavesEverythingAsItWas(line: String) async throws {
    let column = try TestColumn(NoticeSource.series(25))
    let tree = try await column.built()
    let before = try UntouchedOutputTests.state(of: column)
    try column.folder.put([
      "Content/notices/new.md": NoticeSource(lines: [line]).text.replacing("made_on: 2024-03-05\n", with: "")
    ])
    let report = try await column.build()
    #expect(report.hasFailed)
    #expect(try FileTree(of: column.output) == tree)
    #expect(try UntouchedOutputTests.state(of: column) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: column.folder.path.string).sorted() == [
        "Content", "Output",
      ])
  }

  @Test func strictWarningsLeaveEverythingAsItWas() async throws {
    let column = try TestColumn(NoticeSource.series(3))
    let tree = try await column.built()
    try column.folder.put(["Content/notices/new.md": NoticeSource(lines: ["genre: 通知书"]).text])
    let report = try await column.build(isStrict: true)
    #expect(report.hasFailed)
    #expect(report.errors == 0)
    #expect(try FileTree(of: column.output) == tree)
    #expect(try await !column.build().hasFailed)
    #expect(try FileTree(of: column.output) != tree)
  }

  @Test func aThemeThatFailsLeavesEverythingAsItWas() async throws {
    var column = try TestColumn(NoticeSource.series(3))
    let tree = try await column.built()
    try column.folder.put(["Themes/own/row.mustache": "<li>{{titel}}</li>\n"])
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    column.theme = "own"
    let report = try await column.build()
    #expect(report.errorRules == ["template-unknown-name"])
    #expect(try FileTree(of: column.output) == tree)
  }

  @Test func aCheckWritesNothing() async throws {
    let column = try TestColumn(NoticeSource.series(3))
    _ = try await column.check()
    #expect(try FileManager.default.contentsOfDirectory(atPath: column.folder.path.string) == ["Content"])
    let tree = try await column.built()
    let before = try UntouchedOutputTests.state(of: column)
    try column.folder.put(["Content/notices/new.md": NoticeSource().text])
    #expect(try await column.check().notices == 4)
    #expect(try FileTree(of: column.output) == tree)
    #expect(try UntouchedOutputTests.state(of: column) == before)
  }

  /// So that rsync and caches see what changed and nothing else.
  @Test func unchangedFilesKeepTheirTime() async throws {
    let column = try TestColumn(NoticeSource.series(45))
    let first = try await column.built()
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    for path in first.paths { try column.folder.set(.modificationDate, old, of: "Output/\(path)") }
    try column.folder.put(NoticeSource.series(1, from: 46))
    let second = try await column.built()
    var kept = 0
    for path in second.paths {
      let modified = try column.folder.attributes("Output/\(path)").modified
      if second.files[path] == first.files[path] {
        #expect(modified == old, "\(path)")
        kept += 1
      } else {
        #expect(modified > old, "\(path)")
      }
    }
    #expect(kept > 45)
  }
}
