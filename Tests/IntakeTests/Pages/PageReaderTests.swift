import Diagnostics
import Disclosure
import Intake
import Testing

/// What the reader made of a standing page, with everything it reported.
private struct PageReading {
  let page: StandingPage?
  let html: String
  let diagnostics: [Diagnostic]
  var rules: [String] { diagnostics.map(\.rule.id) }

  init(_ text: String, path: String = "Content/pages/statement.md", files: MemoryFiles = MemoryFiles()) throws
  {
    var bag = DiagnosticBag()
    let reading = try PageReader(column: .sample, files: files).read(
      path: path, bytes: Array(text.utf8), into: &bag)
    page = reading?.page
    html = reading.map { String(decoding: $0.body.html, as: UTF8.self) } ?? ""
    diagnostics = bag.sorted()
  }
}

private func page(_ lines: String = "title: 政府信息公开指南\nupdated_on: 2024-03-01", body: String = "正文。\n")
  -> String
{
  "---\n\(lines)\n---\n\n\(body)"
}

@Suite("Standing pages")
struct PageReaderTests {
  @Test(arguments: [
    "title: 政府信息公开指南\nupdated_on: 2024-03-01", "名称: 政府信息公开指南\n更新日期: 2024年3月1日",
    "标题: 政府信息公开指南\n更新时间: 2024.3.1 09:30",
    "title: 政府信息公开指南\n更新日期: \"2024-03-01\"",
  ])
  func areReadUnderEitherName(lines: String) throws {
    let reading = try PageReading(page(lines))
    #expect(reading.rules == [])
    let page = try #require(reading.page)
    #expect(page.title == "政府信息公开指南" && page.updatedOn.iso == "2024-03-01" && page.slug == "statement")
    #expect(page.sourcePath == "Content/pages/statement.md" && page.summary == "正文。")
    #expect(reading.html == "<p>正文。</p>\n")
  }

  @Test func summaryAttachmentsAndLinksAreRead() throws {
    let files = MemoryFiles(
      sizes: ["Content/pages/申请表.docx": 10, "Content/pages/图.png": 11], documents: ["Content/notices/a.md"])
    let reading = try PageReading(
      page(
        "title: 依申请公开\nupdated_on: 2024-03-01\n内容概述: 怎样申请。\n附件: [{path: 申请表.docx, name: 申请表}]",
        body: "见[通知](../notices/a.md)，[表](申请表.docx)。\n\n![图](图.png)\n"),
      path: "Content/pages/on-request.md", files: files)
    #expect(reading.rules == [])
    let page = try #require(reading.page)
    #expect(page.slug == "on-request" && page.summary == "怎样申请。")
    #expect(page.attachments.map(\.name) == ["申请表", "图.png"])
    #expect(
      page.bodyLinks.map(\.target) == [
        .document("Content/notices/a.md", anchor: ""), .attachment("Content/pages/申请表.docx"),
        .attachment("Content/pages/图.png"),
      ])
  }

  static let wrong: [(marked: String, rule: String)] = [
    (page("1️⃣titel: 甲\ntitle: 指南\nupdated_on: 2024-03-01"), "unknown-key"),
    (page("title: 指南\nupdated_on: 2024-03-01\n1️⃣index_number: 甲"), "unknown-key"),
    (page("title: 指南\nupdated_on: 2024-03-01\n1️⃣title: 甲"), "duplicate-key"),
    (page("title: 指南\nupdated_on: 2024-03-01\n1️⃣名称: 甲"), "duplicate-key"),
    (page("名称: 指南\n1️⃣标题: 甲\nupdated_on: 2024-03-01"), "duplicate-key"),
    (page("title: 指南\nupdated_on: 2024-03-01\n1️⃣更新日期: 2024-03-02"), "duplicate-key"),
    (page("title: 指南\nupdated_on: 1️⃣2024-02-30"), "bad-date"), (page("title: 指南\n更新日期: 1️⃣昨天"), "bad-date"),
    (page("title: 1️⃣[指南]\nupdated_on: 2024-03-01"), "wrong-type"),
    (page("title: 指南\nupdated_on: 1️⃣[2024-03-01]"), "wrong-type"),
    (page("title: 指南\nupdated_on: 2024-03-01\nsummary: 1️⃣[甲]"), "wrong-type"),
    (page("title: 指南\nupdated_on: 2024-03-01\nattachments: 1️⃣没有.pdf"), "file-missing"),
    (page("title: 指南\nupdated_on: 2024-03-01\n附件: 1️⃣../../a.pdf"), "file-outside"),
    (page("title: 1️⃣指\u{200B}南\nupdated_on: 2024-03-01"), "invisible-character"),
    (page("title: 指南1️⃣ # 甲\nupdated_on: 2024-03-01"), "hidden-comment"),
    (page("1️⃣标 题：指南\nupdated_on: 2024-03-01"), "label-form"),
    (page("title: 指南\n1️⃣更新日期：2024-03-01"), "label-form"),
    (page("title: 指南\n1️⃣更 新 日 期：2024-03-01"), "label-form"),
    (page("title: 指南\nupdated_on: 1️⃣&a 2024-03-01"), "yaml-alias"), (page(body: "见1️⃣[甲](a.md)\n"), "dead-link"),
    (page(body: "1️⃣<b>甲</b>\n"), "raw-html"),
  ]

  @Test(arguments: wrong)
  func aFaultIsOneProblemWhereItStands(marked: String, rule: String) throws {
    let text = MarkedText(marked)
    #expect(try PageReading(text.text).diagnostics.told == text.places.map { "\(rule) \($0)" })
  }

  static let missing: [(lines: String, key: String)] = [
    ("title: 指南", "updated_on"), ("updated_on: 2024-03-01", "title"),
    ("title: ~\nupdated_on: 2024-03-01", "title"),
    ("title: 指南\nupdated_on: \"\"", "updated_on"), ("标题: \" \"\nupdated_on: 2024-03-01", "title"),
  ]

  @Test(arguments: missing)
  func titleAndDateAreRequired(lines: String, key: String) throws {
    let reading = try PageReading(page(lines))
    #expect(reading.diagnostics.map(\.problem.message.en) == ["“\(key)” is missing"])
    #expect(reading.page == nil)
  }

  static let names: [(path: String, isSound: Bool)] = [
    ("Content/pages/statement.md", true), ("Content/pages/fees-2024.md", true),
    ("Content/pages/声明.md", false),
    ("Content/pages/Statement.md", false), ("Content/pages/a b.md", false), ("Content/pages/a_b.md", false),
    ("Content/pages/a.b.md", false),
    ("Content/pages/.md", false),
  ]

  @Test(arguments: names)
  func theNameOfTheFileIsPartOfTheAddress(path: String, isSound: Bool) throws {
    let reading = try PageReading(page(), path: path)
    #expect(reading.diagnostics.told == (isSound ? [] : ["page-name 0:0"]))
    #expect((reading.page != nil) == isSound)
  }

  @Test(arguments: ["", "正文。\n", "---\n---\n"])
  func aPageHasFrontMatterToo(text: String) throws {
    #expect(try PageReading(text).diagnostics.told == ["no-front-matter 1:1"])
  }
}
