/// A name as it stands in a tag, in its parts between the dots.
struct TemplateName: Sendable {
  let parts: [String]
  /// The bytes of the whole name in its file.
  let range: Range<Int>

  var text: String { isDot ? "." : parts.joined(separator: ".") }

  /// `{{.}}`: the text of the section it stands in.
  var isDot: Bool { parts == ["."] }

  /// The bytes of one part; names are ASCII, so characters are bytes.
  func range(ofPart index: Int) -> Range<Int> {
    let start = parts[..<index].reduce(range.lowerBound) { $0 + $1.utf8.count + 1 }
    return start..<(start + parts[index].utf8.count)
  }
}

/// A template as a tree: what stands between tags, and the tags.
enum TemplateNode: Sendable {
  /// Bytes of the file, copied as they are.
  case literal(Range<Int>)
  /// `{{name}}`, or with `isRaw` `{{{name}}}`.
  case print(TemplateName, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or with `isInverted` `{{^name}}…{{/name}}`.
  case section(TemplateName, isInverted: Bool, body: [TemplateNode])
  /// `{{> name}}`.
  case partial(TemplateName)
}

/// A template file with its tree.
package struct ParsedTemplate: Sendable {
  /// As partials call it: the file's name without its extension.
  let name: String
  let file: ThemeFile
  let nodes: [TemplateNode]
  /// Whether every tag could be read.
  let isSound: Bool
}
