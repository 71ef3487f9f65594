import Disclosure

/// Writes the fields at the head of a notice, in the project's keys.
struct FrontMatterWriter {
  private(set) var lines: [String] = []

  mutating func add(_ key: FieldKey, _ value: String) {
    lines.append("\(key.rawValue): \(FrontMatterWriter.scalar(value))")
  }

  /// Attachments that no link of the text names.
  mutating func add(attachments: [(path: String, name: String)]) {
    guard !attachments.isEmpty else { return }
    lines.append("\(FieldKey.attachments.rawValue):")
    for attachment in attachments {
      lines.append("  - path: \(FrontMatterWriter.scalar(attachment.path))")
      if !attachment.name.isEmpty { lines.append("    name: \(FrontMatterWriter.scalar(attachment.name))") }
    }
  }

  var text: String { "---\n" + lines.map { $0 + "\n" }.joined() + "---\n" }

  /// Plain where nobody could mistake it for anything else, quoted elsewhere.
  static func scalar(_ value: String) -> String {
    let isPlain =
      value.unicodeScalars.first.map {
        $0.properties.isIdeographic || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
      } == true
      && value.unicodeScalars.allSatisfy {
        $0.properties.isIdeographic || ("A"..."Z").contains($0) || ("a"..."z").contains($0)
          || ("0"..."9").contains($0) || "/-._〔〕《》（）、，。；“”：".unicodeScalars.contains($0)
      }
    if isPlain { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 32 || scalar.value == 127: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
