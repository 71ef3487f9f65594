/// The settings in `site.yaml` and the files every column has.
extension Rule {
  static let siteRules: [Rule] = [
    siteMissing, pageMissing, pageName, badAddress, badCode, treeShape, nodeID, firstLevelSections,
    badPattern,
    forbiddenType, fixedSeverity,
  ]

  package static let siteMissing = Rule(
    "site-missing", .error,
    title: Wording(zh: "没有 Content/site.yaml", en: "No Content/site.yaml"),
    explanation: Wording(
      zh: "机关名称、承载网站和专栏网址写在 Content/site.yaml 中，没有它无法生成专栏。",
      en:
        "The office, the carrying site and the base address stand in Content/site.yaml; without it there is no column."
    ),
    failing: .removing("Content/site.yaml"),
    passing: .body("正文。"))

  package static let pageMissing = Rule(
    "page-missing", .error,
    title: Wording(zh: "缺少公开指南或依申请公开页面", en: "The guide or the page on requests is missing"),
    explanation: Wording(
      zh: "政府信息公开指南是法定栏目，依申请公开的渠道也必须写明，分别放在 Content/pages/guide.md 和 on-request.md。",
      en: "The guide is a statutory section, and the ways to request information must be told; they stand in "
        + "Content/pages/guide.md and on-request.md."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；国办公开办函〔2019〕61号", en: "Regulation Art. 12 (unverified); 2019 No. 61"),
    failing: .removing("Content/pages/guide.md"),
    passing: .body("正文。"))

  package static let pageName = Rule(
    "page-name", .error,
    title: Wording(zh: "页面文件名的写法", en: "Names of standing pages"),
    explanation: Wording(
      zh: "页面的文件名就是网址的一部分，只用小写英文字母、数字和连字符；文件直接放在 Content/pages 下，不分文件夹。",
      en:
        "A page's file name is part of its address: small letters, digits and hyphens, and no folders below "
        + "Content/pages."),
    failing: .files([("Content/pages/网站声明.md", "---\ntitle: 网站声明\nupdated_on: 2024-03-01\n---\n\n正文。\n")]),
    passing: .files([("Content/pages/statement.md", "---\ntitle: 网站声明\nupdated_on: 2024-03-01\n---\n\n正文。\n")]
    ))

  package static let badAddress = Rule(
    "bad-address", .error,
    title: Wording(zh: "网址的写法", en: "Not a web address"),
    explanation: Wording(
      zh: "site.yaml 中的网址以 http:// 或 https:// 开头，不含空格和中文。",
      en:
        "Addresses in site.yaml begin with http:// or https:// and hold neither blanks nor Chinese characters."
    ),
    failing: .replacingSite(
      "base_url: https://www.example.invalid/xxgk/", with: "base_url: www.example.invalid/xxgk/"),
    passing: .replacingSite(
      "base_url: https://www.example.invalid/xxgk/", with: "base_url: https://www.example.invalid/"))

  package static let badCode = Rule(
    "bad-code", .error,
    title: Wording(zh: "机构代码的写法", en: "Form of a body's code"),
    explanation: Wording(
      zh: "机构代码用于网址，只用字母、数字和连字符。", en: "A body's code becomes part of addresses: letters, digits, hyphens."),
    failing: .replacingSite("code: 11990100000123457U, telephone", with: "code: 示例一号, telephone"),
    passing: .replacingSite("code: 11990100000123457U, telephone", with: "code: 000123457, telephone"))

  package static let treeShape = Rule(
    "tree-shape", .error,
    title: Wording(zh: "栏目树过深或过大", en: "A tree too deep or too large"),
    explanation: Wording(
      zh: "栏目树至多四级（含第一级），层级再深，读者不易查找；至多五千个栏目。",
      en:
        "The tree has at most four levels, the first included: nobody finds anything deeper; and five thousand nodes."
    ),
    failing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(
          adding: RuleExample.treeWithTwins.replacing(
            "{id: 20-03-9, name: 其他}",
            with: "{id: n3, name: 三, children: [{id: n4, name: 四, children: [{id: n5, name: 五}]}]}"))
      )
    ]),
    passing: .files([("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins))]))

  package static let nodeID = Rule(
    "node-id", .error,
    title: Wording(zh: "栏目编号", en: "Ids of nodes"),
    explanation: Wording(
      zh: "栏目编号是网址的一部分，只用小写英文字母、数字和连字符，全树不重复，定下后不改。",
      en:
        "A node's id is part of addresses: small letters, digits, hyphens; unique in the tree and never changed."
    ),
    failing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(adding: RuleExample.treeWithTwins.replacing("id: 20-03-9", with: "id: 20-15"))
      )
    ]),
    passing: .files([("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins))]))

  package static let firstLevelSections = Rule(
    "first-level-sections", .error,
    title: Wording(zh: "第一级栏目的名称和顺序", en: "Names and order of the first-level sections"),
    explanation: Wording(
      zh: "专栏统一设政府信息公开指南、政府信息公开制度、法定主动公开内容、政府信息公开年报四个一级栏目，名称和顺序不能改；"
        + "依申请公开可列在其后。下级栏目可自行增减、改名、调序。",
      en:
        "Every column has the same four first-level sections, in the same order and under the same names; disclosure on "
        + "request may follow. Below them an office arranges what it needs."),
    basis: Wording(zh: "国办公开办函〔2019〕61号；《政府信息公开条例》第二十四条", en: "2019 No. 61; Regulation Art. 24"),
    failing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(adding: RuleExample.treeWithTwins.replacing("政府信息公开制度", with: "信息公开制度"))
      )
    ]),
    passing: .files([("Content/site.yaml", RuleExample.site(adding: RuleExample.treeWithTwins))]))

  package static let badPattern = Rule(
    "bad-pattern", .error,
    title: Wording(zh: "索引号格式的写法", en: "Not a regular expression"),
    explanation: Wording(
      zh: "index_number_patterns 的每一条是正则表达式，须与整个索引号相符。核对所用的时间只随编号的长度增长，因此不支持环视和反向引用。",
      en:
        "Each of index_number_patterns is a regular expression over the whole number. Matching takes no longer than "
        + "the number is, so looking around and references to groups are not supported."),
    failing: .files([("Content/site.yaml", RuleExample.site(adding: "index_number_patterns: ['[A-Z+-(']"))]),
    passing: .files([
      ("Content/site.yaml", RuleExample.site(adding: "index_number_patterns: ['[A-Z]+-[0-9]+']"))
    ]))

  package static let forbiddenType = Rule(
    "forbidden-type", .error,
    title: Wording(zh: "不能允许的附件类型", en: "A type no office may allow"),
    explanation: Wording(
      zh: "网页、SVG、脚本和程序会在读者的浏览器或电脑上运行，任何机关都不能允许。",
      en: "Web pages, SVG, scripts and programs run on the reader's side; no office may allow them."),
    failing: .files([("Content/site.yaml", RuleExample.site(adding: "attachment_types: [pdf, svg]"))]),
    passing: .files([("Content/site.yaml", RuleExample.site(adding: "attachment_types: [pdf, tif]"))]))

  package static let fixedSeverity = Rule(
    "fixed-rule", .error,
    title: Wording(zh: "不能调整的规则", en: "A rule that cannot be changed"),
    explanation: Wording(
      zh: "违反后无法正确发布的规则不能降级或关闭。", en: "Rules without which nothing sound can be published stay as they are."),
    failing: .files([("Content/site.yaml", RuleExample.site(adding: "rules: {duplicate-index-number: off}"))]
    ),
    passing: .files([("Content/site.yaml", RuleExample.site(adding: "rules: {unknown-topic: error}"))]))
}

extension Problem {
  package static func siteMissing() -> Problem {
    Problem(
      .siteMissing, zh: "没有找到 site.yaml", en: "there is no site.yaml",
      helpZh: "在 Content 文件夹中建立 site.yaml（可从示例复制）；或用 --root、--content 指明文件夹。",
      helpEn: "make Content/site.yaml (copy the sample's), or name the folder with --root or --content.")
  }

  package static func pageMissing(_ title: String) -> Problem {
    Problem(
      .pageMissing, zh: "缺少“\(title)”页面", en: "the page “\(title)” is missing",
      helpZh: "建立这个文件，写明 title、updated_on 和正文。", helpEn: "make this file with title, updated_on and a text.")
  }

  package static func pageName(_ slug: String) -> Problem {
    Problem(
      .pageName, zh: "文件名“\(slug)”不能用作网址", en: "the file name “\(slug)” cannot be an address",
      helpZh: "改用小写英文字母、数字和连字符，直接放在 Content/pages 下，如 statement.md。",
      helpEn:
        "use small letters, digits and hyphens, and put it right into Content/pages, such as statement.md.")
  }

  package static func badAddress(_ key: String, written: String) -> Problem {
    Problem(
      .badAddress, zh: "“\(key)”不是网址：\(written)", en: "“\(key)” is no web address: \(written)",
      helpZh: "写完整的地址，以 https:// 开头，不含空格、问号和“#”。",
      helpEn: "write the full address, beginning with https://, without blanks.")
  }

  package static func badCode(_ code: String) -> Problem {
    Problem(
      .badCode, zh: "机构代码“\(code)”含有不能使用的字符", en: "the code “\(code)” holds characters that cannot be used",
      helpZh: "写统一社会信用代码，或由字母、数字、连字符组成的本地代码。",
      helpEn: "write the credit code, or letters, digits and hyphens.")
  }

  package static func treeTooDeep(_ name: String) -> Problem {
    Problem(
      .treeShape, zh: "栏目“\(name)”在第五级", en: "the node “\(name)” stands on the fifth level",
      helpZh: "把它上移，栏目树至多四级。", helpEn: "move it up: the tree has at most four levels.")
  }

  package static func treeTooLarge(_ count: Int) -> Problem {
    Problem(
      .treeShape, zh: "栏目树有 \(count) 个栏目，超过上限", en: "the tree has \(count) nodes, more than allowed",
      helpZh: "合并栏目。", helpEn: "join nodes.")
  }

  package static func badNodeID(_ id: String) -> Problem {
    Problem(
      .nodeID, zh: "栏目编号“\(id)”含有不能使用的字符", en: "the id “\(id)” holds characters that cannot be used",
      helpZh: "只用小写英文字母、数字和连字符，如 20-07-1。", helpEn: "use small letters, digits and hyphens, such as 20-07-1.")
  }

  package static func duplicateNode(_ id: String) -> Problem {
    Problem(
      .nodeID, zh: "栏目编号“\(id)”重复", en: "the id “\(id)” stands twice",
      helpZh: "给其中一个栏目另编编号；已公开的不要改。",
      helpEn: "give one of them another id; never change one that is published.")
  }

  package static func sectionName(position: Int, names: [String], id: String, found: String?) -> Problem {
    Problem(
      .firstLevelSections,
      zh: "第 \(position) 个一级栏目应为“\(names.joined(separator: "”或“"))”（编号 \(id)）"
        + (found.map { "，这里是“\($0)”" } ?? "，这里没有"),
      en: "first-level section \(position) must be “\(names.joined(separator: "” or “"))” (id \(id))"
        + (found.map { ", here it is “\($0)”" } ?? ", it is missing"),
      helpZh: "按统一规范恢复名称、编号和顺序。", helpEn: "restore its name, id and place.")
  }

  package static func furtherSection(_ name: String) -> Problem {
    Problem(
      .firstLevelSections, zh: "一级栏目不能另设“\(name)”", en: "no further first-level section “\(name)”",
      helpZh: "移到“法定主动公开内容”之下；依申请公开只列一次，编号 on-request。",
      helpEn: "move it below “法定主动公开内容”; “依申请公开” stands once, with the id on-request.")
  }

  /// What is wrong with a pattern.
  package enum PatternFault {
    case syntax
    /// A form that is not supported, as it was written.
    case unsupported(String)
    case tooLong
  }

  package static func badPattern(_ pattern: String, _ fault: PatternFault) -> Problem {
    switch fault {
    case .syntax:
      Problem(
        .badPattern, zh: "“\(pattern)”不是正则表达式", en: "“\(pattern)” is no regular expression",
        helpZh: "例如 '[A-Z]{2}[0-9]{5}-[0-9]{4}-[0-9]{5}'。",
        helpEn: "for example '[A-Z]{2}[0-9]{5}-[0-9]{4}-[0-9]{5}'.")
    case .unsupported(let written):
      Problem(
        .badPattern, zh: "正则表达式中不能用“\(written)”", en: "“\(written)” cannot be used in a pattern of numbers",
        helpZh: "不支持环视、反向引用和占有量词；几种写法不同的编号，各写一条。",
        helpEn:
          "looking around, references to groups and possessive repetition are not supported; write a pattern for each form."
      )
    case .tooLong:
      Problem(
        .badPattern, zh: "正则表达式展开后过长", en: "the pattern is too long once its repetitions are written out",
        helpZh: "减少重复的次数和括号的层数；一个编号不会这样长。",
        helpEn: "repeat less, and nest fewer groups: no number is as long.")
    }
  }

  package static func forbiddenType(_ type: String) -> Problem {
    Problem(
      .forbiddenType, zh: "附件类型“\(type)”不能允许", en: "the attachment type “\(type)” cannot be allowed",
      helpZh: "删去它；这类内容改存为 PDF 或压缩包。", helpEn: "take it out; save such content as PDF or zip.")
  }

  package static func fixedRule(_ id: String) -> Problem {
    Problem(
      .fixedSeverity, zh: "规则 \(id) 不能调整", en: "the rule \(id) cannot be changed",
      helpZh: "删去这一行，并改正它所指出的问题。", helpEn: "take this line out and mend what the rule reports.")
  }
}
