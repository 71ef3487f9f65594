import Diagnostics
import Disclosure
import Markdown

/// Holds that a text says in Markdown what it said on the page: blanks and marks apart, the same signs in the same order.
enum VisibleText {
  /// What the blocks say.
  static func of(_ blocks: [Block]) -> String {
    var text = ""
    func add(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let inline), .heading(_, let inline): text += inline.text
        case .list(let list): list.items.forEach(add)
        case .quote(let inner): add(inner)
        case .notes(let notes):
          for note in notes {
            add(note)
            // The way back to the text.
            text += "↩\u{FE0E}"
          }
        case .table(let table): for cell in table.rows.joined() { text += cell.text }
        case .rule: continue
        }
      }
    }
    add(blocks)
    return TextFolding.withoutBlanks(text)
  }

  /// What the column would show of a text in Markdown.
  static func of(markdown: String) -> String {
    var bag = DiagnosticBag()
    let body = MarkdownRenderer().render(Array(markdown.utf8)[...], path: "", firstLine: 1, into: &bag)
    return TextFolding.withoutBlanks(plain(body.html))
  }

  /// The text of HTML that our own renderer wrote.
  private static func plain(_ html: [UInt8]) -> String {
    RenderedText.withoutTags(html)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
