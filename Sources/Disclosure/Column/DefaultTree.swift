/// The first-level sections, whose names and order 国办公开办函〔2019〕61号 fixes, and the tree of an office that
/// changes nothing.
package enum StandardSections {
  package static let columnName = "政府信息公开"

  package struct Section: Sendable {
    package let id: String
    package let names: [String]
    package let columnType: String
  }

  package static let guide = Section(id: "guide", names: ["政府信息公开指南"], columnType: "信息公开指南")
  package static let rules = Section(id: "rules", names: ["政府信息公开制度"], columnType: "信息公开目录")
  package static let content = Section(id: "content", names: ["法定主动公开内容"], columnType: "信息公开目录")
  package static let annualReports = Section(
    id: "annual-reports", names: ["政府信息公开年报", "政府信息公开工作年度报告"], columnType: "信息公开年报")
  package static let onRequest = Section(id: "on-request", names: ["依申请公开"], columnType: "依申请公开")

  /// The four sections that must be there, then 依申请公开, which usually stands beside them.
  package static let fixed = [guide, rules, content, annualReports]
  package static let all = fixed + [onRequest]

  /// 《政府信息公开条例》第二十条: the fifteen items, with the kind of their notices and their ColumnType.
  package static let articleTwenty: [ColumnNode] = [
    item(1, "行政法规、规章和规范性文件", columnType: "政策文件"),
    item(2, "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", columnType: "机构职能"),
    item(3, "国民经济和社会发展规划、专项规划、区域规划及相关政策", columnType: "政策文件", updateEvery: .never),
    item(4, "国民经济和社会发展统计信息", columnType: "数据发布"),
    item(5, "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    item(6, "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"),
    item(7, "财政预算、决算信息"),
    item(8, "行政事业性收费项目及其依据、标准"),
    item(9, "政府集中采购项目的目录、标准及实施情况"),
    item(10, "重大建设项目的批准和实施情况"),
    item(11, "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    item(12, "突发公共事件的应急预案、预警信息及应对情况"),
    item(13, "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    item(14, "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    item(15, "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),
  ]

  /// What the annex of 国办发〔2017〕47号 lists for ColumnType, as far as it goes: the list ends with an ellipsis.
  package static let columnTypes: [String] = [
    "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报", "依申请公开",
    "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈",
  ]

  package static let defaultTree: [ColumnNode] = all.map { section in
    ColumnNode(
      id: section.id, name: section.names[0], kind: section.id == annualReports.id ? .report : nil,
      children: section.id == content.id ? articleTwenty : [])
  }

  private static func item(
    _ number: Int, _ name: String, columnType: String? = nil, updateEvery: UpdateInterval? = nil
  ) -> ColumnNode {
    var node = ColumnNode(
      id: number < 10 ? "20-0\(number)" : "20-\(number)", name: name, columnType: columnType)
    // Plans come once in five years.
    node.updateEvery = updateEvery
    return node
  }
}
