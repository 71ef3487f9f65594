import Diagnostics
import Foundation
import Glibc
import Pipeline
import SystemPackage
import Testing

/// The same content makes the same bytes.
@Suite struct DeterminismTests {
  /// The files of the column, as the system may list them in another order: they are made in another order.
  private static func column(shuffledBy seed: UInt64) throws -> TestColumn {
    var dice = Dice(seed: seed)
    let column = try TestColumn()
    var files = NoticeSource.series(150)
    for serial in 1...60 {
      // The same minute: only the numbers tell which comes first.
      files["Content/notices/same/\(serial * 7919 % 61).md"] =
        NoticeSource(
          number: "11990100000123457U/2023-\(NoticeSource.padded(serial, 5))", publishedAt: "2023-05-06 09:30"
        )
        .text
    }
    for name in ["statement", "contact", "archive", "about", "zones"] {
      files["Content/pages/\(name).md"] = "---\ntitle: \(name)\nupdated_on: 2024-01-01\n---\n\n正文。\n"
    }
    for (path, text) in files.sorted(by: { $0.key < $1.key }).shuffled(using: &dice) {
      try column.folder.put([path: text])
    }
    return column
  }

  @Test(arguments: [1, 2, 7, 64])
  func jobsAndOrderDoNotMatter(jobs: Int) async throws {
    let seed = Dice.seed &+ UInt64(jobs)
    let expected = try await DeterminismTests.column(shuffledBy: 0).built(jobs: 3)
    let found = try await DeterminismTests.column(shuffledBy: seed).built(jobs: jobs)
    #expect(found.differences(from: expected).isEmpty, "seed \(seed)")
  }

  /// The names of files decide the order of problems and nothing else.
  @Test func namesOfFilesDoNotMatter() async throws {
    let first = try TestColumn()
    let second = try TestColumn()
    var files = NoticeSource.series(40)
    for serial in 1...20 {
      let number = "11990100000123457U/2023-\(NoticeSource.padded(serial, 5))"
      files["Content/notices/same/\(serial).md"] =
        NoticeSource(number: number, title: "同时\(serial)", publishedAt: "2023-05-06 09:30").text
    }
    for (index, entry) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      try first.folder.put([entry.key: entry.value])
      try second.folder.put(["Content/notices/\(99 - index)/文件.md": entry.value])
    }
    #expect(try await first.built().differences(from: second.built()).isEmpty)
  }

  /// Whatever order the system lists files in: pages stand in the order of their names.
  @Test func pagesStandInTheOrderOfTheirNames() async throws {
    let column = try TestColumn()
    let names = (1...20).map { "p\($0 * 37 % 101)" }
    for name in names {
      try column.folder.put([
        "Content/pages/\(name).md": "---\ntitle: 页\(name)\nupdated_on: 2024-01-01\n---\n\n正文。\n"
      ])
    }
    let home = MarkupTokenizer.tags(in: try await column.built().files["index.html"] ?? [])
    let links = home.compactMap { $0["href"] }.filter { $0.hasPrefix("pages/") }
    #expect(links == names.sorted().map { "pages/\($0).html" })
  }

  @Test func twiceIsIdentical() async throws {
    let column = try TestColumn(fixture: "golden")
    let first = try await column.built()
    #expect(try await column.built().differences(from: first).isEmpty)
    #expect(try await TestColumn(fixture: "golden").built(jobs: 7).differences(from: first).isEmpty)
  }

  /// Elsewhere in the world the column is the same.
  @Test(arguments: [
    "Pacific/Kiritimati tr_TR.UTF-8", "America/Los_Angeles de_DE.UTF-8", "Asia/Shanghai zh_CN.UTF-8",
  ])
  func timeZoneAndLocaleDoNotMatter(surroundings: String) async throws {
    let column = try TestColumn(fixture: "golden")
    let output = column.output.string
    await #expect(processExitsWith: .success) {
      [surroundings = surroundings as String, output = output as String] in
      let parts = surroundings.split(separator: " ").map(String.init)
      unsafe setenv("TZ", parts[0], 1)
      for name in ["LC_ALL", "LANG"] { unsafe setenv(name, parts[1], 1) }
      tzset()
      _ = unsafe setlocale(LC_ALL, "")
      umask(0o077)
      try await DeterminismTests.build("golden", to: output)
    }
    let expected = try await TestColumn(fixture: "golden").built()
    #expect(try FileTree(of: column.output).differences(from: expected).isEmpty)
  }

  /// For a child process: the fixture, built into a folder of the parent's.
  private static func build(_ fixture: String, to output: String) async throws {
    let request = try TestColumn(fixture: fixture).request()
    let elsewhere = BuildRequest(
      content: request.content, themes: request.themes, theme: request.theme, output: FilePath(output),
      asOf: request.asOf, isStrict: false, jobs: 2)
    _ = try await SiteBuilder(elsewhere).build()
  }

  /// The date of the build changes what is in force, and nothing else.
  @Test func theDayOfTheBuildIsTheOnlyClock() async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(lines: ["expires_on: 2026-06-01"]).text,
      "Content/notices/b.md": NoticeSource(number: "11990100000123457U/2024-00002").text,
    ])
    let before = try await column.built(asOf: "2026-05-31")
    #expect(try await column.built(asOf: "2026-06-01").differences(from: before).isEmpty)
    let after = try await column.built(asOf: "2026-06-02")
    let path = "notices/11990100000123457U/2024-00001.html"
    #expect(before.text(path).contains("有效") && !before.text(path).contains("失效</"))
    #expect(after.text(path).contains("失效"))
    #expect(
      after.files["notices/11990100000123457U/2024-00002.html"]
        == before.files["notices/11990100000123457U/2024-00002.html"])
  }
}
