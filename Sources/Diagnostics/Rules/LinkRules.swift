/// Links that leave, and what a reader who cannot see must know of links, headings and tables.
extension Rule {
  static let linkRules: [Rule] = [externalLink, linkNotHTTPS, linkText, headingOrder, tableHeadEmpty]

  package static let externalLink = Rule(
    "external-link", .warning, .adjustable,
    title: Wording(zh: "链接到政府网站以外", en: "A link that leaves government sites"),
    explanation: Wording(
      zh: "链接的网站不是 .gov.cn、.政务 域名，也不是本网站的，内容不受控制，日后可能变成广告或非法信息。页面会在链接后注明“（非政府网站）”。"
        + "确需链接的，把域名列入 site.yaml 的 external_hosts。用 IP 地址、短网址的，看不出通向哪里，换成域名。",
      en:
        "The host is neither a government domain nor this site's: what stands there may change into anything. Pages mark "
        + "such links. List hosts that are needed under external_hosts in site.yaml. Bare IP addresses and link shorteners "
        + "hide where they lead: write the domain."),
    basis: Wording(
      zh: "国办发〔2017〕47号（未核实）；《政府网站与政务新媒体检查指标》",
      en: "General Office 2017 No. 47 (unverified); Inspection indicators"),
    failing: .body("详见[说明](https://www.example.com/)。"),
    passing: .body("详见[说明](https://www.example.gov.cn/)。"))

  package static let linkNotHTTPS = Rule(
    "link-not-https", .warning, .adjustable,
    title: Wording(zh: "外部链接宜用 https", en: "Links are better https"),
    explanation: Wording(
      zh: "http 网址的内容在途中可能被篡改、插入广告。多数政府网站已支持 https。",
      en: "What comes by http may be changed on its way. Most government sites answer to https."),
    basis: Wording(zh: "国办发〔2017〕47号（未核实）", en: "General Office 2017 No. 47 (unverified)"),
    failing: .body("详见[说明](http://www.example.gov.cn/)。"),
    passing: .body("详见[说明](https://www.example.gov.cn/)。"))

  package static let linkText = Rule(
    "link-text", .warning, .adjustable,
    title: Wording(zh: "链接的文字要说明通向哪里", en: "A link says where it leads"),
    explanation: Wording(
      zh: "读屏软件的使用者常常只听链接。“点击这里”“更多”“详见”离开上下文没有意义。",
      en: "Readers by ear go from link to link: “click here” and “more” mean nothing by themselves."),
    basis: Wording(zh: "GB/T 37668-2019（未核实）", en: "GB/T 37668-2019 (unverified)"),
    failing: .body("办事指南请[点击这里](https://www.example.gov.cn/zhinan.html)。"),
    passing: .body("请看[办事指南](https://www.example.gov.cn/zhinan.html)。"))

  package static let headingOrder = Rule(
    "heading-order", .error, .adjustable,
    title: Wording(zh: "标题逐级书写", en: "Headings do not skip levels"),
    explanation: Wording(
      zh: "标题从二级（##）起逐级增加。跳级的标题，读屏软件和目录会以为中间漏了一层。",
      en:
        "Headings go down one level at a time; where one is skipped, a reader by ear believes to have missed something."
    ),
    basis: Wording(zh: "GB/T 37668-2019（未核实）", en: "GB/T 37668-2019 (unverified)"),
    failing: .body("## 一、总则\n\n#### 第一条\n\n正文。"),
    passing: .body("## 一、总则\n\n### 第一条\n\n正文。"))

  package static let tableHeadEmpty = Rule(
    "table-head-empty", .error, .adjustable,
    title: Wording(zh: "表头不应为空", en: "Table heads say what stands below"),
    explanation: Wording(
      zh: "表头为空的列，读者不知道是什么数据。左上角一格可以为空。",
      en: "A column without a head leaves its data unexplained. The top left cell may be empty."),
    basis: Wording(zh: "GB/T 37668-2019（未核实）", en: "GB/T 37668-2019 (unverified)"),
    failing: .body("| 项目 | |\n|---|---|\n| 办公费 | 12 |"),
    passing: .body("| 项目 | 金额 |\n|---|---|\n| 办公费 | 12 |"))
}

/// Why a host is doubtful.
package enum HostDoubt: Sendable, Hashable {
  case outside, address, shortener
}

extension Problem {
  package static func externalLink(_ host: String, _ doubt: HostDoubt) -> Problem {
    switch doubt {
    case .outside:
      Problem(
        .externalLink, zh: "“\(host)”不是政府网站", en: "“\(host)” is no government site",
        helpZh: "换成政府网站的来源；确需链接的，把域名列入 site.yaml 的 external_hosts。",
        helpEn: "link to a government source, or list the host under external_hosts in site.yaml.")
    case .address:
      Problem(
        .externalLink, zh: "链接用了 IP 地址“\(host)”", en: "the link uses the bare address “\(host)”",
        helpZh: "写该网站的域名；内部系统的地址不要公开。", helpEn: "write the domain; never publish addresses of inner systems.")
    case .shortener:
      Problem(
        .externalLink, zh: "“\(host)”是短网址，看不出通向哪里",
        en: "“\(host)” is a link shortener: nobody sees where it leads",
        helpZh: "写完整的网址。", helpEn: "write the full address.")
    }
  }

  package static func linkNotHTTPS(_ host: String) -> Problem {
    Problem(
      .linkNotHTTPS, zh: "“\(host)”的链接用的是 http", en: "the link to “\(host)” is http",
      helpZh: "该网站支持 https 的，把 http:// 改为 https://。", helpEn: "write https:// where the site answers to it.")
  }

  package static func linkText(_ text: String) -> Problem {
    Problem(
      .linkText, zh: "链接文字“\(text)”没有说明通向哪里", en: "the link text “\(text)” does not say where it leads",
      helpZh: "用所指内容的名称作链接文字，如：[办事指南](…)。", helpEn: "use the name of what it leads to.")
  }

  package static func headingOrder(level: Int, after: Int) -> Problem {
    Problem(
      .headingOrder, zh: after == 1 ? "第一个标题比后面的标题低" : "从 \(after) 级标题跳到了 \(level) 级",
      en: after == 1
        ? "the first heading is below later ones"
        : "a heading of level \(level) follows one of level \(after)",
      helpZh: "逐级增加“#”。", helpEn: "go down one level at a time.")
  }

  package static func tableHeadEmpty(column: Int) -> Problem {
    Problem(
      .tableHeadEmpty, zh: "表格第 \(column) 列没有表头", en: "column \(column) of the table has no head",
      helpZh: "写明这一列是什么。", helpEn: "say what stands in this column.")
  }
}
