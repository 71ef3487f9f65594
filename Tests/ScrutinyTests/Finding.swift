import Diagnostics
import Scrutiny

/// The findings of a text, each as its rule and the words it takes.
func found(_ text: String, _ setting: TextSetting = .body, context: String = "") -> [String] {
  let bytes = Array(text.utf8)
  return TextScrutiny().findings(in: bytes.span, setting, context: context).map {
    "\($0.problem.rule.id) \(String(decoding: bytes[$0.range], as: UTF8.self))"
  }
}
