/// What a theme's pages owe their readers: the tags and marks that inspections look for, and rest.
extension Rule {
  static let themePageRules: [Rule] = [
    themeContentMissing, themeTagsMissing, themeFooterMissing, themeRestless, themePictureWithoutAlt,
  ]

  package static let themeContentMissing = Rule(
    "theme-content-missing", .error,
    title: Wording(zh: "每种页面都应印出自己的内容", en: "Every kind of page prints its content"),
    explanation: Wording(
      zh: """
        模板漏掉正文、附件、列表等内容，生成时各页都会变成空白，并替换已经发布的专栏。各模板必须印出的名称见 Themes/README.md \
        “What every page owes”一节；只在没有内容时才隐去的区段不算缺少。
        """,
      en: """
        A template that leaves out the text, the attachments or the rows of a list makes pages that are empty, and \
        they take the place of what is published. Themes/README.md tells under “What every page owes” which names \
        each template prints; a section that hides one of them only where there is none to show is in order.
        """),
    basis: Wording(
      zh: "《政府信息公开条例》第二十三条、第二十四条（未核实）",
      en: "Regulations on Open Government Information, articles 23 and 24 (unverified)"),
    failing: .page("<h1>{{heading}}</h1>"),
    passing: .page(
      """
      <h1>{{heading}}</h1>
      {{{body}}}
      {{#attachments}}<p><a href="{{root}}{{path}}">{{name}}</a></p>{{/attachments}}
      """))

  package static let themeTagsMissing = Rule(
    "theme-tags-missing", .error, .adjustable,
    title: Wording(zh: "每种页面都应印出网页标签", en: "Every kind of page prints its meta tags"),
    explanation: Wording(
      zh: """
        网站标签、栏目标签和内容页标签由程序按 site.yaml 和各条信息写好，模板只需在 <head> 中印出 {{{meta_tags}}}。\
        少了它，检查时该页面就没有标签。
        """,
      en: """
        The tags for the site, the column and the article are made from site.yaml and from each notice; a template \
        only prints {{{meta_tags}}} in its <head>. Without it an inspection finds no tags on the page.
        """),
    basis: Wording(
      zh: "《政府网站发展指引》（国办发〔2017〕47号）（未核实）", en: "Guidelines for government websites (2017 No. 47) (unverified)"
    ),
    failing: .head("<title>{{page_title}}</title>"),
    passing: .head("<title>{{page_title}}</title>\n{{{meta_tags}}}"))

  package static let themeFooterMissing = Rule(
    "theme-footer-missing", .error, .adjustable,
    title: Wording(zh: "每种页面都应印出页脚和全部标识", en: "Every kind of page prints the footer with all its marks"),
    explanation: Wording(
      zh: """
        每个页面都要用 {{{footer}}} 印出页脚；页脚应有网站标识码、党政机关网站标识、“我为政府网站找错”、ICP备案号和公安备案号。\
        只在没有内容时才隐去的区段不算缺少。
        """,
      en: """
        Each page prints the footer with {{{footer}}}, and the footer shows the site's code, the mark of party and \
        government sites, the entry for reporting errors, and the ICP and police numbers. A section that hides one \
        of them only where there is none to show is in order.
        """),
    basis: Wording(
      zh: "《政府网站发展指引》（国办发〔2017〕47号）（未核实）", en: "Guidelines for government websites (2017 No. 47) (unverified)"
    ),
    failing: .files([("Themes/standard/footer.mustache", "<footer>{{site.office_name}}</footer>\n")]),
    passing: .files([
      (
        "Themes/standard/footer.mustache",
        """
        <footer>
        <p>{{site.site_id_code}} {{site.icp}} {{site.police}}</p>
        <p><a href="{{site.party_mark}}">党政机关网站标识</a></p>
        <p><a href="{{site.report_errors}}">我为政府网站找错</a></p>
        </footer>

        """
      )
    ]))

  package static let themeRestless = Rule(
    "theme-restless", .error, .adjustable,
    title: Wording(zh: "页面不得自动播放、滚动或闪烁", en: "Nothing on a page plays, runs or blinks by itself"),
    explanation: Wording(
      zh: "自动播放的音视频打断读屏软件，滚动和闪烁的文字有人读不了。<marquee> 和 <blink> 也早已不属于 HTML。",
      en: """
        Sound and film that start by themselves drown out screen readers, and some cannot read what runs or blinks. \
        Nor have <marquee> and <blink> been part of HTML for long.
        """),
    basis: Wording(
      zh: "《政府网站发展指引》（国办发〔2017〕47号）（未核实）；GB/T 37668-2019（未核实）",
      en: "Guidelines for government websites (2017 No. 47) (unverified); GB/T 37668-2019 (unverified)"),
    failing: .files([("Themes/standard/search.mustache", "<marquee>欢迎访问</marquee>\n")]),
    passing: .files([("Themes/standard/search.mustache", "<p>欢迎访问</p>\n")]))

  package static let themePictureWithoutAlt = Rule(
    "theme-picture-without-alt", .error, .adjustable,
    title: Wording(zh: "主题中的图片应有替代文字", en: "Pictures of a theme have an alternative text"),
    explanation: Wording(
      zh: "看不见图片的人靠 alt 知道图上是什么；只作装饰的图片写 alt=\"\"，读屏软件就会跳过。",
      en: """
        Who cannot see a picture learns from alt what it shows; with alt="" screen readers pass over one that only \
        adorns.
        """),
    basis: Wording(zh: "GB/T 37668-2019（未核实）", en: "GB/T 37668-2019 (unverified)"),
    failing: .files([
      ("Themes/standard/emblem.mustache", "<img src=\"{{root}}assets/emblem.png\">\n"),
      ("Themes/standard/assets/emblem.png", "\u{89}PNG"),
    ]),
    passing: .files([
      ("Themes/standard/emblem.mustache", "<img src=\"{{root}}assets/emblem.png\" alt=\"\">\n"),
      ("Themes/standard/assets/emblem.png", "\u{89}PNG"),
    ]))
}

extension Problem {
  /// - Parameter names: what is missing, each with what may stand in its place.
  package static func themeContentMissing(_ template: String, _ names: [[String]]) -> Problem {
    let zh = names.map { $0.joined(separator: " 或 ") }.joined(separator: "、")
    let en = names.map { $0.joined(separator: " or ") }.joined(separator: ", ")
    return Problem(
      .themeContentMissing, zh: "模板 \(template) 没有印出 \(zh)",
      en: "the template \(template) does not print \(en)",
      helpZh: "照标准主题的 \(template).mustache 补上，不要放在可能隐去的区段或 HTML 注释里。",
      helpEn: """
        put it in as \(template).mustache of the standard theme has it, outside any section that may hide it.
        """)
  }

  package static func themeTagsMissing() -> Problem {
    Problem(
      .themeTagsMissing, zh: "有页面不印出网页标签", en: "there are pages that do not print their meta tags",
      helpZh: "在 <head> 中写 {{{meta_tags}}}，不要放在可能隐去的区段里。",
      helpEn: "write {{{meta_tags}}} into <head>, outside any section that may hide it.")
  }

  package static func themeFooterMissing() -> Problem {
    Problem(
      .themeFooterMissing, zh: "有页面不印出页脚", en: "there are pages that do not print the footer",
      helpZh: "在 </body> 之前写 {{{footer}}}，不要放在可能隐去的区段里。",
      helpEn: "write {{{footer}}} before </body>, outside any section that may hide it.")
  }

  package static func themeFooterMarksMissing(_ names: [String]) -> Problem {
    Problem(
      .themeFooterMissing, zh: "页脚没有印出 \(names.joined(separator: "、"))",
      en: "the footer does not print \(names.joined(separator: ", "))",
      helpZh: "把这些名称写进页脚；可照标准主题的 footer.mustache。",
      helpEn: "print them in the footer; footer.mustache of the standard theme shows how.")
  }

  package static func themeRestless(_ what: String) -> Problem {
    Problem(
      .themeRestless, zh: "\(what) 会自动播放、滚动或闪烁", en: "\(what) plays, runs or blinks by itself",
      helpZh: "去掉它；音视频让读者自己播放。", helpEn: "take it out; let readers start sound and film themselves.")
  }

  package static func themePictureWithoutAlt() -> Problem {
    Problem(
      .themePictureWithoutAlt, zh: "图片没有替代文字", en: "the picture has no alternative text",
      helpZh: "加上 alt，写明图上的内容；只作装饰的写 alt=\"\"。",
      helpEn: "add alt with what the picture shows, or alt=\"\" where it only adorns.")
  }
}

extension RuleExample {
  /// The sound column with this in the body of its standing pages.
  fileprivate static func page(_ content: String) -> RuleExample {
    .files([("Themes/standard/page.mustache", "{{> head}}\n<body>\n\(content)\n{{> bottom}}\n")])
  }

  /// The sound column with this in the head of its pages.
  fileprivate static func head(_ tags: String) -> RuleExample {
    .files([
      (
        "Themes/standard/head.mustache",
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\(tags)\n</head>\n"
      )
    ])
  }
}
