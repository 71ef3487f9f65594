/// 汇聚: what subordinate columns hand up.
extension Rule {
  static let aggregateRules: [Rule] = [
    subordinateName, aggregateNotFetched, aggregateChanged, aggregateForm, aggregateItem,
    aggregateNumberTwice, aggregateDiffers,
  ]

  package static let subordinateName = Rule(
    "subordinate-name", .error,
    title: Wording(zh: "下级单位的编号", en: "The id of a subordinate"),
    explanation: Wording(
      zh: "编号是网址和文件夹名的一部分，只用小写英文字母、数字和连字符，各单位不同。",
      en: "The id is part of addresses and a folder's name: small letters, digits and hyphens, each once."),
    failing: .files([
      ("Content/site.yaml", AggregateExample.site.replacing("id: wjj", with: "id: jyj")),
      (
        "Content/subordinates/lock.tsv",
        AggregateExample.lock(AggregateExample.soundFeedHash, AggregateExample.emptyHash)
      ),
      ("Content/subordinates/jyj/feed-1.json", AggregateExample.soundFeed),
    ]),
    passing: AggregateExample.sound)

  package static let aggregateNotFetched = Rule(
    "aggregate-not-fetched", .error, .adjustable,
    title: Wording(zh: "下级单位的目录还没有取来", en: "A subordinate that was not fetched"),
    explanation: Wording(
      zh: "生成时不上网，只读取 gongkai aggregate 存下的目录。没有取来的，汇聚的目录里就缺这个单位。",
      en:
        "A build asks no network: it reads what gongkai aggregate has stored. Without that the office is missing."
    ),
    failing: .files([("Content/site.yaml", AggregateExample.site)]),
    passing: AggregateExample.sound)

  package static let aggregateChanged = Rule(
    "aggregate-changed", .error,
    title: Wording(zh: "存下的目录被改动", en: "A stored feed that was changed"),
    explanation: Wording(
      zh: "存下的目录与取来时的校验和不符，或者文件不见了。下级单位的信息不在本级修改，要改由下级改，再取一次。",
      en:
        "A stored feed no longer has the sum it came with, or is gone. What is wrong in it is mended at its home."
    ),
    basis: Wording(zh: "数据同源的要求", en: "one source for each datum"),
    failing: AggregateExample.gathered(
      AggregateExample.soundFeed, AggregateExample.emptyHash, AggregateExample.empty,
      AggregateExample.emptyHash),
    passing: AggregateExample.sound)

  package static let aggregateForm = Rule(
    "aggregate-form", .error, .adjustable,
    title: Wording(zh: "取来的不是公开专栏的目录", en: "No feed of a disclosure column"),
    explanation: Wording(
      zh: "取来的要是 JSON Feed 1.1，每条有标题、完整的网址、发布时间，“_gongkai”中有索引号；也可以是本程序的 catalogue.jsonl。网址错了，取来的往往是一个网页。"
        + "gongkai aggregate 不会存下这样的文件，这里说的是以前存下的，或者手工放入的。",
      en:
        "What is fetched must be a JSON Feed 1.1 whose items have a title, a whole address, the time of publication "
        + "and, under “_gongkai”, an index number; or a catalogue.jsonl of ours. Behind a wrong address mostly lies a "
        + "page. gongkai aggregate stores none; this is of what was stored earlier, or by hand."),
    failing: AggregateExample.gathered(
      "{}", AggregateExample.brokenHash, AggregateExample.empty, AggregateExample.emptyHash),
    passing: AggregateExample.sound)

  package static let aggregateItem = Rule(
    "aggregate-item", .warning, .adjustable,
    title: Wording(zh: "下级目录中有一条不合要求", en: "An unfit item in a subordinate's feed"),
    explanation: Wording(
      zh: "缺少索引号、名称、网址、发布时间的，或者这几项不成立的，不列入汇聚的目录，其余各条照列；其他项目读不懂的，只略去这一项。本级改不了，所以只是警告，请该单位更正。",
      en:
        "What lacks its index number, title, address or time, or has one that is unsound, is left out, and all else is "
        + "listed; of other fields only what cannot be read is left out. This column cannot mend it, so it is a warning."
    ),
    failing: AggregateExample.single(AggregateExample.faulty, AggregateExample.faultyHash),
    passing: AggregateExample.sound)

  package static let aggregateNumberTwice = Rule(
    "aggregate-number-twice", .warning, .adjustable,
    title: Wording(zh: "两个单位用了同一索引号", en: "One index number in two columns"),
    explanation: Wording(
      zh: "不同的文件在两个单位的专栏里用了同一个索引号。索引号应当全局唯一，请通知其中一个单位更正；本级改不了，所以只是警告。",
      en:
        "Two different documents have one index number in two columns. This column cannot mend it, so it is a "
        + "warning: one of the offices has to."),
    basis: Wording(zh: "目录编制规范（未核实）", en: "local rules of catalogues (unverified)"),
    failing: AggregateExample.gathered(
      AggregateExample.soundFeed, AggregateExample.soundFeedHash, AggregateExample.taken,
      AggregateExample.takenHash),
    passing: AggregateExample.gathered(
      AggregateExample.soundFeed, AggregateExample.soundFeedHash, AggregateExample.same,
      AggregateExample.sameHash))

  package static let aggregateDiffers = Rule(
    "aggregate-differs", .warning, .adjustable,
    title: Wording(zh: "同一份文件在两处的元数据不一致", en: "One document with two sets of fields"),
    explanation: Wording(
      zh: "两个单位都发布了同一份文件（文号相同，或标题、成文日期、发布机构都相同），元数据却不一样。数据同源，应当一致。",
      en:
        "Two columns publish one document (one number, or one title, day and body) with fields that differ. There "
        + "should be one source."),
    basis: Wording(zh: "数据同源的要求", en: "one source for each datum"),
    failing: AggregateExample.gathered(
      AggregateExample.soundFeed, AggregateExample.soundFeedHash, AggregateExample.differing,
      AggregateExample.differingHash),
    passing: AggregateExample.gathered(
      AggregateExample.soundFeed, AggregateExample.soundFeedHash, AggregateExample.same,
      AggregateExample.sameHash))
}

extension Problem {
  package static func subordinateName(_ id: String) -> Problem {
    Problem(
      .subordinateName, zh: "下级单位的编号“\(id)”写法不对，或者用过了", en: "“\(id)” is no id, or taken",
      helpZh: "改用小写字母、数字和连字符，每个单位一个。", helpEn: "use small letters, digits and hyphens, each id once.")
  }

  package static func aggregateNotFetched(_ name: String) -> Problem {
    Problem(
      .aggregateNotFetched, zh: "\(name)的目录还没有取来", en: "the feed of “\(name)” was not fetched",
      helpZh: "运行 gongkai aggregate，把 Content/subordinates 提交入库。",
      helpEn: "run gongkai aggregate and commit Content/subordinates.")
  }

  package static func aggregateChanged(_ file: String) -> Problem {
    Problem(
      .aggregateChanged, zh: "\(file) 与取来时不同", en: "\(file) is not what was fetched",
      helpZh: "运行 gongkai aggregate 再取一次。", helpEn: "run gongkai aggregate to fetch it again.")
  }

  /// The same while its office cannot be reached.
  package static func aggregateChangedUnreached(_ file: String) -> Problem {
    Problem(
      .aggregateChanged, zh: "\(file) 与取来时不同", en: "\(file) is not what was fetched",
      helpZh: "这次没有取到，可以先从版本库恢复这个文件。",
      helpEn: "it could not be fetched now; until then restore the file from the repository.")
  }

  /// - Parameter refusal: Why it is none, to be said behind its name.
  package static func aggregateForm(_ refusal: Wording) -> Problem {
    Problem(
      .aggregateForm, zh: "这个文件\(refusal.zh)", en: "this file \(refusal.en)",
      helpZh: "核对 site.yaml 中的网址；网址没有错的，请该单位更正目录。",
      helpEn: "check the address in site.yaml; if it is right, the office has to mend its feed.")
  }

  /// - Parameter number: Its place among the items, counted from 1.
  package static func aggregateItem(_ number: Int, title: String?, lacking faults: [Wording]) -> Problem {
    Problem(
      .aggregateItem,
      zh: "第 \(number) 条\(title.map { "《\(clipped($0))》" } ?? "")没有列入："
        + faults.map(\.zh).joined(separator: "；"),
      en: "item \(number)\(title.map { " “\(clipped($0))”" } ?? "") is left out: "
        + faults.map(\.en).joined(separator: "; "),
      helpZh: "请该单位更正后再取一次。", helpEn: "ask the office to mend it, then fetch it again.")
  }

  /// - Parameters:
  ///   - number: Its place among the items, counted from 1.
  ///   - keys: What could not be read of it, though it is listed.
  package static func aggregateItem(_ number: Int, title: String?, without keys: [String]) -> Problem {
    Problem(
      .aggregateItem,
      zh: "第 \(number) 条\(title.map { "《\(clipped($0))》" } ?? "")的 \(keys.joined(separator: "、")) 读不懂，没有采用",
      en:
        "of item \(number)\(title.map { " “\(clipped($0))”" } ?? "") \(keys.joined(separator: ", ")) cannot be read and "
        + "is passed over",
      helpZh: "请该单位更正后再取一次。", helpEn: "ask the office to mend it, then fetch it again.")
  }

  package static func aggregateNumberTwice(
    _ number: String, title: String, other: String, of office: Wording
  ) -> Problem {
    Problem(
      .aggregateNumberTwice,
      zh: "索引号 \(number) 用于《\(clipped(title))》，也用于\(office.zh)《\(clipped(other))》",
      en: "\(number) stands for “\(clipped(title))” and for “\(clipped(other))” of \(office.en)",
      helpZh: "请其中一个单位更正索引号。", helpEn: "ask one of the offices to mend its number.")
  }

  package static func aggregateDiffers(_ title: String, field: String, mine: String, theirs: String)
    -> Problem
  {
    Problem(
      .aggregateDiffers,
      zh: "《\(clipped(title))》的\(field)两处不一致：“\(clipped(mine))”和“\(clipped(theirs))”",
      en: "“\(clipped(title))”: “\(field)” differs, “\(clipped(mine))” and “\(clipped(theirs))”",
      helpZh: "请两个单位核对，以制发机关的为准。", helpEn: "ask both offices; the one that made the document decides.")
  }

  /// Where the feed of a subordinate has more findings of one rule than are told one by one.
  package static func aggregateFurther(_ count: Int, of rule: Rule, from office: String) -> Problem {
    Problem(
      rule, zh: "\(office)的目录里同类问题还有 \(count) 处，没有逐条列出",
      en: "\(count) more of the same kind in the feed of “\(office)”, not listed one by one",
      helpZh: "请该单位检查整个目录，更正后再取一次。",
      helpEn: "ask the office to look through its whole feed, then fetch it again.")
  }

  /// What another office wrote may be of any length; a message shows its beginning. No number is cut in two: a part of one
  /// would not be known for what it is, and not be masked.
  static func clipped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard var end = scalars.index(scalars.startIndex, offsetBy: 200, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    while end > scalars.startIndex {
      let last = scalars[scalars.index(before: end)]
      guard last.value < 128 || last.properties.numericType != nil else { break }
      end = scalars.index(before: end)
    }
    return String(scalars[..<end]) + "…"
  }
}
