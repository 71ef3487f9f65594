import Diagnostics
import Pipeline

/// What a person at a terminal is told beside the result.
enum StandardError {
  static func write(_ text: String) { Printing.write(text, to: .error) }

  /// What the surroundings forbid, and what is to be done.
  static func tell(_ failure: BuildFailure, in language: Language, color: ColorChoice = .auto) {
    write(text(of: failure, in: language, color: color))
  }

  static func text(
    of failure: BuildFailure, in language: Language = Environment.spokenLanguage, color: ColorChoice = .never
  ) -> String {
    let style = TextStyle(usesColor: Environment.usesColor(color))
    let deed = Printing.deed.map { "  note: \($0.text(in: language))\n" } ?? ""
    return "gongkai: \(style.severity(.error, "error")): \(failure.message.text(in: language))\n" + deed
      + "  help: \(failure.help.text(in: language))\n"
  }
}
