import Diagnostics
import Pipeline

/// Writes a problem for a person: place, severity, message, rule, the line with a caret, notes, help.
struct DiagnosticPrinter {
  let language: Language
  let style: TextStyle
  let sources: SourceNames
  let lines: SourceLines

  func text(of diagnostic: Diagnostic) -> String {
    let message = Excerpt.printable(diagnostic.problem.message.text(in: language).unicodeScalars)
    let help = Excerpt.printable(diagnostic.problem.help.text(in: language).unicodeScalars)
    let severity = style.severity(diagnostic.severity, diagnostic.severity.rawValue)
    var text = "\(style.bold(place(diagnostic.place))): \(severity): \(message) [\(diagnostic.rule.id)]\n"
    text += excerpt(diagnostic.place, isPersonal: diagnostic.rule.isPersonal)
    for note in diagnostic.notes {
      let words = Excerpt.printable(note.message.text(in: language).unicodeScalars)
      text += "  \(place(note.place)): note: \(words)\n"
    }
    return text + "  help: \(help)\n"
  }

  private func place(_ place: Place) -> String {
    place.shown(as: Excerpt.printable(sources.shown(place.path).unicodeScalars))
  }

  private func excerpt(_ place: Place, isPersonal: Bool) -> String {
    guard place.line > 0, place.column > 0, let window = lines.window(around: place), !window.text.isEmpty
    else { return "" }
    let line =
      isPersonal ? DiagnosticPrinter.hidden(window.column, place.length, in: window.text) : window.text
    let excerpt = Excerpt(line: line, column: window.column, length: place.length).lines
    let number = "\(place.line)"
    let margin = String(repeating: " ", count: number.count)
    return "  \(number) | \(excerpt.text)\n  \(margin) | \(style.caret(excerpt.caret))\n"
  }

  /// What only its column told to be personal is no number that a mask would know: its digits are hidden here.
  private static func hidden(_ column: Int, _ length: Int, in line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    let range = (column - 1)..<(column - 1 + length)
    guard range.upperBound <= scalars.count, !scalars[range].contains("*") else { return line }
    for index in range where scalars[index].properties.numericType != nil { scalars[index] = "*" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// Colours for terminals that want them.
struct TextStyle {
  let usesColor: Bool

  func severity(_ severity: Severity, _ text: String) -> String {
    wrap(text, severity == .error ? "1;31" : "1;33")
  }

  func bold(_ text: String) -> String { wrap(text, "1") }

  func caret(_ text: String) -> String { wrap(text, "32") }

  private func wrap(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
