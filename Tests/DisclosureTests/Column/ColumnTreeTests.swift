import Disclosure
import Testing

@Suite("Finding a node by what an author writes")
struct ColumnTreeTests {
  let tree = ColumnTree([
    ColumnNode(id: "rules", name: "政府信息公开制度"),
    ColumnNode(
      id: "content", name: "法定主动公开内容", kind: .policy,
      children: [
        ColumnNode(
          id: "20-03", name: "规划信息", kind: .normative,
          children: [
            ColumnNode(id: "20-03-1", name: "专项规划", kind: .report), ColumnNode(id: "20-03-9", name: "其他"),
          ]),
        ColumnNode(id: "20-07", name: "财政预算、决算信息", children: [ColumnNode(id: "20-07-9", name: "其他")]),
        ColumnNode(id: "20-15", name: "政策/解读"),
        ColumnNode(id: "20-14", name: "统计"),
      ]),
  ])

  private func found(_ written: String) -> String? {
    guard case .found(let id) = tree.find(written) else { return nil }
    return tree[id].node.id
  }

  static let spellings: [(written: String, id: String)] = [
    ("20-07", "20-07"), ("content", "content"), ("财政预算、决算信息", "20-07"), ("財政預算、決算信息", "20-07"),
    ("財政預算、決算資訊", ""), ("财 政 预 算、决算信息", "20-07"), ("规划信息/专项规划", "20-03-1"), ("规划信息/其他", "20-03-9"),
    ("规划信息\\其他", "20-03-9"), ("规划信息>其他", "20-03-9"), ("规划信息＞其他", "20-03-9"), ("规划信息／其他", "20-03-9"),
    (" 規劃信息 / 其他 ", "20-03-9"), ("法定主动公开内容/财政预算、决算信息/其他", "20-07-9"), ("专项规划", "20-03-1"),
    ("政策/解读", "20-15"), ("統計", "20-14"), ("法定主动公开内容/统计", "20-14"),
  ]

  @Test(arguments: spellings)
  func aNodeIsFound(written: String, id: String) {
    #expect(found(written) == (id.isEmpty ? nil : id))
  }

  @Test func aNameThatStandsTwiceIsAmbiguous() {
    guard case .ambiguous(let paths) = tree.find("其他") else {
      Issue.record("其他 stands twice")
      return
    }
    #expect(paths == ["法定主动公开内容/规划信息/其他", "法定主动公开内容/财政预算、决算信息/其他"])
  }

  @Test(arguments: ["", "/", "20-99", "财政", "规划信息/统计", "统计/规划信息", "content/其他", "x/法定主动公开内容/统计"])
  func whatTheTreeLacksIsUnknown(written: String) {
    guard case .unknown = tree.find(written) else {
      Issue.record("\(written) is found")
      return
    }
  }

  @Test func everyNodeIsFoundByItsIDAndItsPath() {
    for id in tree.ids {
      #expect(found(tree[id].node.id) == tree[id].node.id)
      #expect(found(tree.pathName(of: id)) == tree[id].node.id, "\(tree.pathName(of: id))")
      #expect(tree.node(withID: tree[id].node.id) == id)
    }
    #expect(tree.node(withID: "nothing") == nil)
  }

  @Test func nodesStandParentsBeforeChildrenInTheOrderOfTheNavigation() throws {
    let ids = ["rules", "content", "20-03", "20-03-1", "20-03-9", "20-07", "20-07-9", "20-15", "20-14"]
    #expect(tree.ids.map { tree[$0].node.id } == ids)
    #expect(tree.ids.map { tree[$0].level } == [1, 1, 2, 3, 3, 2, 3, 2, 2])
    #expect(tree.roots.map { tree[$0].node.id } == ["rules", "content"])
    let planning = try #require(tree.node(withID: "20-03"))
    #expect(tree[planning].children.map { tree[$0].node.id } == ["20-03-1", "20-03-9"])
    #expect(tree[planning].parent == tree.node(withID: "content"))
    #expect(tree.ids.sorted() == tree.ids)
  }

  static let kinds: [(id: String, kind: NoticeKind?)] = [
    ("20-03-1", .report), ("20-03-9", .normative), ("20-03", .normative), ("20-07-9", .policy),
    ("content", .policy),
    ("rules", nil),
  ]

  @Test(arguments: kinds)
  func theKindIsThatOfTheNearestNodeThatHasOne(id: String, kind: NoticeKind?) throws {
    #expect(tree.kind(of: try #require(tree.node(withID: id))) == kind)
  }
}

@Suite("The tree of an office that changes nothing")
struct DefaultTreeTests {
  let tree = ColumnTree(StandardSections.defaultTree)

  @Test func fourSectionsInTheirOrderThenDisclosureOnRequest() {
    #expect(
      tree.roots.map { tree[$0].node.name } == ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"])
    #expect(
      tree.roots.map { tree[$0].node.id } == ["guide", "rules", "content", "annual-reports", "on-request"])
    #expect(StandardSections.columnName == "政府信息公开")
    #expect(StandardSections.annualReports.names == ["政府信息公开年报", "政府信息公开工作年度报告"])
  }

  /// 《政府信息公开条例》第二十条, as published.
  static let articleTwenty: [String] = [
    "行政法规、规章和规范性文件", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", "国民经济和社会发展规划、专项规划、区域规划及相关政策",
    "国民经济和社会发展统计信息", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定", "财政预算、决算信息", "行政事业性收费项目及其依据、标准",
    "政府集中采购项目的目录、标准及实施情况", "重大建设项目的批准和实施情况", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
    "突发公共事件的应急预案、预警信息及应对情况", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    "公务员招考的职位、名额、报考条件等事项以及录用结果", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
  ]

  @Test func fifteenItemsOfArticleTwenty() throws {
    let content = try #require(tree.node(withID: "content"))
    let items = tree[content].children.map { tree[$0].node }
    #expect(items.map(\.name) == DefaultTreeTests.articleTwenty)
    #expect(items.map(\.id) == (1...15).map { ($0 < 10 ? "20-0" : "20-") + String($0) })
    #expect(tree.ids.count == 20)
    #expect(Set(tree.ids.map { tree[$0].node.id }).count == 20)
  }

  @Test func annualReportsAreReports() throws {
    #expect(tree.kind(of: try #require(tree.node(withID: "annual-reports"))) == .report)
  }
}
