import Diagnostics
import Disclosure
import Testing

@Suite("The tree of a column")
struct TreeTests {
  static let sections = [
    "{id: guide, name: 政府信息公开指南}", "{id: rules, name: 政府信息公开制度}", "{id: content, name: 法定主动公开内容}",
    "{id: annual-reports, name: 政府信息公开年报}", "{id: on-request, name: 依申请公开}",
  ]

  static func tree(_ sections: [String]) -> String {
    site("tree:\n" + sections.map { "  - \($0)\n" }.joined())
  }

  /// A tree whose third section has these children.
  static func tree(children: String) -> String {
    var sections = TreeTests.sections
    sections[2] = "{id: content, name: 法定主动公开内容, children: [\(children)]}"
    return tree(sections)
  }

  private func nodes(_ text: String) throws -> [String] {
    let tree = try #require(SiteReading(text).column).tree
    return tree.ids.map { "\(tree[$0].level) \(tree[$0].node.id) \(tree[$0].node.name)" }
  }

  @Test func sectionsAndTheirNodesAreRead() throws {
    let text = TreeTests.tree(
      children:
        "{id: 20-03, name: 规划, children: [{id: 20-03-1, name: 专项规划, children: [{id: a, name: 交通}]}, {id: 20-03-9, name: 其他}]}, {id: 20-15, name: 其他}"
    )
    #expect(SiteReading(text).rules == [])
    #expect(
      try nodes(text) == [
        "1 guide 政府信息公开指南", "1 rules 政府信息公开制度", "1 content 法定主动公开内容", "2 20-03 规划", "3 20-03-1 专项规划",
        "4 a 交通",
        "3 20-03-9 其他", "2 20-15 其他", "1 annual-reports 政府信息公开年报", "1 on-request 依申请公开",
      ])
  }

  @Test func everyKeyOfANodeIsRead() throws {
    let text = TreeTests.tree(
      children:
        "{id: a, name: 甲, kind: policy, none: 没有。, description: 说明, keywords: [一, 二], column_type: 政策文件}, {id: b, name: 乙, kind: 行政处罚, link: 'https://b.example.invalid/?a=1#b'}"
    )
    let reading = SiteReading(text)
    #expect(reading.rules == [])
    let tree = try #require(reading.column).tree
    let first = tree[try #require(tree.node(withID: "a"))].node
    #expect(first.kind == .policy && first.none == "没有。" && first.description == "说明")
    #expect(first.keywords == ["一", "二"] && first.columnType == "政策文件" && first.link == nil)
    let second = tree[try #require(tree.node(withID: "b"))].node
    #expect(second.kind == .penalty && second.link == "https://b.example.invalid/?a=1#b")
  }

  @Test(arguments: ["政府信息公开年报", "政府信息公开工作年度报告"])
  func eitherNameOfTheReportsIsAccepted(name: String) throws {
    var sections = TreeTests.sections
    sections[3] = "{id: annual-reports, name: \(name)}"
    let reading = SiteReading(TreeTests.tree(sections))
    #expect(reading.rules == [])
    let tree = try #require(reading.column).tree
    let reports = try #require(tree.node(withID: "annual-reports"))
    #expect(tree[reports].node.name == name)
    #expect(tree.kind(of: reports) == .report)
  }

  @Test func theFourSectionsSufficeAndNeedNoID() throws {
    let names = ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开工作年度报告"]
    let text = TreeTests.tree(names.map { "{name: \($0)}" })
    #expect(SiteReading(text).rules == [])
    #expect(
      try nodes(text).map { $0.split(separator: " ")[1] } == [
        "guide", "rules", "content", "annual-reports", "on-request",
      ])
  }

  @Test(arguments: ["", "tree:", "tree: ~"])
  func withoutATreeTheBuiltInOneServes(line: String) throws {
    #expect(SiteReading(site(line)).rules == [])
    #expect(try nodes(site(line)).count == 20)
  }

  static let wrongSections: [(sections: [String], name: String)] = [
    ([sections[1], sections[0], sections[2], sections[3]], "swapped"),
    (Array(sections.prefix(3)), "one missing"),
    (Array(sections.dropFirst()), "the first missing"), ([], "none at all"),
    ([sections[0], sections[1].replacing("政府信息公开制度", with: "信息公开制度"), sections[2], sections[3]], "renamed"),
    (
      [sections[0], sections[1], sections[2].replacing("id: content", with: "id: zhudong"), sections[3]],
      "another id"
    ),
    (
      [sections[0], sections[1], sections[2], sections[3].replacing("年报", with: "年度报告")], "a name of its own"
    ),
    (sections + ["{id: news, name: 新闻}"], "a sixth"),
    (Array(sections.prefix(4)) + ["{id: news, name: 新闻}"], "another fifth"),
    (Array(sections.prefix(4)) + ["{id: request, name: 依申请公开}"], "another id of the fifth"),
  ]

  @Test(arguments: wrongSections)
  func theFirstLevelIsFixed(sections: [String], name: String) {
    let text = sections.isEmpty ? site("tree: []") : TreeTests.tree(sections)
    #expect(SiteReading(text).rules == ["first-level-sections"], "\(name)")
  }

  @Test func theFifthStandsLast() {
    let sections = TreeTests.sections
    let reading = SiteReading(TreeTests.tree([sections[4]] + sections.prefix(4)))
    #expect(Set(reading.rules) == ["first-level-sections"])
    #expect(reading.diagnostics.first?.place.line == 6)
  }

  @Test func belowTheFirstLevelAnOfficeArrangesWhatItNeeds() {
    #expect(
      SiteReading(TreeTests.tree(children: "{id: 20-15, name: 其他事项}, {id: 20-01, name: 文件}")).rules == [])
  }

  static let wrongNodes: [(children: String, rule: String)] = [
    ("{id: a, 1️⃣title: 甲, name: 甲}", "unknown-key"), ("{id: a, name: 甲, 1️⃣name: 乙}", "duplicate-key"),
    ("1️⃣{id: a}", "missing-field"),
    ("1️⃣{name: 甲}", "missing-field"), ("{id: a, name: 1️⃣[甲]}", "wrong-type"),
    ("{id: 1️⃣[a], name: 甲}", "wrong-type"), ("1️⃣甲", "wrong-type"),
    ("{id: a, name: 甲, children: 1️⃣乙}", "wrong-type"),
    ("{id: a, name: 甲, children: 1️⃣{id: b, name: 乙}}", "wrong-type"),
    ("{id: a, name: 甲, none: 1️⃣[乙]}", "wrong-type"), ("{id: a, name: 甲, keywords: 1️⃣{a: b}}", "wrong-type"),
    ("{id: a, name: 甲, kind: 1️⃣文件}", "wrong-value"),
    ("{id: a, name: 甲, link: 1️⃣www.example.invalid}", "bad-address"),
    ("{id: a, name: 甲, link: 1️⃣'https://example.invalid/a b'}", "bad-address"),
    ("{id: a, name: 甲, link: 1️⃣javascript:alert}", "bad-address"),
    ("{id: 1️⃣A, name: 甲}", "node-id"), ("{id: 1️⃣甲, name: 甲}", "node-id"), ("{id: 1️⃣a/b, name: 甲}", "node-id"),
    ("{id: 1️⃣.., name: 甲}", "node-id"),
    ("{id: 1️⃣a_b, name: 甲}", "node-id"), ("{id: 1️⃣\"a b\", name: 甲}", "node-id"),
    ("{id: 1️⃣\(String(repeating: "a", count: 61)), name: 甲}", "node-id"),
    ("{id: a, name: 甲}, {id: 1️⃣a, name: 乙}", "node-id"),
    ("{id: 1️⃣guide, name: 甲}", "node-id"),
    ("{id: a, name: 甲, children: [{id: 1️⃣content, name: 乙}]}", "node-id"),
    (
      "{id: a, name: 甲, children: [{id: b, name: 乙, children: [{id: c, name: 丙, children: [1️⃣{id: d, name: 丁}]}]}]}",
      "tree-shape"
    ),
  ]

  @Test(arguments: wrongNodes)
  func aFaultIsOneProblemWhereItStands(children: String, rule: String) throws {
    try expectSite(TreeTests.tree(children: children), rule)
  }

  static let wrongFirstLevels: [(section: String, rule: String)] = [
    ("{id: 1️⃣Rules, name: 政府信息公开制度}", "node-id"), ("{id: rules, name: 1️⃣[政府信息公开制度]}", "wrong-type"),
    ("{id: rules, name: 政府信息公开制度, kind: 1️⃣文件}", "wrong-value"),
    ("1️⃣政府信息公开制度", "wrong-type"),
  ]

  @Test(arguments: wrongFirstLevels)
  func aFaultOfASectionIsOneProblemToo(section: String, rule: String) throws {
    var sections = TreeTests.sections
    sections[1] = section
    try expectSite(TreeTests.tree(sections), rule)
  }

  @Test(arguments: ["tree: 1️⃣甲", "tree: 1️⃣{id: guide, name: 政府信息公开指南}"])
  func aTreeIsAList(line: String) throws {
    try expectSite(site(line), "wrong-type")
  }

  @Test func aTreeHasAtMostFiveThousandNodes() {
    let children = (0..<4996).map { "{id: n\($0), name: 栏\($0)}" }
    #expect(SiteReading(TreeTests.tree(children: children.prefix(4995).joined(separator: ", "))).rules == [])
    #expect(SiteReading(TreeTests.tree(children: children.joined(separator: ", "))).rules == ["tree-shape"])
  }
}
