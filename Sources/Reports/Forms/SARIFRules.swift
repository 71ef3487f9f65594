import Diagnostics
import Publication

/// The rules that a SARIF report names, in the language of the run and, as a translation, in the other one.
struct SARIFRules {
  private let run: RunReport
  /// Those that were broken or waived, by id.
  private let rules: [Rule]
  private let indices: [String: Int]

  init(_ run: RunReport) {
    self.run = run
    let named = Set(run.diagnostics.map(\.rule)).union(run.waived.map(\.diagnostic.rule))
    rules = named.sorted { $0.id < $1.id }
    indices = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), rules.indices))
  }

  /// The place of a rule in the list of the report; every rule of the run has one.
  func index(of rule: Rule) -> Int { indices[rule.id] ?? -1 }

  func writeTool(to json: inout JSONWriter) {
    json.key("driver")
    json.object { json in
      json.field("name", run.program.name)
      json.field("version", run.program.version)
      json.field("language", run.language.tag)
      json.key("rules")
      json.array { json in for rule in rules { json.object { write(rule, to: &$0) } } }
    }
  }

  func writeTranslation(to json: inout JSONWriter) {
    let language = run.language.other
    json.object { json in
      json.field("name", run.program.name)
      json.field("language", language.tag)
      json.key("contents")
      json.array { $0.value("localizedData") }
      json.key("translationMetadata")
      json.object { $0.field("name", "\(run.program.name) \(language.tag)") }
      json.key("rules")
      json.array { json in
        for rule in rules {
          json.object {
            $0.field("id", rule.id)
            writeTexts(of: rule, in: language, to: &$0)
          }
        }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.field("id", rule.id)
    writeTexts(of: rule, in: run.language, to: &json)
    json.key("defaultConfiguration")
    json.object { $0.field("level", rule.severity.rawValue) }
    json.key("properties")
    json.object { json in
      json.field("basis", ifPresent: rule.basis?.text(in: run.language))
      json.field("latitude", "\(rule.latitude)")
      json.key("tags")
      json.array {
        $0.value("disclosure")
        $0.value(rule.basis == nil ? "craft" : "law")
      }
    }
  }

  private func writeTexts(of rule: Rule, in language: Language, to json: inout JSONWriter) {
    text("shortDescription", rule.title.text(in: language), to: &json)
    text("fullDescription", rule.explanation.text(in: language), to: &json)
    json.key("help")
    json.object { json in
      let explanation = rule.explanation.text(in: language)
      let basis = rule.basis?.text(in: language)
      let label = language == .chinese ? ("依据：", "**依据**：") : ("Basis: ", "**Basis:** ")
      let command = "gongkai explain \(rule.id)"
      let more =
        language == .chinese
        ? ("示例见 \(command)。", "示例见 `\(command)`。") : ("Examples: \(command)", "Examples: `\(command)`")
      json.field(
        "text", ([explanation] + (basis.map { [label.0 + $0] } ?? []) + [more.0]).joined(separator: "\n"))
      json.field(
        "markdown",
        ([explanation] + (basis.map { [label.1 + $0] } ?? []) + [more.1]).joined(separator: "\n\n"))
    }
  }

  private func text(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.key(key)
    json.object { $0.field("text", text) }
  }
}
