/// A statement of tokens.css that would be lost, and why.
package enum TokenLoss: Hashable {
  /// A property such as `letter-spacing`.
  case property(String)
  /// An at-rule such as `@import`, or text outside every block.
  case statement(String)
  /// A rule within another.
  case nested(String)
  /// A declaration without a colon.
  case noColon(String)
  /// A full-width `：` or `；`.
  case fullWidth(String)
  /// The declaration that a value without a semicolon swallows.
  case swallowed(String)
  case unclosedComment
  case unclosedQuote

  /// Whether a browser would lose it too, in whatever file it stood.
  package var isDamage: Bool {
    switch self {
    case .property, .statement, .nested: false
    default: true
    }
  }

  var said: Wording {
    switch self {
    case .property(let name): Wording(zh: "\(name) 不会并入 tokens.css", en: "\(name) is not taken over")
    case .statement(let text):
      Wording(zh: "“\(text)”不会并入 tokens.css", en: "“\(text)” is not taken over")
    case .nested(let text):
      Wording(zh: "嵌套的“\(text)”不会并入 tokens.css", en: "“\(text)” within a block is not taken over")
    case .noColon(let text): Wording(zh: "“\(text)”没有冒号", en: "“\(text)” has no colon")
    case .fullWidth(let sign): Wording(zh: "“\(sign)”是全角符号", en: "“\(sign)” is a full-width sign")
    case .swallowed(let name):
      Wording(
        zh: "\(name) 前面漏写了分号，被并入前一个值", en: "no semicolon stands before \(name): the value before swallows it")
    case .unclosedComment:
      Wording(zh: "注释没有结束，后面的内容都丢失了", en: "the comment does not end: what follows is lost")
    case .unclosedQuote:
      Wording(zh: "引号没有成对，后面的内容会丢失", en: "the quotation mark is not closed: what follows is lost")
    }
  }

  var remedy: Wording {
    switch self {
    case .property, .statement:
      Wording(
        zh: "写进自己的样式表，用 styles.mustache 引入；这里只写“--名称: 值;”。",
        en:
          "write it in a style sheet of your own, linked by styles.mustache; here only --name: value stands.")
    case .nested:
      Wording(
        zh: "写成单独的 :root[…] { … } 或 @media … { :root { … } }。",
        en: "write it as a block of its own: :root[…] { … } or @media … { :root { … } }.")
    case .noColon: Wording(zh: "写成“--名称: 值;”。", en: "write --name: value;.")
    case .fullWidth: Wording(zh: "改为半角的 : 和 ;。", en: "write : and ; of half width.")
    case .swallowed: Wording(zh: "在前一条末尾加上分号。", en: "end the declaration before it with a semicolon.")
    case .unclosedComment: Wording(zh: "在注释末尾加上 */。", en: "end it with */.")
    case .unclosedQuote: Wording(zh: "在同一行补上引号。", en: "close it in the same line.")
    }
  }
}
