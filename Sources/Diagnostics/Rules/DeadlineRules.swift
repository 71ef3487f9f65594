/// What is due, and when: terms of publication, interpretations, fresh nodes. All of it is brought by passing time.
extension Rule {
  static let deadlineRules: [Rule] = [
    publishedLate, decisionPublishedLate, interpretationLate, deadlineOverdue, staleNode,
  ]

  package static let publishedLate = Rule(
    "published-late", .warning, .calendar,
    title: Wording(zh: "未在20个工作日内公开", en: "Not published within 20 working days"),
    explanation: Wording(
      zh: "属于主动公开范围的政府信息，自形成或者变更之日起20个工作日内公开；生成日期的下一个工作日为第1日。"
        + "2008年5月1日以前形成的不计；转载名录以外机关的文件不计；年度报告另有期限。已经迟了的，照实写发布日期。",
      en:
        "What is published on one's own initiative is published within 20 working days of being made; the working day "
        + "after that is day 1. Documents made before May 2008 and those of bodies outside the vocabulary do not count, "
        + "and annual reports have a date of their own. What is late is published late, under its true date."),
    basis: Wording(
      zh: "《政府信息公开条例》第二十六条；2019年5月15日以前为原条例第十八条（未核实）",
      en: "Regulation Art. 26; before 2019-05-15 Art. 18 of the old one (unverified)"),
    failing: .fields("published_at: 2024-06-05"),
    passing: .fields("published_at: 2024-03-29"))

  package static let decisionPublishedLate = Rule(
    "decision-published-late", .warning, .calendar,
    title: Wording(zh: "许可、处罚决定未在7个工作日内公示", en: "A decision not published within 7 working days"),
    explanation: Wording(
      zh: "行政许可、行政处罚等信用信息自作出决定之日起7个工作日内上网公示（“双公示”）。2016年6月12日以前的决定按20个工作日计。",
      en:
        "Licences and penalties go online within 7 working days of the decision. Decisions before 12 June 2016 have the "
        + "usual 20."),
    basis: Wording(
      zh: "国发〔2016〕33号及配套规定（未核实）", en: "State Council 2016 No. 33 and what followed (unverified)"),
    failing: .fields("kind: penalty", "published_at: 2024-03-20"),
    passing: .fields("kind: penalty", "published_at: 2024-03-12"))

  package static let interpretationLate = Rule(
    "interpretation-late", .warning, .calendar,
    title: Wording(zh: "解读未在文件公开后3个工作日内发布", en: "An interpretation later than 3 working days"),
    explanation: Wording(
      zh: "政策解读与文件同步组织、同步审签、同步部署，在文件公开后3个工作日内发布。只看每份文件最早的一篇解读，此后的补充解读不计；"
        + "2016年以前公开的文件不计。",
      en:
        "An interpretation is prepared with its file and published within 3 working days of it. Only the first one of "
        + "each file counts, and files published before 2016 do not."),
    basis: Wording(zh: "各省关于全面推进政务公开工作的实施意见（未核实）", en: "provincial opinions of 2016 (unverified)"),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "document_number: 示政办发〔2024〕1号")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", adding: "interprets: 示政办发〔2024〕1号")
          .replacing("published_at: 2024-03-05", with: "published_at: 2024-03-20")
      ),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "document_number: 示政办发〔2024〕1号")),
      (
        "Content/notices/b.md",
        RuleExample.notice(number: "11990100000123457U/2024-00002", adding: "interprets: 示政办发〔2024〕1号")
          .replacing("published_at: 2024-03-05", with: "published_at: 2024-03-08")
      ),
    ]))

  package static let deadlineOverdue = Rule(
    "deadline-overdue", .warning, .calendar,
    title: Wording(zh: "草稿已过公开期限", en: "A draft past its deadline"),
    explanation: Wording(
      zh: "草稿不公开，但期限从生成日期起算，不因仍是草稿而停止。快到期的草稿用 gongkai list --due 查看。",
      en:
        "A draft is not published, but its term runs from the day it was made all the same. `gongkai list --due` shows "
        + "what falls due soon."),
    basis: Wording(zh: "《政府信息公开条例》第二十六条", en: "Regulation Art. 26"),
    failing: .fields("draft: true"),
    passing: .fields("draft: false"))

  package static let staleNode = Rule(
    "stale-node", .warning, .calendar,
    title: Wording(zh: "栏目长期未更新", en: "A stale node"),
    explanation: Wording(
      zh: "动态、要闻类栏目两周，通知公告、政策文件类栏目六个月没有新信息，即为未更新；此类栏目合计五个，检查单项否决。"
        + "其他栏目不限；可在 site.yaml 的该栏目写 update_every: 14d、6m、12m 或 none。",
      en:
        "News nodes without anything new for two weeks, and nodes of announcements and policies for six months, count as "
        + "not updated; five of them fail an inspection. Other nodes have no limit; `update_every` in site.yaml sets one."
    ),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》（单项否决）", en: "Inspection indicators (single veto)"),
    failing: .fields("category: 20-01"),
    passing: .fields("category: 20-01", "made_on: 2026-03-02", "published_at: 2026-03-05"))
}

extension Problem {
  /// A document that is published, and later than it should have been.
  package static func publishedLate(
    deadline: String, workingDays: Int, late: Int, isDecision: Bool, remark: Wording?
  ) -> Problem {
    let (zh, en) = remarks(remark)
    return Problem(
      isDecision ? .decisionPublishedLate : .publishedLate,
      zh: "应于 \(deadline) 前公开（\(workingDays) 个工作日内），迟了 \(late) 个工作日\(zh)",
      en: "due on \(deadline) (\(workingDays) working days), \(late) working days late\(en)",
      helpZh: "发布日期照实写，不要改早；生成日期写错的，改正生成日期。",
      helpEn: "leave the true date; mend the date it was made if that is wrong.")
  }

  package static func interpretationLate(deadline: String, late: Int, remark: Wording?) -> Problem {
    let (zh, en) = remarks(remark)
    return Problem(
      .interpretationLate, zh: "解读应于 \(deadline) 前发布（文件公开后 3 个工作日内），迟了 \(late) 个工作日\(zh)",
      en:
        "the interpretation was due on \(deadline) (3 working days after its file), \(late) working days late\(en)",
      helpZh: "发布日期照实写；今后解读与文件同时准备。",
      helpEn: "leave the true date; prepare the next one together with its file.")
  }

  package static func deadlineOverdue(
    deadline: String, workingDays: Int, late: Int, remark: Wording?
  ) -> Problem {
    let (zh, en) = remarks(remark)
    return Problem(
      .deadlineOverdue, zh: "草稿应于 \(deadline) 前公开（\(workingDays) 个工作日内），已超过 \(late) 个工作日\(zh)",
      en: "the draft was due on \(deadline) (\(workingDays) working days), \(late) working days ago\(en)",
      helpZh: "尽快审核发布；不再公开的，把文件移出 Content/。", helpEn: "review and publish it, or move it out of Content/.")
  }

  package static func staleNode(_ name: String, newest: String, due: String) -> Problem {
    Problem(
      .staleNode, zh: "栏目“\(name)”最近一条发布于 \(newest)，\(due) 前应有更新",
      en: "the newest notice of “\(name)” is of \(newest); something new was due by \(due)",
      helpZh: "发布新的信息；本栏目不需要经常更新的，在 site.yaml 的该栏目写 update_every: none。",
      helpEn: "publish something, or give the node `update_every: none` in site.yaml where it changes seldom."
    )
  }

  static func remarks(_ remark: Wording?) -> (zh: String, en: String) {
    remark.map { ("（\($0.zh)）", " (\($0.en))") } ?? ("", "")
  }
}
