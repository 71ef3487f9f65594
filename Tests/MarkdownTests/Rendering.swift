import Diagnostics
import Markdown

/// A body rendered for a test, with what was reported about it.
struct Rendering {
  let body: RenderedBody
  let diagnostics: [Diagnostic]

  init(_ markdown: String, headingAnchors: Bool = true, firstLine: Int = 1) {
    self.init(Array(markdown.utf8)[...], headingAnchors: headingAnchors, firstLine: firstLine)
  }

  init(_ markdown: ArraySlice<UInt8>, headingAnchors: Bool = true, firstLine: Int = 1) {
    var bag = DiagnosticBag()
    body = MarkdownRenderer(headingAnchors: headingAnchors)
      .render(markdown, path: "a.md", firstLine: firstLine, into: &bag)
    diagnostics = bag.sorted()
  }

  var html: String { String(decoding: body.html, as: UTF8.self) }
  var rules: [String] { diagnostics.map(\.rule.id) }
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.rule.id) }

  /// The part of the HTML that a link says holds its address.
  func address(of link: BodyLink) -> String { String(decoding: body.html[link.range], as: UTF8.self) }
}

/// A text in which `1️⃣` stands before the place of a problem.
struct MarkedText {
  let text: String
  /// Line and column of the mark, in scalars, counted from 1.
  let line: Int
  let column: Int

  init(_ marked: String) {
    let mark = "1️⃣".unicodeScalars
    let scalars = Array(marked.unicodeScalars)
    let index = scalars.indices.first { scalars[$0...].starts(with: mark) } ?? scalars.endIndex
    var line = 1
    var column = 1
    for scalar in scalars[..<index] {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.line = line
    self.column = column
    var kept = String.UnicodeScalarView(scalars[..<index])
    kept.append(contentsOf: scalars[index...].dropFirst(mark.count))
    text = String(kept)
  }
}
