import Diagnostics
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// What lies in `Content/`, sound or not: a located error, never a crash, never a silent skip.
@Suite struct SurveyTests {
  @Test func aLinkInContentIsAnError() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text, "outside/b.md": "geheim"])
    try column.folder.link("Content/notices/b.md", to: "../../outside/b.md")
    try column.folder.link("Content/notices/folder", to: "../../outside")
    try column.folder.link("Content/pages/loop", to: "loop")
    let report = try await column.check()
    let places = report.diagnostics.filter { $0.rule.id == "file-not-regular" }.map(\.place.path)
    #expect(places == ["Content/notices/b.md", "Content/notices/folder", "Content/pages/loop"])
  }

  @Test func contentThatIsALinkIsAnError() async throws {
    let column = try TestColumn(["outside/a.md": NoticeSource().text])
    try column.folder.link("Content/notices", to: "../outside")
    #expect(try await column.check().errorRules == ["file-not-regular"])
  }

  @Test func pipesAndSocketsAreErrors() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text])
    let pipe = column.folder.path.appending("Content/notices/pipe.md").string
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(try await column.check().errorRules == ["file-not-regular"])
  }

  @Test func aNameThatIsNotUTF8IsAnError() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text])
    let folder = Array(column.folder.path.appending("Content/notices").string.utf8).map {
      CChar(bitPattern: $0)
    }
    let name = folder + [0x2F, CChar(bitPattern: 0xB9), CChar(bitPattern: 0xAB), 0x2E, 0x6D, 0x64, 0]
    let file = unsafe name.withUnsafeBufferPointer { unsafe open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
    #expect(file >= 0)
    close(file)
    let report = try await column.check()
    #expect(report.errorRules == ["file-not-regular"])
    #expect(report.diagnostics.contains { $0.problem.message.en == "the file's name is not UTF-8" })
  }

  /// A sparse file: nobody waits for 50 MB, and nobody reads them.
  @Test func fiftyMegabytesAreRefused() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text, "Content/pages/big.md": ""])
    for path in ["Content/notices/a.md", "Content/pages/big.md"] {
      #expect(unsafe truncate(column.folder.path.appending(path).string, 50 << 20) == 0)
    }
    let report = try await column.build()
    #expect(report.errorRules == ["file-too-large", "file-too-large"])
    #expect(try FileTree(of: column.output).files.isEmpty)
  }

  @Test func hiddenFilesAreTheSystems() async throws {
    let review = "review: {reviewer: 政务公开科, date: 2024-03-05}"
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: [review]).text, "Content/notices/.b.md": "broken",
      "Content/notices/.DS_Store": "x",
      "Content/.git/notices/c.md": "broken", "Content/notices/.hidden/d.md": "broken",
    ])
    let report = try await column.build()
    #expect(report.diagnostics.allSatisfy { $0.rule.id == "empty-node" }, "\(report.listing)")
    #expect(report.notices == 1)
  }

  @Test func contentThatCannotBeListedEndsTheRun() async throws {
    var column = try TestColumn()
    column.content = column.folder.path.appending("Nowhere")
    #expect(try await column.failureOfCheck() != nil)
    column.content = column.folder.path.appending("Content/site.yaml")
    #expect(try await column.failureOfCheck() != nil)
  }

  /// What is there and may not be read is no fault of the content: the run ends (exit 2) and nothing is published.
  @Test(arguments: ["Content/notices", "Content/notices/a.md", "Content/notices/表.txt", "Content/site.yaml"])
  func whatMayNotBeReadEndsTheRun(path: String) async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: ["attachments: 表.txt"]).text,
      "Content/notices/表.txt": "表\n",
    ])
    try column.folder.set(.posixPermissions, 0, of: path)
    try column.folder.set(.posixPermissions, 0o777, of: "")
    let root = column.folder.path.string
    // Root may read everything: a child that is somebody else looks.
    await #expect(processExitsWith: .success) { [root = root as String] in
      if getuid() == 0 { _ = setuid(65534) }
      try await SurveyTests.expectFailure(in: root)
    }
    try column.folder.set(.posixPermissions, 0o755, of: path)
  }

  private static func expectFailure(in root: String) async throws {
    var column = try TestColumn()
    column.content = FilePath(root).appending("Content")
    if try await column.failureOfCheck() == nil { exit(1) }
  }

  /// Everything in the right place, nothing told twice: the same file listed, linked and shown.
  @Test func aFileIsAnAttachmentOnce() async throws {
    let body = "[表](表.txt)、[又](./表.txt)、[再](../notices/%E8%A1%A8.txt)"
    let tree = try await TestColumn([
      "Content/notices/a.md": NoticeSource(lines: ["attachments: [{path: 表.txt, name: 附表}]"], body: body)
        .text,
      "Content/notices/表.txt": "表\n",
    ]).built()
    let item = try #require(try Feed(tree.files["feed.json"]).items.first)
    #expect((item.values["attachments"] as? [Any])?.count == 1)
    #expect(tree.text("notices/11990100000123457U/2024-00001/表.txt") == "表\n")
    #expect(SiteLinks(tree).broken.isEmpty)
  }

  @Test func aFileNobodyNamesStaysAtHome() async throws {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource().text, "Content/notices/底稿.docx": "x"])
    let report = try await column.build()
    #expect(
      report.diagnostics.filter { $0.rule.id == "file-unused" }.map(\.place.path) == [
        "Content/notices/底稿.docx"
      ])
    #expect(!(try FileTree(of: column.output).paths.contains { $0.contains("底稿") }))
  }

  /// Two pages that would be one file.
  @Test func pagesOfOneNameCollide() async throws {
    let page = "---\ntitle: 声明\nupdated_on: 2024-01-01\n---\n\n正文。\n"
    for other in ["Content/pages/a/statement.md", "Content/pages/a/guide.md"] {
      let report = try await TestColumn(["Content/pages/statement.md": page, other: page]).check()
      #expect(!report.errorRules.isEmpty, "\(other)")
    }
  }

  /// A notice is published, or there is an error that says why not.
  @Test(arguments: ["[]", "[~]", "[\"\"]", "\"  \"", "~", "\"，\"", "{}"])
  func noNoticeIsSkippedSilently(body: String) async throws {
    let notice = NoticeSource().text.replacing("issuing_body: 示例市人民政府办公室", with: "issuing_body: \(body)")
    let report = try await TestColumn(["Content/notices/a.md": notice]).check()
    #expect(report.hasFailed)
  }
}
