import Foundation
import Testing

/// The lines that close a document are told apart, and no others are.
@Suite struct ClosingLineTests {
  /// Paragraphs with a class, with that class and their text, in the page of a notice of 示例市人民政府办公室.
  private func marked(_ body: String) async throws -> [String] {
    let notice = NoticeSource(title: "示例通知", body: body)
    let page = try await TestColumn(["Content/notices/a.md": notice.text]).built().text(
      "notices/\(notice.number).html")
    return ClosingLineTests.marked(in: page)
  }

  static func marked(in page: String) -> [String] {
    page.matches(of: /<p class="(signature|signature date|annexes)">(.*?)<\/p>/.dotMatchesNewlines()).map {
      "\($0.output.1): \($0.output.2)"
    }
  }

  @Test(arguments: [
    ("示例市人民政府办公室\\\n2024年3月5日", ["signature: 示例市人民政府办公室<br />\n2024年3月5日"]),
    ("示例市人民政府办公室\n\n2024年3月5日", ["signature: 示例市人民政府办公室", "signature date: 2024年3月5日"]),
    ("示例市人民政府办公室　　2024年3月5日", ["signature: 示例市人民政府办公室　　2024年3月5日"]),
    (
      "示 例 市 人民政府办公室\n\n二〇二四年三月五日\n\n（此件公开发布）",
      ["signature: 示 例 市 人民政府办公室", "signature date: 二〇二四年三月五日"]
    ),
    (
      "附件：1. 名单\n\n示例市人民政府办公室\n\n2024年3月5日\n\n## 名单\n\n正文。",
      ["annexes: 附件：1. 名单", "signature: 示例市人民政府办公室", "signature date: 2024年3月5日"]
    ),
  ])
  func theClosingLinesAreMarked(body: String, expected: [String]) async throws {
    #expect(try await marked("正文。\n\n" + body) == expected)
  }

  /// 主送机关, in the first paragraph only.
  @Test(arguments: [
    ("各区、县人民政府，市政府各部门、各直属单位：\n\n正文。", true), ("市水利局：\n\n正文。", true),
    ("现将有关事项通知如下：\n\n正文。", false), ("正文。\n\n各区、县人民政府：\n\n正文。", false),
    ("根据工作安排。经报市人民政府：\n\n正文。", false), ("**市水利局：**\n\n正文。", false), ("：\n\n正文。", false),
    ("市水利局：正文。", false),
  ])
  func whomADocumentIsForIsMarked(body: String, isMarked: Bool) async throws {
    let notice = NoticeSource(title: "示例通知", body: body)
    let page = try await TestColumn(["Content/notices/a.md": notice.text]).built().text(
      "notices/\(notice.number).html")
    #expect(page.contains("<p class=\"addressee\">") == isMarked)
  }

  /// The title of what is issued with a document stands in the middle, and so do the names of chapters.
  @Test(arguments: [
    ("示例市人民政府办公室\n\n2024年3月5日\n\n## 示例办法\n\n文。", "annexed"),
    ("示例市人民政府办公室\n\n2024年3月5日\n\n## 一、总则\n\n文。", nil), ("## 示例办法\n\n文。", nil),
    ("## 第一章 总则\n\n文。", "chapter"), ("## 第十二章　附则\n\n文。", "chapter"), ("### 第二节 程序\n\n文。", "section"),
    ("## 第一章程\n\n文。", nil), ("## 第三产业\n\n文。", nil),
  ])
  func headingsInTheMiddle(body: String, kind: String?) async throws {
    let notice = NoticeSource(title: "示例通知", body: "正文。\n\n" + body)
    let page = try await TestColumn(["Content/notices/a.md": notice.text]).built().text(
      "notices/\(notice.number).html")
    let found = page.firstMatch(of: /<h[23] class="(\w+)" id=/).map { String($0.1) }
    #expect(found == kind)
  }

  @Test(arguments: [
    "示例市人民政府办公室", "2024年3月5日", "示例市人民政府办公室2024年3月5日印发的通知。", "示例市人民政府\n\n2024年3月5日",
    "示例市人民政府办公室主任\\\n2024年3月5日", "示例市人民政府办公室\n\n中间有一段。\n\n2024年3月5日", "示例市人民政府办公室\n\n- 甲\n\n2024年3月5日",
    "示例市人民政府办公室\\\n2024年3月", "附件下载：见下文。", "- 示例市人民政府办公室\n- 2024年3月5日",
    "自2024年3月5日起，由示例市人民政府办公室\\\n2024年3月5日", "**示例市人民政府办公室**\n\n2024年3月5日起",
  ])
  func nothingElseIs(body: String) async throws {
    #expect(try await marked("正文。\n\n" + body) == [])
  }
}
