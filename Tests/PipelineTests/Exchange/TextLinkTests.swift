import Testing

/// What a text names of the column becomes a link, and nothing else does.
@Suite struct TextLinkTests {
  private static let number = "11990100000123457U/2024-00001"

  /// The links to the first notice in the text of the second.
  private func links(_ body: String) async throws -> [String] {
    let first = NoticeSource(
      title: "示例管理办法", lines: ["document_number: 示政发〔2024〕3号"], body: "第一份文件的正文。")
    let second = NoticeSource(
      number: "11990100000123457U/2024-00002", title: "另一份通知", publishedAt: "2024-03-06", body: body)
    let column = try TestColumn([
      "Content/notices/first.md": first.text, "Content/notices/second.md": second.text,
    ])
    let page = try await column.built().text("notices/11990100000123457U/2024-00002.html")
    return page.matches(of: /<a class="named" href="([^"]*)">(.*?)<\/a>/).map {
      #expect($0.output.1 == "../../notices/\(TextLinkTests.number).html")
      return String($0.output.2)
    }
  }

  @Test(arguments: [
    ("根据示政发〔2024〕3号执行。", ["示政发<span class=\"unbroken\">〔2024〕3号</span>"]),
    ("见（示政发[2024]3号）。", ["示政发[2024]3号"]),
    ("按照《示例管理办法》执行。", ["《示例管理办法》"]),
    ("索引号：11990100000123457U/2024-00001。", ["<span class=\"breakable\">\(number)</span>"]),
    ("《示例管理办法》（示政发【2024】3号）", ["《示例管理办法》", "示政发【2024】3号"]),
  ])
  func whatIsNamedIsLinked(body: String, expected: [String]) async throws {
    #expect(try await links(body) == expected)
  }

  @Test(arguments: [
    "依据云示政发〔2024〕3号执行。", "示政发〔2024〕33号、示政发〔2023〕3号。", "《示例管理办法实施细则》和《示例管理》。",
    "见`示政发〔2024〕3号`。", "## 关于示政发〔2024〕3号\n\n正文。", "[示政发〔2024〕3号](first.md)。",
    "11990100000123457U/2024-000011、11990100000123457U/2024-0001。",
  ])
  func nothingElseIs(body: String) async throws {
    #expect(try await links(body) == [])
  }
}
