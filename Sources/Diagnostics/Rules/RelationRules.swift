/// 有效性 and what documents do to each other: 废止, 代替, 修改.
extension Rule {
  static let relationRules: [Rule] = [
    validityOutdated, validityWithoutGround, repealCycle, repealsNewer, replacedTwice, actsContradict,
    referenceDangling,
  ]

  package static let validityOutdated = Rule(
    "validity-outdated", .warning, .calendar,
    title: Wording(zh: "写的有效性已经过时", en: "A written validity that time has overtaken"),
    explanation: Wording(
      zh: "写的时候是对的，后来到了施行日期、失效日期或者废止文件的施行日期，状态变了。页面已按推算的显示；把这一项改过来或删去即可。",
      en:
        "It was right when it was written; since then a date has passed. Pages show the derived state already; "
        + "change the field or take it out."),
    basis: Wording(zh: "规范性文件清理的规定（未核实）", en: "rules on cleaning up normative documents (unverified)"),
    failing: .fields("validity: 有效", "expires_on: 2024-12-31"),
    passing: .fields("validity: 失效", "expires_on: 2024-12-31"))

  package static let validityWithoutGround = Rule(
    "validity-without-ground", .error, .adjustable,
    title: Wording(zh: "写明失效或废止而没有依据", en: "Ended, and nothing says by what"),
    explanation: Wording(
      zh: "写“失效”“废止”的文件，要么写明失效日期（废止日期），要么由本专栏另一份文件在“废止”“代替”中写明。两样都没有，"
        + "公众不知道从哪一天起、依据什么不再适用。由专栏以外的文件废止的，写废止日期，并在备注中写明依据。",
      en:
        "A document written as ended has a date on which it ended, or another document of the column that repeals or "
        + "replaces it. With neither nobody knows since when it does not apply. Where a document elsewhere repealed it, "
        + "write the date, and the ground in the remarks."),
    basis: Wording(zh: "规范性文件清理的规定（未核实）", en: "rules on cleaning up normative documents (unverified)"),
    failing: .fields("validity: 废止"),
    passing: .fields("validity: 废止", "expires_on: 2024-12-31"))

  package static let repealCycle = Rule(
    "repeal-cycle", .error, .adjustable,
    title: Wording(zh: "文件互相废止、修改或代替", en: "Documents that repeal each other in a ring"),
    explanation: Wording(
      zh: "后来的文件废止、代替、修改先前的文件，不会反过来，更不会绕成一圈。出现这种情形，必有一处文号写错，"
        + "有效性也无从推算。",
      en:
        "A later document repeals, replaces or amends an earlier one, never the other way round. In a ring one number "
        + "is wrong, and validity cannot be told."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "repeals: 11990100000123457U/2024-00002")),
      (
        "Content/notices/b.md",
        RuleExample.notice(
          number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知",
          adding: "repeals: 11990100000123457U/2024-00001")
      ),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "repeals: 11990100000123457U/2024-00002")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
      ),
    ]))

  package static let repealsNewer = Rule(
    "repeals-newer", .error, .adjustable,
    title: Wording(zh: "废止、修改或代替比自己晚的文件", en: "Acting on a document that is newer"),
    explanation: Wording(
      zh: "文件只能废止、修改、代替成文在先的文件。成文在后的，多半是关系写反了，或者成文日期有误。",
      en:
        "A document acts on earlier ones only. Where the other was made later, the relation is the wrong way round or "
        + "a date is wrong."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "repeals: 11990100000123457U/2024-00002")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
          .replacing("made_on: 2024-03-01", with: "made_on: 2024-03-04")
      ),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "repeals: 11990100000123457U/2024-00002")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
          .replacing("made_on: 2024-03-01", with: "made_on: 2024-02-01")
      ),
    ]))

  package static let replacedTwice = Rule(
    "replaced-twice", .warning, .adjustable,
    title: Wording(zh: "同一文件被两份文件代替", en: "One document replaced by two"),
    explanation: Wording(
      zh: "一份文件通常只由一份新文件代替。两份都写“代替”的，读者不知道以哪一份为准；其中一份多半应写“废止”或“修改”。",
      en:
        "One document is usually replaced by one. Where two say so the reader cannot tell which holds; one of them "
        + "most likely means repeals or amends."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice()),
      (
        "Content/notices/b.md",
        RuleExample.notice(
          number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知",
          adding: "replaces: 11990100000123457U/2024-00001")
      ),
      (
        "Content/notices/c.md",
        RuleExample.notice(
          number: "11990100000123457U/2024-00003", title: "关于第三项工作的通知",
          adding: "replaces: 11990100000123457U/2024-00001")
      ),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice()),
      (
        "Content/notices/b.md",
        RuleExample.notice(
          number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知",
          adding: "replaces: 11990100000123457U/2024-00001")
      ),
      (
        "Content/notices/c.md",
        RuleExample.notice(
          number: "11990100000123457U/2024-00003", title: "关于第三项工作的通知",
          adding: "repeals: 11990100000123457U/2024-00001")
      ),
    ]))

  package static let actsContradict = Rule(
    "acts-contradict", .error, .adjustable,
    title: Wording(zh: "对同一文件的处理自相矛盾", en: "Acts on one document that contradict each other"),
    explanation: Wording(
      zh: "一份文件对另一份文件，要么废止（代替），要么修改，不能两样都写；已经废止、被代替的文件，此后不能再修改。"
        + "出现这种情形，必有一处关系、文号或者日期写错。",
      en:
        "A document either repeals (or replaces) another or amends it, not both; and what was repealed is not amended "
        + "afterwards. One relation, number or date is wrong."),
    failing: .files([
      (
        "Content/notices/a.md",
        RuleExample.notice(
          adding: "repeals: 11990100000123457U/2024-00002\namends: 11990100000123457U/2024-00002")
      ),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
      ),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "amends: 11990100000123457U/2024-00002")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", title: "关于另一项工作的通知")
      ),
    ]))

  package static let referenceDangling = Rule(
    "reference-dangling", .error, .adjustable,
    title: Wording(zh: "所指的本机关文件不在专栏里", en: "An own document that the column lacks"),
    explanation: Wording(
      zh: "“解读”“废止”“修改”“代替”写的是本专栏发布机构自己的文件，专栏里却没有，或者还是草稿，链接就断了。怎样认定是自己的："
        + "索引号的机构代码是 office 或 bodies 中的；文号的机关代字（令、公告则为机关名称）与本专栏已有信息的相同，"
        + "或是 bodies 中的名称。上级文件（如国发〔2024〕1号）不在此列，只显示文号。",
      en:
        "The number belongs to a body of this column, yet the column has no such document, or only a draft. Own numbers "
        + "are told by the code of the index number (office and bodies), by the agency's part of the document number "
        + "(used by another notice here), or by a body's name before 令 or 公告. Documents of higher authorities are only "
        + "shown by their number."),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》（链接可用、解读与文件相互关联）（未核实）",
      en: "Inspection indicators (links work, file and interpretation linked) (unverified)"),
    failing: .fields("interprets: 11990100000123457U/2024-00099"),
    passing: .fields("interprets: 国发〔2024〕1号"))
}

extension Problem {
  /// Repealed or replaced, and amended, by one document.
  package static func actsContradict(_ written: String) -> Problem {
    Problem(
      .actsContradict, zh: "对“\(written)”既写废止、代替，又写修改", en: "“\(written)” is both ended and amended here",
      helpZh: "废止、代替整份文件的，删去“修改”；只改部分内容的，删去“废止”“代替”。",
      helpEn:
        "keep one of the two: amends, where a part is changed; repeals or replaces, where all of it ends.")
  }

  /// Amended on a day on which it was void.
  package static func actsContradict(_ written: String, ended: String, day: String) -> Problem {
    Problem(
      .actsContradict, zh: "“\(written)”自 \(ended) 起已经废止，\(day) 又修改它",
      en: "“\(written)” was void from \(ended), and is amended from \(day)",
      helpZh: "核对文号、关系和两份文件的施行日期。", helpEn: "compare the number, the relation and the days of effect.")
  }

  package static func validityOutdated(written: String, derived: String) -> Problem {
    Problem(
      .validityOutdated, zh: "写的“\(written)”已经过时，现为“\(derived)”",
      en: "“\(written)” is out of date: it is “\(derived)” now",
      helpZh: "改为“\(derived)”，或删去这一项由程序推算。", helpEn: "write “\(derived)”, or leave the field out.")
  }

  package static func validityWithoutGround(written: String) -> Problem {
    Problem(
      .validityWithoutGround, zh: "写的是“\(written)”，却没有日期，也没有文件废止或代替它",
      en: "written as “\(written)”, with no date and no document that repeals or replaces it",
      helpZh: "补写失效日期（废止日期），或在废止它的文件中写明“废止”。",
      helpEn: "write expires_on, or name this document under `repeals` of the one that repealed it.")
  }

  /// `ring` are the titles, in the order of the acts.
  package static func repealCycle(_ ring: [String]) -> Problem {
    let names = ring.map { "《\($0)》" }
    let first = names.first ?? ""
    return Problem(
      .repealCycle,
      zh: names.count == 1
        ? "这份文件废止、修改或代替它自己" : "\(names.count) 份文件绕成一圈：\((names + [first]).joined(separator: " → "))",
      en: names.count == 1
        ? "this document repeals, amends or replaces itself"
        : "\(names.count) documents act on each other in a ring: \((names + [first]).joined(separator: " → "))",
      helpZh: "核对各处写的文号，只在后来的文件中写明关系。",
      helpEn: "check the numbers; only the later document names the earlier one.")
  }

  package static func repealsNewer(_ text: String, made: String) -> Problem {
    Problem(
      .repealsNewer, zh: "“\(text)”成文于 \(made)，比本文件晚",
      en: "“\(text)” was made on \(made), after this document",
      helpZh: "核对文号和两份文件的成文日期；关系写反的，写到后来的文件里。",
      helpEn: "check the number and both dates; the relation belongs into the later document.")
  }

  package static func replacedTwice(_ text: String) -> Problem {
    Problem(
      .replacedTwice, zh: "“\(text)”已由另一份文件代替", en: "“\(text)” is replaced by another document too",
      helpZh: "只由一份文件写“代替”，另一份写“废止”或“修改”。",
      helpEn: "let one of them replace it, the other repeal or amend it.")
  }

  package static func referenceDangling(_ text: String, isDraft: Bool) -> Problem {
    Problem(
      .referenceDangling,
      zh: isDraft ? "“\(text)”还是草稿，没有公开" : "“\(text)”是本专栏机构的文件，专栏里却没有",
      en: isDraft
        ? "“\(text)” is a draft and not published" : "“\(text)” is a body of this column's, which has it not",
      helpZh: isDraft ? "先发布那份文件，或暂时去掉这一项。" : "核对号码；确未收录的，先把那份文件补进专栏，或写明豁免理由。",
      helpEn: isDraft
        ? "publish that document first, or take the reference out for now."
        : "check the number; put that document into the column, or waive the rule with a reason.")
  }
}
