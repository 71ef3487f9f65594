/// 索引号台账: numbers, addresses and dates that were published once and for all.
extension Rule {
  static let ledgerRules: [Rule] = [
    ledgerBroken, ledgerRewritten, noticeVanished, indexNumberReused, indexNumberChanged, addressChanged,
    publishedBeforeRecord, publishedAfterRecord,
  ]

  package static let ledgerBroken = Rule(
    "ledger-broken", .error,
    title: Wording(zh: "台账有改动", en: "A ledger that was touched"),
    explanation: Wording(
      zh: "Content/ledger.tsv 由 gongkai record 登记，只增不改，每行末尾的校验值连着上一行。校验不符，"
        + "说明有人改过、删过或插过行，或者合并时出了错。",
      en:
        "Content/ledger.tsv is written by `gongkai record`, line after line; each ends with a sum that continues the "
        + "line before. Where a sum is wrong, somebody changed, removed or inserted lines, or a merge went wrong."
    ),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；目录编制规范（未核实）",
      en: "Regulation Art. 12 (unverified); rules on catalogues (unverified)"),
    failing: .ledger(LedgerExample.sound.replacing("2024-03-05\tContent", with: "2024-03-04\tContent")),
    passing: .ledger(LedgerExample.sound))

  package static let ledgerRewritten = Rule(
    "ledger-rewritten", .error,
    title: Wording(zh: "台账与已发布的不相接", en: "A ledger that does not continue the published one"),
    explanation: Wording(
      zh: "发布专栏时，manifest.json 公布台账的条数和末行校验值。现在的台账必须从那里接着往下记：整本重写、截短、"
        + "退回旧版都会在这里发现。",
      en:
        "With the column, manifest.json publishes how many lines the ledger has and the last sum. Today's ledger must go "
        + "on from there: rewriting, cutting and rolling back show here."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》（弄虚作假）", en: "Inspection indicators (fraud)"),
    failing: .published(head: LedgerExample.otherHash, LedgerExample.sound),
    passing: .published(head: LedgerExample.soundHash, LedgerExample.sound))

  package static let noticeVanished = Rule(
    "notice-vanished", .error,
    title: Wording(zh: "已公开的信息不见了", en: "A published notice has vanished"),
    explanation: Wording(
      zh: "登记过的信息，文件被删除、改为草稿，网页就会消失，公众收藏和引用的网址随之失效。"
        + "确需撤下的，在 Content/tombstones.yaml 写明去向、日期和理由。",
      en:
        "A recorded notice whose file is deleted or made a draft would take its page with it, and every link to it. "
        + "What has to go gets an entry in Content/tombstones.yaml with what, when and why."),
    basis: Wording(
      zh: "《政府网站发展指引》（网址稳定）（未核实）；检查指标（链接可用）（未核实）",
      en: "Site guidelines (stable addresses) (unverified); inspection indicators (links)"),
    failing: .ledger(LedgerExample.sound, notices: []),
    passing: .ledger(LedgerExample.sound))

  package static let indexNumberReused = Rule(
    "index-number-reused", .error,
    title: Wording(zh: "索引号被再次使用", en: "An index number used again"),
    explanation: Wording(
      zh: "索引号终身归一条信息。撤下、移除、迁移之后，编号也不能给别的信息，否则旧链接会指到不相干的内容。",
      en:
        "A number belongs to one notice for ever. Once that is withdrawn, removed or moved, no other notice gets it: old "
        + "links would lead to something else."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；目录编制规范（未核实）",
      en: "Regulation Art. 12 (unverified); rules on catalogues (unverified)"),
    failing: .ledger(LedgerExample.withdrawn),
    passing: .ledger(
      LedgerExample.withdrawn,
      notices: [RuleExample.notice(number: "11990100000123457U/2024-00002")],
      tombstones: LedgerExample.tombstone))

  package static let indexNumberChanged = Rule(
    "index-number-changed", .error,
    title: Wording(zh: "已公开的索引号被改动", en: "A published index number was changed"),
    explanation: Wording(
      zh: "索引号公开后不得改动：网址由它得出，其他文件、目录和搜索引擎都按它引用。",
      en:
        "Once published, an index number stays: the address comes from it, and documents, catalogues and search engines "
        + "refer to it."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；目录编制规范（未核实）",
      en: "Regulation Art. 12 (unverified); rules on catalogues (unverified)"),
    failing: .ledger(
      LedgerExample.sound, notices: [RuleExample.notice(number: "11990100000123457U/2024-00009")]),
    passing: .ledger(LedgerExample.sound))

  package static let addressChanged = Rule(
    "address-changed", .error,
    title: Wording(zh: "网址有变化", en: "An address has changed"),
    explanation: Wording(
      zh: "信息公开后网址固定不变。台账登记的路径与程序现在得出的不同，发布后旧网址就打不开。",
      en:
        "A published address stays. Where the ledger has another path than the program would write now, the old "
        + "address would be dead."),
    basis: Wording(zh: "《政府网站发展指引》（网址稳定）（未核实）", en: "Site guidelines (stable addresses) (unverified)"),
    failing: .ledger(LedgerExample.otherAddress),
    passing: .ledger(LedgerExample.sound))

  package static let publishedBeforeRecord = Rule(
    "published-before-record", .error, .adjustable,
    title: Wording(zh: "发布日期早于首次登记", en: "Published earlier than first recorded"),
    explanation: Wording(
      zh: "发布日期不能早于台账首次登记的发布日期。事后把日期改早，以掩盖逾期公开，检查中属于弄虚作假，单项否决。",
      en:
        "A publication date is never earlier than the one first recorded. Moving it back to hide a delay counts as "
        + "forgery and fails an inspection outright."),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》（伪造发布日期，单项否决）",
      en: "Inspection indicators (forged publication dates, single veto)"),
    failing: .ledger(
      LedgerExample.sound,
      notices: [
        RuleExample.soundNotice.replacing("published_at: 2024-03-05", with: "published_at: 2024-03-02")
      ]),
    passing: .ledger(LedgerExample.sound))

  package static let publishedAfterRecord = Rule(
    "published-after-record", .warning, .adjustable,
    title: Wording(zh: "发布日期晚于首次登记", en: "Published later than first recorded"),
    explanation: Wording(
      zh: "发布日期改晚，旧信息就像新发布的，会被视为以旧充新。改正录入错误的，写豁免并说明理由。",
      en:
        "With a later date an old notice looks freshly published. Where it mends a slip of the pen, waive this rule "
        + "and say so."),
    basis: Wording(
      zh: "《政府网站与政务新媒体检查指标》（伪造发布日期，单项否决）",
      en: "Inspection indicators (forged publication dates, single veto)"),
    failing: .ledger(
      LedgerExample.sound,
      notices: [
        RuleExample.soundNotice.replacing("published_at: 2024-03-05", with: "published_at: 2024-03-09")
      ]),
    passing: .ledger(LedgerExample.sound))
}
