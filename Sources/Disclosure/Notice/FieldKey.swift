/// 元数据项: a field of the front matter, under the one name it has everywhere.
package enum FieldKey: String, Sendable, Hashable, CaseIterable {
  case indexNumber = "index_number"
  case title
  case summary
  case documentNumber = "document_number"
  case unifiedNumber = "unified_number"
  case issuingBody = "issuing_body"
  case responsibleDepartment = "responsible_department"
  case category
  case topic
  case genre
  case audience
  case lifeEvent = "life_event"
  case keywords
  case madeOn = "made_on"
  case issuedOn = "issued_on"
  case publishedAt = "published_at"
  case effectiveOn = "effective_on"
  case expiresOn = "expires_on"
  case validity
  case disclosure
  case form
  case scope
  case timeLimit = "time_limit"
  case language
  case source
  case contact
  case note
  case interprets
  case repeals
  case amends
  case replaces
  case noInterpretation = "no_interpretation"
  case promulgationNote = "promulgation_note"
  case sourceAddress = "source_url"
  case attachments
  case kind
  case draft
  case review
  case waive

  /// The name that pages show.
  package var label: String {
    switch self {
    case .indexNumber: "索引号"
    case .title: "名称"
    case .summary: "内容概述"
    case .documentNumber: "文号"
    case .unifiedNumber: "统一编号"
    case .issuingBody: "发布机构"
    case .responsibleDepartment: "公开责任部门"
    case .category: "组配分类"
    case .topic: "主题分类"
    case .genre: "体裁分类"
    case .audience: "服务对象分类"
    case .lifeEvent: "生命周期分类"
    case .keywords: "关键词"
    case .madeOn: "生成日期"
    case .issuedOn: "发文日期"
    case .publishedAt: "发布日期"
    case .effectiveOn: "实施日期"
    case .expiresOn: "失效日期"
    case .validity: "有效性"
    case .disclosure: "公开方式"
    case .form: "公开形式"
    case .scope: "公开范围"
    case .timeLimit: "公开时限"
    case .language: "信息格式/语种"
    case .source: "来源"
    case .contact: "政策咨询机关"
    case .note: "备注"
    case .interprets: "解读"
    case .repeals: "废止"
    case .amends: "修改"
    case .replaces: "代替"
    case .noInterpretation: "不解读理由"
    case .promulgationNote: "题注"
    case .sourceAddress: "来源网址"
    case .attachments: "附件"
    case .kind: "信息种类"
    case .draft: "草稿"
    case .review: "审核"
    case .waive: "豁免"
    }
  }

  /// Other names that real pages use for the field.
  package var synonyms: [String] {
    switch self {
    case .indexNumber: ["信息索引", "信息索引号", "索取号", "信息编号"]
    case .title: ["标题", "信息名称", "公文名称", "信息标题"]
    case .summary: ["摘要", "概述"]
    case .documentNumber: ["发文字号", "发布文号", "文件编号", "文件号", "编号"]
    case .unifiedNumber: ["统一登记号", "规范性文件统一编号"]
    case .issuingBody:
      ["发文机关", "发文机构", "发布机关", "发文单位", "制发机关", "公开主体", "信息提供单位"]
    case .responsibleDepartment: ["责任部门", "责任处室", "承办科室"]
    case .category: ["信息分类", "分类", "公文目录", "所属主题", "公开目录", "信息类别"]
    case .topic: ["主题导航", "主题"]
    case .genre: ["公文种类", "文种"]
    case .audience: ["服务对象"]
    case .lifeEvent: ["生命周期"]
    case .keywords: ["主题词"]
    case .madeOn: ["成文日期", "成文时间", "产生日期", "签署日期", "著录日期", "制发日期"]
    case .issuedOn: ["发文时间", "印发日期"]
    case .publishedAt: ["发布时间", "公开日期", "登记日期", "公布日期", "上网日期"]
    case .effectiveOn: ["生效日期", "施行日期", "生效时间"]
    case .expiresOn: ["有效期至", "废止日期", "废止时间"]
    case .validity: ["文件有效性", "效力状态", "文件状态", "信息时效期", "时效性", "时效", "是否有效"]
    case .disclosure: ["公开属性", "公开类别"]
    case .language: ["格式", "语种"]
    case .source: ["信息来源", "稿源"]
    case .sourceAddress: ["原文网址", "转载网址"]
    case .contact: ["政策咨询电话", "解读机关", "联系方式"]
    default: []
    }
  }

  /// The label, then the synonyms.
  package var labels: [String] { [label] + synonyms }

  private static let byName: [String: FieldKey] = {
    var keys: [String: FieldKey] = [:]
    for key in allCases {
      keys[key.rawValue] = key
      for label in key.labels { keys[TextFolding.matchKey(label)] = key }
    }
    return keys
  }()

  /// A key or a label, letter-spaced, bracketed or in traditional characters.
  package static func named(_ written: String) -> FieldKey? {
    if let key = byName[written] { return key }
    return byName[TextFolding.matchKey(written.filter { !"[]【】［］〔〕()（）:：*".contains($0) })]
  }

  /// Every spelling, for suggestions.
  package static let spellings: [String] = allCases.flatMap { [$0.rawValue] + $0.labels }
}
