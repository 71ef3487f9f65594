/// 汇聚内容: what a superior tells its subordinates of the entries it gathers.
extension Rule {
  static let oversightRules: [Rule] = [
    aggregatePersonal, aggregateWithheld, aggregateRepeated, aggregateElsewhere, aggregateFuture,
  ]

  package static let aggregatePersonal = Rule(
    "aggregate-personal", .warning, .adjustable,
    title: Wording(zh: "下级公开的信息中有个人信息", en: "Personal data in what a subordinate publishes"),
    explanation: Wording(
      zh: "汇聚目录、检索和订阅里的身份证号、手机号、银行卡号、家庭住址等一律遮盖，本级不再公开一遍；原处仍然公开着，只有该单位能改，所以只是警告。",
      en:
        "Identity, mobile and card numbers and home addresses are masked in the combined catalogue, its search and its "
        + "feed. At its home the datum is still public; only that office can mend it, so it is a warning."),
    basis: Wording(
      zh: "《政府信息公开条例》第十五条（未核实）；《个人信息保护法》（未核实）",
      en: "Regulation Art. 15 (unverified); Personal Information Protection Law (unverified)"),
    failing: AggregateExample.single(AggregateExample.personal, AggregateExample.personalHash),
    passing: AggregateExample.sound)

  package static let aggregateWithheld = Rule(
    "aggregate-withheld", .warning, .adjustable,
    title: Wording(zh: "下级公开了不宜公开的信息", en: "A subordinate publishes what is not for the public"),
    explanation: Wording(
      zh: "带有密级、“此件不公开”等标志的，公开方式是依申请公开、不予公开的，夹带广告的，人员名单中有病情等栏目的，不列入汇聚的目录。原处仍然公开着，请该单位核实处理。",
      en:
        "What bears a mark of secrecy, is disclosed on request only or not at all, holds injected advertising, or lists "
        + "people with their illnesses, is left out of the combined catalogue. At its home it is still public."
    ),
    basis: Wording(
      zh: "《政府信息公开条例》第十四条、第十六条、第十七条（未核实）；《保守国家秘密法》（未核实）",
      en: "Regulation Arts. 14, 16, 17 (unverified); Law on State Secrets (unverified)"),
    failing: AggregateExample.single(AggregateExample.withheld, AggregateExample.withheldHash),
    passing: AggregateExample.sound)

  package static let aggregateRepeated = Rule(
    "aggregate-repeated", .warning, .adjustable,
    title: Wording(zh: "一个单位的目录里有重复", en: "Something twice in one subordinate's feed"),
    explanation: Wording(
      zh: "同一单位的两条信息用了同一索引号，或者用了同一网址而名称、索引号不同。索引号重复的都列出，网址重复的只列前一条。数据同源，请该单位核对。",
      en:
        "Two entries of one office have one index number, or one address with different titles or numbers. Of the former "
        + "both are listed, of the latter the first. The office has to see which is right."),
    basis: Wording(zh: "数据同源的要求", en: "one source for each datum"),
    failing: AggregateExample.single(AggregateExample.repeated, AggregateExample.repeatedHash),
    passing: AggregateExample.sound)

  package static let aggregateElsewhere = Rule(
    "aggregate-elsewhere", .warning, .adjustable,
    title: Wording(zh: "下级的信息不在它的网站上", en: "Entries on another host than their feed"),
    explanation: Wording(
      zh: "条目的网址与目录不在同一网站，点击后到的是别处，可能是目录被改动。确有必要的，把域名列入 site.yaml 的 external_hosts。每个域名提示一次。",
      en:
        "The entries of a feed lead to another host than its own: perhaps somebody tampered with it. Hosts that are right "
        + "are named under external_hosts in site.yaml. Each host is told once."),
    failing: AggregateExample.single(AggregateExample.elsewhere, AggregateExample.elsewhereHash),
    passing: AggregateExample.sound)

  package static let aggregateFuture = Rule(
    "aggregate-future", .warning, .adjustable,
    title: Wording(zh: "下级信息的发布时间在今天之后", en: "A subordinate's entry dated in the future"),
    explanation: Wording(
      zh: "发布时间晚于今天（或者 --as-of 指定的日期），多半写错了，而且会一直排在最前。",
      en:
        "A time of publication after today, or after --as-of, is mostly a slip, and keeps the entry at the top of all."
    ),
    failing: AggregateExample.single(AggregateExample.future, AggregateExample.futureHash),
    passing: AggregateExample.sound)
}

extension Problem {
  package static func aggregatePersonal(_ office: String, title: String, address: String, kinds: [Wording])
    -> Problem
  {
    Problem(
      .aggregatePersonal,
      zh:
        "\(office)《\(clipped(title))》中有个人信息（\(kinds.map(\.zh).joined(separator: "；"))），已遮盖后列出：\(clipped(address))",
      en:
        "“\(office)”, “\(clipped(title))”: personal data (\(kinds.map(\.en).joined(separator: "; "))), listed masked: \(clipped(address))",
      helpZh: "请该单位立即更正。", helpEn: "ask the office to mend it at once.")
  }

  package static func aggregateWithheld(_ office: String, title: String, address: String, reason: Wording)
    -> Problem
  {
    Problem(
      .aggregateWithheld, zh: "\(office)《\(clipped(title))》没有列入：\(reason.zh)；网址 \(clipped(address))",
      en: "“\(office)”, “\(clipped(title))” is left out: \(reason.en); it is at \(clipped(address))",
      helpZh: "请该单位立即核实处理。", helpEn: "ask the office to look into it at once.")
  }

  /// - Parameter entries: Titles and index numbers, in the order of the feed.
  package static func aggregateRepeated(
    _ office: String, address: String, entries: [(title: String, number: String)]
  ) -> Problem {
    Problem(
      .aggregateRepeated,
      zh: "\(office)有两条信息用了网址 \(clipped(address))："
        + entries.map { "《\(clipped($0.title))》（\($0.number)）" }.joined(separator: "和") + "，只列前一条",
      en: "“\(office)” has two entries at \(clipped(address)), of which the first is listed: "
        + entries.map { "“\(clipped($0.title))” (\($0.number))" }.joined(separator: ", "),
      helpZh: "请该单位更正。", helpEn: "ask the office to mend it.")
  }

  package static func aggregateRepeated(
    _ office: String, number: String, titles: [String], addresses: [String]
  )
    -> Problem
  {
    let titles = titles.map { "《\(clipped($0))》" }
    return Problem(
      .aggregateRepeated,
      zh: "\(office)有两条信息用了索引号 \(number)：\(titles.joined(separator: "、"))，"
        + "网址 \(addresses.joined(separator: " 和 "))",
      en: "“\(office)” has \(number) twice: \(titles.joined(separator: ", ")), at "
        + addresses.joined(separator: " and "),
      helpZh: "是同一份的，请该单位撤下一条；不是的，请更正索引号。",
      helpEn: "if they are one document the office takes one back, else it mends the number.")
  }

  package static func aggregateElsewhere(
    _ office: String, title: String, count: Int, host: String, feed: String
  ) -> Problem {
    Problem(
      .aggregateElsewhere,
      zh: "\(office)有 \(count) 条信息在 \(host)，不在目录所在的 \(feed)，如《\(clipped(title))》",
      en:
        "\(count) of the entries of “\(office)” are on \(host), not on \(feed), such as “\(clipped(title))”",
      helpZh: "请该单位核实；确实在那里的，把 \(host) 列入 external_hosts。",
      helpEn: "ask the office; if they belong there, name \(host) under external_hosts.")
  }

  package static func aggregateFuture(_ office: String, title: String, date: String, address: String)
    -> Problem
  {
    Problem(
      .aggregateFuture, zh: "\(office)《\(clipped(title))》的发布时间 \(date) 还没有到：\(clipped(address))",
      en: "“\(office)”, “\(clipped(title))” is dated \(date), which is to come: \(clipped(address))",
      helpZh: "请该单位更正。", helpEn: "ask the office to mend it.")
  }
}
