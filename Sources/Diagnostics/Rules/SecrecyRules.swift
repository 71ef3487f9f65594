/// 密级和公开属性: marks that say a document is not for the public.
extension Rule {
  static let secrecyRules: [Rule] = [secrecyMark, draftMark, urgencyMark]

  package static let secrecyMark = Rule(
    "secrecy-mark", .error,
    title: Wording(zh: "涉密、不公开的标志", en: "A mark of secrecy"),
    explanation: Wording(
      zh: "带有密级、“内部资料”“此件不公开”“此件依申请公开”“送审稿”等标志的文件不得发布。正文里谈到国家秘密、依申请公开，不受影响。",
      en:
        "A document that bears a grade of secrecy, “internal”, “not for disclosure”, “on request only” or “draft for "
        + "approval” is not published. Text that speaks of such things is not meant."),
    basis: Wording(
      zh: "《政府信息公开条例》第十四条、第十六条、第十七条（未核实）；《保守国家秘密法》（未核实）",
      en: "Regulation Arts. 14, 16, 17 (unverified); Law on State Secrets (unverified)"),
    failing: .body("秘密★1年\n\n各区县人民政府：现将有关事项通知如下。"),
    passing: .body("各区县人民政府：做好国家秘密和依申请公开的管理。"))

  package static let draftMark = Rule(
    "draft-mark", .warning, .adjustable,
    title: Wording(zh: "征求意见稿", en: "A draft for comment"),
    explanation: Wording(
      zh: "征求意见稿只在征求意见的信息（信息种类为 consultation）中公开；别处出现，多半是错用了未定稿。",
      en:
        "A draft for comment belongs into a consultation (kind: consultation); elsewhere somebody most likely took the "
        + "wrong version."),
    basis: Wording(zh: "《政府信息公开条例》第十六条（未核实）", en: "Regulation Art. 16 (unverified)"),
    failing: .fields("title: 示例管理办法（征求意见稿）"),
    passing: .fields("title: 示例管理办法（征求意见稿）", "kind: consultation"))

  package static let urgencyMark = Rule(
    "urgency-mark", .warning, .adjustable,
    title: Wording(zh: "紧急程度标志", en: "A mark of urgency"),
    explanation: Wording(
      zh: "“特急”“加急”是办理公文的标志，带着它的多半是内部流转的版本，往往还有密级、签批等内容。公开前换用公开的文本，或者删去标志。",
      en:
        "“Most urgent” and “urgent” tell offices how to handle a document: what bears them is mostly the version that went "
        + "from hand to hand. Publish the public text, or take the mark out."),
    basis: Wording(zh: "《党政机关公文处理工作条例》（未核实）", en: "Regulation on official documents (unverified)"),
    failing: .body("特急\n\n各区县人民政府：现将有关事项通知如下。"),
    passing: .body("各区县人民政府：现将有关事项特急通知如下。"))
}

extension Problem {
  package static func secrecyMark(_ mark: String) -> Problem {
    Problem(
      .secrecyMark, zh: "有不得公开的标志“\(mark)”", en: "the mark “\(mark)” forbids publishing",
      helpZh: "先确认文件能否公开：不能的撤下；依法解密、定为主动公开的，换用没有此标志的文本。",
      helpEn: "find out first whether it may be published; if so, take the text that bears no such mark.")
  }

  package static func urgencyMark(_ mark: String) -> Problem {
    Problem(
      .urgencyMark, zh: "有紧急程度标志“\(mark)”", en: "a mark of urgency, “\(mark)”",
      helpZh: "确认这是可以公开的文本，再删去标志。", helpEn: "make sure that this is the public text, then take the mark out.")
  }

  package static func draftMark(_ mark: String) -> Problem {
    Problem(
      .draftMark, zh: "有“\(mark)”标志，而本文不是征求意见", en: "“\(mark)” stands outside a consultation",
      helpZh: "换用正式文本；确是征求意见的，写“信息种类: consultation”。",
      helpEn: "take the final text; for a consultation write “kind: consultation”.")
  }
}
