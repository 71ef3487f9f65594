import Diagnostics
import Disclosure
import Pipeline
import Publication
import Testing

/// The audit of whole columns: what reaches a veto, what costs points, what nobody can tell from files.
@Suite struct AuditTests {
  static func audit(_ column: TestColumn, asOf: String = "2024-03-10") async throws -> Audit {
    let review = try await SiteBuilder(column.request(asOf: asOf)).inspect()
    let plan = try #require(review.plan)
    return AuditCompiler(
      plan: plan, asOf: review.asOf, diagnostics: review.report.diagnostics, waived: review.report.waived
    ).audit()
  }

  /// A tree of as many columns as there are lines, after the two sections that come first.
  static func site(_ nodes: [String], more: String = "") -> String {
    RuleExample.soundSite
      + """
      tree:
        - {id: guide, name: 政府信息公开指南}
        - {id: rules, name: 政府信息公开制度, none: 本机关执行上级制度，无另行制定的制度。}
        - id: content
          name: 法定主动公开内容
          children:
      \(nodes.map { "      - \($0)\n" }.joined())  - {id: annual-reports, name: 政府信息公开年报, none: 本机关新设立，尚无年度报告。}
      \(more)

      """
  }

  static func notice(_ serial: Int, in category: String, published: String) -> (String, String) {
    (
      "Content/notices/\(serial).md",
      RuleExample.soundNotice.replacing("2024-00001", with: "2024-0000\(serial)")
        .replacing("category: 20-15", with: "category: \(category)")
        .replacing("made_on: 2024-03-01", with: "made_on: \(published)")
        .replacing("published_at: 2024-03-05", with: "published_at: \(published)")
        .replacing("关于开展示例工作的通知", with: "关于开展第\(serial)项工作的通知")
    )
  }

  static func column(_ nodes: [String], more: String = "", _ notices: [(String, String)]) throws -> TestColumn
  {
    var files = Dictionary(uniqueKeysWithValues: notices)
    files["Content/site.yaml"] = site(nodes, more: more)
    return try TestColumn(files)
  }

  static func item(_ item: InspectionItem, of audit: Audit) throws -> AuditItem {
    try #require(audit.items.first { $0.item == item })
  }

  @Test func everyItemIsJudgedInItsOrder() async throws {
    let audit = try await AuditTests.audit(
      AuditTests.column(["{id: a, name: 甲}"], [AuditTests.notice(1, in: "a", published: "2024-03-05")]))
    #expect(audit.items.map(\.item) == InspectionItem.allCases)
    #expect(audit.vetoes.isEmpty)
    let manual = Set(audit.items.filter { $0.verdict == .manual }.map(\.item))
    #expect(manual.isSuperset(of: [.access, .services, .search, .display]))
    #expect(manual.isDisjoint(with: [.structure, .metadata, .links, .emptyColumns]))
    for item in audit.items {
      for text in [item.measured, item.threshold, item.found, item.item.title, item.item.basis] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty)
      }
    }
  }

  /// Four empty columns are something to mend, five are a veto; the places are the lines of site.yaml.
  @Test(arguments: [(4, AuditItem.Verdict.attention), (5, .failed)])
  func fiveEmptyColumnsAreAVeto(count: Int, verdict: AuditItem.Verdict) async throws {
    let nodes = ["{id: a, name: 甲}"] + (1...count).map { "{id: e\($0), name: 空\($0)}" }
    let audit = try await AuditTests.audit(
      AuditTests.column(nodes, [AuditTests.notice(1, in: "a", published: "2024-03-05")]))
    let item = try AuditTests.item(.emptyColumns, of: audit)
    #expect(item.verdict == verdict)
    #expect(item.count == count)
    #expect(Set(item.places.map(\.place.line)).count == count)
    #expect(audit.hasPassed == (verdict != .failed))
  }

  /// Columns of news for two weeks, of policies for six months: five in sum.
  @Test(arguments: [("2024-07-19", 0), ("2024-07-20", 2), ("2025-01-05", 2), ("2025-01-06", 5)])
  func staleColumnsAreCountedByTheirKind(asOf: String, stale: Int) async throws {
    let nodes =
      (1...2).map { "{id: n\($0), name: 动态\($0), column_type: 工作动态}" }
      + (3...5).map { "{id: n\($0), name: 文件\($0), column_type: 政策文件}" }
    let notices = (1...5).map { AuditTests.notice($0, in: "n\($0)", published: "2024-07-05") }
    let audit = try await AuditTests.audit(AuditTests.column(nodes, notices), asOf: asOf)
    let item = try AuditTests.item(.staleColumns, of: audit)
    #expect(item.count == stale)
    #expect(item.verdict == (stale >= 5 ? .failed : stale > 0 ? .attention : .met))
  }

  /// Only columns that the office sets a time for count; others are listed for a person.
  @Test(arguments: [
    ("update_every: 1m", AuditItem.Verdict.failed), ("", .attention), ("update_every: none", .met),
  ])
  func onlyColumnsWithATimeAreAVeto(setting: String, verdict: AuditItem.Verdict) async throws {
    let nodes = (1...2).map {
      setting.isEmpty ? "{id: n\($0), name: 栏目\($0)}" : "{id: n\($0), name: 栏目\($0), \(setting)}"
    }
    let notices = (1...2).map { AuditTests.notice($0, in: "n\($0)", published: "2024-07-05") }
    let column = try AuditTests.column(nodes, more: "audit: {long_stale_limit: 2}", notices)
    let item = try AuditTests.item(
      .longStaleColumns, of: try await AuditTests.audit(column, asOf: "2026-01-06"))
    #expect(item.verdict == verdict)
    #expect(item.places.count == (verdict == .met ? 0 : 2))
    #expect((item.remainder != nil) == (verdict == .attention))
  }

  @Test func limitsAndWeightsAreTheOffices() async throws {
    let nodes = ["{id: a, name: 甲}", "{id: e, name: 空}"]
    let more = "audit: {empty_limit: 1, pass_mark: 99, deductions: {metadata: {points: 7, limit: 5}}}"
    var notice = AuditTests.notice(1, in: "a", published: "2024-03-05")
    notice.1 = notice.1.replacing("made_on:", with: "topic: 没有这一类\nmade_on:")
    let audit = try await AuditTests.audit(AuditTests.column(nodes, more: more, [notice]))
    #expect(audit.vetoes.map(\.item) == [.emptyColumns])
    let metadata = try AuditTests.item(.metadata, of: audit)
    #expect(metadata.points == 5)
    #expect(metadata.places.first?.rule == "unknown-topic")
    #expect(audit.score <= 95)
    #expect(!audit.hasPassed)
  }

  /// A rule that is off proves nothing, and the audit says so.
  @Test func aRuleThatIsOffIsNamed() async throws {
    let column = try AuditTests.column(
      ["{id: a, name: 甲}"], more: "rules: {unknown-topic: off}",
      [AuditTests.notice(1, in: "a", published: "2024-03-05")])
    #expect(
      try AuditTests.item(.metadata, of: await AuditTests.audit(column)).switchedOff == ["unknown-topic"])
  }

  @Test func anErrorThatKeepsAFileOutIsTold() async throws {
    let column = try AuditTests.column(
      ["{id: a, name: 甲}"],
      [
        AuditTests.notice(1, in: "a", published: "2024-03-05"),
        ("Content/notices/bad.md", RuleExample.soundNotice.replacing("2024-03-01", with: "2024-02-31")),
      ])
    let audit = try await AuditTests.audit(column)
    #expect(audit.unread == 1)
    #expect(try AuditTests.item(.metadata, of: audit).count >= 1)
  }

  /// An error is a veto, a warning or a waived finding something to look at; a waived one shows its reason.
  @Test(arguments: [
    (line: "published_at: 2024-02-29", more: "", verdict: AuditItem.Verdict.failed, text: "早于生成日期"),
    (line: "note: 报国务院办公庭备案", more: "", verdict: .failed, text: "国务院办公庭"),
    (
      line: "note: 报国务院办公庭备案", more: "rules: {forbidden-wording: warning}", verdict: .attention,
      text: "国务院办公庭"
    ),
    (
      line: "published_at: 2024-02-29\nwaive: [{rule: made-after-published, reason: 原件落款如此}]", more: "",
      verdict: .attention, text: "已豁免，理由：原件落款如此"
    ),
    (line: "note: 无", more: "", verdict: .met, text: ""),
  ])
  func whatIsGraveIsAVeto(line: String, more: String, verdict: AuditItem.Verdict, text: String) async throws {
    var notice = AuditTests.notice(1, in: "a", published: "2024-03-05")
    if line.hasPrefix("published_at") {
      notice.1 = notice.1.replacing("published_at: 2024-03-05\n", with: "")
    }
    notice.1 = notice.1.replacing("made_on:", with: line + "\nmade_on:")
    let audit = try await AuditTests.audit(
      AuditTests.column(["{id: a, name: 甲}"], more: more, [notice]))
    let item = try AuditTests.item(.safety, of: audit)
    #expect(item.verdict == verdict)
    #expect(audit.vetoes.map(\.item) == (verdict == .failed ? [.safety] : []))
    #expect(item.places.count == (verdict == .met ? 0 : 1))
    #expect(item.places.allSatisfy { $0.text.zh.contains(text) && $0.place.path == "Content/notices/1.md" })
  }

  /// Elsewhere what is waived costs nothing and is counted.
  @Test func whatIsWaivedIsCounted() async throws {
    var notice = AuditTests.notice(1, in: "a", published: "2024-03-05")
    notice.1 = notice.1.replacing(
      "made_on:", with: "topic: 没有这一类\nwaive: [{rule: unknown-topic, reason: 沿用旧分类}]\nmade_on:")
    let audit = try await AuditTests.audit(AuditTests.column(["{id: a, name: 甲}"], [notice]))
    let item = try AuditTests.item(.metadata, of: audit)
    #expect(item.verdict == .met && item.points == 0)
    #expect(item.found.zh == "未发现问题；另豁免 1 处")
    #expect(audit.waivers.map(\.text.zh).allSatisfy { $0.hasSuffix("理由：沿用旧分类") })
  }

  @Test(arguments: [
    "{empty_limit: viele}", "{empty_limit: -1}", "{limit: 3}", "{deductions: {guid: {points: 1}}}",
  ])
  func wrongSettingsAreErrors(written: String) async throws {
    let column = try AuditTests.column(
      ["{id: a, name: 甲}"], more: "audit: \(written)",
      [AuditTests.notice(1, in: "a", published: "2024-03-05")])
    #expect(try await column.check().errors == 1)
  }
}
