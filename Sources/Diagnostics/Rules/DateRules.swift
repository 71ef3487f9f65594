/// The dates of a document among themselves, its review and its summary.
extension Rule {
  static let dateRules: [Rule] = [
    madeAfterPublished, publishedInFuture, effectiveBeforePromulgated, expiresBeforeEffective, reviewMissing,
    reviewAfterPublished, summaryForm,
  ]

  package static let madeAfterPublished = Rule(
    "made-after-published", .error, .adjustable,
    title: Wording(zh: "发布日期早于生成日期", en: "Published before it was made"),
    explanation: Wording(
      zh: "文件先有成文，后有发布。发布日期早于生成日期，检查时视为弄虚作假。",
      en:
        "A document is made before it is published. A publication date before the date it was made counts as forged in "
        + "inspections."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》（单项否决）", en: "Inspection indicators (single veto)"),
    failing: .fields("made_on: 2024-03-08"),
    passing: .fields("made_on: 2024-03-05"))

  package static let publishedInFuture = Rule(
    "published-in-future", .error, .adjustable,
    title: Wording(zh: "发布日期在今天之后", en: "Published in the future"),
    explanation: Wording(
      zh: "今天生成的页面不能写明天的发布日期：信息今天就已公开，写的却是另一天。提前准备的信息先写“草稿: 是”，到日子再删去。",
      en:
        "A page made today cannot say it was published tomorrow: it is public today. What is prepared in advance is "
        + "marked `draft: true` until its day comes. Passing time only ever takes this error away."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》（单项否决）", en: "Inspection indicators (single veto)"),
    failing: .fields("published_at: 2099-03-05"),
    passing: .fields("published_at: 2024-03-05"))

  package static let effectiveBeforePromulgated = Rule(
    "effective-before-promulgated", .error, .adjustable,
    title: Wording(zh: "规章、规范性文件的实施日期早于公布日期", en: "In force before it was promulgated"),
    explanation: Wording(
      zh: "规章、规范性文件自公布之日起或者公布以后施行，一般不溯及既往。公布日期以题注为准，没有题注的以生成日期为准。确需溯及的，在该文件中写明理由豁免。",
      en:
        "Regulations and normative documents take effect on the day they are promulgated or later: the day in the 题注, "
        + "or else the day they were made. One that is meant to reach back says so in a waiver."),
    basis: Wording(zh: "《规章制定程序条例》；国办发〔2018〕37号（未核实）", en: "rules on making regulations (unverified)"),
    failing: .fields(
      "kind: normative", "document_number: 示政办规〔2024〕1号", "effective_on: 2024-02-01",
      "expires_on: 2029-03-31"),
    passing: .fields(
      "kind: normative", "document_number: 示政办规〔2024〕1号", "effective_on: 2024-04-01",
      "expires_on: 2029-03-31"))

  package static let expiresBeforeEffective = Rule(
    "expires-before-effective", .error, .adjustable,
    title: Wording(zh: "失效日期早于实施日期", en: "Expires before it takes effect"),
    explanation: Wording(
      zh: "失效日期早于实施日期（没有实施日期的，早于生成日期），至少有一个日期写错了。",
      en:
        "It ends before it begins (or, without a date of effect, before it was made): one of the dates is wrong."
    ),
    failing: .fields("effective_on: 2024-04-01", "expires_on: 2024-03-20"),
    passing: .fields("effective_on: 2024-04-01", "expires_on: 2029-03-20"))

  package static let reviewMissing = Rule(
    "review-missing", .warning, .adjustable,
    title: Wording(zh: "没有审核记录", en: "No review record"),
    explanation: Wording(
      zh: "公开前应当审查。“审核”写审核人和日期，只留在源文件里，不显示在页面上。site.yaml 写 review: required 的，缺少审核记录不能发布。",
      en:
        "What is published is reviewed first. `review` names the reviewer and the day; it stays in the source and is "
        + "shown on no page. With `review: required` in site.yaml nothing is published without it."),
    basis: Wording(zh: "《政府信息公开条例》第十七条（未核实）", en: "Regulation Art. 17 (unverified)"),
    failing: .fields("note: 补充说明"),
    passing: .fields("review: {reviewer: 政务公开科, date: 2024-03-04}"))

  package static let reviewAfterPublished = Rule(
    "review-after-published", .error, .adjustable,
    title: Wording(zh: "审核日期晚于发布日期", en: "Reviewed after it was published"),
    explanation: Wording(
      zh: "先审查、后公开。审核日期晚于发布日期，说明未经审查即已公开，或者日期写错。",
      en: "Review comes before publication; a later date means it was published unreviewed, or is mistyped."),
    basis: Wording(zh: "《政府信息公开条例》第十七条（未核实）", en: "Regulation Art. 17 (unverified)"),
    failing: .fields("review: {reviewer: 政务公开科, date: 2024-03-08}"),
    passing: .fields("review: {reviewer: 政务公开科, date: 2024-03-05}"))

  package static let summaryForm = Rule(
    "summary-form", .warning, .adjustable,
    title: Wording(zh: "内容概述的写法", en: "What a summary is like"),
    explanation: Wording(
      zh: "内容概述是公开目录的法定内容，用几句话说明文件讲什么：不照抄标题，一般不超过300字，正文超过5000字的不超过500字。"
        + "不写时，程序取正文开头。",
      en:
        "The summary is part of the statutory catalogue: a few sentences on what the document says, not its title "
        + "again; at most 300 characters, 500 where the text has over 5000. Without one the beginning of the text serves."
    ),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）；字数为各地规定（未核实）",
      en: "Regulation Art. 12 (unverified); lengths by local rules (unverified)"),
    failing: .fields("summary: 关于开展示例工作的通知"),
    passing: .fields("summary: 部署示例工作的时间、分工和要求。"))
}

extension Problem {
  package static func madeAfterPublished(published: String, made: String) -> Problem {
    Problem(
      .madeAfterPublished, zh: "发布日期 \(published) 早于生成日期 \(made)",
      en: "published on \(published), before it was made on \(made)",
      helpZh: "核对两个日期，改正写错的一个。", helpEn: "compare both dates and mend the wrong one.")
  }

  package static func publishedInFuture(_ published: String, today: String) -> Problem {
    Problem(
      .publishedInFuture, zh: "发布日期 \(published) 在今天（\(today)）之后",
      en: "the publication date \(published) is after today (\(today))",
      helpZh: "写实际发布的日期；提前准备的，加一行“草稿: 是”，到日子再删去。",
      helpEn: "write the day it is really published; until that day mark it `draft: true`.")
  }

  package static func effectiveBeforePromulgated(effective: String, promulgated: String) -> Problem {
    Problem(
      .effectiveBeforePromulgated, zh: "实施日期 \(effective) 早于公布日期 \(promulgated)",
      en: "in force from \(effective), before it was promulgated on \(promulgated)",
      helpZh: "核对日期；确需溯及既往的，用“豁免”写明理由。",
      helpEn: "compare the dates; where it is meant to reach back, waive the rule with a reason.")
  }

  package static func expiresBeforeEffective(expires: String, begins: String) -> Problem {
    Problem(
      .expiresBeforeEffective, zh: "失效日期 \(expires) 早于 \(begins)，那时文件还没有开始实施",
      en: "it expires on \(expires), before it begins on \(begins)",
      helpZh: "核对实施日期和失效日期，改正写错的一个。", helpEn: "compare both dates and mend the wrong one.")
  }

  package static func reviewMissing() -> Problem {
    Problem(
      .reviewMissing, zh: "没有写“审核”", en: "there is no review record",
      helpZh: "补写一行“审核: {审核人: 政务公开科, 日期: 2024-03-04}”，写实际审核的人或科室和日期。",
      helpEn: "add `review: {reviewer: …, date: 2024-03-04}` with who reviewed it and when.")
  }

  package static func reviewAfterPublished(reviewed: String, published: String) -> Problem {
    Problem(
      .reviewAfterPublished, zh: "审核日期 \(reviewed) 晚于发布日期 \(published)",
      en: "reviewed on \(reviewed), after it was published on \(published)",
      helpZh: "写发布前审核的日期；确实没有审核就已发布的，补审后用“豁免”说明。",
      helpEn:
        "write the day of the review before publication; where there was none, review it now and waive the rule."
    )
  }

  package static func summaryRepeatsTitle() -> Problem {
    Problem(
      .summaryForm, zh: "内容概述只是重复了名称", en: "the summary only repeats the title",
      helpZh: "用一两句话写明文件的主要内容；不写时程序取正文开头。",
      helpEn: "say in a sentence or two what it is about, or leave it out.")
  }

  package static func summaryTooLong(_ count: Int, limit: Int) -> Problem {
    Problem(
      .summaryForm, zh: "内容概述有 \(count) 字，不宜超过 \(limit) 字",
      en: "the summary has \(count) characters; \(limit) are enough",
      helpZh: "压缩到 \(limit) 字以内；细节留在正文。", helpEn: "keep it within \(limit); details belong into the text.")
  }
}
