import Testing

/// What the page of a notice says of its tables, its long addresses and its paragraphs in English.
@Suite struct BodyMarkTests {
  private func page(_ body: String) async throws -> String {
    let notice = NoticeSource(title: "示例通知", body: body)
    return try await TestColumn(["Content/notices/a.md": notice.text]).built().text(
      "notices/\(notice.number).html")
  }

  private static let table = "| 项目 | 数量 |\n| --- | ---: |\n| 甲 | 1 |\n"

  /// The names of tables, and the classes of what stands over them.
  private func tables(_ body: String) async throws -> [String] {
    try await page(body).matches(
      of: /<p class="(caption|unit)">(.*?)<\/p>|role="region" aria-label="(附?表[^"]*)"/.dotMatchesNewlines()
    ).map { found in
      found.output.3.map { String($0) } ?? "\(found.output.1 ?? "") \(found.output.2 ?? "")"
    }
  }

  @Test(arguments: [
    ("正文。\n\n" + table, ["表1"]), ("## 一、收支 & “结余”\n\n正文。\n\n" + table, ["表1：一、收支 &amp; “结余”"]),
    (
      "## 甲\n\n" + table + "\n正文。\n\n" + table + "\n## 乙\n\n" + table,
      ["表1：甲", "表2：甲", "表3：乙"]
    ),
    ("## 甲\n\n表1　经费安排表\n\n" + table, ["caption 表1　经费安排表", "表1　经费安排表"]),
    (
      "**附表2 职位表**\n\n（单位：万元）\n\n" + table,
      ["caption <strong>附表2 职位表</strong>", "unit （单位：万元）", "附表2 职位表"]
    ),
    ("表一：收支\n\n单位：元\n\n" + table, ["caption 表一：收支", "unit 单位：元", "表一：收支"]),
    ("表1所列项目从今年起执行。\n\n" + table, ["表1"]), ("表1如下：\n\n" + table, ["表1"]),
    ("表1　经费\n\n正文。\n\n" + table, ["表1"]), ("表示同意\n\n" + table, ["表1"]),
    ("表1　经费\n\n- 项\n\n" + table, ["表1"]), ("单位：市水利局\n\n正文。", []),
  ])
  func tablesAreCalledByTheirCaptionOrHeading(body: String, expected: [String]) async throws {
    #expect(try await tables(body) == expected)
  }

  @Test func longAddressesMayBreakAnywhere() async throws {
    let address = "https://www.example.invalid/a/2024-05-23/b/2022—2035年"
    let text = try await page("见<\(address.prefix(41))>和\(address)。")
    #expect(
      text.contains(">https://www.example.invalid/a/2024-05-23")
        && text.contains("<span class=\"breakable\">"))
    #expect(text.matches(of: /<span class="breakable">/).count == 2)
    #expect(
      text.contains("<span class=\"breakable\">https://www.example.invalid/a/2024-05-23/b/2022</span>—2035年"))
  }

  @Test func paragraphsInEnglishSaySo() async throws {
    let text = try await page("正文。\n\nThis notice is open to comments until January.\n\n- 项")
    #expect(text.contains("<p lang=\"en\">This notice is open"))
    #expect(text.matches(of: /lang="en"/).count == 1)
  }
}
