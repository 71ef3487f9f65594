package import Diagnostics

/// 检查项: what an inspection of the column looks at, in the order of the indicators.
///
/// The vetoes are those of 国办秘函〔2019〕19号. The deductions follow its second part as far as a column of static files
/// can be judged; their wording and their weights are ours.
package enum InspectionItem: String, Sendable, CaseIterable {
  // 单项否决
  case safety, access, homepage
  case staleColumns = "stale-columns"
  case longStaleColumns = "long-stale-columns"
  case emptyColumns = "empty-columns"
  case interaction, services
  // 扣分
  case structure, guide
  case statutoryContent = "statutory-content"
  case policyDocuments = "policy-documents"
  case interpretations
  case annualReports = "annual-reports"
  case timeliness, review, metadata, sources, wording
  case pageTags = "page-tags"
  case footerMarks = "footer-marks"
  case links
  case externalLinks = "external-links"
  case accessibility, search, display

  package enum Part: String, Sendable, CaseIterable {
    /// 单项否决: one that is not met fails the whole column.
    case veto
    /// 扣分: a hundred points, from which each fault takes some.
    case deduction
  }

  package var part: Part {
    switch self {
    case .safety, .access, .homepage, .staleColumns, .longStaleColumns, .emptyColumns, .interaction,
      .services:
      .veto
    default: .deduction
    }
  }

  package var title: Wording {
    switch self {
    case .safety: Wording(zh: "安全、泄密事故等严重问题", en: "Security, leaks and other grave faults")
    case .access: Wording(zh: "站点无法访问", en: "The site cannot be reached")
    case .homepage: Wording(zh: "首页不更新", en: "The home page is not updated")
    case .staleColumns:
      Wording(zh: "栏目不更新（动态、要闻和通知公告、政策文件）", en: "Columns not updated (news; notices and policies)")
    case .longStaleColumns: Wording(zh: "栏目不更新（其他应更新栏目）", en: "Columns not updated (others that should be)")
    case .emptyColumns: Wording(zh: "栏目不更新（空白栏目）", en: "Columns not updated (empty ones)")
    case .interaction: Wording(zh: "互动回应差", en: "Poor response to the public")
    case .services: Wording(zh: "服务不实用", en: "Services of no use")
    case .structure: Wording(zh: "栏目名称、设置和顺序", en: "Names, set-up and order of the sections")
    case .guide: Wording(zh: "政府信息公开指南和依申请公开", en: "Disclosure guide and requests")
    case .statutoryContent: Wording(zh: "法定主动公开内容", en: "Statutory content")
    case .policyDocuments: Wording(zh: "规章和规范性文件", en: "Rules and normative documents")
    case .interpretations: Wording(zh: "政策解读与文件关联", en: "Interpretations, linked with their documents")
    case .annualReports: Wording(zh: "政府信息公开工作年度报告", en: "Annual reports on disclosure")
    case .timeliness: Wording(zh: "公开时限", en: "Time limits of publication")
    case .review: Wording(zh: "公开审查", en: "Review before publication")
    case .metadata: Wording(zh: "信息要素和目录", en: "Elements of the entries, and the catalogue")
    case .sources: Wording(zh: "信息来源和转载", en: "Sources and reprints")
    case .wording: Wording(zh: "文字和数据质量", en: "Wording and quality of the data")
    case .pageTags: Wording(zh: "网页标签", en: "Tags of the pages")
    case .footerMarks: Wording(zh: "页脚标识", en: "Marks in the footer")
    case .links: Wording(zh: "链接和附件可用", en: "Links and attachments work")
    case .externalLinks: Wording(zh: "外部链接", en: "Links to other sites")
    case .accessibility: Wording(zh: "无障碍", en: "Accessibility")
    case .search: Wording(zh: "站内搜索", en: "Search")
    case .display: Wording(zh: "页面展示（浏览器兼容、飘窗）", en: "Display in browsers, floating windows")
    }
  }

  package var basis: Wording {
    switch self {
    case .safety, .access, .homepage, .staleColumns, .longStaleColumns, .emptyColumns, .interaction,
      .services:
      Wording(zh: "国办秘函〔2019〕19号，单项否决指标", en: "2019 No. 19, single vetoes")
    case .structure:
      Wording(zh: "国办公开办函〔2019〕61号；《政府信息公开条例》第二十四条", en: "2019 No. 61; Regulation Art. 24")
    case .guide: Wording(zh: "《政府信息公开条例》第十二条（未核实）", en: "Regulation Art. 12 (unverified)")
    case .statutoryContent:
      Wording(zh: "《政府信息公开条例》第二十条、第二十一条（未核实）", en: "Regulation Arts. 20, 21 (unverified)")
    case .policyDocuments: Wording(zh: "国办发〔2018〕37号（未核实）", en: "2018 No. 37 (unverified)")
    case .interpretations:
      Wording(zh: "国办秘函〔2019〕19号，扣分指标（未核实）", en: "2019 No. 19, deductions (unverified)")
    case .annualReports: Wording(zh: "《政府信息公开条例》第四十九条、第五十条（未核实）", en: "Regulation Arts. 49, 50 (unverified)")
    case .timeliness: Wording(zh: "《政府信息公开条例》第二十六条", en: "Regulation Art. 26")
    case .review: Wording(zh: "《政府信息公开条例》第十七条（未核实）", en: "Regulation Art. 17 (unverified)")
    case .metadata: Wording(zh: "《政府信息公开条例》第十二条（未核实）", en: "Regulation Art. 12 (unverified)")
    case .accessibility: Wording(zh: "GB/T 37668-2019（未核实）", en: "GB/T 37668-2019 (unverified)")
    case .pageTags: Wording(zh: "国办发〔2017〕47号附件", en: "2017 No. 47, annex")
    case .sources, .wording, .footerMarks, .links, .externalLinks, .search, .display:
      Wording(
        zh: "国办发〔2017〕47号（未核实）；国办秘函〔2019〕19号，扣分指标（未核实）",
        en: "2017 No. 47 (unverified); 2019 No. 19, deductions (unverified)")
    }
  }
}
