import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// What is remembered of attachments, of which program, in whose folder, and for how long.
@Suite struct ScanCacheTests {
  private func column(_ line: String) throws -> TestColumn {
    let column = try TestColumn(["Content/notices/a.md": NoticeSource(lines: [line]).text])
    for name in ["book.xlsx", "pages.pdf", "encrypted.zip"] {
      try FileManager.default.copyItem(
        atPath: Repository.fixtures.appending("attachments/\(name)").string,
        toPath: column.content.appending("notices/\(name)").string)
    }
    return column
  }

  private func check(
    _ column: TestColumn, cache: FilePath, tools: [FilePath] = ["/usr/local/bin", "/usr/bin"]
  ) async throws -> [String] {
    let base = try column.request()
    let request = BuildRequest(
      content: base.content, themes: base.themes, theme: base.theme, output: base.output, asOf: base.asOf,
      isStrict: false, jobs: 2, scan: ScanSettings(cache: cache, scratch: "/tmp", tools: tools))
    return try await SiteBuilder(request).check().diagnostics.map { "\($0.place) \($0.problem.message.zh)" }
  }

  private func entries(_ cache: FilePath, _ folder: String = "scans") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache.appending(folder).string))?.sorted() ?? []
  }

  @Test func aScanIsRememberedAndSaysTheSame() async throws {
    let column = try column("attachments: [book.xlsx, pages.pdf, encrypted.zip]")
    let cache = column.folder.path.appending("deep/cache")
    let fresh = try await check(column, cache: cache)
    let entries = try FileManager.default.contentsOfDirectory(atPath: cache.appending("scans").string)
    #expect(entries.count == 3)
    #expect(try await check(column, cache: cache) == fresh)
    // What is remembered is what is told: a planted entry shows that it is read.
    let entry = cache.appending("scans").appending(try #require(entries.first { $0.hasSuffix(".pdf") }))
    var text = try String(contentsOfFile: entry.string, encoding: .utf8)
    #expect(text.contains("张*"))
    #expect(!text.contains("张三"))
    text = text.replacingOccurrences(of: "张*", with: "王*")
    try Data(text.utf8).write(to: URL(fileURLWithPath: entry.string))
    #expect(try await check(column, cache: cache).contains { $0.contains("王*") })
  }

  @Test(arguments: ["", "garbage", "gongkai scan 1 other program\nclean\n"])
  func aDamagedEntryIsScannedAnew(text: String) async throws {
    let column = try column("attachments: pages.pdf")
    let cache = column.folder.path.appending("cache")
    let fresh = try await check(column, cache: cache)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: cache.appending("scans").string).first)
    let entry = cache.appending("scans").appending(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: entry.string))
    #expect(try await check(column, cache: cache) == fresh)
    #expect(try String(contentsOfFile: entry.string, encoding: .utf8).contains("张*"))
  }

  @Test func aCacheThatCannotBeWrittenOnlyCostsTime() async throws {
    let column = try column("attachments: pages.pdf")
    try column.folder.put(["cache": "a file, not a folder"])
    let cached = try await check(column, cache: column.folder.path.appending("cache"))
    #expect(cached.contains { $0.contains("张*") })
  }

  /// Whatever is planted in such a folder: the attachment is looked into.
  @Test(arguments: ["", "/scans"], [0o777, 0o770, 0o722])
  func aFolderThatOthersCanWriteToIsNotUsed(inner: String, mode: Int) async throws {
    let column = try column("attachments: pages.pdf")
    let cache = column.folder.path.appending("cache")
    let fresh = try await check(column, cache: cache)
    let name = try #require(entries(cache).first)
    let file = cache.appending("scans").appending(name)
    let text = try String(contentsOfFile: file.string, encoding: .utf8)
    let forged = text.prefix(through: try #require(text.firstIndex(of: "\n"))) + "clean\n"
    try Data(forged.utf8).write(to: URL(fileURLWithPath: file.string))
    // In a folder of one's own it counts.
    #expect(try await check(column, cache: cache) != fresh)
    try column.folder.set(.posixPermissions, mode, of: "cache\(inner)")
    #expect(try await check(column, cache: cache) == fresh)
    let remark = try #require(ScanSettings(cache: cache).cacheRemark)
    #expect(remark.en.contains("others can write into it") && remark.zh.contains("别人也能写入"))
    #expect(ScanSettings(cache: column.folder.path.appending("another")).cacheRemark == nil)
  }

  @Test func anEntryThatOthersCanWriteToIsNotUsed() async throws {
    let column = try column("attachments: pages.pdf")
    let cache = column.folder.path.appending("cache")
    let fresh = try await check(column, cache: cache)
    let name = try #require(entries(cache).first)
    try column.folder.put(["cache/scans/\(name)": "forged"])
    try column.folder.set(.posixPermissions, 0o666, of: "cache/scans/\(name)")
    #expect(try await check(column, cache: cache) == fresh)
  }

  /// What an older pdftotext overlooked a newer one may find.
  @Test func anotherConverterIsAnotherScanner() async throws {
    let column = try column("attachments: pages.pdf")
    let cache = column.folder.path.appending("cache")
    for tool in ["pdfinfo", "pdftotext", "pdfdetach"] {
      try column.folder.put(["tools/\(tool)": "#!/bin/sh\nexec /usr/bin/\(tool) \"$@\"\n"])
      try column.folder.set(.posixPermissions, 0o755, of: "tools/\(tool)")
    }
    let tools = [column.folder.path.appending("tools")]
    let fresh = try await check(column, cache: cache, tools: tools)
    let file = cache.appending("scans").appending(try #require(entries(cache).first))
    let before = try Data(contentsOf: URL(fileURLWithPath: file.string))
    #expect(try await check(column, cache: cache, tools: tools) == fresh)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.string)) == before)
    try column.folder.put(["tools/pdftotext": "#!/bin/sh\n# newer\nexec /usr/bin/pdftotext \"$@\"\n"])
    #expect(try await check(column, cache: cache, tools: tools) == fresh)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.string)) != before)
  }

  /// A column whose attachment changes in every run leaves no more than the last runs used.
  @Test func whatManyRunsHaveNotUsedIsForgotten() async throws {
    let column = try column("attachments: [list.txt, pages.pdf]")
    let cache = column.folder.path.appending("cache")
    var most = 0
    for run in 1...50 {
      try column.folder.put(["Content/notices/list.txt": "第\(run)版\n"])
      _ = try await check(column, cache: cache)
      most = max(most, entries(cache).count + entries(cache, "scans-before").count)
    }
    #expect(most <= 34, "\(most)")
    // What every run uses is there still, and is not read again.
    #expect((entries(cache) + entries(cache, "scans-before")).count { $0.hasSuffix(".pdf") } == 1)
  }

  /// What a machine without the converter could not do, another does.
  @Test func aMissingConverterIsNotRemembered() async throws {
    let column = try column("attachments: pages.pdf")
    let cache = column.folder.path.appending("cache")
    await #expect(throws: BuildFailure.self) { try await check(column, cache: cache, tools: []) }
    #expect(entries(cache).isEmpty)
    #expect(try await check(column, cache: cache).contains { $0.contains("张*") })
  }
}
