import Diagnostics
import Foundation
import Pipeline
import SystemPackage
import Testing

/// Personal data never leaves the program whole, wherever an author puts it.
@Suite struct LeakTests {
  private static let id = "11010519491231002X"

  /// Files that hold the number in every field, name and place, sound or broken.
  private static let files: [String: String] = [
    "Content/notices/title.md": NoticeSource(title: "关于\(id)的通知").text,
    "Content/notices/number.md": NoticeSource(number: id).text,
    "Content/notices/category.md": NoticeSource(category: id).text,
    "Content/notices/date.md": NoticeSource(publishedAt: "2024-03-05 \(id)").text,
    "Content/notices/fields.md": NoticeSource(
      lines: [
        "document_number: \(id)", "repeals: \(id)", "topic: \(id)", "genre: \(id)", "validity: \(id)",
        "kind: \(id)",
        "draft: \(id)", "disclosure: \(id)", "attachments: [\(id).pdf, {path: ../../\(id), name: \(id)}]",
        "waive: [{rule: \(id), reason: \(id)}]", "review: {reviewer: \(id), date: \(id)}",
        "effective_on: \(id)",
        "\(id): \(id)", "interprets: [\(id)]", "keywords: {\(id): \(id)}",
      ]
    ).text,
    "Content/notices/body.md": NoticeSource(
      body:
        "[\(id)](\(id).md) ![\(id)](\(id).png) <b>\(id)</b> [x](#\(id)) [^\(id)]\n\n[^a]: \(id)\n\n[\(id)]: \(id)"
    ).text,
    "Content/notices/broken.md": "---\ntitle: \"\(id)\n\(id)",
    "Content/notices/yaml.md": "---\ntitle: *\(id)\nnote: a: \(id)\n---\n",
    "Content/notices/none.md": id,
    "Content/notices/label.md": "---\n[ \(id) ]：\(id)\n---\n",
    "Content/notices/\(id)/\(id).md": NoticeSource(number: "11990100000123457U/2024-00009").text,
    "Content/notices/\(id).pdf": "x",
    "Content/pages/\(id).md": "---\ntitle: \(id)\nupdated_on: \(id)\n---\n\n\(id)\n",
    "Content/wording.yaml": "- {wrong: \(id), severity: \(id)}\n- {\(id): x}\n",
    "Content/\(id).txt": "x",
  ]

  private static func texts(of report: BuildReport) -> [String] {
    report.diagnostics.flatMap { diagnostic in
      [
        diagnostic.place.path, diagnostic.problem.message.zh, diagnostic.problem.message.en,
        diagnostic.problem.help.zh, diagnostic.problem.help.en,
      ] + diagnostic.notes.flatMap { [$0.place.path, $0.message.zh, $0.message.en] }
    } + report.waived.flatMap { [$0.waiver.reason, $0.diagnostic.place.path, $0.waiver.place.path] }
  }

  @Test func noProblemShowsANumberWhole() async throws {
    let column = try TestColumn(LeakTests.files)
    for report in [try await column.check(), try await column.build()] {
      #expect(report.diagnostics.count > 25)
      for text in LeakTests.texts(of: report) { #expect(!text.contains(LeakTests.id), "\(text)") }
    }
  }

  @Test(.enabled(if: Repository.program != nil, "the command is not built beside the tests"))
  func noOutputOfTheCommandShowsANumberWhole() async throws {
    let program = try #require(Repository.program)
    var column = try TestColumn(LeakTests.files)
    column.themes = column.folder.path.appending("Themes")
    try column.copyStandardTheme()
    for verb in ["check", "build"] {
      for format in ["text", "json"] {
        for language in ["zh", "en"] {
          let told = try program.run([
            verb, "--root", column.folder.path.string, "--format", format, "--lang", language, "--as-of",
            "2026-06-01",
          ])
          #expect(told.contains("110105********002X"))
          #expect(!told.contains(LeakTests.id), "\(verb) \(format)")
        }
      }
    }
  }

  @Test func namesOfFilesAndFoldersAreToldOnce() async throws {
    let column = try TestColumn([
      "Content/notices/张某13800138000/a.md": NoticeSource(lines: ["attachments: 李某13900139000.pdf"]).text,
      "Content/notices/张某13800138000/李某13900139000.pdf": "x",
      "Content/notices/张某13800138000/b.md": NoticeSource(
        number: "11990100000123457U/2024-00002", title: "另一份"
      ).text,
    ])
    let report = try await column.check()
    let places = report.diagnostics.filter { $0.rule.id == "mobile-number" }.map {
      "\($0.place.path):\($0.place.line)"
    }
    #expect(places == ["Content/notices/张某138****8000:0", "Content/notices/张某138****8000/a.md:9"])
  }

  /// A document that is refused names its attachments all the same.
  @Test func theNameOfARefusedNoticesAttachmentIsToldOnce() async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(publishedAt: "", lines: ["attachments: 名单\(LeakTests.id).txt"])
        .text,
      "Content/notices/名单\(LeakTests.id).txt": "名单",
    ])
    let report = try await column.check()
    #expect(report.diagnostics.filter { $0.rule.id == "resident-id" }.count == 1, "\(report.listing)")
  }

  /// What tells that a number is somebody's may stand in other lines than the number.
  @Test func anExcerptIsMaskedByTheWholeFile() throws {
    let column = try TestColumn([
      "Content/notices/a.md": """
      \u{FEFF}| 姓名 | 身份证号 | 备注 |\r
      |---|---|---|\r
      | 张三 | 340104199001011235 | 已布署 |\r
      \r
      以下人员的护照号码：\r
      \r
      E12345678，已布署。
      """, "Content/notices/b.md": "乙\r丙",
    ])
    let lines = SourceLines(content: column.content, themes: column.themes)
    let path = "Content/notices/a.md"
    func line(_ number: Int, of path: String) -> String? {
      lines.window(around: Place(path: path, line: number, column: 1))?.text
    }
    #expect(line(1, of: path) == "| 姓名 | 身份证号 | 备注 |")
    let row = try #require(line(3, of: path))
    #expect(row.hasPrefix("| 张三 | 340104********1235 | 已布署 |"), "\(row)")
    let passport = try #require(line(7, of: path))
    #expect(!passport.contains("12345678"), "\(passport)")
    #expect(passport.hasSuffix("，已布署。"))
    #expect(line(2, of: "Content/notices/b.md") == "丙")
    #expect(line(8, of: path) == nil)
    #expect(line(1, of: "Content/nothing.md") == nil)
  }

  /// A piece of an endless line is shown, and its column in it.
  @Test func anExcerptIsThePieceAroundItsPlace() throws {
    let text = (0..<3_000).map { "第\($0)句。" }.joined()
    let scalars = Array(text.unicodeScalars)
    let column = try TestColumn(["Content/notices/a.md": "甲\n\(text)\n\n乙"])
    let lines = SourceLines(content: column.content, themes: column.themes)
    for place in [1, 7, 200, 201, 202, 9_000, 500, scalars.count, scalars.count + 1, scalars.count + 9] {
      let window = try #require(
        lines.window(around: Place(path: "Content/notices/a.md", line: 2, column: place, length: 5)))
      let shown = Array(window.text.unicodeScalars)
      let start = place - window.column
      #expect(start >= 0 && start + shown.count <= scalars.count)
      #expect(shown.elementsEqual(scalars[start..<start + shown.count]))
      #expect(window.column > min(place, 200) - 10 && shown.count <= 405)
    }
    #expect(lines.window(around: Place(path: "Content/notices/a.md", line: 3, column: 1))?.text == "")
    #expect(lines.window(around: Place(path: "Content/notices/a.md", line: 5, column: 1)) == nil)
  }

  @Test func anOfficesOwnWordsCount() async throws {
    let column = try TestColumn([
      "Content/notices/a.md": NoticeSource(body: "小王庄和原小王庄。截止目前。").text,
      "Content/wording.yaml": """
      # 本单位用语
      - {错误: 小王庄, 正确: 王家庄, 理由: 地名已更改, 例外: [原小王庄]}
      - {wrong: 截止目前, severity: off}
      """,
    ])
    let report = try await column.check()
    #expect(
      report.listing.filter { !$0.contains("empty-node") && !$0.contains("review-missing") } == [
        "Content/notices/a.md:11:1: error [forbidden-wording] “小王庄” may not be written"
      ])
  }
}

/// `gongkai mask`.
@Suite struct MaskTests {
  @Test func aFileIsMaskedByteForByte() throws {
    let folder = try TemporaryFolder()
    let text =
      "\u{FEFF}---\r\nnote: 13800138000 # 13900139000\r\n---\r\n\r\n张某 11010519491231002X，京A12345。\r\n末行"
    try folder.put(["a.md": text])
    let path = folder.path.appending("a.md").string
    let listed = try FileMasker(writes: false).mask(path)
    #expect(listed.masked.map(\.mask) == ["138****8000", "139****9000", "110105********002X"])
    #expect(listed.masked.map { "\($0.place.line):\($0.place.column)" } == ["2:7", "2:21", "5:4"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text.utf8))
    _ = try FileMasker(writes: true).mask(path)
    let masked = text.replacing("13800138000", with: "138****8000").replacing(
      "13900139000", with: "139****9000"
    )
    .replacing("11010519491231002X", with: "110105********002X")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(masked.utf8))
    #expect(try FileMasker(writes: true).mask(path).masked.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path.string).filter { $0.contains("mask") }
        == [])
  }

  @Test func whatIsWaivedAndWhatIsWeakStays() throws {
    let folder = try TemporaryFolder()
    let text = NoticeSource(
      lines: ["豁免: [{规则: mobile-number, 理由: 值班公务手机}]"], body: "13800138000，车牌号：京A12345"
    ).text
    try folder.put(["a.md": text])
    let path = folder.path.appending("a.md").string
    let outcome = try FileMasker(writes: true).mask(path)
    #expect(outcome.masked.isEmpty)
    #expect(outcome.doubtful.map(\.mask) == ["京A***45"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aFileThatIsNotThereCannotBeRead() throws {
    let failure = #expect(throws: BuildFailure.self) { try FileMasker(writes: true).mask("/nowhere/a.md") }
    #expect(failure?.message.en.hasPrefix("cannot read /nowhere/a.md") == true)
  }

  /// One file that cannot be read does not keep the others from being masked.
  @Test(.enabled(if: Repository.program != nil, "the command is not built beside the tests"))
  func theOtherFilesAreMasked() throws {
    let program = try #require(Repository.program)
    let folder = try TemporaryFolder()
    try folder.put(["t.md": "13800138000"])
    let told = try program.run([
      "mask", folder.path.appending("nosuch.md").string, folder.path.appending("t.md").string, "--lang", "en",
    ])
    #expect(told.contains("cannot read"))
    #expect(told.contains("  help: "))
    #expect(told.contains("138****8000"))
  }

  /// A list takes no flag that it would ignore.
  @Test(.enabled(if: Repository.program != nil, "the command is not built beside the tests"))
  func aListTakesOnlyItsOwnFlags() throws {
    let program = try #require(Repository.program)
    for flag in ["--strict", "--quiet", "--report=sarif:x", "--format=sarif"] {
      let told = try program.run(["list", "waivers", "--root", "/nowhere", flag])
      #expect(told.contains("Usage") || told.contains("usage"), "\(flag): \(told)")
    }
  }
}
