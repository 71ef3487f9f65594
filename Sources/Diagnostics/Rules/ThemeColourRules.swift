/// What a theme's colours owe their readers: that what is written can be told from what it is written on.
extension Rule {
  static let themeColourRules: [Rule] = [
    themeContrast, themeColourUnread, themeColourBroken, themeTokenLost, themeWithoutEffect,
  ]

  package static let themeContrast = Rule(
    "theme-contrast", .error, .adjustable,
    title: Wording(zh: "主题的颜色应有足够的对比度", en: "The colours of a theme have enough contrast"),
    explanation: Wording(
      zh: """
        文字与底色太接近，老年人、弱视者和在阳光下看手机的人就读不了。正文的对比度至少为 4.5 : 1，边框、图标和焦点框至少为 3 : 1。\
        程序按 assets/tokens.css 逐一计算通常、深色、高对比度等各种显示方式；哪些颜色会叠在一起，见 Themes/README.md。
        """,
      en: """
        Where text is too close to its ground, the old, the weak of sight and whoever holds a phone in the sun cannot \
        read it. Text needs 4.5 : 1, edges, signs and focus rings 3 : 1. Every way of showing a page is measured from \
        assets/tokens.css: usual, dark, with more contrast, and what a reader may choose. Themes/README.md tells what \
        stands on what.
        """),
    basis: Wording(
      zh: "WCAG 2.2 第1.4.3条、第1.4.11条；GB/T 37668-2019（未核实）",
      en: "WCAG 2.2, 1.4.3 and 1.4.11; GB/T 37668-2019 (unverified)"),
    failing: .tokens("--ink: #999"), passing: .tokens("--ink: #595959"))

  package static let themeColourUnread = Rule(
    "theme-colour-unread", .warning, .adjustable,
    title: Wording(zh: "颜色应写成可以核对的形式", en: "Colours are written so that they can be checked"),
    explanation: Wording(
      zh: """
        能核对的写法有 #rgb、#rrggbb、rgb()、hsl()、颜色名称（如 white），以及引用这些颜色的 var()；半透明的颜色和 oklch()、\
        color-mix()、light-dark() 等写法浏览器能显示，但没有核对对比度。\
        选择器写 :root，后面可接属性、类等；@media 只写用 and 连接的条件。写在其他样式表里的颜色也没有核对。
        """,
      en: """
        What can be checked is #rgb, #rrggbb, rgb(), hsl(), names such as white, and var() of these; browsers show \
        translucent colours, oklch(), color-mix() and light-dark() too, but their contrast was not checked. The selector \
        is :root, with attributes, classes and the like behind it; @media holds features joined by and. Colours that \
        other style sheets set are not checked either.
        """),
    failing: .tokens("--ink: color-mix(in srgb, black, white)"), passing: .tokens("--ink: rgb(26 31 38)"))

  package static let themeColourBroken = Rule(
    "theme-colour-broken", .error,
    title: Wording(zh: "颜色应写完整", en: "Colours are whole"),
    explanation: Wording(
      zh: """
        浏览器认不出的颜色不起作用：位数不对的 #rrggbb、空的值、没有定义或者循环引用的 var()，以及前一条末尾漏写分号。\
        文字和底色就会变成浏览器自己的颜色，可能看不见。
        """,
      en: """
        A browser passes over what it does not take for a colour: #rrggbb with a digit too few, an empty value, var() \
        of what is not there or in a circle, a value whose semicolon is missing. Text and ground then get colours of \
        the browser's, and text may vanish.
        """),
    failing: .tokens("--ink: #12345"), passing: .tokens("--ink: #123456"))

  package static let themeWithoutEffect = Rule(
    "theme-without-effect", .warning, .adjustable,
    title: Wording(zh: "主题中的内容应起作用", en: "What stands in a theme has an effect"),
    explanation: Wording(
      zh: "名称写错的颜色、没有模板引入的模板、放错文件夹的 tokens.css 都不起作用，页面仍是标准主题的样子。",
      en: """
        A token whose name is misspelt, a template that no other calls and a tokens.css in another folder do nothing: \
        the pages stay those of the standard theme.
        """),
    failing: .own(":root {\n  --acent: #123456;\n}\n"), passing: .own(":root {\n  --accent: #123456;\n}\n"))

  package static let themeTokenLost = Rule(
    "theme-token-lost", .error,
    title: Wording(zh: "tokens.css 只写自定义属性", en: "tokens.css holds custom properties"),
    explanation: Wording(
      zh: """
        自己主题的 assets/tokens.css 不是整份发布，而是把其中以 -- 开头的自定义属性逐条并入标准主题的 tokens.css。\
        别的样式、@import、@font-face、嵌套的规则不会并入；没有结束的注释、全角的冒号和分号会使后面的内容丢失。\
        其他样式写进自己的样式表，用 styles.mustache 引入。
        """,
      en: """
        The assets/tokens.css of an own theme is not published as it is: its custom properties (--name: value) are \
        laid over the tokens.css of the standard theme, one by one. Other styles, @import, @font-face and nested \
        rules are not; comments that do not end and full-width colons and semicolons lose what follows them. Other \
        styles go into a style sheet of your own, which styles.mustache links.
        """),
    failing: .own(".brand {\n  letter-spacing: 0.2em;\n}\n"),
    passing: .files([
      ("Themes/county/assets/tokens.css", ":root {\n  --brand: 2rem;\n}\n"),
      ("Themes/county/assets/county.css", ".brand {\n  letter-spacing: 0.2em;\n}\n"),
      (
        "Themes/county/styles.mustache", "<link rel=\"stylesheet\" href=\"{{root}}assets/county.css\">\n"
      ),
    ]))
}

extension Problem {
  /// - Parameters:
  ///   - hundredths: the ratio, cut to two places.
  ///   - modes: what differs from the usual way of showing a page.
  package static func themeContrast(
    ink: String, inkValue: String, ground: String, groundValue: String, hundredths: Int, least: String,
    modes: [String]
  ) -> Problem {
    let places = "\(hundredths % 100)"
    let ratio = "\(hundredths / 100)." + (places.count < 2 ? "0" : "") + places
    let zh = modes.isEmpty ? "" : "（\(modes.map { modeName($0).zh }.joined(separator: "、"))时）"
    let en = modes.isEmpty ? "" : " (\(modes.map { modeName($0).en }.joined(separator: ", ")))"
    return Problem(
      .themeContrast,
      zh: "\(ink)（\(inkValue)）在 \(ground)（\(groundValue)）上的对比度只有 \(ratio) : 1，应不低于 \(least) : 1\(zh)",
      en: """
        \(ink) (\(inkValue)) on \(ground) (\(groundValue)) has a contrast of \(ratio) : 1, and \(least) : 1 is \
        needed\(en)
        """,
      helpZh: "把其中一个改得更深或更浅。", helpEn: "make one of the two darker or lighter.")
  }

  private static func modeName(_ fact: String) -> Wording {
    switch fact {
    case "(prefers-color-scheme:dark)": Wording(zh: "深色模式", en: "in dark mode")
    case "(prefers-contrast:more)": Wording(zh: "系统设为高对比度", en: "with more contrast asked for")
    case "print": Wording(zh: "打印", en: "on paper")
    case "[data-elder]": Wording(zh: "适老版", en: "in large print")
    case "[data-contrast]": Wording(zh: "高对比度", en: "with the page's own high contrast")
    case "[data-size=\"small\"]": Wording(zh: "小字号", en: "in small type")
    case "[data-size=\"large\"]": Wording(zh: "大字号", en: "in large type")
    case ":lang(zh-Hant)": Wording(zh: "繁体字", en: "in traditional characters")
    default: Wording(zh: fact, en: "with \(fact)")
    }
  }

  package static func themeColourUnread(_ name: String, value: String) -> Problem {
    Problem(
      .themeColourUnread, zh: "\(name) 的颜色“\(value)”浏览器能显示，但无法核对对比度",
      en: "browsers show \(name), “\(value)”, but its contrast cannot be checked",
      helpZh: "改写成不透明的普通颜色，如 #1b5e20；深色模式的颜色写进 @media。",
      helpEn: "write a plain opaque colour such as #1b5e20; what dark mode needs goes into @media.")
  }

  package static func themeColourElsewhere(_ name: String, in sheet: String) -> Problem {
    Problem(
      .themeColourUnread, zh: "\(name) 写在 \(sheet) 里，没有核对对比度",
      en: "\(name) is set in \(sheet), where its contrast is not checked",
      helpZh: "移到主题的 assets/tokens.css；只在一处使用的颜色换一个名称。",
      helpEn: "move it into assets/tokens.css of the theme; give a colour of one place a name of its own.")
  }

  package static func themeColourBroken(_ name: String, value: String) -> Problem {
    Problem(
      .themeColourBroken,
      zh: value.isEmpty ? "\(name) 没有写颜色" : "\(name) 的“\(value)”不是颜色",
      en: value.isEmpty ? "\(name) has no colour" : "“\(value)” of \(name) is no colour",
      helpZh: "写成 #rrggbb，六位数字和字母，以半角分号结束。",
      helpEn: "write #rrggbb, with six digits and a semicolon behind it.")
  }

  package static func themeColourUndefined(_ name: String, value: String, missing: String) -> Problem {
    Problem(
      .themeColourBroken, zh: "\(name) 引用的 \(missing) 没有定义",
      en: "\(name) refers to \(missing), which is not there",
      helpZh: "改正名称，或者直接写颜色。", helpEn: "correct the name, or write the colour itself.")
  }

  package static func themeColourCircle(_ name: String, value: String) -> Problem {
    Problem(
      .themeColourBroken, zh: "\(name) 循环引用“\(value)”", en: "\(name) refers to itself through “\(value)”",
      helpZh: "其中一个直接写颜色。", helpEn: "write the colour itself in one of them.")
  }

  package static func themeTokenUnknown(_ name: String, suggestion: String?) -> Problem {
    Problem(
      .themeWithoutEffect, zh: "没有样式使用 \(name)", en: "no style sheet uses \(name)",
      helpZh: suggestion.map { "是否想写 \($0)？" } ?? "可用的名称见标准主题的 tokens.css。",
      helpEn: suggestion.map { "did you mean \($0)?" } ?? "the names are in tokens.css of the standard theme."
    )
  }

  package static func themeTemplateUnused(_ name: String, suggestion: String?) -> Problem {
    Problem(
      .themeWithoutEffect, zh: "没有页面使用模板 \(name)", en: "no page uses the template \(name)",
      helpZh: suggestion.map { "文件名是否应为 \($0).mustache？" } ?? "用 {{> \(name)}} 引入，或删去文件。",
      helpEn: suggestion.map { "should the file be called \($0).mustache?" }
        ?? "call it by {{> \(name)}}, or take the file out.")
  }

  package static func themeTokensMisplaced() -> Problem {
    Problem(
      .themeWithoutEffect, zh: "放在这里的 tokens.css 不起作用", en: "tokens.css has no effect here",
      helpZh: "移到主题的 assets 文件夹中。", helpEn: "move it into the theme's assets folder.")
  }

  package static func themeTokenLost(_ loss: TokenLoss) -> Problem {
    let said = loss.said
    return Problem(
      .themeTokenLost, zh: said.zh, en: said.en, helpZh: loss.remedy.zh, helpEn: loss.remedy.en)
  }

  package static func themeTokensUnread(_ name: String, within head: String) -> Problem {
    Problem(
      .themeColourUnread, zh: "\(name) 写在“\(head)”里，无法核对对比度",
      en: "the contrast of \(name) within “\(head)” cannot be checked",
      helpZh: "写在 :root 里，条件照标准主题的 tokens.css。",
      helpEn: "write it within :root, under conditions like those of tokens.css in the standard theme.")
  }
}

extension RuleExample {
  /// The sound column in a theme of its own with this tokens.css.
  fileprivate static func own(_ tokens: String) -> RuleExample {
    .files([("Themes/county/assets/tokens.css", tokens)])
  }

  /// The sound column with a tokens.css of black on white and this.
  fileprivate static func tokens(_ declaration: String) -> RuleExample {
    let tokens = ":root {\n  --paper: #fff;\n  --soft: #fff;\n  \(declaration);\n}\n"
    return .files([("Themes/standard/assets/tokens.css", tokens)])
  }
}
