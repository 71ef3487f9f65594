import Diagnostics
import Pipeline

extension BuildReport {
  /// Messages in which a language holds words of the other, each with its rule.
  var mixed: [String] { diagnostics.flatMap(\.mixed) }
}

extension Diagnostic {
  var mixed: [String] {
    ([problem.message, problem.help] + notes.map(\.message)).flatMap { wording in
      var faults: [String] = []
      if wording.en.unquoted.contains(/\p{Han}/) { faults.append("\(rule.id): \(wording.en)") }
      let commands = wording.zh.unquoted.replacing(/(git|gongkai|sudo) [ -~]*/, with: "")
      if commands.contains(/[a-z]{2,} [a-z]{2,}/) { faults.append("\(rule.id): \(wording.zh)") }
      return faults
    }
  }
}

extension String {
  /// The text without what stands in quotation marks, which may stand in one another.
  fileprivate var unquoted: String {
    var depth = 0
    return filter { sign in
      if "“《".contains(sign) { depth += 1 }
      defer { if "”》".contains(sign) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}
