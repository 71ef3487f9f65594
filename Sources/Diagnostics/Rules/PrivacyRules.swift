/// 个人信息: what tells the public who a person is, where they live and how they pay.
extension Rule {
  static let privacyRules: [Rule] = [
    residentID, oldResidentID, mobileNumber, bankCard, travelDocument, plateNumber, homeAddress,
    personalColumn, officeMobile,
  ]

  /// Whether a finding of this rule stands on words that must not be shown.
  package var isPersonal: Bool { Rule.privacyRules.contains(self) }

  private static let personalBasis = Wording(
    zh: "《政府信息公开条例》第十五条（未核实）；《个人信息保护法》（未核实）",
    en: "Regulation Art. 15 (unverified); Personal Information Protection Law (unverified)")

  package static let residentID = Rule(
    "resident-id", .error,
    title: Wording(zh: "公民身份号码", en: "A resident identity number"),
    explanation: Wording(
      zh: "公开内容中不得出现完整的公民身份号码。确需区分同名人员的，保留前六位和后四位，中间八位用星号代替。",
      en:
        "No complete identity number is ever published. Where two people share a name, the first six and the last four "
        + "characters may stand, with eight asterisks between."),
    basis: personalBasis,
    failing: .body("获得补贴的人员：张某，11010519491231002X。"),
    passing: .body("获得补贴的人员：张某，110105********002X。"))

  package static let oldResidentID = Rule(
    "old-resident-id", .warning, .adjustable,
    title: Wording(zh: "疑似 15 位身份证号", en: "What looks like an identity number of 15 digits"),
    explanation: Wording(
      zh: "第一代身份证号为 15 位，没有校验码，只能按地区和出生日期推断。确是证照编号等其他号码的，可以写明理由豁免。",
      en:
        "The old identity number has 15 digits and no check digit; area and date of birth are all there is to tell it "
        + "by. Where it is another number, waive the finding with that reason."),
    basis: personalBasis,
    failing: .body("户主身份证：110105491231002。"),
    passing: .body("户主身份证：110105******002。"))

  package static let mobileNumber = Rule(
    "mobile-number", .error, .waivable,
    title: Wording(zh: "手机号码", en: "A mobile number"),
    explanation: Wording(
      zh: "手机号码是个人信息，应当遮盖中间四位；对外联系用办公电话。只有依法公开的值班人员公务手机，可以在该条信息中写明理由豁免，一项豁免对应一个号码；附件中的手机号码不能豁免。",
      en:
        "A mobile number is personal: its four middle digits are masked, and an office telephone serves the public. "
        + "Only a duty officer's official mobile may be waived, in the document that gives it: one waiver for one number, "
        + "and none for what stands in attachments."),
    basis: personalBasis,
    failing: .body("联系人：张某，13800138000。"),
    passing: .body("联系人：张某，138****8000。"))

  package static let bankCard = Rule(
    "bank-card", .error,
    title: Wording(zh: "银行卡号", en: "The number of a bank card"),
    explanation: Wording(
      zh: "个人的银行卡号、账号一律不公开，只能保留后四位。单位收费的对公账户不在此列，写明户名和“对公账户”即可。",
      en:
        "The card and account numbers of persons are never published; the last four digits may stand. An office's own "
        + "account for fees is another matter: name its holder and call it 对公账户."),
    basis: personalBasis,
    failing: .body("补贴发放至银行卡：6222020200112233446。"),
    passing: .body("补贴发放至银行卡：***************3446。"))

  package static let travelDocument = Rule(
    "travel-document", .error,
    title: Wording(zh: "护照、通行证号码", en: "The number of a passport or permit"),
    explanation: Wording(
      zh: "护照、港澳居民和台湾居民来往内地（大陆）通行证号码与身份证号一样，不得完整公开。",
      en: "Numbers of passports and of travel permits are personal as identity numbers are."),
    basis: personalBasis,
    failing: .body("申请人护照号码：E12345678。"),
    passing: .body("申请人护照号码：E*****678。"))

  package static let plateNumber = Rule(
    "plate-number", .warning, .adjustable,
    title: Wording(zh: "车牌号码", en: "The plate of a vehicle"),
    explanation: Wording(
      zh: "个人车辆的号牌可以识别到人，公开前应当遮盖；公务用车、营运车辆依法公示的，可以写明理由豁免。",
      en:
        "A private car's plate leads to its owner and is masked. Plates that must be shown, of official or licensed "
        + "vehicles, may be waived with that reason."),
    basis: personalBasis,
    failing: .body("违法车辆车牌号：京A12345。"),
    passing: .body("违法车辆车牌号：京A***45。"))

  package static let homeAddress = Rule(
    "home-address", .error, .waivable,
    title: Wording(zh: "家庭住址", en: "A home address"),
    explanation: Wording(
      zh: "个人住址只能公开到街道或者乡镇，门牌、楼栋、单元、室号一律删去。办公地址、注册地址不受此限。",
      en:
        "Where a person lives is told no closer than the street office or township: no house, stairway or flat. "
        + "Addresses of offices and firms are not meant."),
    basis: personalBasis,
    failing: .body("家庭住址：霁川市云汀区湖东街道湖滨路8号3号楼2单元501室。"),
    passing: .body("家庭住址：霁川市云汀区湖东街道。"))

  package static let personalColumn = Rule(
    "personal-column", .error, .waivable,
    title: Wording(zh: "人员名单中的个人信息", en: "A column of personal data in a list of people"),
    explanation: Wording(
      zh: "低保、救助、补贴等人员名单只公开姓名和金额等必要内容，不得有身份证件号码、银行卡号、住址、病情等栏目；确需保留的栏目逐格遮盖。",
      en:
        "A list of people who get relief or subsidies tells name and amount, and no identity or card number, address or "
        + "illness; a column that must stay is masked cell by cell."),
    basis: personalBasis,
    failing: .body("| 姓名 | 病种 | 金额 |\n| --- | --- | --- |\n| 张某 | 尿毒症 | 500 |"),
    passing: .body("| 姓名 | 金额 |\n| --- | --- |\n| 张某 | 500 |"))
}

extension Rule {
  package static let officeMobile = Rule(
    "office-mobile", .error, .adjustable,
    title: Wording(zh: "用手机号作机关电话", en: "A mobile as an office's telephone"),
    explanation: Wording(
      zh: "站点设置里的联系电话显示在每一页，应当是办公电话。确是公务手机的，在 rules 中关闭这条规则，即为确认。",
      en:
        "The telephone in the settings stands on every page and should be an office's. Switching this rule off confirms "
        + "that a mobile is an official one."),
    basis: Wording(zh: "《政府信息公开条例》第十五条、第二十条（未核实）", en: "Regulation Arts. 15, 20 (unverified)"),
    failing: .replacingSite("telephone:", with: "hours: 值班电话13800138000, telephone:"),
    passing: .replacingSite("telephone:", with: "hours: 值班电话0999-5550101, telephone:"))
}

extension Problem {
  package static func officeMobile() -> Problem {
    Problem(
      .officeMobile, zh: "站点设置里写了手机号码", en: "the settings hold a mobile number",
      helpZh: "改为办公电话；确是公务手机的，可在 rules 中关闭这条规则。",
      helpEn: "write an office telephone; for an official mobile switch this rule off under rules.")
  }

  /// The values are masked already.
  package static func residentID(_ masked: String) -> Problem {
    Problem(
      .residentID, zh: "出现公民身份号码 \(masked)", en: "a resident identity number: \(masked)",
      helpZh: "删去，或者改为 \(masked)；整个文件可用 gongkai mask 处理。",
      helpEn: "take it out, or write \(masked); gongkai mask does a whole file.")
  }

  package static func oldResidentID(_ masked: String) -> Problem {
    Problem(
      .oldResidentID, zh: "疑似 15 位身份证号 \(masked)", en: "perhaps an identity number of 15 digits: \(masked)",
      helpZh: "是身份证号的，删去或者改为 \(masked)；不是的，可以写明理由豁免。",
      helpEn: "if it is one, take it out or write \(masked); if not, waive it with that reason.")
  }

  package static func mobileNumber(_ masked: String) -> Problem {
    Problem(
      .mobileNumber, zh: "出现手机号码 \(masked)", en: "a mobile number: \(masked)",
      helpZh: "改为办公电话或者 \(masked)；依法公开的值班公务手机，写明理由豁免。",
      helpEn: "write an office telephone or \(masked); a duty officer's official mobile may be waived.")
  }

  package static func bankCard(_ masked: String) -> Problem {
    Problem(
      .bankCard, zh: "出现银行卡号 \(masked)", en: "the number of a bank card: \(masked)",
      helpZh: "删去，或者改为 \(masked)；是单位账户的，写明户名和“对公账户”。",
      helpEn:
        "take it out, or write \(masked); for an office's own account, name its holder and write “对公账户”.")
  }

  package static func travelDocument(_ masked: String) -> Problem {
    Problem(
      .travelDocument, zh: "出现护照或者通行证号码 \(masked)", en: "the number of a passport or permit: \(masked)",
      helpZh: "删去，或者改为 \(masked)。", helpEn: "take it out, or write \(masked).")
  }

  package static func plateNumber(_ masked: String) -> Problem {
    Problem(
      .plateNumber, zh: "出现车牌号码 \(masked)", en: "the plate of a vehicle: “\(masked)”",
      helpZh: "个人车辆的改为 \(masked)；应当公示的车辆，写明理由豁免。",
      helpEn: "write “\(masked)” for a private car; waive it for a vehicle that must be shown.")
  }

  package static func homeAddress(_ masked: String) -> Problem {
    Problem(
      .homeAddress, zh: "出现家庭住址 \(masked)", en: "a home address: “\(masked)”",
      helpZh: "只写到街道或者乡镇。", helpEn: "tell no more than the street office or township.")
  }

  /// `head` is the head of the column.
  package static func personalColumn(_ head: String) -> Problem {
    Problem(
      .personalColumn, zh: "“\(head)”一栏公开了个人信息", en: "the column “\(head)” publishes personal data",
      helpZh: "删去这一栏，或者把各格的内容用星号遮盖。",
      helpEn: "take the column out, or mask what stands in its cells.")
  }
}
