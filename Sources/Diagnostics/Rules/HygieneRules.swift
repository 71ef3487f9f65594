/// 文本质量: damage, leftovers of programs, and what others put into a page.
extension Rule {
  static let hygieneRules: [Rule] = [
    damagedText, privateUseCharacter, programValue, emptyNumber, templateMark, unfilledBlank,
    confusableCharacter,
    injectedAdvertising, internalAddress, leftoverPassword,
  ]

  private static let qualityBasis = Wording(
    zh: "政府网站与政务新媒体检查指标（未核实）", en: "inspection standard for government sites (unverified)")

  package static let damagedText = Rule(
    "damaged-text", .error, .adjustable,
    title: Wording(zh: "乱码", en: "Damaged text"),
    explanation: Wording(
      zh: "编码转换出错会留下乱码，如替换符、“锟斤拷”、“?F”，读者读不通，检索也找不到。",
      en: "A conversion gone wrong leaves characters that nobody can read or search for."),
    basis: qualityBasis,
    failing: .body("现将有关事项公布如下锟斤拷"), passing: .body("现将有关事项公布如下。"))

  package static let privateUseCharacter = Rule(
    "private-use-character", .error, .adjustable,
    title: Wording(zh: "自造字符", en: "A character of private use"),
    explanation: Wording(
      zh: "自造字、办公软件的项目符号只在装有相应字体的电脑上显示，别人看到的是方框。人名、地名用字改用国家标准编码的汉字。",
      en:
        "Such characters show only where a certain font is installed; everyone else sees a box. Write names with the "
        + "characters of the national standard."),
    basis: qualityBasis,
    failing: .body("\u{F0B7} 第一项工作。"), passing: .body("1. 第一项工作。"))

  package static let programValue = Rule(
    "program-value", .error, .adjustable,
    title: Wording(zh: "程序留下的空值", en: "A program's word for nothing"),
    explanation: Wording(
      zh: "null、undefined、NaN 是别的系统导出数据时留下的空值，不是内容。没有内容的，留空或者写“无”。",
      en:
        "null, undefined and NaN are what other systems export for nothing. Leave such a place empty or write 无."
    ),
    basis: qualityBasis,
    failing: .fields("note: undefined"), passing: .fields("note: 无"))

  package static let emptyNumber = Rule(
    "empty-number", .error, .adjustable,
    title: Wording(zh: "文号没有填写", en: "A document number without its number"),
    explanation: Wording(
      zh: "“〔〕号”“〔2024〕号”是没有填好的文号，文件印发后应当补齐。",
      en: "A document number whose year or serial is missing was never filled in."),
    basis: qualityBasis,
    failing: .body("根据示政办发〔2024〕号文件，开展工作。"), passing: .body("根据示政办发〔2024〕1号文件，开展工作。"))

  package static let templateMark = Rule(
    "template-mark", .error, .adjustable,
    title: Wording(zh: "模板标记没有替换", en: "A template's mark left standing"),
    explanation: Wording(
      zh: "双花括号、“${…}”等是模板里待替换的标记，出现在公开的文本里，说明内容没有填进去。",
      en: "Such marks stand where a template wants a value; left in a text, the value is missing."),
    basis: qualityBasis,
    failing: .body("联系人：{{contact}}。"), passing: .body("联系人：办公室。"))

  package static let unfilledBlank = Rule(
    "unfilled-blank", .warning, .adjustable,
    title: Wording(zh: "待填写的内容", en: "Something still to be filled in"),
    explanation: Wording(
      zh: "“【此处填写】”“XX年XX月XX日”是起草时留下的空位。供人填写的表格式样，可以写明理由豁免。",
      en: "Such words keep a place free while a text is drafted. A form for others to fill in may be waived."),
    basis: qualityBasis,
    failing: .body("本办法自XX年XX月XX日起施行。"), passing: .body("本办法自2024年5月1日起施行。"))

  package static let confusableCharacter = Rule(
    "confusable-character", .error, .adjustable,
    title: Wording(zh: "形近字符混用", en: "Characters that only look alike"),
    explanation: Wording(
      zh: "字母 O、l、I 混在数字里，或者外文字母混在英文词里，看上去一样，检索和比对时却不是同一个。",
      en:
        "A letter O, l or I among digits, or a Cyrillic or Greek letter in a Latin word, looks right and is never found."
    ),
    basis: qualityBasis,
    failing: .body("2O24年3月1日起施行。"), passing: .body("2024年3月1日起施行。"))

  package static let injectedAdvertising = Rule(
    "injected-advertising", .error,
    title: Wording(zh: "夹带的商业、不良信息", en: "Foreign advertising"),
    explanation: Wording(
      zh: "网站被入侵或者从网页复制文本时，会夹带赌博、色情、盗播等推广文字。政府网站出现这类内容属于严重问题。",
      en:
        "Break-ins and copying from web pages carry advertising for gambling, pornography and pirated broadcasts into "
        + "texts. On a government site that is a grave fault."),
    basis: Wording(
      zh: "政府网站与政务新媒体检查指标；互联网网站适老化通用设计规范（未核实）",
      en: "inspection standard for government sites; design rules for ageing readers"),
    failing: .body("现将有关事项公布如下。\n\n英超直播,英超直播在线观看"), passing: .body("现将有关事项公布如下。"))

  package static let internalAddress = Rule(
    "internal-address", .warning, .adjustable,
    title: Wording(zh: "内部网络、本机的地址", en: "An address of the inner network"),
    explanation: Wording(
      zh: "内网地址、本机文件路径公众打不开，还会暴露内部网络的情况。",
      en: "Nobody outside can open such an address, and it tells how the inner network is built."),
    basis: qualityBasis,
    failing: .body("申请表见 http://192.168.1.20/form.doc 下载。"), passing: .body("申请表见办公室窗口。"))

  package static let leftoverPassword = Rule(
    "leftover-password", .warning, .adjustable,
    title: Wording(zh: "密码", en: "A password"),
    explanation: Wording(
      zh: "起草时记下的账号密码不得随文公开；公开后应当立即更换。",
      en: "A password noted while drafting must not be published; once published it must be changed at once."),
    basis: qualityBasis,
    failing: .body("系统登录密码：abc12345。"), passing: .body("系统登录密码由管理员分发。"))
}

extension Problem {
  package static func damagedText(_ written: String) -> Problem {
    Problem(
      .damagedText, zh: "“\(written)”是乱码", en: "“\(written)” is damaged text",
      helpZh: "对照原件改正这一处，并检查上下文。", helpEn: "mend it by the original, and look at the words around it.")
  }

  package static func privateUseCharacter(_ code: String) -> Problem {
    Problem(
      .privateUseCharacter, zh: "自造字符 U+\(code)", en: "the private-use character U+\(code)",
      helpZh: "是项目符号的删去；是生僻字的，改用标准编码的字。",
      helpEn: "take a bullet out; for a rare character write the one of the standard.")
  }

  package static func programValue(_ written: String) -> Problem {
    Problem(
      .programValue, zh: "“\(written)”是程序的空值", en: "“\(written)” is a program's word for nothing",
      helpZh: "填写内容；没有的，留空或者写“无”。", helpEn: "write what belongs here, leave it empty, or write “无”.")
  }

  package static func emptyNumber(_ written: String) -> Problem {
    Problem(
      .emptyNumber, zh: "文号“\(written)”没有填写完整", en: "the number “\(written)” is not filled in",
      helpZh: "写全年份和序号，如“〔2024〕1号”。", helpEn: "write year and serial, as in “〔2024〕1号”.")
  }

  package static func templateMark(_ written: String) -> Problem {
    Problem(
      .templateMark, zh: "模板标记“\(written)”没有替换", en: "the template mark “\(written)” was never replaced",
      helpZh: "换成应有的内容。", helpEn: "write what belongs here.")
  }

  package static func unfilledBlank(_ written: String) -> Problem {
    Problem(
      .unfilledBlank, zh: "“\(written)”没有填写", en: "“\(written)” is still to be filled in",
      helpZh: "填写实际内容，或者删去。", helpEn: "fill it in, or take it out.")
  }

  package static func confusableCharacter(_ letter: String, in written: String) -> Problem {
    Problem(
      .confusableCharacter, zh: "“\(written)”里混有形近的字符“\(letter)”",
      en: "“\(written)” holds the look-alike character “\(letter)”",
      helpZh: "数字、英文词逐个重新录入。", helpEn: "type the number or word anew.")
  }

  package static func injectedAdvertising(_ written: String) -> Problem {
    Problem(
      .injectedAdvertising, zh: "这一段像夹带的推广文字：“\(written)”",
      en: "this looks like injected advertising: “\(written)”",
      helpZh: "删去这一段，并检查文本的来源和网站是否被入侵。",
      helpEn: "take it out, and find out where the text came from and whether the site was broken into.")
  }

  package static func internalAddress(_ written: String) -> Problem {
    Problem(
      .internalAddress, zh: "“\(written)”是内部地址", en: "“\(written)” is an address of the inner network",
      helpZh: "换成公众能打开的地址，或者作为附件。", helpEn: "write an address that the public can open, or attach the file.")
  }

  /// The password itself is not shown.
  package static func leftoverPassword() -> Problem {
    Problem(
      .leftoverPassword, zh: "写有密码", en: "a password is written here",
      helpZh: "删去，并更换这个密码。", helpEn: "take it out, and change it.")
  }
}
