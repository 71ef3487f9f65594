/// What a theme may be: templates in the Mustache subset, whose names exist, and pages that fetch nothing elsewhere.
extension Rule {
  static let themeRules: [Rule] = [
    templateNotUTF8, templateSyntax, templateMissing, templateUnknownName, templateWrongKind, templateEndless,
    templateRawText, templateEscapedMarkup, templateUnquotedAttribute, templateUnsafePlace,
    templateTornMarkup,
    themeOutsideRequest, themeInlineScript, themeAssetMissing, themeAssetHeavy, themeAssetScript,
    themeComment,
  ]

  package static let templateNotUTF8 = Rule(
    "template-not-utf8", .error,
    title: Wording(zh: "主题文件应为 UTF-8 编码", en: "Theme files are UTF-8"),
    explanation: Wording(
      zh: "页面一律以 UTF-8 发布。主题文件用其他编码保存，页面上会出现乱码。",
      en: "Pages are published as UTF-8; a theme file in another encoding would garble them."),
    failing: .bytes("Themes/standard/row.mustache", Array("<li>".utf8) + [0xC4, 0xFA] + Array("</li>".utf8)),
    passing: .row("<li>您{{title}}</li>"))

  package static let templateSyntax = Rule(
    "template-syntax", .error,
    title: Wording(zh: "模板标签应写完整并成对", en: "Template tags are whole and paired"),
    explanation: Wording(
      zh: "标签以 {{ 开始、以 }} 结束；{{#名称}} 和 {{^名称}} 必须用同名的 {{/名称}} 结束。不支持改换分隔符、继承和 lambda。",
      en: """
        A tag begins with {{ and ends with }}; {{#name}} and {{^name}} end with {{/name}} of the same name. \
        Changed delimiters, inheritance and lambdas are not supported.
        """),
    failing: .row("<li>{{title}}{{#made_on}}{{made_on}}</li>"),
    passing: .row("<li>{{title}}{{#made_on}}{{made_on}}{{/made_on}}</li>"))

  package static let templateMissing = Rule(
    "template-missing", .error,
    title: Wording(zh: "模板应存在", en: "Templates that are needed exist"),
    explanation: Wording(
      zh: "每种页面都要有模板；模板用 {{> 名称}} 引入的文件也要在主题中。缺一个，就有页面做不出来。",
      en:
        "Each kind of page has a template, and what {{> name}} calls is in the theme; without one, pages cannot be made."
    ),
    failing: .row("<li>{{> no-such-part}}</li>"),
    passing: .row("<li>{{title}}</li>"))

  package static let templateUnknownName = Rule(
    "template-unknown-name", .error,
    title: Wording(zh: "模板中的名称应存在", en: "Names in templates exist"),
    explanation: Wording(
      zh: "名称写错，页面上就缺一项内容，而且没有任何提示。因此模板只能使用规定的名称，由内向外查找。",
      en: """
        A misspelt name would silently leave something out of the page. So templates use only the names that are \
        laid down, looked up from the innermost section outwards.
        """),
    failing: .row("<li>{{titel}}</li>"),
    passing: .row("<li>{{title}}</li>"))

  package static let templateWrongKind = Rule(
    "template-wrong-kind", .error,
    title: Wording(zh: "名称应按其内容使用", en: "Names are used for what they hold"),
    explanation: Wording(
      zh: "列表、记录和开关不能直接印出，要用区段；只有记录才有点号后面的下一级名称。",
      en:
        "Lists, records and flags cannot be printed: they open sections. Only a record has names behind a dot."
    ),
    failing: .row("<li>{{site}}</li>"),
    passing: .row("<li>{{title}} {{site.office_name}}</li>"))

  package static let templateEndless = Rule(
    "template-endless", .error,
    title: Wording(zh: "模板不得无限套用自身", en: "Partials do not call themselves without end"),
    explanation: Wording(
      zh: "模板可以套用自身，但每次都要进入当前记录的下一级列表（如栏目的 children），否则永远不会结束。层层套用、成倍增长的，同样做不完。",
      en: """
        A partial may call itself, but each time within a list of the record it stands in (such as a section's \
        children); otherwise it would never end. Calls within calls that multiply come to no end either.
        """),
    failing: .row("<li>{{title}}{{> row}}</li>"),
    passing: .row("<li>{{title}}</li>"))

  package static let templateRawText = Rule(
    "template-raw-text", .error,
    title: Wording(zh: "文字应转义输出", en: "Text is printed escaped"),
    explanation: Wording(
      zh: "三重括号原样输出。作者写的文字若原样输出，其中的标记和脚本就会进入页面。",
      en:
        "Triple braces print as is. Printed so, what an author wrote could carry markup and script into the page."
    ),
    failing: .row("<li>{{{title}}}</li>"),
    passing: .row("<li>{{title}}</li>"))

  package static let templateEscapedMarkup = Rule(
    "template-escaped-markup", .error,
    title: Wording(zh: "成品 HTML 应原样输出", en: "Finished HTML is printed as it is"),
    explanation: Wording(
      zh: "正文、列表行、页眉等已是成品 HTML；用双重括号输出，读者会看到标记的源码。",
      en:
        "Bodies, rows, mastheads are finished HTML; printed with double braces, readers would see its source."
    ),
    failing: .list("<ul>{{rows}}</ul>"),
    passing: .list("<ul>{{{rows}}}</ul>"))

  package static let templateUnquotedAttribute = Rule(
    "template-unquoted-attribute", .error,
    title: Wording(zh: "标记内的名称应在引号中", en: "Within a tag, names stand in quotes"),
    explanation: Wording(
      zh: "不加引号时，文字中的一个空格就足以带进新的属性，包括脚本。",
      en: "Without quotes, one space in the text is enough to bring in a new attribute, script included."),
    failing: .row("<li title={{title}}></li>"),
    passing: .row("<li title=\"{{title}}\"></li>"))

  package static let templateUnsafePlace = Rule(
    "template-unsafe-place", .error,
    title: Wording(zh: "名称不得放在转义无效之处", en: "Names stand where escaping protects"),
    explanation: Wording(
      zh: "在 <script>、<style>、HTML 注释中，转义不起作用；成品 HTML 不能放进属性；一般文字放在链接开头可能成为 javascript: 链接。",
      en: """
        In <script>, <style> and HTML comments escaping does not protect; finished HTML does not belong into an \
        attribute; plain text at the beginning of a link could be a javascript: link.
        """),
    failing: .row("<li><a href=\"{{title}}\">{{title}}</a></li>"),
    passing: .row("<li><a href=\"{{root}}{{path}}\">{{title}}</a></li>"))

  package static let templateTornMarkup = Rule(
    "template-torn-markup", .error,
    title: Wording(zh: "区段和引入的模板应在同一处始末", en: "Sections and partials end where they began"),
    explanation: Wording(
      zh: "从标记外开始的区段，应在标记外结束；从引号内开始的，应在同一引号内结束。否则无法确定名称印在何处。",
      en: """
        A section that begins between tags ends between tags; one that begins within quotes ends within them. \
        Otherwise nobody can tell where a name is printed.
        """),
    failing: .row("<li {{#path}}title=\"{{/path}}new\">{{title}}</li>"),
    passing: .row("<li {{#path}}title=\"new\"{{/path}}>{{title}}</li>"))

  package static let themeOutsideRequest = Rule(
    "theme-outside-request", .error,
    title: Wording(zh: "页面不得从别的网站取用文件", en: "Pages fetch nothing from other hosts"),
    explanation: Wording(
      zh: "脚本、样式、图片、字体都应在主题的 assets 文件夹中：专栏要能离线打开，也不得把读者的访问告诉第三方。",
      en: """
        Scripts, styles, pictures and fonts belong into the theme's assets folder: the column opens from a disk, \
        and no third party is told who reads it.
        """),
    failing: .row("<li><img src=\"https://cdn.example.com/a.png\" alt=\"\">{{title}}</li>"),
    passing: .files([
      ("Themes/standard/row.mustache", "<li><img src=\"{{root}}assets/a.png\" alt=\"\">{{title}}</li>\n"),
      ("Themes/standard/assets/a.png", "\u{89}PNG"),
    ]))

  package static let themeAssetMissing = Rule(
    "theme-asset-missing", .error,
    title: Wording(zh: "主题引用的文件应在 assets 文件夹中", en: "What a theme refers to is among its assets"),
    explanation: Wording(
      zh: "模板中的 {{root}}assets/… 和样式表中的 url(…) 写错名称，每个页面都会缺一张图片、一种样式或一段脚本。",
      en: """
        Where {{root}}assets/… in a template or url(…) in a style sheet is misspelt, every page lacks a picture, a \
        style or a script.
        """),
    failing: .row("<li><img src=\"{{root}}assets/no-such.png\" alt=\"\">{{title}}</li>"),
    passing: .row("<li>{{title}}<script src=\"{{root}}assets/tools.js\"></script></li>"))

  /// The limit leaves room for the page itself in the first 40 KB.
  package static let themeAssetHeavy = Rule(
    "theme-asset-heavy", .warning, .adjustable,
    title: Wording(zh: "主题的图片和字体应小于 12 KB", en: "Pictures and fonts of a theme are below 12 KB"),
    explanation: Wording(
      zh:
        "放在模板和样式表里的图片、字体（SVG 图片压缩后不到三分之一，以 36 KB 为限），每个页面都要下载。标准主题的信息页第一次打开不超过 40 KB，旧手机、慢网络也能很快看到；一张没有压缩的图标就可能比整页还大。",
      en: """
        A picture or a font in templates and style sheets comes with every page. The first view of a notice takes 40 KB \
        at most in the standard theme, so that old phones and slow lines show it soon; one emblem as it came from a \
        camera weighs more than the whole page. SVG, which shrinks to a third on its way, may have 36 KB.
        """),
    failing: .emblem(weight: 12_001), passing: .emblem(weight: 12_000))

  package static let themeAssetScript = Rule(
    "theme-asset-script", .error,
    title: Wording(
      zh: "主题的 SVG 图片不得含脚本和外部引用", en: "SVG pictures of a theme hold no scripts and fetch nothing"),
    explanation: Wording(
      zh: "SVG 单独打开时，其中的脚本就在本网站的地址下运行；外部引用会把读者的访问告诉第三方。",
      en: """
        Opened by itself, an SVG runs its scripts under the address of the site; what it fetches elsewhere tells a \
        third party who reads.
        """),
    failing: .picture("<script>alert(1)</script>"), passing: .picture("<path d=\"M0 0h1v1z\"/>"))

  package static let themeComment = Rule(
    "theme-comment", .warning, .adjustable,
    title: Wording(zh: "模板中的注释用 {{! … }}", en: "Remarks in templates are {{! … }}"),
    explanation: Wording(
      zh: "HTML 注释会随每个页面公开，读者查看源码就能看到；{{! … }} 只留在模板里。",
      en: """
        An HTML comment is published with every page, for whoever looks at its source; {{! … }} stays in the template.
        """),
    failing: .row("<li>{{title}}<!-- 待改 --></li>"), passing: .row("<li>{{title}}{{! 待改 }}</li>"))

  package static let themeInlineScript = Rule(
    "theme-inline-script", .error,
    title: Wording(zh: "脚本和样式应放在文件中", en: "Script and style stand in files"),
    explanation: Wording(
      zh: "许多政府网站的内容安全策略（CSP）禁止页面内的脚本和样式；写在页面里的，到那里不起作用。",
      en:
        "Many government sites forbid script and style within pages (CSP); what is written there does not work."
    ),
    failing: .row("<li onclick=\"open()\">{{title}}</li>"),
    passing: .row("<li class=\"notice\">{{title}}</li>"))
}

extension RuleExample {
  /// The sound column with this template for the rows of lists.
  fileprivate static func row(_ template: String) -> RuleExample {
    .files([("Themes/standard/row.mustache", template + "\n")])
  }

  /// The sound column with an emblem of so many bytes.
  fileprivate static func emblem(weight: Int) -> RuleExample {
    .files([
      ("Themes/standard/emblem.mustache", "<img src=\"{{root}}assets/emblem.png\" alt=\"\">\n"),
      ("Themes/standard/assets/emblem.png", "PNG" + String(repeating: ".", count: weight - 3)),
    ])
  }

  /// The sound column with this within an SVG picture of its theme.
  fileprivate static func picture(_ content: String) -> RuleExample {
    .files([
      (
        "Themes/standard/assets/emblem.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\(content)</svg>\n"
      )
    ])
  }

  /// The sound column with this template for its lists.
  fileprivate static func list(_ template: String) -> RuleExample {
    .files([
      (
        "Themes/standard/list.mustache",
        """
        <!DOCTYPE html>
        {{{meta_tags}}}\(template)
        {{> numbers}}
        {{#none}}<p>{{none}}</p>{{/none}}
        {{#outside}}<p><a href="{{url}}">{{url}}</a></p>{{/outside}}
        {{> pager}}
        {{{footer}}}

        """
      )
    ])
  }
}
