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
    reader.addScriptedFiles(of: body)
    return reader
  }

  private init(claimed: Set<Int>) { self.claimed = claimed }

  /// Files that a button or a row opens when it is clicked: there is no link in the text to carry them.
  private mutating func addScriptedFiles(of body: PageElement) {
    var files: [PageReference] = []
    body.forEachElement { element in
      guard let address = element.scriptedFile else { return }
      let text = ValueCleaning.cleaned(element.text) ?? ""
      files.append(PageReference(address: address, text: text, isImage: false, isInBody: false))
    }
    links += files.filter { file in !links.contains { $0.address == file.address } }
  }

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
    case "sup", "sub": raised(element, style)
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
    case "u", "s", "del", "strike", "ins": left[element.name, default: 0] += 1
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
    guard let address = element.linkAddress else {
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
    guard let address = PictureAddress.of(element) else {
      left["img", default: 0] += 1
      return
    }
    if PictureAddress.isIcon(address, element) {
      left["icon", default: 0] += 1
      return
    }
    let alternative = ValueCleaning.cleaned(element["alt"] ?? element["title"] ?? "") ?? ""
    links.append(PageReference(address: address, text: alternative, isImage: true, isInBody: true))
    line.addImage(address, alternative: alternative, style)
  }

  /// `10<sup>4</sup>` without its mark would be 104.
  private mutating func raised(_ element: PageElement, _ style: TextStyle) {
    var isBare = element.first { ["a", "img", "br"].contains($0.name) } == nil
    element.forEachText { isBare = isBare && !claimed.contains($0.number) }
    if isBare, let signs = RaisedSigns.written(element.text, isRaised: element.name == "sup") {
      left["\(element.name)-sign", default: 0] += 1
      return line.append(signs, style)
    }
    left[element.name, default: 0] += 1
    visit(element.children, styled(element, style))
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
    var markers = ListMarkers(element, count: element.elements.count { $0.name == "li" })
    var items: [ListItem] = []
    for child in element.children {
      var item = ListItem(blocks: [])
      switch child {
      case .text(let text): item.blocks = inner([.text(text)])
      case .element(let child) where child.name == "li":
        item = ListItem(markers.take(child), blocks: inner(child.children))
      case .element(let child): item.blocks = inner([.element(child)])
      }
      if item.blocks.isEmpty { continue }
      // A list straight inside a list belongs to the item before it.
      if case .list? = item.blocks.first, !items.isEmpty, item.blocks.count == 1 {
        items[items.count - 1].blocks += item.blocks
      } else {
        items.append(item)
      }
    }
    guard let first = items.first else { return }
    if markers.isBulleted, items.allSatisfy({ $0.sign.isEmpty }) {
      blocks.append(.list(ListBlock(isOrdered: false, start: 1, items: items.map(\.blocks))))
    } else if let start = first.number, (0...99_999_999).contains(start),
      items.enumerated().allSatisfy({ $1.number == start + $0 })
    {
      blocks.append(.list(ListBlock(isOrdered: true, start: start, items: items.map(\.blocks))))
    } else {
      // Markdown counts 1, 2, 3 and nothing else: what the page showed stands as text.
      if items.contains(where: { !$0.sign.isEmpty }) { left["list-marker", default: 0] += 1 }
      blocks += items.flatMap(\.marked)
    }
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
        case .list(let list): list.texts.forEach(addAll)
        case .quote(let inner): addAll(inner)
        case .notes(let notes): notes.forEach(addAll)
        case .table(let table):
          left["inner-table", default: 0] += 1
          for row in table.rows { row.forEach(add) }
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
