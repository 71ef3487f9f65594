import Diagnostics
import Foundation
import Pipeline

/// What a person at a terminal is told beside the result.
enum StandardError {
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// What the surroundings forbid, and what is to be done.
  static func tell(_ failure: BuildFailure, in language: Language, color: ColorChoice = .auto) {
    let style = TextStyle(usesColor: Environment.usesColor(color))
    write("gongkai: \(style.severity(.error, "error")): \(failure.message.text(in: language))\n")
    write("  help: \(failure.help.text(in: language))\n")
  }
}
