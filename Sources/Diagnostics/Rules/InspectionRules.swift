/// What inspections look for in the settings of a column.
extension Rule {
  static let inspectionRules: [Rule] = [footerMarkMissing, footerMarkForm, columnType, articleTwentyOpen]

  package static let footerMarkMissing = Rule(
    "footer-mark-missing", .error, .adjustable,
    title: Wording(zh: "页脚标识不全", en: "Footer marks are missing"),
    explanation: Wording(
      zh: "每个页面的页脚须有网站标识码、党政机关标识、ICP 备案编号、公安机关备案号、联系电话和“我为政府网站找错”，都写在 "
        + "site.yaml 的 carrier 和 office 中。",
      en:
        "The footer of every page carries the site's code, the 党政机关 mark, both filings, a telephone and 找错; all are "
        + "written under carrier and office in site.yaml."),
    basis: Wording(
      zh: "国办发〔2017〕47号（未核实）；《政府网站与政务新媒体检查指标》",
      en: "General Office 2017 No. 47 (unverified); Inspection indicators"),
    failing: .replacingSite("  icp: 澜ICP备09000001号\n", with: ""),
    passing: .files([("Content/site.yaml", RuleExample.soundSite)]))

  package static let footerMarkForm = Rule(
    "footer-mark-form", .error, .adjustable,
    title: Wording(zh: "页脚标识的写法", en: "Form of footer marks"),
    explanation: Wording(
      zh: "网站标识码 10 位，前 6 位为区划代码（部门为 bm 和 8 位数字）；ICP 备案形如“京ICP备05070218号”；公安备案形如“京公网安备 "
        + "11010202000001号”；党政机关标识指向 bszs.conac.cn；找错入口在 gov.cn；电话含数字。",
      en:
        "A site code has ten characters; filings read 京ICP备05070218号 and 京公网安备 11010202000001号; the 党政机关 mark "
        + "leads to bszs.conac.cn, 找错 to gov.cn."),
    basis: Wording(
      zh: "国办发〔2017〕47号（未核实）；《政府网站与政务新媒体检查指标》",
      en: "General Office 2017 No. 47 (unverified); Inspection indicators"),
    failing: .replacingSite("icp: 澜ICP备09000001号", with: "icp: 09000001"),
    passing: .files([("Content/site.yaml", RuleExample.soundSite)]))

  package static let columnType = Rule(
    "column-type", .warning, .adjustable,
    title: Wording(zh: "栏目类别不在常用范围内", en: "A ColumnType outside the list"),
    explanation: Wording(
      zh: "页面标签 ColumnType 取国办发〔2017〕47号附件列举的类别，便于集中检索。附件的列举以省略号结尾，所以只是提示。",
      en:
        "ColumnType takes one of the values that the annex lists, so that searches across sites work. The list ends with "
        + "an ellipsis: hence a warning."),
    basis: Wording(zh: "国办发〔2017〕47号附件", en: "General Office 2017 No. 47, annex"),
    failing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(
          adding: RuleExample.treeWithTwins.replacing("name: 规划,", with: "name: 规划, column_type: 规划计划,"))
      )
    ]),
    passing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(
          adding: RuleExample.treeWithTwins.replacing("name: 规划,", with: "name: 规划, column_type: 政策文件,"))
      )
    ]))

  package static let articleTwentyOpen = Rule(
    "article-twenty-open", .warning, .adjustable,
    title: Wording(zh: "栏目树没有涵盖第二十条的各项", en: "The tree leaves items of Art. 20 open"),
    explanation: Wording(
      zh: "《条例》第二十条的十五项，每项都应有内容、指向其他平台的链接，或无此项的说明。自己写栏目树时，相应栏目用 20-01 至 20-15 "
        + "作编号（下级栏目以其开头），程序据此核对。栏目在而没有内容的，由 empty-node 提示。",
      en:
        "Each of the fifteen items of Art. 20 has content, a link to another platform, or a statement that there is "
        + "none. A tree of one's own uses the ids 20-01 to 20-15 (nodes below begin with them). Nodes that are there but "
        + "empty are told by empty-node."),
    basis: Wording(zh: "《政府信息公开条例》第二十条（未核实）", en: "Regulation Art. 20 (unverified)"),
    failing: .files([("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins))]),
    passing: .files([("Content/site.yaml", RuleExample.soundSite)]))
}

extension Problem {
  package static func footerMarkMissing(_ labels: [String], keys: [String]) -> Problem {
    Problem(
      .footerMarkMissing, zh: "页脚缺少：\(labels.joined(separator: "、"))",
      en: "the footer lacks \(keys.joined(separator: ", "))",
      helpZh: "在 site.yaml 中补写 \(keys.joined(separator: "、"))。",
      helpEn: "add \(keys.joined(separator: ", ")) to site.yaml.")
  }

  package static func footerMarkForm(_ label: String, written: String, example: String) -> Problem {
    Problem(
      .footerMarkForm, zh: "\(label)“\(written)”写法不对",
      en: "“\(label)” is “\(written)”, which has not the right form",
      helpZh: "写作：\(example)。", helpEn: "write it like “\(example)”.")
  }

  package static func columnType(_ written: String, closest: String?) -> Problem {
    Problem(
      .columnType, zh: "栏目类别“\(written)”不在国办文件列举的范围内", en: "“\(written)” is none of the listed column types",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "写政策文件、机构职能、数据发布、政策解读、征集调查、办事服务、信息公开目录等。",
      helpEn: closest.map { "did you mean “\($0)”?" } ?? "write “政策文件”, “机构职能”, “数据发布”, “信息公开目录” or the like."
    )
  }

  package static func articleTwentyOpen(_ items: [String]) -> Problem {
    Problem(
      .articleTwentyOpen, zh: "栏目树没有第二十条的 \(items.count) 项：\(items.joined(separator: "、"))",
      en: "the tree has no node for \(items.count) items of Art. 20: \(items.joined(separator: ", "))",
      helpZh: "补上栏目，以所列编号作 id；没有此项内容的写 none: 说明，由其他平台公开的写 link: 网址。",
      helpEn:
        "add nodes with these ids; where there is nothing write none:, where another platform has it link:.")
  }
}
