/// Whose document a notice is: its numbers, its source, and whether it stands twice.
extension Rule {
  static let provenanceRules: [Rule] = [
    indexNumberForeign, documentNumberYear, reprintSource, sourceVague, duplicateContent,
  ]

  package static let indexNumberForeign = Rule(
    "index-number-foreign", .error, .adjustable,
    title: Wording(zh: "索引号中的机构代码不是本专栏的", en: "An index number of somebody else"),
    explanation: Wording(
      zh: "索引号的前段是编制机关自己的代码，应是 site.yaml 中 office 或 bodies 的代码（18 位，或其中 9 位组织机构代码）。"
        + "000014349、000014348 是建站软件的默认值：前者是国务院办公厅的代码，后者不成立。确是本地沿用的编号，"
        + "在 index_number_patterns 中声明。",
      en:
        "The first part of an index number is the code of the office that gave it: one of office and bodies in "
        + "site.yaml, in full or by the nine characters inside. 000014349 and 000014348 are defaults of site software. "
        + "Declare local numbering under index_number_patterns."),
    basis: Wording(
      zh: "GB 32100-2015；GB 11714；目录编制规范（未核实）",
      en: "GB 32100-2015; GB 11714; rules on catalogues (unverified)"),
    failing: .fields("index_number: 000014349/2024-00001"),
    passing: .fields("index_number: 11990100000123457U/2024-00001"))

  package static let documentNumberYear = Rule(
    "document-number-year", .warning, .adjustable,
    title: Wording(zh: "文号的年份与成文日期不符", en: "The year of a document number"),
    explanation: Wording(
      zh: "文号的年份是成文的年份；年末成文、次年印发的，可以是成文日期的前一年。其他情形多为录入错误。",
      en:
        "The year in a document number is that of its making, or the year before for what was numbered in December and "
        + "signed in January. Anything else is mostly a slip."),
    basis: Wording(zh: "《党政机关公文处理工作条例》（未核实）", en: "Regulation on official documents (unverified)"),
    failing: .fields("document_number: 示政办发〔2022〕1号"),
    passing: .fields("document_number: 示政办发〔2023〕128号"))

  package static let reprintSource = Rule(
    "reprint-source", .error, .adjustable,
    title: Wording(zh: "转载须注明出处", en: "A reprint names its origin"),
    explanation: Wording(
      zh: "来源是本专栏以外的单位，就是转载。写作“转载自某某”，或另写“来源网址”；由其供稿的，注明“供稿”。"
        + "来源是本机关的，写名录中的名称，或不写这一项。",
      en:
        "A source outside this column makes a reprint: write 转载自 before the name, or give source_url; 供稿 marks what "
        + "others contributed. Own texts carry a name of the vocabulary, or no source."),
    basis: Wording(zh: "国办发〔2017〕47号（未核实）", en: "General Office 2017 No. 47 (unverified)"),
    failing: .fields("source: 某省人民政府"),
    passing: .fields("source: 某省人民政府", "source_url: https://www.example.gov.cn/a.html"))

  package static let sourceVague = Rule(
    "source-vague", .warning, .adjustable,
    title: Wording(zh: "来源应写具体单位", en: "A source that names nobody"),
    explanation: Wording(
      zh: "“本网”“本站”“网络”“互联网”不是来源，读者和搜索平台不知道是谁发布的。写单位全称，或不写，由程序取发布机构。",
      en: "本网, 本站 and the like name nobody. Write the office in full, or leave the field to the issuing body."
    ),
    basis: Wording(
      zh: "国办发〔2017〕47号附件（ContentSource）", en: "General Office 2017 No. 47, annex (ContentSource)"),
    failing: .fields("source: 本网"),
    passing: .fields("source: 示例市人民政府办公室"))

  package static let duplicateContent = Rule(
    "duplicate-content", .warning, .adjustable,
    title: Wording(zh: "同一份文件发布了两次", en: "One document published twice"),
    explanation: Wording(
      zh: "文号相同，或标题和成文日期都相同，或正文完全相同的两条信息，多半是同一份文件。重复发布使读者分不清以哪条为准，"
        + "也会使统计数字虚高。联合发文各自公开的，可写豁免理由。",
      en:
        "Two notices with one document number, one title and day, or the very same text are mostly one document. Readers "
        + "cannot tell which holds, and counts swell. Bodies that publish a joint document each may waive the rule."
    ),
    basis: Wording(zh: "数据同源的要求", en: "one source for each datum"),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice()),
      ("Content/notices/b.md", RuleExample.notice(number: "11990100000123457U/2024-00002")),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice()),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
      ),
    ]))
}

extension Problem {
  /// `isDefault` for the numbers that site software puts in by itself.
  package static func indexNumberForeign(_ code: String, isDefault: Bool) -> Problem {
    Problem(
      .indexNumberForeign,
      zh: isDefault ? "“\(code)”是建站软件的默认值，不是本机关的代码" : "机构代码“\(code)”不在 site.yaml 的 office 和 bodies 中",
      en: isDefault
        ? "“\(code)” is a default of site software, not a code of this office"
        : "the code “\(code)” is none of office and bodies in site.yaml",
      helpZh: "换成编制机关自己的代码；该机关尚未列入的，加入 bodies；本地沿用的编号，在 index_number_patterns 中声明。",
      helpEn: "write the office's own code, add the body to site.yaml, or declare the local form there.")
  }

  package static func documentNumberYear(_ number: Int, made: Int) -> Problem {
    Problem(
      .documentNumberYear, zh: "文号的年份是 \(number) 年，成文在 \(made) 年",
      en: "numbered in \(number), made in \(made)",
      helpZh: "核对文号和成文日期。", helpEn: "check the document number and the day it was made.")
  }

  package static func reprintSource(_ source: String) -> Problem {
    Problem(
      .reprintSource, zh: "来源“\(source)”不是本专栏的机构，没有注明转载",
      en: "the source “\(source)” is no body of this column",
      helpZh: "转载的写“转载自…”或补写“来源网址”；本机关的写名录中的名称。",
      helpEn: "write “转载自” before it or add source_url; own texts carry a name of the vocabulary.")
  }

  package static func sourceVague(_ source: String) -> Problem {
    Problem(
      .sourceVague, zh: "来源“\(source)”没有写明是哪个单位", en: "the source “\(source)” names nobody",
      helpZh: "写单位全称，或删去这一项。", helpEn: "write the office in full, or take the line out.")
  }

  /// What two notices have in common.
  package enum Likeness: Sendable, Hashable {
    case documentNumber(String)
    case title, text

    fileprivate var words: Wording {
      switch self {
      case .documentNumber(let number): Wording(zh: "文号“\(number)”", en: "the number “\(number)”")
      case .title: Wording(zh: "标题和成文日期", en: "title and day")
      case .text: Wording(zh: "正文", en: "the text")
      }
    }
  }

  package static func duplicateContent(_ likeness: Likeness) -> Problem {
    Problem(
      .duplicateContent, zh: "与另一条信息的\(likeness.words.zh)相同",
      en: "shares \(likeness.words.en) with another notice",
      helpZh: "确是同一份文件的只留一条；不是的，核对文号、标题和正文。",
      helpEn: "keep one of them; if they differ, check numbers, titles and texts.")
  }
}
