import ArgumentParser
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "列出规则，或说明一条规则 · List the rules, or explain one")

  @Argument(help: "规则名，如 unknown-key · A rule's id")
  var rule: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    guard let id = rule else {
      for rule in Rule.all.sorted(by: { $0.id < $1.id }) {
        StandardOutput.line("\(rule.id)\t\(rule.severity.rawValue)\t\(rule.title.text(in: language))")
      }
      return
    }
    guard let rule = Rule.named(id) else {
      let closest = closestName(to: id, among: Rule.all.map(\.id))
      throw ValidationError(
        "没有规则 · no rule “\(id)”" + (closest.map { "；是不是 · did you mean “\($0)”?" } ?? ""))
    }
    StandardOutput.write(RuleExplanation(rule: rule, language: language).text)
  }
}

/// A rule in full, as a person reads it.
struct RuleExplanation {
  let rule: Rule
  let language: Language

  var text: String {
    let isChinese = language == .chinese
    var text = "\(rule.id) (\(rule.severity.rawValue))\n\(rule.title.text(in: language))\n\n"
    text += rule.explanation.text(in: language) + "\n"
    if let basis = rule.basis {
      text += "\n\(isChinese ? "依据：" : "Basis: ")\(basis.text(in: language))\n"
    }
    text += "\n\(latitude.text(in: language))\n"
    text += example(rule.failing, title: isChinese ? "不通过的写法" : "This fails")
    text += example(rule.passing, title: isChinese ? "通过的写法" : "This passes")
    return text
  }

  private var latitude: Wording {
    switch rule.latitude {
    case .none: Wording(zh: "不能调整，不能豁免。", en: "Cannot be changed and cannot be waived.")
    case .waivable:
      Wording(zh: "不能调整；单个文件可写明理由豁免。", en: "Cannot be changed; a document may waive it with a reason.")
    case .adjustable where concernsThemes:
      Wording(
        zh: "可在 site.yaml 的 rules 中调整；查的是主题，单个文件不能豁免。",
        en: "May be changed under `rules` in site.yaml; it is about themes, and no document can waive it.")
    case .adjustable:
      Wording(
        zh: "可在 site.yaml 的 rules 中调整；单个文件可写明理由豁免。",
        en: "May be changed under `rules` in site.yaml; a document may waive it with a reason.")
    case .calendar:
      Wording(
        zh: "只提示，不妨碍生成；可在 site.yaml 的 rules 中关闭，单个文件可写明理由豁免。",
        en: "Told, never in the way of a build; may be switched off in site.yaml, or waived with a reason.")
    }
  }

  /// Whether it is found in the files of a theme, where no front matter stands that could waive it.
  private var concernsThemes: Bool {
    !rule.failing.files.isEmpty && rule.failing.files.allSatisfy { $0.path.hasPrefix("Themes/") }
  }

  /// Long examples are cut: they show a size, not a text.
  private func example(_ example: RuleExample, title: String) -> String {
    var text = "\n\(title):\n"
    for path in example.removed { text += "  \(path) —\n" }
    for link in example.links { text += "  \(link.path) -> \(link.target)\n" }
    for file in example.files {
      text += "  \(file.path)\n"
      let content = String(decoding: file.bytes.prefix(2000), as: UTF8.self)
      for line in content.split(separator: "\n", omittingEmptySubsequences: false).prefix(24) {
        text += "    | " + Excerpt.printable(line.prefix(120).unicodeScalars) + "\n"
      }
    }
    return text
  }
}
