/// The form of an author's file: encoding, fences, YAML.
extension Rule {
  static let fileFormatRules: [Rule] = [
    notUTF8, fileTooLarge, noFrontMatter, unclosedFrontMatter, frontMatterSize, yamlSyntax, yamlAlias,
    hiddenComment, labelForm, invisibleCharacter,
  ]

  package static let notUTF8 = Rule(
    "not-utf8", .error,
    title: Wording(zh: "文件须为 UTF-8 编码", en: "Files are UTF-8"),
    explanation: Wording(
      zh: "以 GBK 等编码保存的文件在网上会成为乱码；含有空字节的文件一般不是文本。",
      en: "A file saved as GBK turns into mojibake on the web; one with NUL bytes is hardly a text."),
    basis: Wording(
      zh: "《政府网站发展指引》（编码要求，未核实）", en: "Guidelines for government web sites (encoding; unverified)"),
    failing: .bytes(
      "Content/notices/example.md", Array("---\ntitle: ".utf8) + [0xB9, 0xAB, 0xBF, 0xAA, 0x0A]),
    passing: .body("正文。"))

  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    title: Wording(zh: "公开文件不得过大", en: "A notice has a sensible size"),
    explanation: Wording(
      zh: "正文超过 8 MB 的文件读者无法阅读，一般是误存的数据，应改作附件。",
      en:
        "Nobody reads a text of more than 8 MB; it is data saved in the wrong place and belongs into an attachment."
    ),
    failing: .notice("---\n" + String(repeating: "# 填充文字\n", count: 700_000) + "---\n"),
    passing: .body("正文。"))

  package static let noFrontMatter = Rule(
    "no-front-matter", .error,
    title: Wording(zh: "文件开头须有元数据", en: "A file begins with front matter"),
    explanation: Wording(
      zh: "公开目录的每一条都须有索引、名称、内容概述和生成日期，这些写在文件开头两行“---”之间。",
      en:
        "Every entry of the catalogue has at least index, title, summary and date made; they stand between two "
        + "lines “---” at the head of the file."),
    basis: Wording(
      zh: "《政府信息公开条例》第十二条（未核实）",
      en: "Regulation on the Disclosure of Government Information, Art. 12 (unverified)"),
    failing: .notice("关于开展示例工作的通知\n"),
    passing: .body("正文。"))

  package static let unclosedFrontMatter = Rule(
    "unclosed-front-matter", .error,
    title: Wording(zh: "元数据须以“---”结束", en: "Front matter is closed"),
    explanation: Wording(
      zh: "没有第二行“---”，程序分不清哪里是元数据、哪里是正文。",
      en: "Without the second line “---” nobody can tell where the fields end and the text begins."),
    failing: .notice("---\ntitle: 关于开展示例工作的通知\n\n正文。\n"),
    passing: .body("正文。"))

  package static let frontMatterSize = Rule(
    "front-matter-size", .error,
    title: Wording(zh: "元数据不得超过 64 KB", en: "Front matter is at most 64 KB"),
    explanation: Wording(
      zh: "元数据只有几十行；过大的一般是漏写了结束的“---”。",
      en: "Front matter has a few dozen lines; a larger one usually lacks its closing “---”."),
    failing: .notice("---\nnote: " + String(repeating: "备注", count: 12_000) + "\n---\n正文。\n"),
    passing: .fields("note: 备注"))

  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    title: Wording(zh: "元数据须符合书写格式", en: "Front matter is valid YAML"),
    explanation: Wording(
      zh: "元数据每行写作“名称: 内容”。内容里有英文冒号加空格、以引号或方括号开头时，要整个放进英文引号。",
      en:
        "Fields are written “key: value”. A value with a colon and a blank inside, or one that begins with a quote "
        + "or bracket, is put into quotes as a whole."),
    failing: .fields("title: 通知: 关于: 示例"),
    passing: .fields("title: \"通知: 关于: 示例\""))

  package static let yamlAlias = Rule(
    "yaml-alias", .error,
    title: Wording(zh: "元数据不得使用锚点、别名和类型标签", en: "No YAML anchors, aliases or tags"),
    explanation: Wording(
      zh: "锚点（&）、别名（*）和标签（!）能用几行文字撑出极大的内容，公文元数据用不到。",
      en:
        "Anchors (&), aliases (*) and tags (!) let a few lines grow without bound; metadata has no use for them."
    ),
    failing: .fields("title: &a 关于开展示例工作的通知", "source: *a"),
    passing: .fields("source: 示例市人民政府办公室"))

  package static let hiddenComment = Rule(
    "hidden-comment", .warning, .adjustable,
    title: Wording(zh: "“#”之后的文字不会公开", en: "Text after “ #” is lost"),
    explanation: Wording(
      zh: "没有引号的内容里，空格加“#”之后都算注释，不会出现在页面上。",
      en: "In a value without quotes everything after a blank and “#” is a comment and never shown."),
    failing: .fields("title: 关于 #3 楼维修的通知"),
    passing: .fields("title: \"关于 #3 楼维修的通知\""))

  package static let labelForm = Rule(
    "label-form", .warning, .adjustable,
    title: Wording(zh: "元数据名称的写法", en: "How labels are written"),
    explanation: Wording(
      zh: "带空格、带括号的名称和全角冒号能够识别，但统一写作“索引号: …”便于检索和交接。",
      en:
        "Letter-spaced or bracketed labels and full-width colons are read as meant; one plain form is easier to "
        + "search and to hand over."),
    failing: .fields("备 注：示例"),
    passing: .fields("备注: 示例"))

  package static let invisibleCharacter = Rule(
    "invisible-character", .warning, .adjustable,
    title: Wording(zh: "文中有看不见的字符", en: "Invisible characters"),
    explanation: Wording(
      zh: "从办公软件或网页复制来的零宽字符、方向控制符看不见，却使检索、比对失灵，甚至使数字看起来与实际不同。"
        + "生成页面时已经去掉。",
      en:
        "Zero-width and direction characters come along when text is copied. They break search and can make a "
        + "number look like another. They are left out of the pages."),
    failing: .body("正\u{200B}文。"),
    passing: .body("正文。"))
}

extension Problem {
  /// What a file is that is no UTF-8 text.
  package enum TextDamage: Sendable, Hashable {
    /// Nothing before the place tells that it was ever UTF-8.
    case otherEncoding
    /// Text in UTF-8 stands before the place.
    case broken
    /// UTF-16.
    case wide
    /// A zero byte.
    case zero
  }

  package static func notUTF8(_ damage: TextDamage) -> Problem {
    switch damage {
    case .otherEncoding:
      Problem(
        .notUTF8, zh: "这里不是 UTF-8 编码的文字", en: "not UTF-8 text here",
        helpZh: "用编辑器把文件另存为 UTF-8 编码（一般原为 GBK），再检查乱码处。",
        helpEn: "save the file as UTF-8 (it is probably GBK), then look at the damaged places.")
    case .broken:
      Problem(
        .notUTF8, zh: "前面是 UTF-8 编码的文字，这里的字节却不是",
        en: "the text before is UTF-8, the bytes here are not",
        helpZh: "多半是粘贴或合并时混入了别的编码，或者文件被截断：重新录入这里的文字，存为 UTF-8。",
        helpEn:
          "text of another encoding was probably pasted or merged in, or the file was cut: type this passage again and "
          + "save it as UTF-8.")
    case .wide:
      Problem(
        .notUTF8, zh: "文件是 UTF-16 编码（记事本称为“Unicode”），不是 UTF-8",
        en: "the file is UTF-16, which Notepad calls “Unicode”, and not UTF-8",
        helpZh: "用编辑器把文件另存为 UTF-8 编码。", helpEn: "save the file as UTF-8.")
    case .zero:
      Problem(
        .notUTF8, zh: "这里有空字节（NUL），文字里不会有", en: "a NUL byte stands here, which no text holds",
        helpZh: "文件可能在断电、同步时损坏，或者不是文本：从版本库或备份恢复，确认是文本后删去空字节。",
        helpEn:
          "the file was damaged by a power cut or a broken transfer, or is no text: restore it from the repository or a "
          + "backup; if it is the text, delete these bytes.")
    }
  }

  package static func fileTooLarge(bytes: Int, limit: Int) -> Problem {
    Problem(
      .fileTooLarge, zh: "文件有 \(bytes >> 20) MB，超过 \(limit >> 20) MB 的上限",
      en: "the file has \(bytes >> 20) MB, more than the \(limit >> 20) MB allowed",
      helpZh: "把大段数据存成附件（如 CSV、XLSX、PDF），正文只写说明。",
      helpEn: "keep the data in an attachment (CSV, XLSX, PDF) and write only the explanation here.")
  }

  package static func noFrontMatter() -> Problem {
    Problem(
      .noFrontMatter, zh: "文件开头没有元数据", en: "no front matter at the head of the file",
      helpZh: "第一行写“---”，其后每行写一项（如“索引号: …”），再写一行“---”，然后是正文。",
      helpEn:
        "begin with a line “---”, then one field a line (such as “index_number: …”), then “---”, then the text."
    )
  }

  package static func noFields() -> Problem {
    Problem(
      .noFrontMatter, zh: "这里应有若干行“名称: 内容”，却没有读到", en: "lines “key: value” are expected here, there are none",
      helpZh: "每行写一项，名称后用英文冒号加空格。",
      helpEn: "write one field a line, with a colon and a blank behind the key.")
  }

  package static func unclosedFrontMatter() -> Problem {
    Problem(
      .unclosedFrontMatter, zh: "元数据没有结束的“---”", en: "the front matter has no closing “---”",
      helpZh: "在最后一项元数据之后、正文之前加一行“---”。",
      helpEn: "add a line “---” after the last field, before the text.")
  }

  package static func frontMatterTooLarge() -> Problem {
    Problem(
      .frontMatterSize, zh: "元数据超过 64 KB", en: "the front matter has more than 64 KB",
      helpZh: "检查是否漏写结束的“---”；长文字应写在正文里。",
      helpEn: "see whether the closing “---” is missing; long text belongs into the body.")
  }

  package enum YAMLReason: Sendable {
    case syntax(String)
    case reference
    case depth
    case severalDocuments
  }

  package static func yaml(_ reason: YAMLReason) -> Problem {
    switch reason {
    case .syntax(let words): yamlSyntax(words)
    case .reference:
      Problem(
        .yamlAlias, zh: "这里用了锚点（&）、别名（*）或标签（!）", en: "an anchor (&), alias (*) or tag (!) stands here",
        helpZh: "直接写出内容；确实以这些符号开头的文字要放进英文引号。",
        helpEn: "write the value itself; put text that really begins with such a sign into quotes.")
    case .depth:
      Problem(
        .yamlSyntax, zh: "内容嵌套过深", en: "values are nested too deeply",
        helpZh: "元数据至多两三层，检查缩进和括号。", helpEn: "two or three levels are enough; look at indents and brackets.")
    case .severalDocuments:
      Problem(
        .yamlSyntax, zh: "一个文件里有两份 YAML 文档", en: "two YAML documents in one file",
        helpZh: "去掉中间的“---”行。", helpEn: "take out the line “---” between them.")
    }
  }

  private static func yamlSyntax(_ words: String) -> Problem {
    let (zh, remedy): (String, String) =
      if words.contains("mapping values are not allowed") {
        ("内容里有英文冒号加空格，程序以为是另一项", "把整个内容放进英文双引号。")
      } else if words.contains("cannot start any token") {
        ("内容以不能单独使用的符号（如 @、`、制表符）开头", "把整个内容放进英文双引号；缩进用空格，不用制表符。")
      } else if words.contains("expected key") || words.contains("block end") {
        ("无法识别这一行的写法", "检查引号是否成对、每项是否写作“名称: 内容”、缩进是否一致。")
      } else if words.contains("',' or ']'") || words.contains("',' or '}'") {
        ("方括号或花括号没有成对", "补全括号；如果括号是文字的一部分，把整个内容放进英文双引号。")
      } else if words.contains("quoted scalar") {
        ("引号没有成对", "补上结束的引号。")
      } else {
        ("无法识别这里的写法", "每行写作“名称: 内容”，冒号后空一格；含有特殊符号的内容放进英文双引号。")
      }
    return Problem(
      .yamlSyntax, zh: zh, en: "this is not valid YAML: \(words)", helpZh: remedy,
      helpEn: "write “key: value”; put a value with special signs into double quotes.")
  }

  package static func keyNotText() -> Problem {
    Problem(
      .yamlSyntax, zh: "这里的名称不是文字", en: "this key is not text",
      helpZh: "名称写成文字，如“索引号”。", helpEn: "write the key as plain text, such as index_number.")
  }

  package static func comment(after key: String) -> Problem {
    Problem(
      .hiddenComment, zh: "“\(key)”的“#”之后不会公开", en: "what follows “#” in “\(key)” is not published",
      helpZh: "这些文字要公开，就把整个内容放进英文双引号；确是注释，就另起一行。",
      helpEn: "put the whole value into double quotes, or move the comment to a line of its own.")
  }

  package static func labelForm(written: String, label: String) -> Problem {
    Problem(
      .labelForm, zh: "“\(written)”已按“\(label)”读取", en: "“\(written)” was read as “\(label)”",
      helpZh: "写作“\(label): ”（名称中不留空格，英文冒号后空一格）。",
      helpEn: "write “\(label): ”, without blanks inside, with a colon and a blank behind it.")
  }

  /// `key` is nil in a text.
  package static func invisibleCharacters(in key: String?) -> Problem {
    Problem(
      .invisibleCharacter, zh: key.map { "“\($0)”中有看不见的字符" } ?? "这一行有看不见的字符",
      en: key.map { "invisible characters in “\($0)”" } ?? "invisible characters in this line",
      helpZh: "删去后重新录入前后几个字；不要从网页直接复制。",
      helpEn: "delete and retype the characters around the place; do not paste from web pages.")
  }
}
