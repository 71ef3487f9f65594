import Diagnostics
import Disclosure
import Intake
import Testing

@Suite("Settings for dates and terms")
struct DateSettingsTests {
  private func node(_ line: String) -> String {
    """
    tree:
      - {id: guide, name: 政府信息公开指南}
      - {id: rules, name: 政府信息公开制度}
      - {id: content, name: 法定主动公开内容, children: [{id: a, name: 甲, \(line)}]}
      - {id: annual-reports, name: 政府信息公开年报}
    """
  }

  static let intervals: [(written: String, interval: UpdateInterval)] = [
    ("14d", .days(14)), ("6m", .months(6)), ("12m", .months(12)), ("none", .never),
  ]

  @Test(arguments: intervals)
  func aNodeHasItsInterval(written: String, interval: UpdateInterval) throws {
    let column = try #require(try expectSite(site(node("update_every: \(written)"))).column)
    let id = try #require(column.tree.node(withID: "a"))
    #expect(column.tree[id].node.updateEvery == interval)
  }

  @Test(arguments: ["6", "m", "0d", "-1d", "6w", "六个月", "1001d"])
  func otherIntervalsAreRefused(written: String) throws {
    let reading = SiteReading(site(node("update_every: \(written)")))
    #expect(reading.rules == ["wrong-value"])
    try expectSite(site(node("update_every: 1️⃣6w")), "wrong-value")
  }

  @Test func anOfficeHasItsLevel() throws {
    let column = try #require(try expectSite(site(office: "{name: 甲, level: government}")).column)
    #expect(column.office.level == .government)
    try expectSite(site(office: "{name: 甲, level: 1️⃣city}"), "wrong-value")
  }

  @Test func aReviewMayBeRequired() throws {
    let column = try #require(try expectSite(site("review: required")).column)
    #expect(column.rules.severity(of: .reviewMissing) == .error)
    let usual = try #require(try expectSite(site("review: optional")).column)
    #expect(usual.rules.severity(of: .reviewMissing) == .warning)
    try expectSite(site("review: 1️⃣必须"), "wrong-value")
  }

  /// Plans come once in five years: the built-in node of plans is a policy node that is never stale.
  @Test func theBuiltInNodeOfPlansIsNeverStale() throws {
    let tree = ColumnTree(StandardSections.defaultTree)
    let plans = try #require(tree.node(withID: "20-03"))
    #expect(tree[plans].node.updateEvery == .never)
    let policies = try #require(tree.node(withID: "20-01"))
    #expect(tree[policies].node.updateEvery == nil)
    #expect(UpdateInterval.usual(ofColumnType: tree[policies].node.columnType) == .months(6))
  }
}
