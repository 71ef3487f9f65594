/// What shows only when all notices are seen together.
extension Rule {
  static let catalogueRules: [Rule] = [referenceUnknown, validityDisagrees, emptyNode]

  package static let referenceUnknown = Rule(
    "reference-unknown", .warning, .adjustable,
    title: Wording(zh: "本专栏没有所指的文件", en: "The column has no such document"),
    explanation: Wording(
      zh: "“解读”“废止”“修改”“代替”写所指文件的索引号或文号，本专栏有这份文件时自动双向链接；没有则只显示文号。",
      en:
        "interprets, repeals, amends and replaces name a document by index or document number. Where the column has it, "
        + "both pages link to each other; otherwise only the number is shown."),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》（解读与文件相互关联）（未核实）",
      en: "Inspection indicators (file and interpretation linked) (unverified)"),
    failing: .fields("interprets: 示发〔2024〕99号"),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "document_number: 示政办发〔2024〕1号")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", adding: "interprets: 示政办发〔2024〕1号")
      ),
    ]))

  package static let validityDisagrees = Rule(
    "validity-disagrees", .error, .adjustable,
    title: Wording(zh: "有效性与日期或废止关系不符", en: "Written validity disagrees"),
    explanation: Wording(
      zh: "有效性由施行日期、失效日期和废止、修改关系得出。写着“有效”而公布时已被废止的、"
        + "没到失效日期就写“失效”的，都会误导公众。只因日期推移而过时的，另由 validity-outdated 提示。",
      en:
        "Validity follows from the dates and from what repeals or amends a document. A file marked 有效 that was "
        + "repealed already, or 失效 before its day, misleads the public. What only time has overtaken is told by "
        + "validity-outdated."),
    basis: Wording(zh: "规范性文件清理的规定（未核实）", en: "rules on cleaning up normative documents (unverified)"),
    failing: .fields("validity: 失效", "expires_on: 2099-12-31"),
    passing: .fields("validity: 有效", "expires_on: 2099-12-31"))

  package static let emptyNode = Rule(
    "empty-node", .warning, .adjustable,
    title: Wording(zh: "空白栏目", en: "An empty node"),
    explanation: Wording(
      zh: "没有信息的栏目不显示。检查中空白栏目达到五个即单项否决；确无此项的，应在 site.yaml 中写明 none。",
      en:
        "A node without notices is hidden. Five empty columns fail an inspection outright; where there is nothing to "
        + "publish, say so with `none` in site.yaml."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》（单项否决）", en: "Inspection indicators (single veto)"),
    failing: .body("正文。"),
    passing: .files([
      (
        "Content/site.yaml",
        RuleExample.site(
          adding: """
            tree:
              - {id: guide, name: 政府信息公开指南}
              - {id: rules, name: 政府信息公开制度, none: 本机关执行上级制度，无另行制定的制度。}
              - {id: content, name: 法定主动公开内容, children: [{id: 20-15, name: 其他}]}
              - {id: annual-reports, name: 政府信息公开年报, none: 本机关新设立，尚无年度报告。}
            """)
      ),
      ("Content/notices/a.md", RuleExample.soundNotice),
    ]))
}

extension Problem {
  package static func referenceUnknown(_ text: String) -> Problem {
    Problem(
      .referenceUnknown, zh: "本专栏没有索引号或文号为“\(text)”的文件", en: "the column has no “\(text)”",
      helpZh: "核对索引号或文号；文件在其他网站的，可在正文中写链接。",
      helpEn: "check the number; link to documents of other sites in the text.")
  }

  package static func referenceToItself(_ text: String) -> Problem {
    Problem(
      .referenceUnknown, zh: "“\(text)”就是本文件", en: "“\(text)” is this notice itself",
      helpZh: "写所指文件的索引号或文号。", helpEn: "write the number of the document that is meant.")
  }

  /// Why a document's validity is what it is.
  package enum ValidityReason: Sendable, Hashable {
    case ended(String)
    case endsLater(String)
    case inForce(String)
    case startsLater(String)
    case actedOn, noDate

    fileprivate var words: Wording {
      switch self {
      case .ended(let day): Wording(zh: "\(day)起已不再有效", en: "it ended on \(day)")
      case .endsLater(let day): Wording(zh: "到\(day)才不再有效", en: "it ends on \(day) only")
      case .inForce(let day): Wording(zh: "\(day)起施行", en: "in force from \(day)")
      case .startsLater(let day): Wording(zh: "到\(day)才施行", en: "in force from \(day) only")
      case .actedOn: Wording(zh: "有文件废止或修改它", en: "another document acts on it")
      case .noDate: Wording(zh: "没有写施行日期和失效日期", en: "no date says otherwise")
      }
    }
  }

  package static func validityDisagrees(
    written: String, derived: String, reason: ValidityReason
  ) -> Problem {
    Problem(
      .validityDisagrees, zh: "写的是“\(written)”，应为“\(derived)”：\(reason.words.zh)",
      en: "written as “\(written)”, it is “\(derived)”: \(reason.words.en)",
      helpZh: "改为“\(derived)”，或删去这一项由程序推算；日期有误的改日期。",
      helpEn: "write “\(derived)”, leave the field out, or mend the dates.")
  }

  /// A first-level section is never hidden.
  package static func emptySection(_ name: String) -> Problem {
    Problem(
      .emptyNode, zh: "一级栏目“\(name)”没有信息，页面只有一句说明",
      en: "the first-level section “\(name)” has no notices; its page holds one sentence",
      helpZh: "补充信息；确无此项的，在 site.yaml 的该栏目写 none: 说明。",
      helpEn: "publish something, or give the section `none:` with a statement in site.yaml.")
  }

  package static func emptyNode(_ name: String, id: String) -> Problem {
    Problem(
      .emptyNode, zh: "栏目“\(name)”没有信息，已隐藏", en: "the node “\(name)” has no notices and is hidden",
      helpZh: "补充信息；确无此项的，在 site.yaml 的该栏目写 none: 说明；由其他平台公开的写 link: 网址。",
      helpEn:
        "publish something, or give the node `none:` with a statement or `link:` with an address in site.yaml."
    )
  }
}
