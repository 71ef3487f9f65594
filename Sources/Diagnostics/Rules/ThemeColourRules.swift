/// What a theme's colours owe their readers: that what is written can be told from what it is written on.
extension Rule {
  static let themeColourRules: [Rule] = [themeContrast, themeColourUnread]

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
        能核对的写法有 #rgb、#rrggbb、rgb()、hsl()、white、black，以及引用这些颜色的 var()；半透明的颜色和别的写法没有核对对比度。\
        选择器写 :root，后面可接属性、类等；@media 只写用 and 连接的条件。
        """,
      en: """
        What can be checked is #rgb, #rrggbb, rgb(), hsl(), white, black, and var() of these; the contrast of \
        translucent colours and of other forms was not checked. The selector is :root, with attributes, classes and \
        the like behind it; @media holds features joined by and.
        """),
    failing: .tokens("--ink: color-mix(in srgb, black, white)"), passing: .tokens("--ink: rgb(26 31 38)"))
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
    default: Wording(zh: fact, en: "with \(fact)")
    }
  }

  package static func themeColourUnread(_ name: String, value: String) -> Problem {
    Problem(
      .themeColourUnread, zh: "\(name) 的颜色“\(value)”无法核对对比度",
      en: "the contrast of \(name), “\(value)”, cannot be checked",
      helpZh: "改写成 #rrggbb。", helpEn: "write it as #rrggbb.")
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
  /// The sound column with a tokens.css of black on white and this.
  fileprivate static func tokens(_ declaration: String) -> RuleExample {
    let tokens = ":root {\n  --paper: #fff;\n  --soft: #fff;\n  \(declaration);\n}\n"
    return .files([("Themes/standard/assets/tokens.css", tokens)])
  }
}
