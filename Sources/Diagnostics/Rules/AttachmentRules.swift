/// What stands inside attachments.
extension Rule {
  static let attachmentRules: [Rule] = [
    attachmentTypeMismatch, attachmentUnscanned, attachmentNoText, attachmentProperties, attachmentMacros,
  ]

  package static let attachmentTypeMismatch = Rule(
    "attachment-type-mismatch", .error,
    title: Wording(zh: "附件内容与扩展名不符", en: "An attachment is not what its name says"),
    explanation: Wording(
      zh: "把网页、旧版文档或程序改个扩展名当作附件，读者打不开，办公软件会发出警告，也可能是有人换了文件。",
      en:
        "A web page, an old document or a program under another ending does not open, makes office programs warn, "
        + "and may have been put there by somebody else."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》", en: "Inspection indicators for government web sites"),
    failing: .attached("名单.docx", Array("姓名，金额\n".utf8)),
    passing: .attached("名单.csv", Array("姓名,金额\n".utf8)))

  package static let attachmentUnscanned = Rule(
    "attachment-unscanned", .error, .waivable,
    title: Wording(zh: "附件无法检查", en: "An attachment could not be looked into"),
    explanation: Wording(
      zh: "附件里的个人信息和内部标记与正文一样不得公开。有密码、已损坏、格式不明、过大或嵌套过深的附件无法检查，"
        + "一般读者也打不开；确需公开的，在该条信息中写明理由予以豁免。",
      en:
        "Personal data and internal marks may stand in an attachment no more than in a text. What is encrypted, "
        + "damaged, unknown, too large or nested too deeply cannot be looked into, and readers mostly cannot open it; "
        + "a notice that must have it waives this rule with its reason."),
    basis: Wording(
      zh: "《政府信息公开条例》第十五条（未核实）；《个人信息保护法》（未核实）",
      en:
        "Regulation Art. 15 (unverified); Personal Information Protection Law (unverified)"
    ),
    failing: .attached("名单.zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0]),
    passing: .attached("名单.txt", Array("张某某\n".utf8)))

  package static let attachmentNoText = Rule(
    "attachment-no-text", .warning, .adjustable,
    title: Wording(zh: "附件只有图像，没有文字", en: "An attachment of pictures only"),
    explanation: Wording(
      zh: "扫描件没有文字层：程序无法检查其中有没有个人信息，读者也不能检索、复制，读屏软件读不出来。",
      en:
        "A scan without a text layer cannot be checked for personal data, searched, copied or read aloud."),
    failing: .attached("扫描件.pdf", RuleExample.document(text: "", author: "")),
    passing: .attached("公告.pdf", RuleExample.document(text: "Notice", author: "")))

  package static let attachmentProperties = Rule(
    "attachment-properties", .warning, .adjustable,
    title: Wording(zh: "附件带有作者等属性或隐藏内容", en: "An attachment carries an author or hidden contents"),
    explanation: Wording(
      zh: "作者、单位、修订、批注、隐藏的工作表和照片的拍摄位置不在页面上，却随文件公开。发布前应当清除。",
      en:
        "Author, company, tracked changes, comments, hidden sheets and the place of a photograph show on no page, "
        + "yet go out with the file. They are removed before publication."),
    basis: Wording(zh: "《个人信息保护法》（未核实）", en: "Personal Information Protection Law (unverified)"),
    failing: .attached("公告.pdf", RuleExample.document(text: "Notice", author: "Zhang San")),
    passing: .attached("公告.pdf", RuleExample.document(text: "Notice", author: "")))

  package static let attachmentMacros = Rule(
    "attachment-macros", .error, .adjustable,
    title: Wording(zh: "附件带有宏或脚本", en: "An attachment with macros or scripts"),
    explanation: Wording(
      zh: "宏和脚本是程序，会在读者的电脑上运行；政府网站的附件不应要求读者信任程序。",
      en:
        "Macros and scripts are programs that run on the reader's machine; no reader should have to trust them."
    ),
    failing: .attached("公告.pdf", RuleExample.document(text: "Notice", author: "", script: "app.alert(1)")),
    passing: .attached("公告.pdf", RuleExample.document(text: "Notice", author: "")))
}

extension Problem {
  /// The same problem inside an attachment, with where it stands before its message. What hides personal data in a
  /// source does not reach there.
  package func standing(in place: Wording) -> Problem {
    let isPersonal = rule.isPersonal
    var standing = Problem(
      rule, zh: place.zh + "：" + message.zh, en: place.en + ": " + message.en,
      helpZh: isPersonal ? "在原来的软件中删去，或者按规定遮盖，另存后换上。" : help.zh,
      helpEn: isPersonal
        ? "take it out or mask it in the program the file was made with, and save it anew." : help.en)
    standing.isInAttachment = true
    return standing
  }

  package static func attachmentTypeMismatch(ending: String, actual: Wording) -> Problem {
    Problem(
      .attachmentTypeMismatch, zh: "扩展名是 .\(ending)，内容却是\(actual.zh)",
      en: "the name ends in .\(ending), but this is \(actual.en)",
      helpZh: "用办公软件打开后另存为需要的格式，不要直接改扩展名。",
      helpEn: "open it and save it in the wanted format; do not rename it.")
  }

  package static func attachmentUnscanned(_ reason: Wording, remedy: Wording) -> Problem {
    Problem(.attachmentUnscanned, zh: reason.zh, en: reason.en, helpZh: remedy.zh, helpEn: remedy.en)
  }

  package static func attachmentNoText() -> Problem {
    Problem(
      .attachmentNoText, zh: "没有文字层，只有图像", en: "there is no text layer, only pictures",
      helpZh: "换成由文字处理软件直接导出的文件，或经文字识别并逐页核对。",
      helpEn:
        "use the file that the word processor exports, or recognise its text and look through every page.")
  }

  package static func attachmentProperties(_ list: Wording) -> Problem {
    Problem(
      .attachmentProperties, zh: "随文件公开的还有：\(list.zh)", en: "goes out with the file: \(list.en)",
      helpZh: "在 Word、Excel、WPS 中用“文件—信息—检查文档”清除后重新放入（见作者指南“附件”）。",
      helpEn: "remove it with “Inspect Document” of Word, Excel or WPS and put the file here again.")
  }

  package static func attachmentMacros(_ list: Wording) -> Problem {
    Problem(
      .attachmentMacros, zh: "文件里有\(list.zh)", en: "the file holds \(list.en)",
      helpZh: "另存为不含宏的格式（.docx、.xlsx、.pptx），或导出为不含脚本的 PDF。",
      helpEn: "save it in a format without macros (.docx, .xlsx, .pptx), or export a PDF without scripts.")
  }

  /// Where an attachment has more findings of one rule than are told one by one.
  package static func further(_ count: Int, of rule: Rule) -> Problem {
    Problem(
      rule, zh: "同类问题还有 \(count) 处", en: "\(count) more of the same kind",
      helpZh: "先处理上面列出的，再检查整个文件。", helpEn: "mend those listed first, then look through the whole file.")
  }
}

extension RuleExample {
  /// A sound notice with one attachment.
  static func attached(_ name: String, _ bytes: [UInt8]) -> RuleExample {
    RuleExample(files: [
      File(
        path: "Content/notices/example.md",
        bytes: Array(
          ("---\n" + soundFields.joined(separator: "\n") + "\nattachments: \(name)\n---\n\n正文。\n").utf8)),
      File(path: "Content/notices/" + name, bytes: bytes),
    ])
  }

  /// A PDF of one page, small enough to be read by eye.
  static func document(text: String, author: String, script: String = "") -> [UInt8] {
    let words = text.isEmpty ? "" : "BT /F 12 Tf 20 100 Td (\(text)) Tj ET"
    let action = script.isEmpty ? "" : "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(\(script))>>]>>>>"
    let properties = author.isEmpty ? "" : "/Author(\(author))"
    return Array(
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R\(action)>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R\
      /Resources<</Font<</F 5 0 R>>>>>>endobj
      4 0 obj<</Length \(words.utf8.count)>>stream
      \(words)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      6 0 obj<<\(properties)>>endobj
      trailer<</Size 7/Root 1 0 R/Info 6 0 R>>
      %%EOF

      """.utf8)
  }
}
