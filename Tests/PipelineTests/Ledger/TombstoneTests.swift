import Diagnostics
import Disclosure
import Pipeline
import Testing

/// What is left of notices that are no longer published.
@Suite struct TombstoneTests {
  private func column(_ tombstones: (LedgerColumn) -> [String]) async throws -> LedgerColumn {
    let column = try await LedgerColumn(recorded: 4)
    for serial in 1...3 { try column.column.remove(LedgerColumn.path(serial)) }
    try column.column.folder.put(["Content/tombstones.yaml": tombstones(column).joined()])
    return column
  }

  @Test func eachKindLeavesWhatItShould() async throws {
    let column = try await column {
      [
        $0.tombstone(1, "已撤下"), $0.tombstone(2, "gone", more: "title: ''"),
        $0.tombstone(3, "moved", more: "moved_to: \(LedgerColumn.number(4))"),
      ]
    }
    #expect(try await column.findings() == [])
    let tree = try await column.column.built()
    let withdrawn = tree.text(LedgerColumn.page(1))
    #expect(withdrawn.contains("已撤下") && withdrawn.contains("决定已撤销。") && withdrawn.contains("某通知"))
    #expect(!withdrawn.contains("正文。") && withdrawn.contains("2024-06-01"))
    #expect(PageTags(tree.files[LedgerColumn.page(1)]).meta["robots"] == ["noindex"])
    #expect(tree.files[LedgerColumn.page(2)] == nil)
    let moved = tree.text(LedgerColumn.page(3))
    #expect(moved.contains("content=\"0; url=../../\(LedgerColumn.page(4))\""))
    #expect(moved.contains("href=\"../../\(LedgerColumn.page(4))\""))
    #expect(
      PageTags(tree.files[LedgerColumn.page(3)]).links["canonical"]
        == ["https://www.example.invalid/xxgk/" + LedgerColumn.page(4)])
    let folder = "/xxgk/notices/\(LedgerColumn.code)"
    let redirects = tree.text("redirects.map").split(separator: "\n").dropFirst(2).map { String($0) }
    #expect(
      redirects == [
        "\"~^\(folder)/2024-00001(/|[.](json|md|txt)$|~attachments[.]txt$)\" \"410\";",
        "\"\(folder)/2024-00002.html\" \"410\";",
        "\"~^\(folder)/2024-00002(/|[.](json|md|txt)$|~attachments[.]txt$)\" \"410\";",
        "\"\(folder)/2024-00003.html\" \"\(folder)/2024-00004.html\";",
        "\"\(folder)/2024-00003.json\" \"\(folder)/2024-00004.json\";",
        "\"\(folder)/2024-00003.md\" \"\(folder)/2024-00004.md\";",
        "\"\(folder)/2024-00003.txt\" \"\(folder)/2024-00004.txt\";",
        "\"\(folder)/2024-00003~attachments.txt\" \"\(folder)/2024-00004.html\";",
        "\"~^\(folder)/2024-00003/\" \"\(folder)/2024-00004.html\";",
      ])
    for path in tree.paths
    where !path.hasPrefix("notices/") && !["redirects.map", "manifest.json"].contains(path)
      && !path.hasPrefix("updates")
    {
      for serial in 1...3 { #expect(!tree.text(path).contains("2024-0000\(serial)"), "\(path)") }
    }
    #expect(SiteLinks(tree).broken == [])
  }

  /// The text of its attachments leads to that of its new place, as its other forms do.
  @Test func theTextOfTheAttachmentsOfWhatMovedLeadsOn() async throws {
    let column = try await column {
      [
        $0.tombstone(1, "gone"), $0.tombstone(2, "gone"),
        $0.tombstone(3, "moved", more: "moved_to: \(LedgerColumn.number(4))"),
      ]
    }
    try column.put(4) { $0.lines = ["attachments: 表.txt"] }
    try column.column.folder.put(["Content/notices/表.txt": "甲,1\n"])
    let tree = try await column.column.built()
    let folder = "/xxgk/notices/\(LedgerColumn.code)"
    #expect(tree.paths.contains("notices/\(LedgerColumn.code)/2024-00004~attachments.txt"))
    #expect(
      tree.text("redirects.map").contains(
        "\"\(folder)/2024-00003~attachments.txt\" \"\(folder)/2024-00004~attachments.txt\";"))
  }

  /// What is said of a withdrawn notice is published, and held to the same rules.
  @Test func aReasonThatNamesACitizenIsRefused() async throws {
    let column = try await column {
      [
        $0.tombstone(1, "已撤下", more: "title: 关于11010519491231002X的通知"), $0.tombstone(2, "gone"),
        $0.tombstone(3, "gone"),
      ]
    }
    let found = try await column.column.check().diagnostics.filter { $0.rule == .residentID }
    #expect(found.map(\.place.path) == ["Content/tombstones.yaml"])
    #expect(found.allSatisfy { !$0.problem.message.zh.contains("11010519491231002X") && $0.place.column > 1 })
  }

  @Test func leavingIsRecordedOnceAndThenFinal() async throws {
    let column = try await column {
      [$0.tombstone(1, "已撤下"), $0.tombstone(2, "已移除"), $0.tombstone(3, "已移除")]
    }
    #expect(try await column.record().recorded.map(\.event.rawValue) == ["withdrawn", "gone", "gone"])
    #expect(try await column.record().recorded.isEmpty)
    #expect(try await column.findings() == [])
    // The state may change, the entry may not go, and the number is spent.
    try column.put(tombstones: column.tombstone(1, "已移除", date: "2024-07-01"), column.tombstone(2, "已移除"))
    #expect(try await column.findings() == ["Content/ledger.tsv:8 notice-vanished"])
    try column.put(3, at: "Content/notices/new.md") { $0.title = "另一件事" }
    #expect(try await column.findings() == ["Content/notices/new.md:2 index-number-reused"])
    try column.column.remove("Content/notices/new.md")
    try column.put(
      tombstones: column.tombstone(1, "已移除", date: "2024-07-01"), column.tombstone(2, "已移除"),
      column.tombstone(3, "已移除"))
    #expect(try await column.record().recorded.map(\.indexNumber.text) == [LedgerColumn.number(1)])
  }

  @Test func aTombstoneBesideItsNoticeIsAnError() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.put(tombstones: column.tombstone(1, "已撤下"))
    #expect(try await column.findings() == ["Content/tombstones.yaml:1 tombstone-beside-notice"])
  }

  @Test func onlyRecordedNumbersHaveTombstones() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.put(tombstones: column.tombstone(7, "已移除"))
    let report = try await column.column.check()
    let found = try #require(report.diagnostics.first { $0.rule.id == "tombstone-unknown" })
    #expect(found.problem.help.en.contains(LedgerColumn.number(1)))
    try column.column.remove("Content/ledger.tsv")
    #expect(try await column.findings() == ["Content/tombstones.yaml:1 tombstone-unknown"])
  }

  @Test(arguments: [
    ("moved_to: 11990100000123457U/2024-00001", 1), ("moved_to: 11990100000123457U/2024-00009", 1),
    ("moved_to: 门户网站", 1), ("moved_to: 'https://a.invalid/\"'", 1), ("moved_to: 'javascript:alert(1)'", 1),
    ("moved_to: https://", 1), ("moved_to: 'https://a.invalid/x?y=$z#w'", 0),
    ("moved_to: 11990100000123457U/2024-00002", 0),
  ])
  func aMovedNoticeLeadsSomewhere(line: String, faults: Int) async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(1))
    try column.put(tombstones: column.tombstone(1, "已迁移", more: line))
    let wanted = [String](repeating: "Content/tombstones.yaml:1 tombstone-target", count: faults)
    #expect(try await column.findings() == wanted)
  }

  @Test func addressesElsewhereGoIntoPageAndMap() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(1))
    try column.put(tombstones: column.tombstone(1, "已迁移", more: "moved_to: 'https://a.invalid/x?y=$z&w'"))
    let tree = try await column.column.built()
    #expect(tree.text(LedgerColumn.page(1)).contains("0; url=https://a.invalid/x?y=$z&amp;w"))
    #expect(tree.text("redirects.map").contains("\"https://a.invalid/x?y=%24z&w\";"))
  }

  @Test func daysAreReasonable() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(1))
    for (date, faults) in [("2024-02-29", 1), ("2024-03-01", 0), ("2026-06-01", 0), ("2026-06-02", 1)] {
      try column.put(tombstones: column.tombstone(1, "已移除", date: date))
      #expect(try await column.findings().count == faults, "\(date)")
    }
  }

  @Test func aFaultyEntryIsOneFault() async throws {
    let column = try await LedgerColumn(recorded: 2)
    try column.column.remove(LedgerColumn.path(1))
    for (lines, rule) in [
      (
        "- {index_number: \(LedgerColumn.number(1)), state: 已撤下, date: 2024-06-01, title: 某通知}\n",
        "missing-field"
      ),
      (
        "- {index_number: \(LedgerColumn.number(1)), state: 已撤下, date: 2024-06-01, reason: 撤销}\n",
        "missing-field"
      ),
      (
        "- {index_number: \(LedgerColumn.number(1)), state: 删除, date: 2024-06-01, reason: 撤销}\n",
        "wrong-value"
      ),
      ("- {index_number: \(LedgerColumn.number(1)), state: 已移除, date: 6月1日, reason: 撤销}\n", "bad-date"),
      ("- {索引号: \(LedgerColumn.number(1)), 去向: 已移除, 日期: 2024-06-01, 理由: 撤销, 图片: 无}\n", "unknown-key"),
      ("index_number: 1\n", "wrong-type"), ("- [\n", "yaml"),
    ] {
      try column.column.folder.put(["Content/tombstones.yaml": lines])
      let rules = try await column.column.check().errorRules
      #expect(rules.count == 1 && rules[0].hasPrefix(rule), "\(lines): \(rules)")
    }
  }
}
