import Diagnostics
import Disclosure
import Pipeline
import Publication
import Takeover

/// How a takeover is told: file by file, then in all.
struct TakeoverListing {
  let language: Language
  let names: SourceNames
  let isTrial: Bool

  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  // MARK: Text

  func text(of report: TakeoverReport) -> String {
    var text = ""
    for file in report.files where file.state != .furniture {
      text += "\(Excerpt.printable(file.path.unicodeScalars))\t\(name(of: file.state))"
      if let page = file.page {
        text += "\t\(names.shown(page.target))\n" + lines(of: page).map { "    \($0)\n" }.joined()
      } else {
        text += file.reason.map { "\t" + words(of: $0) } ?? ""
        if let twin = file.twin {
          text += say("，旧网址 \(twin.address) 转到同一条信息", "; \(twin.address) leads to the same notice")
        }
        text += "\n"
        for address in file.unsaved {
          text += "    " + say("没有存下的网页 \(address)", "page not saved: \(address)") + "\n"
        }
      }
    }
    return names.masked(text) + closing(report)
  }

  private func lines(of page: TakenFile.Taken) -> [String] {
    var lines: [String] = []
    func add(_ zh: String, _ en: String) { lines.append(say(zh, en)) }
    add("旧网址 \(page.address)", "old address \(page.address)")
    let fields = page.page.fields.map { "\($0.key.label)（\(ground($0))）" }.joined(separator: "、")
    let keys = page.page.fields.map { "\($0.key.rawValue) (\($0.ground.rawValue))" }.joined(separator: ", ")
    add(
      "\(fields.isEmpty ? "没有读出元数据" : "读出 " + fields)；正文 \(page.page.characters) 字，\(page.page.bodyMark.map { "依据 \($0)" } ?? "按文字疏密找到")，编码 \(page.page.encoding.name)",
      "\(keys.isEmpty ? "no fields read" : "read " + keys); text of \(page.page.characters) signs, found by \(page.page.bodyMark ?? "density"), in \(page.page.encoding.name)"
    )
    for unread in page.page.unread {
      if unread.label.isEmpty, unread.reason == .unlabelled {
        add("没有采用 \(unread.value)：没有名称，请人工核对", "not taken: \(unread.value): it has no label; look at it")
        continue
      }
      add(
        "没有采用 \(unread.label) \(unread.value)：\(words(of: unread.reason))",
        "not taken: \(unread.label) \(unread.value): \(words(of: unread.reason))")
    }
    for remark in page.draft.remarks { lines.append(words(of: remark)) }
    for file in page.attachments {
      add("附件 \(file.address) → \(file.file)", "file \(file.address) → \(file.file)")
    }
    for address in page.missing {
      add("缺少文件 \(address)：原网页提到，来源文件夹里没有", "missing file \(address): the page names it, the source lacks it")
    }
    for address in page.lost { add("链接没有保留 \(address)", "link not kept \(address)") }
    for address in page.stale {
      add(
        "链接仍指向旧平台 \(address)：没有移交，旧平台关闭后打不开",
        "link to the old site \(address): not taken over, dead when the site closes")
    }
    for (name, count) in page.page.left { lines.append(words(ofLeft: name, count)) }
    if !page.page.outside.isEmpty {
      add(
        "正文之外另有 \(page.page.outside.count) 段较长的文字没有移交，如“\(page.page.outside[0].prefix(30))”",
        "\(page.page.outside.count) longer passages outside the text were left, such as “\(page.page.outside[0].prefix(30))”"
      )
    }
    if let remains = page.remains { lines += self.lines(of: remains) }
    if page.page.isCut {
      add("网页没有写完（没有 </html>），正文可能不完整，请核对", "the page breaks off before </html>: its text may not be whole")
    }
    if page.page.isHollow {
      add("标出的正文处没有内容，请核对原网页", "nothing stands where the page marks its text: look at it")
    }
    if let claim = page.page.encoding.falseClaim {
      add(
        "网页声明的编码是 \(claim)，实际是 \(page.page.encoding.name)，按实际的读",
        "the page declares \(claim) and is \(page.page.encoding.name), by which it was read")
    }
    if page.page.encoding.damage > 0 {
      add(
        "有 \(page.page.encoding.damage) 处字节读不出，写作 U+FFFD",
        "\(page.page.encoding.damage) bytes could not be read and stand as U+FFFD")
    }
    if !page.isSame { add("正文与原网页的文字不完全一致，请核对", "the text differs from the page's; compare them") }
    if let errors = page.errors, errors > 0 { add("check 发现 \(errors) 个错误", "check finds \(errors) errors") }
    return lines
  }

  private func closing(_ report: TakeoverReport) -> String {
    var text = ""
    for name in report.unmapped {
      text += say(
        "旧栏目“\(name)”没有对应的栏目：写入 --map 文件，或改 site.yaml\n",
        "no node for the old column “\(name)”: add it to the --map file or to site.yaml\n")
    }
    if report.queries > 0 {
      text += say(
        "\(report.queries) 个旧网址带“?”：服务器要有 Content/README.md 所写的两个 map\n",
        "\(report.queries) old addresses have a “?”: the server needs both maps of Content/README.md\n")
    }
    let parts = TakenFile.State.allCases.map { ($0, report.count($0)) }.filter { $0.1 > 0 }
      .map { "\(name(of: $0.0)) \($0.1)" }.joined(separator: say("，", ", "))
    text += say("共 \(report.files.count) 个文件：\(parts)。", "\(report.files.count) files: \(parts).")
    if report.passing != nil, report.count(.taken) == 0 {
      text += say("没有新的信息。", " Nothing was new.")
    } else if let passing = report.passing {
      text += say("\(passing) 条通过 check。", " \(passing) pass check.")
    } else if isTrial {
      text += say("没有写入。", " Nothing was written.")
    }
    return text + "\n"
  }

  // MARK: Words

  private func name(of state: TakenFile.State) -> String {
    switch state {
    case .taken: say("已移交", "taken")
    case .known: say("以前已移交", "taken before")
    case .repeated: say("重复的网页", "saved twice")
    case .attached: say("作为附件", "attached")
    case .notNotice: say("不是信息", "not a notice")
    case .unread: say("读不出", "unread")
    case .list: say("旧平台的目录", "list of the old platform")
    case .furniture: say("网页的样式和脚本", "styles and scripts")
    case .unused: say("没有网页用到", "named by no page")
    }
  }

  private func ground(_ field: ReadField) -> String {
    switch field.ground {
    case .block, .line: field.label
    case .meta, .list: field.label
    case .heading: "标题"
    case .path: "位置"
    case .document: "文档"
    }
  }

  func words(of reason: TakeoverReason) -> String {
    switch reason {
    case .absent: say("文件不存在", "no such file")
    case .noText: say("没有正文", "no text")
    case .hollow(let mark):
      say("标出的正文处（\(mark)）没有内容", "nothing stands where the page marks its text (\(mark))")
    case .oldFormat: say("请先用 WPS 或 Word 另存为 docx", "save it as .docx with WPS or Word first")
    case .noConverter:
      say("要先安装 pandoc：sudo apt-get install pandoc", "pandoc is not installed: sudo apt-get install pandoc")
    case .converterFailed(let words): say("pandoc 读不出：\(words)", "pandoc cannot read it: \(words)")
    case .converterLate:
      say(
        "pandoc 在时间和内存的限度内没有读完，请拆成几个文件", "pandoc did not read it within limits of time and memory: split it")
    case .locked: say("有密码，去掉密码再移交", "it has a password: take it off first")
    case .damaged: say("文件已损坏，或者不是 Word 写出的", "it is damaged, or no file that Word writes")
    case .unpacksTooFar(let limit):
      say("解开后超过 \(limit >> 20) MB，不再读取", "it unpacks to more than \(limit >> 20) MB")
    case .notWord(let name): say("内容是\(name.zh)，不是 docx", "it holds \(name.en), not docx")
    case .markdown:
      say(
        "Markdown 文件不用移交：写上元数据，直接放进 Content/notices",
        "Markdown is not taken over: add its fields and put it into Content/notices")
    case .sameAddress(let first): say("与 \(first) 的旧网址相同", "has the same old address as \(first)")
    case .sameContent(let first): say("与 \(first) 内容相同", "has the same content as \(first)")
    case .packed: say("里面如有网页，请先解压", "unpack it first, if there are pages in it")
    case .webArchive:
      say("请在浏览器中打开，另存为“网页，仅 HTML”", "open it in a browser and save it as “Webpage, HTML only”")
    case .notRegular:
      say("是链接，或不是普通文件，没有读取；请换成文件本身", "a link, or no plain file, and not read: put the file itself there")
    case .nameNotUTF8:
      say("文件名不是 UTF-8 编码，请重新命名或按原编码解压", "its name is not UTF-8: rename it, or unpack it in its own encoding")
    case .fault(let fault): words(of: fault)
    }
  }

  private func words(of fault: PageFault) -> String {
    switch fault {
    case .tooLarge(let limit): say("超过 \(limit >> 20) MB", "larger than \(limit >> 20) MB")
    case .tooDeep(let limit): say("网页嵌套超过 \(limit) 层", "nested deeper than \(limit)")
    case .tooManyParts(let limit): say("网页的成分超过 \(limit) 个", "more than \(limit) parts")
    case .tooManyAttributes(let limit): say("一个标签的属性超过 \(limit) 个", "a tag of more than \(limit) attributes")
    case .unknownEncoding(let name): say("编码 \(name) 读不了", "the encoding \(name) is not read")
    case .noText: say("没有内容", "nothing in it")
    case .noise: say("不是网页，也不是文字", "neither a page nor a text")
    }
  }

  private func words(of reason: UnreadValue.Reason) -> String {
    switch reason {
    case .unknownLabel: say("没有这样的元数据", "no such field")
    case .empty: say("没有内容", "no value")
    case .contradicts: say("与前面的不一致", "contradicts the value before")
    case .notADate: say("不是日期", "no date")
    case .trailing: say("日期后多出的文字", "words behind the date")
    case .notInVocabulary: say("不在允许的范围内", "not among the allowed values")
    case .repeatsTitle: say("与标题相同", "says the title again")
    case .unlabelled: say("没有名称，可能是这一项，请人工填写", "has no label; fill it in yourself")
    }
  }

  func words(of remark: NoticeDraft.Remark) -> String {
    switch remark {
    case .columnUnmapped(let name):
      say(
        "栏目“\(name)”没有对应，照原样写入，check 会报错",
        "column “\(name)” has no node; it stands as it is, and check refuses it")
    case .columnMissing: say("网页没有写明栏目", "the page names no column")
    case .bodyRenamed(let old, let name):
      say("发布机构“\(old)”按名录写作“\(name)”", "issuing body “\(old)” is written “\(name)”")
    case .bodyUnknown(let name): say("发布机构“\(name)”不在名录中", "issuing body “\(name)” is not in site.yaml")
    case .fieldMissing(let key): say("没有读出\(key.label)，请补写", "\(key.rawValue) could not be read; add it")
    case .signedOn(let date):
      say("正文落款日期是 \(date)，请核对后写作生成日期", "the text is signed on \(date); check it and write it as made_on")
    }
  }

  private func words(ofLeft name: String, _ count: Int) -> String {
    switch name {
    case "merged-cell": say("合并单元格 \(count) 处，已拆开", "\(count) merged cells, spread out")
    case "cell-line": say("单元格内换行 \(count) 处，改为空格", "\(count) line breaks in cells, now blanks")
    case "icon": say("小图标 \(count) 个，未移交", "\(count) icons left")
    case "hidden": say("网页上隐藏的内容 \(count) 处，未移交", "\(count) hidden parts left")
    case "list-marker":
      say(
        "列表 \(count) 个，编号不是连续的 1、2、3，照网页所示写成文字，请核对",
        "\(count) lists whose numbers are not plain: written as text, as the page shows them: check them")
    case "inner-table":
      say(
        "表中套表 \(count) 处，里面的表在单元格内写成一行，请核对",
        "\(count) tables inside a cell, now one line of it: check them")
    case "img": say("没有网址的图片 \(count) 幅，未移交", "\(count) pictures without an address left")
    case "sup": say("上标 \(count) 处，改为普通文字，请核对", "\(count) raised parts, now plain: check them")
    case "sub": say("下标 \(count) 处，改为普通文字，请核对", "\(count) lowered parts, now plain: check them")
    case "sup-sign": say("上标 \(count) 处，写作 ² 一类的字符", "\(count) raised signs, written like ²")
    case "sub-sign": say("下标 \(count) 处，写作 ₂ 一类的字符", "\(count) lowered signs, written like ₂")
    case "u", "s", "del", "strike", "ins":
      say("下划线、删除线（\(name)）\(count) 处，只留文字", "\(count) <\(name)>: only their words are kept")
    default: say("网页成分 <\(name)> \(count) 个，未移交", "\(count) <\(name)> left")
    }
  }
}
