import Disclosure

/// One line of a page as a reader sees it, with the borders between its runs of text.
struct PageLine: Sendable {
  /// White space in it is single blanks; wide ones stay.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where runs of text begin; never empty where there is text.
  private(set) var borders: Set<Int> = []
  /// The texts of the page it is made of.
  private(set) var numbers: [Int] = []
  /// The number of the element in which its own element stands; lines of one row share it.
  let parent: Int
  let isCell: Bool
  let isHeading: Bool

  init(parent: Int, isCell: Bool = false, isHeading: Bool = false) {
    self.parent = parent
    self.isCell = isCell
    self.isHeading = isHeading
  }

  var text: String { text(0..<scalars.count) }

  /// Without the blanks at both ends and without what nobody sees.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return TextFolding.trimmed(TextFolding.withoutInvisibles(String(view)))
  }

  var isEmpty: Bool { scalars.allSatisfy(TextFolding.isBlank) }

  mutating func append(_ text: PageText) {
    borders.insert(scalars.count)
    numbers.append(text.number)
    for scalar in text.text.unicodeScalars {
      if scalar.value <= 32 || scalar == "\u{A0}" {
        if let last = scalars.last, last != " ", last != PageLine.gap { scalars.append(" ") }
      } else {
        scalars.append(scalar)
      }
    }
  }

  /// A gap between two runs that stood on lines of their own.
  mutating func addGap() {
    if let last = scalars.last, last != PageLine.gap {
      if last == " " { scalars.removeLast() }
      scalars.append(PageLine.gap)
    }
    borders.insert(scalars.count)
  }

  /// A line separator: a blank, and between two Chinese signs nothing.
  static let gap: Unicode.Scalar = "\u{2028}"
}

/// Takes a page apart into its lines.
struct LineSurvey {
  private(set) var lines: [PageLine] = []

  /// Short cells are one line each, with all that stands in them: a label, or a value.
  private static let cells: Set<String> = ["td", "th", "dt", "dd"]
  private static let cellLimit = 400

  init(_ root: PageElement) {
    var line = PageLine(parent: root.number)
    visit(root, parent: 0, line: &line)
    close(&line, parent: 0)
  }

  private mutating func visit(_ element: PageElement, parent: Int, line: inout PageLine) {
    for child in element.children {
      switch child {
      case .text(let text): line.append(text)
      case .element(let inner) where inner.isUnseen: continue
      case .element(let inner) where inner.name == "br": close(&line, parent: parent)
      case .element(let inner) where !inner.isBlock: visit(inner, parent: parent, line: &line)
      case .element(let inner):
        close(&line, parent: parent)
        if LineSurvey.cells.contains(inner.name), let cell = cell(inner, in: element) {
          lines.append(cell)
        } else {
          var next = PageLine(
            parent: element.number, isHeading: PageElement.headings.contains(inner.name))
          visit(inner, parent: element.number, line: &next)
          close(&next, parent: element.number)
        }
        line = PageLine(parent: parent)
      }
    }
  }

  private mutating func close(_ line: inout PageLine, parent: Int) {
    if !line.isEmpty { lines.append(line) }
    line = PageLine(parent: parent, isHeading: line.isHeading)
  }

  /// Nil for a cell that holds half a page.
  private func cell(_ element: PageElement, in row: PageElement) -> PageLine? {
    guard element.text.unicodeScalars.count <= LineSurvey.cellLimit,
      element.first(where: { LineSurvey.cells.contains($0.name) || $0.name == "li" }) == nil
    else { return nil }
    var line = PageLine(parent: row.number, isCell: true)
    fill(element, into: &line)
    return line
  }

  private func fill(_ element: PageElement, into line: inout PageLine) {
    for child in element.children {
      switch child {
      case .text(let text): line.append(text)
      case .element(let inner) where inner.isUnseen: continue
      case .element(let inner):
        if inner.isBlock || inner.name == "br" { line.addGap() }
        fill(inner, into: &line)
        if inner.isBlock { line.addGap() }
      }
    }
  }
}
