/// 表述和用字: words that may not be written, and words mistyped.
extension Rule {
  static let wordingRules: [Rule] = [forbiddenWording, mistypedWord, doubtfulWord, wordTooShort]

  package static let forbiddenWording = Rule(
    "forbidden-wording", .error, .adjustable,
    title: Wording(zh: "严重表述错误", en: "A wording that may not stand"),
    explanation: Wording(
      zh: "涉及国家主权、领土、国家机关和领导人的表述错误是严重错误，检查中一票否决。本单位的用语表写在 Content/wording.yaml。",
      en:
        "Wrong names of territories, organs of state and leaders are grave errors that fail an inspection by themselves. "
        + "An office adds its own list in Content/wording.yaml."),
    basis: Wording(zh: "政府网站与政务新媒体检查指标", en: "inspection standard for government sites"),
    failing: .body("出口到日本、台湾等国家的产品。"), passing: .body("出口到日本、台湾等国家和地区的产品。"))

  package static let mistypedWord = Rule(
    "mistyped-word", .error, .adjustable,
    title: Wording(zh: "错别字", en: "A mistyped word"),
    explanation: Wording(
      zh: "公文中常见的错别字。原件如此、必须照录的，可以写明理由豁免；不同意某一条的，在 Content/wording.yaml 中把它关闭。",
      en:
        "Words often mistyped in official documents. Where the original says so and must be kept, waive it; an entry "
        + "that does not fit is switched off in Content/wording.yaml."),
    basis: Wording(zh: "政府网站与政务新媒体检查指标", en: "inspection standard for government sites"),
    failing: .body("截止目前，各项工作已经完成。"), passing: .body("截至目前，各项工作已经完成。"))

  package static let doubtfulWord = Rule(
    "doubtful-word", .warning, .adjustable,
    title: Wording(zh: "提示核对的用语", en: "A word to look at again"),
    explanation: Wording(
      zh: "本单位在 Content/wording.yaml 中写明 severity: warning 的用语：只提示核对，不妨碍生成。",
      en:
        "A word that the office lists in Content/wording.yaml with severity: warning: told, and in nobody's way."
    ),
    failing: .files([
      ("Content/notices/a.md", RuleExample.soundNotice),
      ("Content/wording.yaml", "- {wrong: 正文, right: 全文, severity: warning}\n"),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.soundNotice),
      ("Content/wording.yaml", "- {wrong: 正文稿, right: 全文, severity: warning}\n"),
    ]))

  package static let wordTooShort = Rule(
    "word-too-short", .error,
    title: Wording(zh: "用语表的词太短", en: "A listed word that is too short"),
    explanation: Wording(
      zh: "wording.yaml 的词至少两个字，单个字会处处误报。",
      en: "A word in wording.yaml has at least two characters; a single one would be found everywhere."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.soundNotice), ("Content/wording.yaml", "- {wrong: 帐}\n"),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.soundNotice),
      ("Content/wording.yaml", "- {wrong: 记帐, right: 记账}\n"),
    ]))
}

/// How much a listed word weighs.
package enum WordWeight: Sendable, Hashable {
  /// May not be written.
  case forbidden
  /// A slip of the pen.
  case mistyped
  /// To be looked at again.
  case doubtful

  fileprivate var rule: Rule {
    switch self {
    case .forbidden: .forbiddenWording
    case .mistyped: .mistypedWord
    case .doubtful: .doubtfulWord
    }
  }

  fileprivate func message(_ written: String) -> Wording {
    switch self {
    case .forbidden: Wording(zh: "不得写“\(written)”", en: "“\(written)” may not be written")
    case .mistyped: Wording(zh: "“\(written)”有误", en: "“\(written)” is a wrong word")
    case .doubtful: Wording(zh: "请核对“\(written)”", en: "look at “\(written)” again")
    }
  }
}

extension Problem {
  package static func wording(
    _ written: String, right: String?, reason: String?, weight: WordWeight
  ) -> Problem {
    let message = weight.message(written)
    return Problem(
      weight.rule, zh: message.zh, en: message.en,
      helpZh: (right.map { "改为“\($0)”" } ?? "改用规范的表述") + (reason.map { "（\($0)）" } ?? "") + "。",
      helpEn: (right.map { "write “\($0)”" } ?? "write the proper words")
        + (reason.map { " (“\($0)”)" } ?? "") + ".")
  }

  package static func wordTooShort(_ written: String) -> Problem {
    Problem(
      .wordTooShort, zh: "“\(written)”太短", en: "“\(written)” is too short",
      helpZh: "连同前后的字一起写，至少两个字。", helpEn: "write at least two characters, with what stands beside it.")
  }
}
