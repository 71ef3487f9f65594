import Diagnostics

/// One finding in an attachment, as it is remembered: its rule, and what is told. Personal data is masked in it.
package struct ScanFinding: Codable, Sendable, Hashable {
  package let rule: String
  /// Where in the attachment, such as `工作表“名单”C7` and `, sheet “名单”, cell C7`; empty: the attachment as such.
  package let placeZh: String
  package let placeEn: String
  package let zh: String
  package let en: String
  package let helpZh: String
  package let helpEn: String

  init(_ problem: Problem, place: Wording) {
    rule = problem.rule.id
    placeZh = place.zh
    placeEn = place.en
    zh = problem.message.zh
    en = problem.message.en
    helpZh = problem.help.zh
    helpEn = problem.help.en
  }

  /// The problem in the attachment of this name; nil where no rule of that name is left.
  func problem(in attachment: String) -> Problem? {
    guard let rule = Rule.named(rule) else { return nil }
    return Problem(rule, zh: zh, en: en, helpZh: helpZh, helpEn: helpEn).standing(
      in: Wording(zh: "附件“\(attachment)”\(placeZh)", en: "attachment “\(attachment)”\(placeEn)"))
  }
}

/// All that was found in one attachment.
package struct ScanResult: Codable, Sendable {
  package var findings: [ScanFinding] = []
  /// The same attachment may be read another time: nothing of this is remembered.
  package var isPassing = false
}
