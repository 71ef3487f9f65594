/// Files beside notices, and links to them.
extension Rule {
  static let fileRules: [Rule] = [
    fileMissing, fileOutside, fileType, fileEmpty, fileNameTwice, fileUnused, fileNotRegular, deadLink,
    deadAnchor, absoluteLink,
  ]

  package static let fileMissing = Rule(
    "file-missing", .error,
    title: Wording(zh: "附件不存在", en: "An attachment is missing"),
    explanation: Wording(
      zh: "信息列出、链接或显示的文件都要随信息发布；打不开的附件在检查中按链接不可用扣分。",
      en:
        "Every file a notice lists, links to or shows is published with it; inspections count attachments that do "
        + "not open."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》", en: "Inspection indicators for government web sites"),
    failing: .fields("attachments: 申请表.docx"),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: 目录.txt")),
      ("Content/notices/目录.txt", "目录\n"),
    ]))

  package static let fileOutside = Rule(
    "file-outside", .error,
    title: Wording(zh: "文件不在 Content 文件夹内", en: "A file outside Content"),
    explanation: Wording(
      zh: "只发布 Content 文件夹里的文件；以 .. 或符号链接指到外面的文件可能是不该公开的内部资料。",
      en: "Only files in Content are published; what .. or a symbolic link reaches outside may be internal."),
    failing: .fields("attachments: ../../Package.swift"),
    passing: .files([
      ("Content/notices/a/a.md", RuleExample.notice(adding: "attachments: ../目录.txt")),
      ("Content/notices/目录.txt", "目录\n"),
    ]))

  package static let fileType = Rule(
    "file-type", .error,
    title: Wording(zh: "附件类型不在允许范围内", en: "Attachment type not allowed"),
    explanation: Wording(
      zh: "附件只收 PDF、OFD、办公文档、文本、表格、图片和压缩包。网页、SVG 和程序会在读者的浏览器里以本站名义运行。",
      en:
        "Attachments are PDF, OFD, office documents, text, tables, pictures and zip. Web pages, SVG and programs would "
        + "run in the reader's browser on the site's own address."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: 目录.html")),
      ("Content/notices/目录.html", "<p>目录</p>\n"),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: 目录.txt")),
      ("Content/notices/目录.txt", "目录\n"),
    ]))

  package static let fileEmpty = Rule(
    "file-empty", .error,
    title: Wording(zh: "附件是空文件", en: "An attachment is empty"),
    explanation: Wording(zh: "空文件打开没有内容，多半是上传中断。", en: "An empty file is usually a broken upload."),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: 目录.txt")),
      ("Content/notices/目录.txt", ""),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: 目录.txt")),
      ("Content/notices/目录.txt", "目录\n"),
    ]))

  package static let fileNameTwice = Rule(
    "file-name-twice", .error,
    title: Wording(zh: "同一条信息有两个同名附件", en: "Two attachments of one name"),
    explanation: Wording(
      zh: "一条信息的附件放在同一处，不同文件夹里的同名文件会互相覆盖。",
      en:
        "The attachments of a notice are published in one place; files of the same name would overwrite each other."
    ),
    failing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: [甲/表.txt, 乙/表.txt]")),
      ("Content/notices/甲/表.txt", "甲\n"), ("Content/notices/乙/表.txt", "乙\n"),
    ]),
    passing: .files([
      ("Content/notices/a.md", RuleExample.notice(adding: "attachments: [甲/表1.txt, 乙/表2.txt]")),
      ("Content/notices/甲/表1.txt", "甲\n"), ("Content/notices/乙/表2.txt", "乙\n"),
    ]))

  package static let fileUnused = Rule(
    "file-unused", .warning, .adjustable,
    title: Wording(zh: "没有信息引用这个文件", en: "No notice names this file"),
    explanation: Wording(
      zh: "放在信息旁边而没有被列出、链接或显示的文件不会发布：可能是漏写了附件，也可能是不该留在这里的底稿。",
      en:
        "A file that nothing lists, links to or shows is not published: an attachment was forgotten, or a draft left."
    ),
    failing: .files([("Content/notices/a.md", RuleExample.soundNotice), ("Content/notices/底稿.txt", "底稿\n")]),
    passing: .files([("Content/notices/a.md", RuleExample.soundNotice)]))

  package static let fileNotRegular = Rule(
    "file-not-regular", .error,
    title: Wording(zh: "不是普通文件", en: "Not a regular file"),
    explanation: Wording(
      zh: "符号链接可能指到 Content 之外不该公开的文件；管道、设备等也不能发布。看上去分不清、写不成路径的名称，换一台电脑就找不到文件。",
      en:
        "A symbolic link may lead out of Content, to what is not public; pipes and devices cannot be published. Names that "
        + "nobody can tell apart, or that make no path, lose their files on the next machine."
    ),
    failing: .symbolicLink("Content/notices/名单.txt", to: "/etc/hostname"),
    passing: .body("正文。"))

  package static let deadLink = Rule(
    "dead-link", .error,
    title: Wording(zh: "链接的文件不存在", en: "A link leads nowhere"),
    explanation: Wording(
      zh: "链接到另一条信息时写它的 .md 文件，生成时换成网页地址；文件改名、移走或仍是草稿，链接就断了。",
      en:
        "A link to another notice names its .md file and becomes the address of its page; it breaks when the file is "
        + "renamed, moved or still a draft."),
    basis: Wording(zh: "《政府网站与政务新媒体检查指标》", en: "Inspection indicators for government web sites"),
    failing: .body("见[原通知](yuan-tongzhi.md)。"),
    passing: .body("见[依申请公开](../pages/on-request.md)。"))

  package static let deadAnchor = Rule(
    "dead-anchor", .error,
    title: Wording(zh: "文内链接没有对应的标题", en: "An anchor that does not exist"),
    explanation: Wording(
      zh: "“#”开头的链接指向本文的标题，标题改了文字，链接也要改。",
      en:
        "A link that begins with “#” leads to a heading of the same text and must follow when its words change."
    ),
    failing: .body("## 一、总体要求\n\n见[第二部分](#二主要任务)。"),
    passing: .body("## 总体要求\n\n见[第一部分](#总体要求)。"))

  package static let absoluteLink = Rule(
    "absolute-link", .error, .adjustable,
    title: Wording(zh: "以“/”开头的链接", en: "A link that begins with “/”"),
    explanation: Wording(
      zh: "专栏可能放在网站的任何目录下，也可能从磁盘打开，以“/”开头的链接会指错地方。",
      en:
        "The column may live under any path of a site or be opened from a disk; a link that begins with “/” would "
        + "lead astray."),
    failing: .body("见[办事指南](/bszn/index.html)。"),
    passing: .body("见[办事指南](https://www.example.invalid/bszn/index.html)。"))
}

extension Problem {
  package static func fileMissing(_ path: String, closest: String?) -> Problem {
    Problem(
      .fileMissing, zh: "没有找到文件 \(path)", en: "there is no file “\(path)”",
      helpZh: closest.map { "是不是 \($0)？" } ?? "把文件放到这个位置，或改正路径（相对于本文件所在的文件夹）。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "put the file there or correct the path, which is relative to this file's folder.")
  }

  package static func fileOutside(_ written: String) -> Problem {
    Problem(
      .fileOutside, zh: "“\(written)”指到 Content 文件夹之外", en: "“\(written)” lies outside Content",
      helpZh: "把文件放进 Content/notices 再引用；外部网页写完整的 https:// 地址。",
      helpEn: "put the file into Content/notices; write web pages with their full https:// address.")
  }

  package static func fileType(_ name: String, type: String) -> Problem {
    Problem(
      .fileType, zh: "附件 \(name) 的类型“\(type)”不在允许范围内", en: "the type “\(type)” of “\(name)” is not allowed",
      helpZh: "另存为 PDF、OFD 或办公文档；确需其他类型的，加入 site.yaml 的 attachment_types。",
      helpEn: "save it as PDF, OFD or an office document, or add the type to attachment_types in site.yaml.")
  }

  /// A type that no office may allow.
  package static func forbiddenFile(_ name: String, type: String) -> Problem {
    Problem(
      .fileType, zh: "附件 \(name) 的类型“\(type)”不能发布", en: "the type “\(type)” of “\(name)” cannot be published",
      helpZh: "另存为 PDF、OFD 或办公文档。", helpEn: "save it as PDF, OFD or an office document.")
  }

  package static func fileEmpty(_ path: String) -> Problem {
    Problem(
      .fileEmpty, zh: "文件 \(path) 是空的", en: "the file “\(path)” is empty",
      helpZh: "重新放入完整的文件。", helpEn: "put the complete file there again.")
  }

  package static func fileNameTwice(_ name: String) -> Problem {
    Problem(
      .fileNameTwice, zh: "另一个附件也叫 \(name)", en: "another attachment is named “\(name)” too",
      helpZh: "给其中一个文件改名。", helpEn: "rename one of them.")
  }

  package static func fileUnused() -> Problem {
    Problem(
      .fileUnused, zh: "没有信息引用这个文件，不会发布", en: "no notice names this file; it is not published",
      helpZh: "在相应信息的“附件”中列出它；底稿请移出 Content/。",
      helpEn: "list it under “attachments” of its notice, or move drafts out of Content/.")
  }

  /// A file that looks like a notice and is none.
  package static func notANotice() -> Problem {
    Problem(
      .fileUnused, zh: "信息的文件名须以小写的 .md 结尾，这个文件没有读取",
      en: "a notice's name ends in .md; this file was not read",
      helpZh: "把扩展名改为 .md。", helpEn: "rename it to end in .md.")
  }

  /// A file in a place where nothing is read.
  package static func notRead() -> Problem {
    Problem(
      .fileUnused, zh: "这里的文件不读取，也不发布", en: "nothing is read or published here",
      helpZh: "信息放在 Content/notices，单独的页面放在 Content/pages；其他文件请移出 Content/。",
      helpEn:
        "notices lie in Content/notices, standing pages in Content/pages; move other files out of Content/.")
  }

  package static func fileNotRegular() -> Problem {
    Problem(
      .fileNotRegular, zh: "这是符号链接，或不是普通文件", en: "a symbolic link, or no regular file",
      helpZh: "换成文件本身。", helpEn: "put the file itself there.")
  }

  package static func nameNotUTF8() -> Problem {
    Problem(
      .fileNotRegular, zh: "文件名不是 UTF-8 编码", en: "the file's name is not UTF-8",
      helpZh: "在 UTF-8 环境下重新命名（多半是从旧系统的压缩包解出的）。",
      helpEn: "rename it on a UTF-8 system; it probably came out of an old archive.")
  }

  package static func nameTwin() -> Problem {
    Problem(
      .fileNotRegular, zh: "这个名称与另一个看上去相同，只是字符编码不同，无法分清",
      en: "this name reads like another one here; only their bytes differ",
      helpZh: "两个内容相同就删去一个，不同就给其中一个改名（多半一个来自苹果电脑，或用了兼容汉字）。",
      helpEn:
        "take one away if they are the same file, rename it if not; one of them probably comes from a Mac.")
  }

  package static func nameJoinsSlash() -> Problem {
    Problem(
      .fileNotRegular, zh: "名称的开头或结尾是附在相邻字符上的符号，写不成路径",
      en: "the name begins or ends with a mark that joins the sign beside it, and makes no path",
      helpZh: "重新命名，去掉看不出来的符号。", helpEn: "rename it without that mark.")
  }

  package static func deadLink(_ written: String, closest: String?) -> Problem {
    Problem(
      .deadLink, zh: "链接的“\(written)”不存在", en: "the link “\(written)” leads nowhere",
      helpZh: closest.map { "是不是 \($0)？" } ?? "改成现有的 .md 文件，路径相对于本文件所在的文件夹。",
      helpEn: closest.map { "did you mean “\($0)”?" }
        ?? "name an existing .md file, relative to this file's folder.")
  }

  package static func linkToDraft(_ path: String) -> Problem {
    Problem(
      .deadLink, zh: "链接的 \(path) 还是草稿，没有网页", en: "“\(path)” is still a draft and has no page",
      helpZh: "先去掉那条信息的草稿标记，或删去链接。", helpEn: "publish that notice first, or take the link out.")
  }

  package static func deadAnchor(_ anchor: String, closest: String?) -> Problem {
    Problem(
      .deadAnchor, zh: "本文没有标题“#\(anchor)”", en: "no heading “#\(anchor)” in this text",
      helpZh: closest.map { "是不是“#\($0)”？" } ?? "写标题的文字，标点和空格写作一个连字符。",
      helpEn: closest.map { "did you mean “#\($0)”?" }
        ?? "write the heading's words, with one hyphen for punctuation and blanks.")
  }

  package static func deadAnchor(_ anchor: String, in path: String) -> Problem {
    Problem(
      .deadAnchor, zh: "\(path) 没有标题“#\(anchor)”", en: "no heading “#\(anchor)” in “\(path)”",
      helpZh: "写那篇文件中标题的文字，标点和空格写作一个连字符。",
      helpEn: "write the words of a heading of that text, with one hyphen for punctuation and blanks.")
  }

  package static func absoluteLink(_ written: String) -> Problem {
    Problem(
      .absoluteLink, zh: "链接“\(written)”以“/”开头", en: "the link “\(written)” begins with “/”",
      helpZh: "本专栏的信息写 .md 文件的相对路径，其他网页写完整的 https:// 地址。",
      helpEn: "name a notice by its .md file, other pages by their full https:// address.")
  }
}
