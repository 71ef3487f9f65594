/// Index numbers, document numbers and the codes inside them.
extension Rule {
  static let numberRules: [Rule] = [
    indexNumberForm, creditCodeCheck, organisationCodeCheck, documentNumberForm, duplicateIndexNumber,
    pathCollision,
  ]

  package static let indexNumberForm = Rule(
    "index-number-form", .error, .adjustable,
    title: Wording(zh: "索引号的格式", en: "Form of the index number"),
    explanation: Wording(
      zh: "索引号一般为“机构代码/年份（或年月）-流水号”。本地另有编制规则的，在 site.yaml 的 index_number_patterns "
        + "中写出其格式即可使用。",
      en:
        "An index number is usually CODE/YEAR[MONTH]-SERIAL. Local forms are accepted once site.yaml declares them "
        + "under index_number_patterns."),
    basis: Wording(zh: "各地政府信息公开目录编制规范（未核实）", en: "local rules on catalogues (unverified)"),
    failing: .fields("index_number: 示例-1"),
    passing: .fields("index_number: 11990100000123457U/202403-00001"))

  package static let creditCodeCheck = Rule(
    "credit-code-check", .error, .adjustable,
    title: Wording(zh: "统一社会信用代码的校验码", en: "Check characters of a credit code"),
    explanation: Wording(
      zh: "18 位统一社会信用代码的最后一位和其中组织机构代码的最后一位都由前面各位算出；校验不符，即为录入错误。",
      en:
        "The last character of the 18 and the last of the organisation code inside follow from the others; where they "
        + "do not, somebody mistyped."),
    basis: Wording(zh: "GB 32100-2015；GB 11714", en: "GB 32100-2015; GB 11714"),
    failing: .fields("index_number: 11990100000123457X/2024-00001"),
    passing: .fields("index_number: 11990100000123457U/2024-00001"))

  package static let organisationCodeCheck = Rule(
    "organisation-code-check", .warning, .adjustable,
    title: Wording(zh: "组织机构代码的校验码", en: "Check character of an organisation code"),
    explanation: Wording(
      zh: "9 位前缀通常是组织机构代码，其校验码不符；有的地方用“区划代码加单位号”，则可在 site.yaml 中声明格式。",
      en:
        "A prefix of nine characters is usually an organisation code, and its check character is wrong. Some places use "
        + "area and unit numbers instead: declare that form in site.yaml."),
    basis: Wording(zh: "GB 11714（未核实）", en: "GB 11714 (unverified)"),
    failing: .fields("index_number: 000123456/2024-00001"),
    passing: .fields("index_number: 000123457/2024-00001"))

  package static let documentNumberForm = Rule(
    "document-number-form", .warning, .adjustable,
    title: Wording(zh: "发文字号的写法", en: "How a document number is written"),
    explanation: Wording(
      zh: "发文字号的年份用六角括号〔〕括入，中间不留空格。其他写法已按此读取，页面按规范形式显示。",
      en:
        "The year in a document number stands in 〔〕, without blanks. Other forms are read so and shown in the "
        + "standard form."),
    basis: Wording(
      zh: "《党政机关公文处理工作条例》（未核实）；GB/T 9704-2012（未核实）",
      en: "Regulation on official documents (unverified); GB/T 9704-2012 (unverified)"),
    failing: .fields("document_number: 示政办发[2024]1 号"),
    passing: .fields("document_number: 示政办发〔2024〕1号"))

  package static let duplicateIndexNumber = Rule(
    "duplicate-index-number", .error,
    title: Wording(zh: "索引号重复", en: "Index number used twice"),
    explanation: Wording(
      zh: "索引号是一条信息终身的编号，也是它的网址；两条信息不能共用，撤下的也不能再用。",
      en: "An index number is an entry's number for life and its address; two entries never share one."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；目录编制规范（未核实）",
      en: "Regulation Art. 12 (unverified); rules on catalogues (unverified)"),
    failing: .files([
      ("Content/notices/a.md", RuleExample.soundNotice), ("Content/notices/b.md", RuleExample.soundNotice),
    ]),
    passing: .files([("Content/notices/a.md", RuleExample.soundNotice)]))

  package static let pathCollision = Rule(
    "path-collision", .error,
    title: Wording(zh: "两条信息的网址相同", en: "Two entries share an address"),
    explanation: Wording(
      zh: "网址由索引号得出。两个索引号只有大小写不同时，在不区分大小写的服务器上会互相覆盖。",
      en:
        "An address comes from the index number. Two numbers that differ only in capitals would overwrite each other "
        + "on servers that ignore case."),
    failing: .files([
      ("Content/site.yaml", RuleExample.site(adding: "index_number_patterns: ['[A-Za-z]+/2024-00001']")),
      ("Content/notices/a.md", RuleExample.notice(number: "Ab/2024-00001")),
      ("Content/notices/b.md", RuleExample.notice(number: "AB/2024-00001")),
    ]),
    passing: .files([
      ("Content/site.yaml", RuleExample.site(adding: "index_number_patterns: ['[A-Za-z]+/2024-0000[12]']")),
      ("Content/notices/a.md", RuleExample.notice(number: "AB/2024-00001")),
      ("Content/notices/b.md", RuleExample.notice(number: "AB/2024-00002")),
    ]))
}

extension Problem {
  package static func indexNumberForm(_ written: String) -> Problem {
    let capitals = written.uppercased()
    // The commonest slip: a credit code in small letters.
    let isSmall = written != capitals && written.utf8.prefix { $0 != 47 }.count == 18
    return Problem(
      .indexNumberForm, zh: "索引号“\(written)”格式不符合规定", en: "the index number “\(written)” has no known form",
      helpZh: isSmall
        ? "机构代码中的字母用大写：\(capitals)。"
        : "写作“机构代码/年份-流水号”（流水号 5 至 7 位）；本地格式请在 site.yaml 的 index_number_patterns 中声明。",
      helpEn: isSmall
        ? "the letters of a code are capitals: \(capitals)."
        : "write CODE/YEAR-SERIAL (5 to 7 digits), or declare the local form under index_number_patterns in site.yaml."
    )
  }

  /// `expected` is nil where the organisation code inside is wrong too, so that no one can tell the digit meant.
  package static func creditCodeCheck(_ code: String, expected: String?) -> Problem {
    Problem(
      .creditCodeCheck, zh: "统一社会信用代码“\(code)”的校验码不正确",
      en: "the check characters of the credit code “\(code)” are wrong",
      helpZh: expected.map { "核对登记证书；如果前 17 位无误，应为 \($0)。" } ?? "对照登记证书逐位核对。",
      helpEn: expected.map { "compare with the certificate; if the first 17 are right it is \($0)." }
        ?? "compare with the certificate, character by character.")
  }

  package static func organisationCodeCheck(_ code: String, expected: String) -> Problem {
    Problem(
      .organisationCodeCheck, zh: "组织机构代码“\(code)”的校验码不正确",
      en: "the check character of the organisation code “\(code)” is wrong",
      helpZh: "核对代码（前 8 位无误时应为 \(expected)）；确是本地编号的，在 site.yaml 的 index_number_patterns 中声明格式。",
      helpEn:
        "compare the code (\(expected) if the first 8 are right), or declare the local form in site.yaml.")
  }

  package static func documentNumberForm(_ written: String, meant: String) -> Problem {
    Problem(
      .documentNumberForm, zh: "发文字号“\(written)”已按“\(meant)”读取",
      en: "the document number “\(written)” was read as “\(meant)”",
      helpZh: "改写为“\(meant)”。", helpEn: "write “\(meant)”.")
  }

  /// What is not as official documents are numbered.
  package enum DocumentNumberFault: Sendable, Hashable {
    case ordinal, leadingZero, noSerial, noEnding, noCode, unknown

    fileprivate var words: Wording {
      switch self {
      case .ordinal: Wording(zh: "序号前不加“第”", en: "has “第” before its serial")
      case .leadingZero: Wording(zh: "序号前不补零", en: "has a serial with leading zeros")
      case .noSerial: Wording(zh: "没有序号", en: "has no serial")
      case .noEnding: Wording(zh: "末尾没有“号”", en: "lacks “号” at its end")
      case .noCode: Wording(zh: "年份前没有机关代字", en: "lacks the agency's part before its year")
      case .unknown: Wording(zh: "没有年份，也没有“第…号”", en: "has neither a year nor “第…号”")
      }
    }
  }

  package static func documentNumberForm(_ written: String, _ fault: DocumentNumberFault) -> Problem {
    Problem(
      .documentNumberForm, zh: "发文字号“\(written)”\(fault.words.zh)",
      en: "the document number “\(written)” \(fault.words.en)",
      helpZh: "写作“机关代字〔年份〕序号”，如“示政办发〔2024〕1号”；令、公告写作“示例市人民政府令第3号”。",
      helpEn: "write “示政办发〔2024〕1号”; orders and announcements “示例市人民政府令第3号”.")
  }

  package static func duplicateIndexNumber(_ number: String) -> Problem {
    Problem(
      .duplicateIndexNumber, zh: "索引号 \(number) 已被另一条信息使用",
      en: "the index number \(number) belongs to another notice",
      helpZh: "后发布的一条另编索引号；已公开的编号不要改。",
      helpEn: "give the later notice a number of its own; never change one that is published.")
  }

  package static func pathCollision(_ path: String) -> Problem {
    Problem(
      .pathCollision, zh: "生成的文件 \(path) 与另一个文件同名", en: "the file \(path) would be written twice",
      helpZh: "把索引号（或文件名）改为除大小写外另有区别。", helpEn: "let the numbers or names differ by more than capitals.")
  }
}
