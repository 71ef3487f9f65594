/// 豁免: what a document may ask to be passed over.
extension Rule {
  static let waiverRules: [Rule] = [waiverName, waiverForbidden, waiverUnused]

  package static let waiverName = Rule(
    "waiver-name", .error,
    title: Wording(zh: "豁免的规则不存在", en: "A waiver of no rule"),
    explanation: Wording(
      zh: "“豁免”写规则名和理由。规则名写错，豁免就不起作用，作者却以为已经说明。",
      en:
        "A waiver names a rule and a reason. With a mistyped name it would do nothing, and nobody would notice."
    ),
    failing: .fields("waive: [{rule: empty-txt, reason: 另有纸质文本}]"),
    passing: .fields("note: 补充说明"))

  package static let waiverForbidden = Rule(
    "waiver-forbidden", .error,
    title: Wording(zh: "不能豁免的规则", en: "A rule that cannot be waived"),
    explanation: Wording(
      zh: "泄露个人信息、国家秘密，索引号重复等问题，任何理由都不能豁免。",
      en: "Leaked personal data and secrets, numbers used twice and the like: no reason excuses them."),
    failing: .fields("waive: [{rule: duplicate-index-number, reason: 历史原因}]"),
    passing: .fields("note: 补充说明"))

  package static let waiverUnused = Rule(
    "waiver-unused", .warning, .adjustable,
    title: Wording(zh: "豁免没有用到", en: "A waiver that waives nothing"),
    explanation: Wording(
      zh: "所豁免的问题已经不在，豁免却留着，会掩盖以后出现的同类问题。",
      en: "What it excused is gone; left standing it would hide the next fault of the same kind."),
    failing: .fields("waive: [{rule: document-number-form, reason: 原件如此}]"),
    passing: .fields(
      "document_number: 示政办发[2024]1号", "waive: [{rule: document-number-form, reason: 原件如此}]"))
}

extension Problem {
  package static func waiverName(_ id: String, closest: String?) -> Problem {
    Problem(
      .waiverName, zh: "没有规则“\(id)”", en: "there is no rule “\(id)”",
      helpZh: closest.map { "是不是“\($0)”？" } ?? "规则名写在提示末尾的方括号里。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "a rule's name stands in brackets behind its message.")
  }

  package static func waiverForbidden(_ id: String) -> Problem {
    Problem(
      .waiverForbidden, zh: "规则 \(id) 不能豁免", en: "the rule \(id) cannot be waived",
      helpZh: "删去这一项，改正它所指出的问题。", helpEn: "take this waiver out and mend what the rule reports.")
  }

  package static func waiverUnused(_ id: String) -> Problem {
    Problem(
      .waiverUnused, zh: "没有需要豁免的 \(id)", en: "there is no finding of \(id) to waive",
      helpZh: "删去这一项豁免。", helpEn: "take this waiver out.")
  }
}
