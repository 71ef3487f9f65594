import Publication

/// Writes HTML straight into bytes; every text is escaped.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// Markup of our own; never an author's text.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>")
    appendEscaped(printable(text), to: &bytes)
    raw("</\(name)>\n")
  }

  mutating func table(heads: [String], _ fill: (inout HTMLText) -> Void) {
    raw("<table>\n<thead>\n<tr>")
    for head in heads {
      raw("<th scope=\"col\">")
      appendEscaped(head, to: &bytes)
      raw("</th>")
    }
    raw("</tr>\n</thead>\n<tbody>\n")
    fill(&self)
    raw("</tbody>\n</table>\n")
  }

  /// `cells` are classes and texts.
  mutating func row(_ head: String, _ cells: [(String, String)]) {
    raw("<tr><th scope=\"row\">")
    appendEscaped(head, to: &bytes)
    raw("</th>")
    for (name, text) in cells {
      raw(name.isEmpty ? "<td>" : "<td class=\"\(name)\">")
      appendEscaped(text, to: &bytes)
      raw("</td>")
    }
    raw("</tr>\n")
  }
}
