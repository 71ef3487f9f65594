import Disclosure

/// Writes text so that Markdown reads it as just this text.
enum MarkdownEscaping {
  /// Signs that mean something wherever they stand.
  private static let always: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "<", "[", "]", "|", "~"]

  /// - Parameter isLast: Whether a link or picture may follow, before which `!` would mean something.
  static func escaped(_ text: String, isLast: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case _ where always.contains(scalar): result.append("\\")
      case "&" where next.map { $0 == "#" || $0.properties.isAlphabetic } ?? true: result.append("\\")
      case "!" where next == nil && !isLast: result.append("\\")
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// The same line where Markdown would see a list, a heading, a quotation, a rule or an underline at its beginning.
  static func lineStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    let rest = line.unicodeScalars.dropFirst()
    let isBlankNext = rest.first.map { $0 == " " || $0 == "\t" } ?? true
    switch first {
    case "#": return "\\" + line
    case ">": return "\\" + line
    case "+", "-":
      let isRule = line.unicodeScalars.allSatisfy { $0 == "-" || $0 == " " }
      return isBlankNext || isRule ? "\\" + line : line
    case "=": return line.unicodeScalars.allSatisfy { $0 == "=" || $0 == " " } ? "\\" + line : line
    case "0"..."9":
      let digits = line.prefix { ("0"..."9").contains($0) }
      let behind = line.dropFirst(digits.count)
      guard digits.count <= 9, let sign = behind.first, sign == "." || sign == ")",
        behind.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
      else { return line }
      return digits + "\\" + behind
    case ":": return line.unicodeScalars.allSatisfy { ":- ".unicodeScalars.contains($0) } ? "\\" + line : line
    default: return line
    }
  }

  /// An address between pointed brackets, where anything but those, line ends and backslashes may stand.
  static func destination(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case " ": result += "%20"
      case _ where scalar.value < 32: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    let isPlain =
      result.unicodeScalars.allSatisfy { !"()\"'&".unicodeScalars.contains($0) } && !result.isEmpty
    if isPlain { return result }
    return "<" + result.replacing("&", with: "&amp;") + ">"
  }
}
