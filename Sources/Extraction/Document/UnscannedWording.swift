package import Diagnostics

extension UnscannedReason {
  /// What a person is told, and what is to be done.
  package var problem: Problem {
    switch self {
    case .encrypted:
      .attachmentUnscanned(
        Wording(zh: "有密码或限制了复制，无法检查", en: "it has a password or forbids copying and cannot be looked into"),
        remedy: Wording(zh: "去掉密码和限制后重新放入。", en: "take the password off and put it here again."))
    case .damaged, .unreadable:
      .attachmentUnscanned(
        Wording(zh: "文件已损坏或不完整，无法检查", en: "it is damaged or incomplete and cannot be looked into"),
        remedy: Wording(
          zh: "从原处重新复制；能打开的，另存一份再放入。", en: "copy it again; where it opens, save it anew."))
    case .unknownFormat:
      .attachmentUnscanned(
        Wording(zh: "内部格式无法识别，无法检查", en: "its inner format is not known and cannot be looked into"),
        remedy: Wording(
          zh: "另存为 PDF、OFD 或办公文档；压缩包用 ZIP 格式。",
          en: "save it as PDF, OFD or an office document; pack files as ZIP."))
    case .unknownEncoding:
      .attachmentUnscanned(
        Wording(
          zh: "文字既不是 UTF-8、UTF-16，也不是 GB 18030 编码，无法检查",
          en: "its text is neither UTF-8 nor UTF-16 nor GB 18030"),
        remedy: Wording(zh: "另存为 UTF-8 编码。", en: "save it as UTF-8."))
    case .entities:
      .attachmentUnscanned(
        Wording(zh: "内部的 XML 定义了实体，不予读取", en: "XML in it defines entities and is not read"),
        remedy: Wording(
          zh: "正常的办公文档没有这种写法，请核实来源，用办公软件另存一份。",
          en: "no office program writes that: find out where the file comes from, and save it anew."))
    case .strayEntry(let name):
      .attachmentUnscanned(
        Wording(
          zh: "压缩包里的“\(name)”是链接，或指到解压文件夹之外",
          en: "“\(name)” in the archive is a link, or leads out of the folder"),
        remedy: Wording(zh: "重新打包，只放普通文件。", en: "pack it again, with regular files only."))
    default: limitProblem
    }
  }

  private var limitProblem: Problem {
    switch self {
    case .tooLarge(let limit):
      .attachmentUnscanned(
        Wording(
          zh: "超过 \(limit >> 20) MB，不再检查", en: "it has more than \(limit >> 20) MB and is not looked into"),
        remedy: Wording(zh: "拆成几个文件。", en: "split it into several files."))
    case .unpacksTooFar(let limit):
      .attachmentUnscanned(
        Wording(
          zh: "解开后超过 \(limit >> 20) MB，不再检查",
          en: "it unpacks to more than \(limit >> 20) MB and is not looked into further"),
        remedy: Wording(
          zh: "拆成几个文件；来源不明的，可能是压缩炸弹。",
          en: "split it into several files; from an unknown source it may be a zip bomb."))
    case .tooManyEntries(let limit):
      .attachmentUnscanned(
        Wording(zh: "里面的文件超过 \(limit) 个，不再检查", en: "it holds more than \(limit) files"),
        remedy: Wording(zh: "拆成几个压缩包。", en: "split it into several archives."))
    case .nestedTooDeep(let limit):
      .attachmentUnscanned(
        Wording(zh: "压缩包套压缩包超过 \(limit) 层，不再检查", en: "archives stand in archives, more than \(limit) deep"),
        remedy: Wording(zh: "解开后重新打成一层。", en: "unpack it and pack everything into one."))
    case .markupTooDeep:
      .attachmentUnscanned(
        Wording(zh: "内部的 XML 嵌套过深或标签过长，不予读取", en: "XML in it is nested too deeply or has too long a tag"),
        remedy: Wording(zh: "用办公软件打开后另存一份。", en: "open it in an office program and save it anew."))
    case .fontsMissing:
      .attachmentUnscanned(
        Wording(
          zh: "PDF 用了没有嵌入的中文字体，本机没有安装 poppler-data，读不出文字",
          en: "it uses Chinese fonts that it does not bring along, and poppler-data is not installed here"),
        remedy: Wording(
          zh: "安装：sudo apt-get install poppler-data；或导出 PDF 时嵌入字体。",
          en: "install it: sudo apt-get install poppler-data; or embed the fonts in the PDF."))
    case .late(let seconds):
      .attachmentUnscanned(
        Wording(zh: "\(seconds) 秒内没有读完，不再检查", en: "it was not read within \(seconds) seconds"),
        remedy: Wording(zh: "另存一份，或拆成几个文件。", en: "save it anew, or split it."))
    case .toolLate(let tool):
      .attachmentUnscanned(
        Wording(zh: "\(tool.program) 在时限内没有读完，无法检查", en: "\(tool.program) did not read it in time"),
        remedy: Wording(zh: "另存一份，或拆成几个文件。", en: "save it anew, or split it."))
    case .nothingRead(let tool):
      .attachmentUnscanned(
        Wording(zh: "\(tool.program) 没有读出任何文字", en: "\(tool.program) read no text from it"),
        remedy: Wording(
          zh: "另存为 .docx、.xlsx、.pptx 或 PDF 后重新放入。", en: "save it as .docx, .xlsx, .pptx or PDF."))
    default:
      .attachmentUnscanned(
        Wording(
          zh: "读取时超出内存限制或中途出错，无法检查",
          en: "reading it went beyond the limit of memory, or broke off"),
        remedy: Wording(zh: "另存一份，或拆成几个文件。", en: "save it anew, or split it."))
    }
  }
}
