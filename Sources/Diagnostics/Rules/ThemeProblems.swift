extension Problem {
  package static func templateNotUTF8() -> Problem {
    Problem(
      .templateNotUTF8, zh: "这里不是 UTF-8 文字", en: "this is not UTF-8 text",
      helpZh: "用编辑器把文件另存为 UTF-8。", helpEn: "save the file as UTF-8 in your editor.")
  }

  package static func templateUnclosedTag(_ closing: String) -> Problem {
    Problem(
      .templateSyntax, zh: "标签没有结束", en: "the tag does not end",
      helpZh: "在标签末尾补上 \(closing)。", helpEn: "end the tag with \(closing).")
  }

  package static func templateBadName(_ name: String) -> Problem {
    name.isEmpty
      ? Problem(
        .templateSyntax, zh: "标签中没有名称", en: "the tag has no name",
        helpZh: "写上名称，或删去标签。", helpEn: "give it a name, or take it out.")
      : Problem(
        .templateSyntax, zh: "“\(name)”不能作名称", en: "“\(name)” cannot be a name",
        helpZh: "名称只含英文字母、数字、_ 和 -，各级之间用一个点号。",
        helpEn: "names have only letters, digits, _ and -, with one dot between their parts.")
  }

  package static func templateUnsupportedTag(_ sign: String) -> Problem {
    Problem(
      .templateSyntax, zh: "不支持 \(sign) 标签", en: "\(sign) tags are not supported",
      helpZh: "公共部分用 {{> 名称}} 引入；分隔符不能改换。",
      helpEn: "share parts with {{> name}}; the delimiters cannot be changed.")
  }

  package static func templateUnclosedSection(_ tag: String) -> Problem {
    let end = "{{/" + tag.dropFirst(3)
    return Problem(
      .templateSyntax, zh: "区段 \(tag) 没有结束", en: "the section \(tag) does not end",
      helpZh: "在区段末尾加上 \(end)。", helpEn: "add \(end) where it ends.")
  }

  package static func templateTooDeep(_ limit: Int) -> Problem {
    Problem(
      .templateSyntax, zh: "区段套了 \(limit) 层以上，后面的没有读",
      en: "sections are nested more than \(limit) deep; the rest was not read",
      helpZh: "补上漏写的结束标签，或把里层移到另一个模板。",
      helpEn: "close the sections that are left open, or move the inner ones into a template of their own.")
  }

  package static func templateNothingToClose(_ tag: String) -> Problem {
    Problem(
      .templateSyntax, zh: "\(tag) 没有对应的开始标签", en: "\(tag) closes nothing",
      helpZh: "删去它，或补上开始标签。", helpEn: "take it out, or open the section before it.")
  }

  package static func templateMismatchedSection(open: String, close: String) -> Problem {
    let end = "{{/" + open.dropFirst(3)
    return Problem(
      .templateSyntax, zh: "\(open) 不能用 \(close) 结束", en: "\(open) cannot be closed by \(close)",
      helpZh: "改为 \(end)。", helpEn: "write \(end).")
  }

  package static func templateMissing(_ name: String) -> Problem {
    Problem(
      .templateMissing, zh: "主题缺少模板 \(name).mustache", en: "the theme has no template \(name).mustache",
      helpZh: "补上这个文件，或从标准主题复制一份。", helpEn: "add the file, or copy it from the standard theme.")
  }

  package static func templateMissingPartial(_ name: String, suggestion: String?) -> Problem {
    Problem(
      .templateMissing, zh: "主题中没有 \(name).mustache", en: "the theme has no \(name).mustache",
      helpZh: suggestion.map { "是否想写 {{> \($0)}}？" } ?? "补上这个文件，或删去标签。",
      helpEn: suggestion.map { "did you mean {{> \($0)}}?" } ?? "add the file, or take the tag out.")
  }

  package static func templateUnknownName(_ name: String, suggestion: String?, known: [String]) -> Problem {
    let list = known.joined(separator: ", ")
    return Problem(
      .templateUnknownName, zh: "这里没有名称“\(name)”", en: "there is no “\(name)” here",
      helpZh: suggestion.map { "是否想写 \($0)？" } ?? "可用的名称：\(list)。",
      helpEn: suggestion.map { "did you mean \($0)?" } ?? "the names here are: \(list).")
  }

  package static func templateNothingAround() -> Problem {
    Problem(
      .templateWrongKind, zh: "{{.}} 不在文字的区段中", en: "{{.}} stands in no section over a text",
      helpZh: "写出名称。", helpEn: "write the name.")
  }

  package static func templateNoFields(_ name: String) -> Problem {
    Problem(
      .templateWrongKind, zh: "“\(name)”下没有名称", en: "there are no names in “\(name)”",
      helpZh: "列表要先用 {{#\(name)}} 打开；文字没有下一级。",
      helpEn: "open a list with {{#\(name)}} first; a text has no parts.")
  }

  package static func templateNotPrintable(_ name: String) -> Problem {
    Problem(
      .templateWrongKind, zh: "“\(name)”不是文字，不能印出", en: "“\(name)” is not a text and cannot be printed",
      helpZh: "用 {{#\(name)}}…{{/\(name)}}。", helpEn: "use {{#\(name)}}…{{/\(name)}}.")
  }

  package static func templateEndless(_ name: String) -> Problem {
    Problem(
      .templateEndless, zh: "模板 \(name) 会无限套用自身", en: "the template \(name) calls itself without end",
      helpZh: "放进当前记录的列表区段中，如 {{#children}}。",
      helpEn: "put it into a section over a list of the same record, such as {{#children}}.")
  }

  package static func templatePartialsTooDeep(_ name: String, _ limit: Int) -> Problem {
    Problem(
      .templateEndless, zh: "模板套用模板 \(limit) 层以上，到 \(name) 为止",
      en: "partials call partials more than \(limit) deep, down to \(name)",
      helpZh: "把层次合并起来。", helpEn: "join some of them.")
  }

  /// - Parameter limit: calls that one page may take.
  package static func templateTooMany(_ name: String, _ limit: Int) -> Problem {
    Problem(
      .templateEndless, zh: "一个页面要套用模板 \(limit) 次以上，到 \(name) 为止",
      en: "one page would call partials more than \(limit) times, down to \(name)",
      helpZh: "层层套用会成倍增长：同一模板不要并排引入多次。",
      helpEn: "calls within calls multiply: do not call the same partial many times side by side.")
  }

  package static func templateRawText(_ name: String) -> Problem {
    Problem(
      .templateRawText, zh: "“\(name)”是文字，不能原样输出", en: "“\(name)” is text and cannot be printed as HTML",
      helpZh: "改为 {{\(name)}}。", helpEn: "write {{\(name)}}.")
  }

  package static func templateEscapedMarkup(_ name: String) -> Problem {
    Problem(
      .templateEscapedMarkup, zh: "“\(name)”是成品 HTML", en: "“\(name)” is finished HTML",
      helpZh: "改为 {{{\(name)}}}。", helpEn: "write {{{\(name)}}}.")
  }

  package static func templateUnquoted(_ name: String) -> Problem {
    Problem(
      .templateUnquotedAttribute, zh: "“\(name)”在标记内，却不在引号中",
      en: "“\(name)” stands within a tag, but not in quotes",
      helpZh: "放进属性值的双引号中。", helpEn: "put it into a quoted attribute value.")
  }

  package static func templateUnsafePlace(_ name: String, zh: String, en: String) -> Problem {
    Problem(
      .templateUnsafePlace, zh: "“\(name)”不能放在\(zh)", en: "“\(name)” cannot stand \(en)",
      helpZh: "移到标记之间；链接用 {{root}}{{path}}；模板注释用 {{! … }}。",
      helpEn: "move it between tags; for links use {{root}}{{path}}; for comments use {{! … }}.")
  }

  package static func templateTornMarkup() -> Problem {
    Problem(
      .templateTornMarkup, zh: "结束处与开始处不在 HTML 的同一位置",
      en: "this does not end at the same place of the HTML where it began",
      helpZh: "让标记和引号在其中成对。", helpEn: "close each tag and quote where it was opened.")
  }

  package static func themeOutsideRequest(_ address: String) -> Problem {
    Problem(
      .themeOutsideRequest, zh: "页面会从别的网站取用“\(address)”", en: "the page would fetch “\(address)” elsewhere",
      helpZh: "把文件放进主题的 assets 文件夹，写作 {{root}}assets/…。",
      helpEn: "put the file into the theme's assets folder and write {{root}}assets/….")
  }

  /// In a style sheet, where addresses run from the sheet itself.
  package static func themeOutsideStyle(_ address: String) -> Problem {
    Problem(
      .themeOutsideRequest, zh: "样式会从别的网站取用“\(address)”",
      en: "the style sheet would fetch “\(address)” elsewhere",
      helpZh: "把文件放在样式表旁边，写作 url(文件名)。",
      helpEn: "put the file beside the style sheet and write url(NAME).")
  }

  package static func themeLeadsAway(_ what: String) -> Problem {
    Problem(
      .themeOutsideRequest, zh: "\(what) 会把读者带到别的网站，或者告诉别的网站谁在阅读",
      en: "\(what) leads readers away, or tells another host who reads",
      helpZh: "去掉它；要指向别的网站，用读者自己点击的链接。",
      helpEn: "take it out; a link that readers follow themselves may lead elsewhere.")
  }

  package static func themeAssetMissing(_ name: String) -> Problem {
    Problem(
      .themeAssetMissing, zh: "主题和标准主题的 assets 文件夹中都没有“\(name)”",
      en: "neither the theme nor the standard one has “\(name)” in its assets",
      helpZh: "放入这个文件，或者改正名称（大小写也要一致）。",
      helpEn: "put the file there, or correct the name; capitals matter.")
  }

  package static func themeAssetHeavy(_ name: String, bytes: Int, limit: Int) -> Problem {
    Problem(
      .themeAssetHeavy, zh: "“\(name)”有 \(bytes) 字节，每个页面都要下载",
      en: "“\(name)” has \(bytes) bytes and comes with every page",
      helpZh: "缩小到 \(limit) 字节以内：按显示的大小导出，或者改用 SVG；字体用系统自带的。",
      helpEn:
        "bring it below \(limit) bytes: export it at the size it is shown in, or as SVG; use fonts of the system."
    )
  }

  package static func themeAssetScript(_ what: String) -> Problem {
    Problem(
      .themeAssetScript, zh: "图片中有 \(what)", en: "the picture holds \(what)",
      helpZh: "另存为不含脚本和外部引用的 SVG，或改用 PNG。",
      helpEn: "save it without scripts and outside references, or as PNG.")
  }

  package static func themeComment() -> Problem {
    Problem(
      .themeComment, zh: "这条 HTML 注释会出现在每个页面的源码里",
      en: "this HTML comment is published with every page",
      helpZh: "改写为 {{! … }}，生成时去掉。", helpEn: "write {{! … }} instead, which leaves nothing behind.")
  }

  package static func themeOutsideName(_ name: String) -> Problem {
    Problem(
      .themeOutsideRequest, zh: "“\(name)”可能是别的网站的地址，页面会从那里取用文件",
      en: "“\(name)” may be an address elsewhere, which the page would fetch",
      helpZh: "把文件放进主题的 assets 文件夹，写作 {{root}}assets/…。",
      helpEn: "put the file into the theme's assets folder and write {{root}}assets/….")
  }

  package static func themeInlineScript(_ what: String) -> Problem {
    Problem(
      .themeInlineScript, zh: "页面内有脚本或样式：\(what)", en: "script or style within the page: \(what)",
      helpZh: "写进主题的 assets 文件夹中的文件。", helpEn: "move it to a file in the theme's assets folder.")
  }
}
