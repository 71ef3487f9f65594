import Diagnostics
import Disclosure
import Testing

@Suite("All problems in one run, one for each fault")
struct OneRunTests {
  @Test func everyProblemOfAFileIsReportedAtOnce() throws {
    try expect(
      """
      ---
      index_number: 1️⃣11990100000123457X/2024-00001
      title: 关于开展2️⃣ # 示例工作的通知
      3️⃣titel: 关于开展示例工作的通知
      issuing_body: 4️⃣示例市审计局
      category: 5️⃣没有的栏目
      made_on: 6️⃣2024-02-30
      published_at: 7️⃣昨天
      validity: 8️⃣已归档
      attachments: 9️⃣没有.pdf
      ---

      正文。

      """, "credit-code-check", "hidden-comment", "unknown-key", "unknown-issuing-body", "unknown-category",
      "bad-date",
      "bad-date", "wrong-value", "file-missing")
    try expect(
      """
      ---
      document_number: 1️⃣示政办发[2024]1号
      topic: 2️⃣示例
      genre: 3️⃣公示
      disclosure: 4️⃣依申请公开
      索引号: 11990100000123457U/2024-00001
      名称: 通知
      5️⃣标题: 公告
      发布机构: 市政府办
      组配分类: 20-15
      生成日期: 2024-03-01
      发布日期: 2024-03-05
      ---

      见6️⃣[甲](甲.md)和7️⃣<b>乙</b>，8️⃣[](https://www.example.invalid/)。
      9️⃣\u{200B}丙

      """, "document-number-form", "unknown-topic", "unknown-genre", "not-proactive", "duplicate-key",
      "dead-link", "raw-html",
      "link-without-text", "invisible-character")
  }

  /// The fault of one place must not show as a second one elsewhere.
  static let single: [(name: String, text: String, rule: String)] = [
    ("the only attachment is missing", notice("attachments: 没有.pdf", body: ""), "file-missing"),
    ("the only attachment has a wrong type", notice("attachments: [[甲]]", body: ""), "wrong-type"),
    ("the text is nothing but raw HTML", notice(body: "<div>内容</div>\n"), "raw-html"),
    ("the text is nothing but a lost definition", notice(body: "[备注]: 以原件为准\n"), "link-definition-unused"),
    ("a required text is a list", notice("title: [甲]"), "wrong-type"),
    ("a required date is a list", notice("made_on: [2024-03-01]"), "wrong-type"),
    ("the category is a mapping", notice("category: {a: b}"), "wrong-type"),
    ("a required key is mistyped", notice("titel: 通知", without: ["title"]), "unknown-key"),
    ("a required label is mistyped", notice("生成日起: 2024-03-01", without: ["made_on"]), "unknown-key"),
    ("a key is written twice with one bad value", notice("生成日期: 昨天"), "duplicate-key"),
    ("an anchor that stands in two texts", notice("note: &a 甲", "source: *a"), "yaml-alias"),
    (
      "a bad number that matches no pattern", notice("index_number: 11990100000123457X/2024-1"),
      "index-number-form"
    ),
  ]

  @Test(arguments: single)
  func oneFaultIsOneProblem(name: String, text: String, rule: String) throws {
    #expect(try Reading(text).rules == [rule], "\(name)")
  }

  @Test func problemsDoNotDependOnTheOrderOfTheFields() throws {
    let lines = notice("made_on: 昨天", "validity: 已归档", "note: 甲").split(separator: "\n").map(String.init)
    let fields = Array(lines[1..<9])
    for shift in fields.indices {
      let turned = Array(fields[shift...] + fields[..<shift])
      let reading = try Reading("---\n" + turned.joined(separator: "\n") + "\n---\n\n正文。\n")
      #expect(Set(reading.rules) == ["bad-date", "wrong-value"])
    }
  }
}
