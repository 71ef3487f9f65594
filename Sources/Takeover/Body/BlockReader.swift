import Disclosure

/// Takes the text of a page apart into blocks; what cannot be carried over is counted.
struct BlockReader {
  /// Texts that belong to the metadata.
  private let claimed: Set<Int>
  private(set) var blocks: [Block] = []
  private var line = LineCollector()
  /// By the element's name: how many were not carried over.
  private(set) var left: [String: Int] = [:]
  private(set) var links: [PageReference] = []

  /// A body that is read, with what was left behind.
  static func read(_ body: PageElement, without claimed: Set<Int>) -> BlockReader {
    var reader = BlockReader(claimed: claimed)
    reader.visit(body.children, TextStyle())
    reader.closeParagraph()
    return reader
  }

  private init(claimed: Set<Int>) { self.claimed = claimed }

  private mutating func visit(_ nodes: [PageNode], _ style: TextStyle) {
    for node in nodes {
      switch node {
      case .text(let text): if !claimed.contains(text.number) { line.append(text.text, style) }
      case .element(let element): visit(element, style)
      }
    }
  }

  private mutating func visit(_ element: PageElement, _ style: TextStyle) {
    if element.isUnseen { return countUnseen(element) }
    if element.isHidden { return count("hidden", of: element) }
    if let notes = NoteMarks.notes(in: element) { return add(notes) }
    switch element.name {
    case "br": line.breakLine()
    case "hr":
      closeParagraph()
      blocks.append(.rule)
    case "img": image(element, style)
    case "input": left["input", default: 0] += 1
    case "a": link(element, style)
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(element, style)
    case "ul", "ol", "menu", "dir": list(element)
    case "table": table(element)
    case "blockquote": quote(element)
    case "pre": preformatted(element, style)
    case let name where element.isBlock:
      closeParagraph()
      visit(element.children, styled(element, style))
      closeParagraph()
      _ = name
    default: visit(element.children, styled(element, style))
    }
  }

  private mutating func styled(_ element: PageElement, _ style: TextStyle) -> TextStyle {
    var style = style
    let css = element["style"]?.lowercased() ?? ""
    switch element.name {
    case "b", "strong": style.isBold = true
    case "i", "em", "cite", "dfn", "var": style.isItalic = true
    case "sup", "sub", "u", "s", "del", "strike", "ins": left[element.name, default: 0] += 1
    default: break
    }
    if let weight = css.firstRange(of: "font-weight:") {
      let value = TextFolding.trimmed(String(css[weight.upperBound...].prefix { $0 != ";" }))
      if value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600 { style.isBold = true }
      if value == "normal" || value == "400" { style.isBold = false }
    }
    return style
  }

  private mutating func countUnseen(_ element: PageElement) {
    switch element.name {
    case "script", "style", "head", "title", "meta", "link", "xml", "noscript", "template": return
    default: left[element.name, default: 0] += 1
    }
  }

  private mutating func count(_ name: String, of element: PageElement) {
    if !TextFolding.withoutBlanks(element.text).isEmpty { left[name, default: 0] += 1 }
  }

  // MARK: Parts of a paragraph

  private mutating func link(_ element: PageElement, _ style: TextStyle) {
    if NoteMarks.isWayBack(element) { return }
    if let number = NoteMarks.number(of: element) { return line.addNote(number, style) }
    guard let address = element["href"].map(TextFolding.trimmed), !address.isEmpty else {
      return visit(element.children, style)
    }
    links.append(
      PageReference(
        address: address, text: ValueCleaning.cleaned(element.text) ?? "", isImage: false, isInBody: true))
    var style = style
    style.link = address
    visit(element.children, styled(element, style))
  }

  private mutating func image(_ element: PageElement, _ style: TextStyle) {
    guard let address = element["src"].map(TextFolding.trimmed), !address.isEmpty else { return }
    // The small pictures that editors put before the names of attachments.
    if address.contains("fileTypeImages/") || address.contains("icon_") || element["width"] == "1" {
      left["icon", default: 0] += 1
      return
    }
    let alternative = ValueCleaning.cleaned(element["alt"] ?? element["title"] ?? "") ?? ""
    links.append(PageReference(address: address, text: alternative, isImage: true, isInBody: true))
    line.addImage(address, alternative: alternative, style)
  }

  private mutating func preformatted(_ element: PageElement, _ style: TextStyle) {
    closeParagraph()
    var isFirst = true
    for text in element.text.split(whereSeparator: \.isNewline) {
      if !isFirst { line.breakLine() }
      isFirst = false
      line.append(String(text), style)
    }
    closeParagraph()
  }

  // MARK: Blocks

  private mutating func closeParagraph() { blocks += line.take().map { .paragraph($0) } }

  private mutating func heading(_ element: PageElement, _ style: TextStyle) {
    closeParagraph()
    visit(element.children, style)
    let level = Int(element.name.dropFirst()) ?? 2
    for (index, text) in line.take().enumerated() {
      blocks.append(index == 0 && !text.text.isEmpty ? .heading(level, text.singleLine) : .paragraph(text))
    }
  }

  /// What a part of the page is made of by itself.
  private mutating func inner(_ nodes: [PageNode], _ style: TextStyle = TextStyle()) -> [Block] {
    closeParagraph()
    let outer = blocks
    blocks = []
    visit(nodes, style)
    closeParagraph()
    defer { blocks = outer }
    return blocks
  }

  private mutating func list(_ element: PageElement) {
    var items: [[Block]] = []
    for child in element.children {
      let item: [Block]
      switch child {
      case .text(let text): item = inner([.text(text)])
      case .element(let child) where child.name == "li": item = inner(child.children)
      case .element(let child): item = inner([.element(child)])
      }
      if item.isEmpty { continue }
      // A list straight inside a list belongs to the item before it.
      if case .list? = item.first, !items.isEmpty, item.count == 1 {
        items[items.count - 1] += item
      } else {
        items.append(item)
      }
    }
    guard !items.isEmpty else { return }
    let start = element["start"].flatMap { Int($0) } ?? 1
    blocks.append(
      .list(
        ListBlock(
          isOrdered: element.name == "ol", start: (0...99_999_999).contains(start) ? start : 1, items: items))
    )
  }

  /// Footnotes stand at the end of a text, whatever stood around them.
  private mutating func add(_ notes: [PageElement]) {
    closeParagraph()
    blocks.append(.notes(notes.map { inner($0.children) }))
  }

  private mutating func quote(_ element: PageElement) {
    let inside = inner(element.children)
    if !inside.isEmpty { blocks.append(.quote(inside)) }
  }

  private mutating func table(_ element: PageElement) {
    closeParagraph()
    let grid = CellGrid(element)
    if grid.isLayout {
      visit(grid.caption, TextStyle())
      for cell in grid.cellsInOrder {
        visit(cell.children, TextStyle())
        closeParagraph()
      }
      return
    }
    visit(grid.caption, TextStyle())
    closeParagraph()
    let texts = grid.cellsInOrder.map { cellText($0) }
    let (title, rows, merged) = grid.filled(with: texts)
    if let title, !title.isEmpty { blocks.append(.paragraph(title)) }
    if merged > 0 { left["merged-cell", default: 0] += merged }
    if rows.contains(where: { $0.contains { !$0.isEmpty } }) { blocks.append(.table(TableBlock(rows: rows))) }
  }

  /// The text of a cell as one line: pipe tables have no other.
  private mutating func cellText(_ cell: PageElement) -> InlineText {
    let inside = inner(cell.children)
    var text = InlineText()
    var parts = 0
    func add(_ other: InlineText) {
      parts += 1 + other.pieces.count { $0 == .lineBreak }
      if !text.isEmpty { text.pieces.append(.text(" ", TextStyle())) }
      text.pieces += other.singleLine.pieces
    }
    func addAll(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let inline), .heading(_, let inline): add(inline)
        case .list(let list): list.items.forEach(addAll)
        case .quote(let inner): addAll(inner)
        case .notes(let notes): notes.forEach(addAll)
        case .table(let table): for row in table.rows { row.forEach(add) }
        case .rule: continue
        }
      }
    }
    addAll(inside)
    if parts > 1 { left["cell-line", default: 0] += parts - 1 }
    return text
  }
}

extension InlineText {
  /// Line breaks as blanks.
  var singleLine: InlineText {
    InlineText(pieces: pieces.map { $0 == .lineBreak ? .text(" ", TextStyle()) : $0 })
  }
}

extension PageElement {
  var isHidden: Bool {
    let css = (self["style"] ?? "").lowercased().filter { !" \t\n".contains($0) }
    return css.contains("display:none") || css.contains("visibility:hidden") || self["hidden"] != nil
  }
}

/// A link or picture of a page, with the address as it is written.
package struct PageReference: Sendable, Hashable {
  package let address: String
  /// The words of the link, or the words in place of the picture.
  package let text: String
  package let isImage: Bool
  /// Outside the body a link may be a list of attachments, or the site's own.
  package let isInBody: Bool
}
