/// The fields of the front matter and the keys of `site.yaml`.
extension Rule {
  static let fieldRules: [Rule] = [
    unknownKey, duplicateKey, wrongType, missingField, badDate, wrongValue, notProactive, emptyText,
  ]

  package static let unknownKey = Rule(
    "unknown-key", .error,
    title: Wording(zh: "元数据名称有误", en: "Unknown key"),
    explanation: Wording(
      zh: "写错名称的一项不会显示在页面上，作者却以为已经公开，所以不放过。",
      en: "A mistyped key would vanish from the page while its author believes it published."),
    failing: .fields("法布日期: 2024-03-05"),
    passing: .fields("发文日期: 2024-03-05"))

  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    title: Wording(zh: "同一项写了两次", en: "A key stands twice"),
    explanation: Wording(
      zh: "同一项（包括中英文两种名称）写了两次，无法判断以哪个为准。",
      en: "The same field, also under an English key and a Chinese label, stands twice: which one holds?"),
    failing: .fields("名称: 关于开展另一项工作的通知"),
    passing: .fields("note: 补充说明"))

  package static let wrongType = Rule(
    "wrong-type", .error,
    title: Wording(zh: "内容的类型不对", en: "Value of the wrong type"),
    explanation: Wording(
      zh: "应写一段文字的地方写了列表，或者相反。", en: "A list stands where one text is wanted, or the other way round."),
    failing: .fields("title: [关于开展示例工作的通知, 另一个标题]"),
    passing: .fields("title: 关于开展示例工作的通知"))

  package static let missingField = Rule(
    "missing-field", .error,
    title: Wording(zh: "缺少必填项", en: "A required field is missing"),
    explanation: Wording(
      zh: "索引号、名称、发布机构、组配分类、生成日期和发布日期缺一不可：索引号、名称、生成日期是公开目录的法定内容，"
        + "没有发布日期的信息在检查中视为未更新。site.yaml 中机关名称、网站名称、域名和标识码是每页必须标注的。",
      en:
        "Index number, title, issuing body, category, date made and date published are the least an entry has: the "
        + "catalogue must carry them, and what shows no date counts as not updated in inspections. site.yaml must name "
        + "the office, the site, its domain and its code, which stand on every page."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；国办发〔2017〕47号附件",
      en: "Regulation Art. 12 (unverified); State Council General Office 2017 No. 47, annex"),
    failing: .lacking("made_on"),
    passing: .fields())

  package static let badDate = Rule(
    "bad-date", .error,
    title: Wording(zh: "日期不成立", en: "Not a date"),
    explanation: Wording(
      zh: "日期写作 2024-03-05、2024年3月5日、2024.3.5 或 2024/3/5，可带时间 09:30；2 月 30 日之类不存在的日期不收。",
      en:
        "Dates are written 2024-03-05, 2024年3月5日, 2024.3.5 or 2024/3/5, with a time 09:30 where wanted; days that "
        + "do not exist are refused."),
    failing: .fields("made_on: 2024-02-30"),
    passing: .fields("made_on: 2024年2月29日"))

  package static let wrongValue = Rule(
    "wrong-value", .error,
    title: Wording(zh: "内容不在可选范围内", en: "Not one of the allowed values"),
    explanation: Wording(
      zh: "有效性、信息种类等项只能取规定的几个值。", en: "Validity, kind and the like take one of a few values."),
    failing: .fields("validity: 已归档"),
    passing: .fields("validity: 有效"))

  package static let notProactive = Rule(
    "not-proactive", .error,
    title: Wording(zh: "只有主动公开的信息可以发布", en: "Only proactive disclosure is published"),
    explanation: Wording(
      zh: "公开方式为依申请公开、不予公开的信息一旦上网就无法收回，因此不生成任何页面。",
      en:
        "What is disclosed on request or withheld can never be taken back once online; no page is made of it."
    ),
    basis: Wording(zh: "《政府信息公开条例》第十三条、第十六条（未核实）", en: "Regulation Arts. 13, 16 (unverified)"),
    failing: .fields("disclosure: 依申请公开"),
    passing: .fields("disclosure: 主动公开"))

  package static let emptyText = Rule(
    "empty-text", .warning, .adjustable,
    title: Wording(zh: "没有正文也没有附件", en: "Neither text nor attachment"),
    explanation: Wording(
      zh: "只有元数据的页面对读者没有内容，检查时按空白信息计。",
      en: "A page of metadata alone gives the reader nothing and counts as empty in inspections."),
    failing: .notice("---\n" + RuleExample.soundFields.joined(separator: "\n") + "\n---\n"),
    passing: .body("正文。"))
}

extension Problem {
  package static func unknownKey(_ key: String, closest: String?) -> Problem {
    Problem(
      .unknownKey, zh: "没有“\(key)”这一项", en: "unknown key “\(key)”",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "可用的名称见 Content/README.md；补充说明可写入“备注”。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "the keys are listed in Content/README.md; remarks go into “note”.")
  }

  package static func duplicateKey(_ key: String) -> Problem {
    Problem(
      .duplicateKey, zh: "“\(key)”写了两次", en: "“\(key)” stands twice",
      helpZh: "只保留一处。", helpEn: "keep one of them.")
  }

  /// What a value was expected to be.
  package enum ExpectedType: Sendable {
    case text, list, mapping

    fileprivate var words: Wording {
      switch self {
      case .text: Wording(zh: "一段文字", en: "one text")
      case .list: Wording(zh: "列表（每行以“- ”开头）", en: "a list (each line begins with “- ”)")
      case .mapping: Wording(zh: "若干行“名称: 内容”", en: "lines “key: value”")
      }
    }
  }

  package static func wrongType(_ key: String, expected: ExpectedType) -> Problem {
    Problem(
      .wrongType, zh: "“\(key)”应是\(expected.words.zh)", en: "“\(key)” should be \(expected.words.en)",
      helpZh: "改写成\(expected.words.zh)；文字以 [ 或 { 开头时放进英文双引号。",
      helpEn: "write \(expected.words.en); put text that begins with [ or { into double quotes.")
  }

  package static func missingField(_ key: String, label: String) -> Problem {
    Problem(
      .missingField, zh: label == key ? "缺少“\(key)”" : "缺少“\(label)”（\(key)）", en: "“\(key)” is missing",
      helpZh: "补写一行“\(label): …”，内容不能为空。", helpEn: "add a line “\(key): …” with a value.")
  }

  package static func badDate(_ label: String, written: String) -> Problem {
    Problem(
      .badDate, zh: "“\(label)”不是日期：\(written)", en: "“\(label)” is not a date: “\(written)”",
      helpZh: "写作 2024-03-05 或 2024年3月5日；发布日期可加时间，如 \"2024-03-05 09:30\"。",
      helpEn: "write 2024-03-05; a publication date may carry a time, as in \"2024-03-05 09:30\".")
  }

  package static func wrongValue(_ label: String, written: String, allowed: [String]) -> Problem {
    Problem(
      .wrongValue, zh: "“\(label)”不能是“\(written)”", en: "“\(label)” cannot be “\(written)”",
      helpZh: "可以写：\(allowed.joined(separator: "、"))。",
      helpEn: "write one of: \(allowed.map { "“\($0)”" }.joined(separator: ", ")).")
  }

  package static func notProactive(_ written: String) -> Problem {
    Problem(
      .notProactive, zh: "公开方式是“\(written)”，不能发布",
      en: "the disclosure class is “\(written)”: not to be published",
      helpZh: "确属主动公开的改为“主动公开”或删去此行；否则把文件移出 Content/。",
      helpEn: "write “主动公开” or take the line out if it is so; otherwise move the file out of Content/.")
  }

  package static func emptyText() -> Problem {
    Problem(
      .emptyText, zh: "这条信息没有正文，也没有附件", en: "this notice has neither text nor attachment",
      helpZh: "写上正文，或在“附件”中列出文件。", helpEn: "write the text, or list the files under “attachments”.")
  }
}
