/// The guide and the annual reports: what the law wants every office to have, and when.
extension Rule {
  static let reportRules: [Rule] = [annualReportLate, annualReportMissing, guideIncomplete, guideOutdated]

  package static let annualReportLate = Rule(
    "annual-report-late", .warning, .calendar,
    title: Wording(zh: "年度报告公布迟了", en: "An annual report published late"),
    explanation: Wording(
      zh: "上一年度的政府信息公开工作年度报告，部门1月31日前公布，政府3月31日前公布；2018年度及以前的，按原条例为3月31日。"
        + "标题中年份之前写“……人民政府”的按政府计，其余按部门计；可在 site.yaml 的 office 写 level: government 或 department。",
      en:
        "A department's report on the past year is due by 31 January, a government's by 31 March; reports on 2018 and "
        + "before by 31 March. A title that names a 人民政府 before its year is a government's; `level` of the office in "
        + "site.yaml decides otherwise."),
    basis: Wording(zh: "《政府信息公开条例》第四十九条（未核实）", en: "Regulation Art. 49 (unverified)"),
    failing: .fields(
      "title: 示例市人民政府办公室2023年政府信息公开工作年度报告", "category: annual-reports", "made_on: 2024-02-20",
      "published_at: 2024-02-23"),
    passing: .fields(
      "title: 示例市人民政府办公室2023年政府信息公开工作年度报告", "category: annual-reports", "made_on: 2024-01-22",
      "published_at: 2024-01-25"))

  package static let annualReportMissing = Rule(
    "annual-report-missing", .warning, .calendar,
    title: Wording(zh: "上一年度的年度报告尚未公布", en: "Last year's annual report is missing"),
    explanation: Wording(
      zh: "年报栏目有某一机关以前年度的报告，公布期限已过，仍没有它上一年度的报告。程序按栏目、标题中年份之前的机关名称（没有的按发布机构）和年份识别。",
      en:
        "The section has an office's reports on earlier years, the day is past, and there is none on the last year. "
        + "Reports are told by their section, the office named before the year in their titles (or else the issuing "
        + "body), and the year."),
    basis: Wording(zh: "《政府信息公开条例》第四十九条（未核实）", en: "Regulation Art. 49 (unverified)"),
    failing: .fields(
      "title: 示例市人民政府办公室2023年政府信息公开工作年度报告", "category: annual-reports", "made_on: 2024-01-22",
      "published_at: 2024-01-25"),
    passing: .fields(
      "title: 示例市人民政府办公室2025年政府信息公开工作年度报告", "category: annual-reports", "made_on: 2026-01-22",
      "published_at: 2026-01-26"))

  package static let guideIncomplete = Rule(
    "guide-incomplete", .error, .adjustable,
    title: Wording(zh: "公开指南缺少法定内容", en: "The guide lacks what the law wants"),
    explanation: Wording(
      zh: "公开指南应写明政府信息公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式。"
        + "site.yaml 的 office 写了电话、传真、邮箱的，指南中应有同样的号码。",
      en:
        "The guide names the disclosure office, its address, hours, telephone, fax and mail or web address. Telephone, "
        + "fax and mail given under `office` in site.yaml must stand in the guide as well."),
    basis: Wording(zh: "《政府信息公开条例》第十二条（未核实）", en: "Regulation Art. 12 (unverified)"),
    failing: .files([
      ("Content/pages/guide.md", RuleExample.soundGuide.replacing("传真号码：0999-5550111；", with: ""))
    ]),
    passing: .files([("Content/pages/guide.md", RuleExample.soundGuide)]))

  package static let guideOutdated = Rule(
    "guide-outdated", .warning, .calendar,
    title: Wording(zh: "公开指南一年未更新", en: "The guide is over a year old"),
    explanation: Wording(
      zh: "公开指南应及时更新，至少每年核对一次；核对无误的，更新日期写核对的日子。",
      en: "The guide is kept up to date: look it over once a year and write that day as its date."),
    basis: Wording(zh: "《政府信息公开条例》第十二条（一年为检查口径，未核实）", en: "Regulation Art. 12 (the year is unverified)"),
    failing: .files([
      ("Content/pages/guide.md", RuleExample.soundGuide.replacing("2026-01-05", with: "2024-01-05"))
    ]),
    passing: .files([("Content/pages/guide.md", RuleExample.soundGuide)]))
}

extension RuleExample {
  /// A guide with all that the law wants in it.
  package static let soundGuide = """
    ---
    title: 政府信息公开指南
    updated_on: 2026-01-05
    ---

    工作机构：示例市人民政府办公室；办公地址：示例市示例路1号；办公时间：工作日8:30—17:30；联系电话：0999-5550100；传真号码：0999-5550111；电子邮箱：xxgk@example.invalid。

    """
}

extension Problem {
  package static func annualReportLate(year: Int, deadline: String, days: Int) -> Problem {
    Problem(
      .annualReportLate, zh: "\(year)年度报告应不晚于 \(deadline) 公布，迟了 \(days) 天",
      en: "the report on \(year) was due by \(deadline), \(days) days late",
      helpZh: "发布日期照实写；机关级别不对的，在 site.yaml 的 office 写 level: government 或 department。",
      helpEn: "leave the true date; where the term is the wrong one, set `level` of the office in site.yaml.")
  }

  package static func annualReportMissing(_ body: String, year: Int, deadline: String) -> Problem {
    Problem(
      .annualReportMissing, zh: "\(body)\(year)年度报告应不晚于 \(deadline) 公布，栏目中没有",
      en: "the report of “\(body)” on \(year) was due by \(deadline) and is not there",
      helpZh: "尽快公布；已经公布的，核对组配分类和标题中的年份（如“2025年”）。",
      helpEn: "publish it; where it is there, look at its category and the year in its title.")
  }

  package static func guideIncomplete(_ missing: [Wording]) -> Problem {
    Problem(
      .guideIncomplete, zh: "公开指南没有写明：\(missing.map(\.zh).joined(separator: "、"))",
      en: "the guide does not tell: \(missing.map(\.en).joined(separator: ", "))",
      helpZh: "补写缺少的内容；电话、传真、邮箱应与 site.yaml 的 office 一致。",
      helpEn: "add what is missing; telephone, fax and mail must agree with `office` in site.yaml.")
  }

  package static func guideOutdated(due: String) -> Problem {
    Problem(
      .guideOutdated, zh: "公开指南超过一年没有更新，应不晚于 \(due) 核对更新",
      en: "the guide is over a year old; it was to be looked over by \(due)",
      helpZh: "核对指南内容，把更新日期改为核对的日子。", helpEn: "look it over and write that day as its date.")
  }
}
