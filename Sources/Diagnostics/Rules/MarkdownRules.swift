/// What may not stand in the body of a notice, because rendering would lose it or make it unsafe.
extension Rule {
  static let markdownRules: [Rule] = [
    rawHTML, unsafeLink, linkWithoutTarget, linkWithoutText, linkDefinitionUnused, imageWithoutAlt,
    tableHeaderWidth, tableRowWidth, tableRowOverflow,
    footnoteUndefined, footnoteUnused, footnoteDuplicate, footnoteMisplaced,
    nestedTooDeeply,
  ]

  package static let rawHTML = Rule(
    "raw-html", .error,
    title: Wording(zh: "正文不得含有 HTML 标记", en: "No raw HTML in a body"),
    explanation: Wording(
      zh: "正文中的 HTML 标记和注释不会显示，夹在其中的内容可能随之丢失；也可能把脚本带进页面。",
      en:
        "HTML and its comments are not rendered: what they wrap may be lost, and they could carry script into the page."
    ),
    failing: .body("<div>内容</div>"),
    passing: .body("内容"))

  package static let unsafeLink = Rule(
    "unsafe-link", .error,
    title: Wording(zh: "链接地址须安全、明确", en: "Links lead where they say, and are safe"),
    explanation: Wording(
      zh: """
        链接只能指向本专栏内的文件、http 或 https 网址、邮箱（mailto:）和电话（tel:）。其他协议可能执行脚本；\
        省略协议、夹带反斜杠、不可见字符或用户名的地址，浏览器理解的去向与读者看到的可能不同。
        """,
      en: """
        A link may lead to a file of the column, an http or https address, a mailbox (mailto:) or a telephone (tel:). \
        Other schemes may run script; addresses without a scheme, with backslashes, unseen characters or a user name \
        may lead elsewhere than the reader sees.
        """),
    failing: .body("详见[说明](javascript:alert(1))。"),
    passing: .body("详见[说明](https://www.example.gov.cn/shuoming.html)。"))

  package static let linkWithoutTarget = Rule(
    "link-without-target", .warning, .adjustable,
    title: Wording(zh: "链接须写明地址", en: "A link has an address"),
    explanation: Wording(
      zh: "地址为空的链接点击后没有反应，地址为空的图片不会显示。",
      en: "A link without an address leads nowhere; an image without one does not show."),
    failing: .body("详见[办事指南]()。"),
    passing: .body("详见[办事指南](https://www.example.gov.cn/zhinan.html)。"))

  package static let linkWithoutText = Rule(
    "link-without-text", .warning, .adjustable,
    title: Wording(zh: "链接须有文字", en: "A link has text"),
    explanation: Wording(
      zh: "没有文字的链接读者看不见，读屏软件也无法说明它通向哪里，不符合无障碍要求。",
      en: "A link without text cannot be seen, and a screen reader cannot say where it leads."),
    failing: .body("详见[](https://www.example.gov.cn/)。"),
    passing: .body("详见[市政府网站](https://www.example.gov.cn/)。"))

  package static let linkDefinitionUnused = Rule(
    "link-definition-unused", .error,
    title: Wording(zh: "整行文字不得被当作链接定义而丢失", en: "No line is lost as an unused link definition"),
    explanation: Wording(
      zh: "行首写作“[文字]: 内容”的一行，Markdown 视为链接定义，不会显示；正文没有引用它时，这一行便无声消失。",
      en:
        "A line “[text]: content” is a link definition to Markdown and is not shown; where nothing refers to it, it vanishes."
    ),
    failing: .body("[备注]: 以原件为准"),
    passing: .body("\\[备注]: 以原件为准"))

  package static let imageWithoutAlt = Rule(
    "image-without-alt", .error, .adjustable,
    title: Wording(zh: "图片须有替代文字", en: "An image has alternative text"),
    explanation: Wording(
      zh: "看不到图片的读者依靠替代文字了解其内容；政府网站无障碍要求图片提供替代文字。",
      en: "Readers who cannot see an image rely on its alternative text; accessibility rules ask for it."),
    failing: .body("![](https://www.example.gov.cn/tu.png)"),
    passing: .body("![2023 年收支结构图](https://www.example.gov.cn/tu.png)"))

  package static let tableHeaderWidth = Rule(
    "table-header-width", .error,
    title: Wording(zh: "表头与分隔行的列数须一致", en: "A table's header and delimiter row agree"),
    explanation: Wording(
      zh: "表头与其下的分隔行（|---|---|）列数不同时，Markdown 不认其为表格，页面上只会出现一串竖线。",
      en:
        "Where the header and the row |---|---| below it differ in width, there is no table, only a row of bars."
    ),
    failing: .body("| 项目 | 金额 | 备注 |\n|---|---|\n| 办公费 | 12 | 无 |"),
    passing: .body("| 项目 | 金额 | 备注 |\n|---|---|---|\n| 办公费 | 12 | 无 |"))

  package static let tableRowWidth = Rule(
    "table-row-width", .warning, .adjustable,
    title: Wording(zh: "表格各行的单元格数应与表头一致", en: "Table rows are as wide as the header"),
    explanation: Wording(
      zh: "单元格少于表头的行会在末尾补空格，往往是漏写了竖线，或是表后的文字没有空行隔开。",
      en:
        "A row shorter than the header is padded with empty cells; often a bar is missing, or text follows without a blank line."
    ),
    failing: .body("| 项目 | 金额 |\n|---|---|\n| 办公费 |"),
    passing: .body("| 项目 | 金额 |\n|---|---|\n| 办公费 | 12 |"))

  package static let tableRowOverflow = Rule(
    "table-row-overflow", .error,
    title: Wording(zh: "表格各行不得多于表头的列数", en: "No table row is wider than the header"),
    explanation: Wording(
      zh: "多出表头的单元格没有列名，通行的 Markdown 会将其丢弃，公开的数据就不完整。",
      en:
        "Cells beyond the header belong to no column and are usually dropped: the published figures would be incomplete."
    ),
    failing: .body("| 项目 | 金额 |\n|---|---|\n| 办公费 | 12 | 13 |"),
    passing: .body("| 项目 | 金额 |\n|---|---|\n| 办公费 | 12\\|13 |"))
}

/// Footnotes.
extension Rule {
  package static let footnoteUndefined = Rule(
    "footnote-undefined", .error,
    title: Wording(zh: "脚注须有内容", en: "A footnote mark has its note"),
    explanation: Wording(
      zh: "正文引用了脚注，却没有写脚注内容，读者会看到一个无处可查的记号。",
      en: "The text refers to a footnote that is nowhere written."),
    failing: .body("增长百分之五[^1]。"),
    passing: .body("增长百分之五[^1]。\n\n[^1]: 按可比价格计算。"))

  package static let footnoteUnused = Rule(
    "footnote-unused", .warning, .adjustable,
    title: Wording(zh: "脚注应被正文引用", en: "A footnote is referred to"),
    explanation: Wording(
      zh: "写了脚注内容而正文没有引用：内容仍列在文末，但读者不知道它注的是哪里。",
      en: "The note is still listed at the end, but nothing says what it belongs to."),
    failing: .body("增长百分之五。\n\n[^1]: 按可比价格计算。"),
    passing: .body("增长百分之五[^1]。\n\n[^1]: 按可比价格计算。"))

  package static let footnoteDuplicate = Rule(
    "footnote-duplicate", .error,
    title: Wording(zh: "同一脚注不得写两次", en: "A footnote is written once"),
    explanation: Wording(
      zh: "两条脚注使用同一标号，正文的引用无法确定指向哪一条。",
      en: "Two notes carry one label; it is not certain which of them the text means."),
    failing: .body("增长百分之五[^1]。\n\n[^1]: 按可比价格计算。\n[^1]: 初步核算数。"),
    passing: .body("增长百分之五[^1][^2]。\n\n[^1]: 按可比价格计算。\n[^2]: 初步核算数。"))

  package static let nestedTooDeeply = Rule(
    "nested-too-deeply", .error,
    title: Wording(zh: "引用和列表不得层层套到看不清", en: "Quotes and lists are not nested beyond any sense"),
    explanation: Wording(
      zh: "行首的每个 > 或列表符号都让这一行深一层。套了上百层的文字没有页面放得下，多半是用符号画的线。",
      en:
        "Each > or list sign at the head of a line puts it one level deeper. No page has room for a hundred of them."
    ),
    failing: .body(String(repeating: ">", count: 120) + "引文"),
    passing: .body("> > 引文中的引文"))

  package static let footnoteMisplaced = Rule(
    "footnote-misplaced", .error,
    title: Wording(zh: "链接文字和图片说明中不得有脚注", en: "No footnote inside a link or an image's text"),
    explanation: Wording(
      zh: "脚注记号本身就是链接，放在链接文字或图片替代文字里无法点击。",
      en: "A footnote mark is a link itself; within another link's text or an image's text it cannot work."),
    failing: .body("见[条例[^1]](https://www.example.gov.cn/)。\n\n[^1]: 2019 年修订。"),
    passing: .body("见[条例](https://www.example.gov.cn/)[^1]。\n\n[^1]: 2019 年修订。"))
}

/// Why an address may not be published.
package enum LinkFault: Sendable, Hashable {
  /// A scheme other than the allowed ones.
  case scheme(String)
  /// Leads to another host without saying how: `//host`, or a web address without a host.
  case host
  /// A backslash, which browsers take for a slash.
  case backslash
  /// A control character or one that is not seen.
  case invisible
  /// A name or password before the host, which hides where the link leads.
  case user
}

extension Problem {
  package static func rawHTML(_ tag: String) -> Problem {
    Problem(
      .rawHTML, zh: "正文中有 HTML 标记“\(tag)”", en: "raw HTML “\(tag)” in the body",
      helpZh: "改用 Markdown 写法（换行在行尾加反斜杠）；确需显示尖括号时写作 &lt; 和 &gt;。",
      helpEn:
        "write it in Markdown (a backslash at the end of a line breaks it); for a visible angle bracket write &lt; and &gt;."
    )
  }

  package static func unsafeLink(_ destination: String, _ fault: LinkFault) -> Problem {
    let shown = destination.shownInMessage
    let (reason, help) = fault.wordings
    return Problem(
      .unsafeLink, zh: "链接地址“\(shown)”\(reason.zh)", en: "the address “\(shown)” \(reason.en)",
      helpZh: help.zh, helpEn: help.en)
  }

  package static func linkWithoutTarget(image: Bool) -> Problem {
    Problem(
      .linkWithoutTarget, zh: image ? "图片没有地址" : "链接没有地址",
      en: image ? "the image has no address" : "the link has no address",
      helpZh: "在圆括号内写上地址，或去掉方括号只留文字。",
      helpEn: "write the address between the parentheses, or leave only the text.")
  }

  package static var linkWithoutText: Problem {
    Problem(
      .linkWithoutText, zh: "链接没有文字", en: "the link has no text",
      helpZh: "在方括号内写明链接通向哪里，如：[市政府网站](…)。",
      helpEn: "say between the brackets where the link leads.")
  }

  package static func linkDefinitionUnused(_ line: String) -> Problem {
    Problem(
      .linkDefinitionUnused, zh: "“\(line.shownInMessage)”会被当作链接定义而不显示",
      en: "“\(line.shownInMessage)” is taken for a link definition and would not be shown",
      helpZh: "如是正文，在“[”前加反斜杠写作“\\[”；如是链接定义，请在正文中引用或删去此行。",
      helpEn: "if it is text, write “\\[”; if it is a definition, refer to it or delete the line.")
  }

  package static var imageWithoutAlt: Problem {
    Problem(
      .imageWithoutAlt, zh: "图片没有替代文字", en: "the image has no alternative text",
      helpZh: "在“![”与“]”之间用一句话写明图片内容。",
      helpEn: "say between “![” and “]” what the image shows.")
  }

  package static func tableHeaderWidth(header: Int, delimiter: Int) -> Problem {
    Problem(
      .tableHeaderWidth, zh: "表头有 \(header) 列，分隔行有 \(delimiter) 列，无法成为表格",
      en: "the header has \(header) cells and the delimiter row \(delimiter): this is no table",
      helpZh: "使两行的列数一致；单元格内的竖线写作“\\|”。",
      helpEn: "give both rows the same number of cells; write a bar inside a cell as “\\|”.")
  }

  package static func tableRowWidth(row: Int, cells: Int, expected: Int) -> Problem {
    Problem(
      .tableRowWidth, zh: "表格第 \(row) 行有 \(cells) 个单元格，表头有 \(expected) 个",
      en: "row \(row) of the table has \(cells) cells, the header \(expected)",
      helpZh: "补齐缺少的单元格；如不是表格内容，请在其前空一行。",
      helpEn: "add the missing cells; if this is not part of the table, put a blank line before it.")
  }

  package static func tableRowOverflow(row: Int, cells: Int, expected: Int) -> Problem {
    Problem(
      .tableRowOverflow, zh: "表格第 \(row) 行有 \(cells) 个单元格，多于表头的 \(expected) 个",
      en: "row \(row) of the table has \(cells) cells, more than the header's \(expected)",
      helpZh: "在表头和分隔行补上相应的列；单元格内的竖线写作“\\|”。",
      helpEn: "add the columns to the header and the delimiter row; write a bar inside a cell as “\\|”.")
  }
}

/// Footnotes.
extension Problem {
  package static func footnoteUndefined(_ label: String) -> Problem {
    Problem(
      .footnoteUndefined, zh: "脚注“\(label)”没有内容", en: "footnote “\(label)” is not defined",
      helpZh: "另起一行写“[^\(label)]: 脚注内容”；如不是脚注，写作“\\[^\(label)]”。",
      helpEn:
        "write “[^\(label)]: the note” on a line of its own; if it is no footnote, write “\\[^\(label)]”.")
  }

  package static func footnoteUnused(_ label: String) -> Problem {
    Problem(
      .footnoteUnused, zh: "正文没有引用脚注“\(label)”", en: "nothing refers to footnote “\(label)”",
      helpZh: "在所注之处写“[^\(label)]”，或删去这条脚注。",
      helpEn: "write “[^\(label)]” where it belongs, or delete the note.")
  }

  package static func footnoteDuplicate(_ label: String) -> Problem {
    Problem(
      .footnoteDuplicate, zh: "脚注“\(label)”写了两次", en: "footnote “\(label)” is defined twice",
      helpZh: "给其中一条换一个标号，并相应修改正文中的引用。",
      helpEn: "give one of them another label, in the text too.")
  }

  package static func nestedTooDeeply() -> Problem {
    Problem(
      .nestedTooDeeply, zh: "这一行的引用和列表套得太深", en: "quotes and lists are nested too deeply in this line",
      helpZh: "删去行首多余的符号和空格；要画线，单独一行写 ---。",
      helpEn: "take out what is too much at the head of the line; for a rule write --- on a line of its own.")
  }

  package static func footnoteMisplaced(_ label: String) -> Problem {
    Problem(
      .footnoteMisplaced, zh: "脚注“\(label)”写在链接文字或图片说明里",
      en: "footnote “\(label)” stands inside the text of a link or an image",
      helpZh: "把“[^\(label)]”移到链接或图片之后。",
      helpEn: "move “[^\(label)]” behind the link or the image.")
  }
}

extension LinkFault {
  fileprivate var wordings: (reason: Wording, help: Wording) {
    switch self {
    case .scheme(let scheme):
      (
        Wording(
          zh: "使用了不允许的协议“\(scheme.shownInMessage):”",
          en: "uses the scheme “\(scheme.shownInMessage):”, which is not allowed"),
        Wording(
          zh: "改用 https 网址、mailto: 邮箱、tel: 电话或本专栏内文件的相对路径；文件名中的冒号请改名去掉。",
          en:
            "use an https address, mailto:, tel: or a path relative to this file; rename a file with a colon in its name."
        )
      )
    case .host:
      (
        Wording(zh: "没有写全协议和域名", en: "lacks its scheme or its host"),
        Wording(
          zh: "写全网址，如 https://www.example.gov.cn/。",
          en: "write it in full, such as https://www.example.gov.cn/.")
      )
    case .backslash:
      (
        Wording(zh: "含有反斜杠", en: "contains a backslash"),
        Wording(zh: "路径用“/”分隔。", en: "separate the parts of a path by “/”.")
      )
    case .invisible:
      (
        Wording(zh: "含有控制字符或看不见的字符", en: "contains control characters or characters that are not seen"),
        Wording(zh: "删去地址，重新手工输入。", en: "delete the address and type it anew.")
      )
    case .user:
      (
        Wording(zh: "在域名前带有用户名，去向易被误认", en: "has a user name before its host, which hides where it leads"),
        Wording(zh: "去掉“@”及其前面的部分。", en: "remove the “@” and what stands before it.")
      )
    }
  }
}

extension String {
  /// Short and visible enough for a message.
  fileprivate var shownInMessage: String {
    var shown = ""
    for scalar in unicodeScalars.prefix(60) {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.count > 60 ? shown + "…" : shown
  }
}
