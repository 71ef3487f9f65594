import Disclosure

/// Writes blocks as the Markdown that notices are written in.
struct MarkdownWriter {
  /// Where a link or picture leads now; nil leaves its words alone.
  let destination: (String) -> String?
  /// Without marks in the line, for a paragraph whose marks would change its words.
  var isPlain = false

  func text(of blocks: [Block]) -> String {
    var lines: [String] = []
    append(levelled(blocks), to: &lines, prefix: "")
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Headings one below the other: pages skip levels, notices may not.
  private func levelled(_ blocks: [Block]) -> [Block] {
    var open: [Int] = []
    return blocks.map { block in
      guard case .heading(let level, let text) = block else { return block }
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      return .heading(min(6, open.count + 1), text)
    }
  }

  private func append(_ blocks: [Block], to lines: inout [String], prefix: String, isTight: Bool = false) {
    var before: ListBlock?
    var isOther = false
    for block in blocks {
      if case .list(let list) = block {
        // Two lists behind one another would become one; another sign keeps them apart.
        isOther = before.map { $0.isOrdered == list.isOrdered } == true ? !isOther : false
        before = list
        append(list, to: &lines, prefix: prefix, isOther: isOther)
      } else {
        before = nil
        lines += written(block).map { $0.isEmpty ? "" : prefix + $0 }
      }
      if lines.last?.isEmpty == false { lines.append("") }
    }
  }

  private func written(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text): return written(text)
    case .heading(let level, let text):
      let line = inline(text.pieces)
      // Marks at the end of a heading's line would close it and vanish.
      let closed = line.hasSuffix("#") ? String(line.dropLast()) + "\\#" : line
      return [String(repeating: "#", count: level) + " " + closed]
    case .table(let table): return written(table)
    case .quote(let blocks):
      var lines: [String] = []
      append(blocks, to: &lines, prefix: "")
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map { $0.isEmpty ? ">" : "> " + $0 }
    case .notes(let notes): return written(notes)
    case .rule: return ["---"]
    case .list: return []
    }
  }

  private func written(_ notes: [[Block]]) -> [String] {
    notes.enumerated().flatMap { index, note in
      var lines: [String] = []
      append(note, to: &lines, prefix: "")
      while lines.last?.isEmpty == true { lines.removeLast() }
      return lines.enumerated().map { $0 == 0 ? "[^\(index + 1)]: " + $1 : $1.isEmpty ? "" : "    " + $1 } + [
        ""
      ]
    }
  }

  private func written(_ text: InlineText) -> [String] {
    let parts = text.pieces.split(omittingEmptySubsequences: true) { $0 == .lineBreak }
    let lines = parts.map { MarkdownEscaping.lineStart(inline(Array($0))) }.filter { !$0.isEmpty }
    return lines.enumerated().map { $0 + 1 < lines.count ? $1 + "\\" : $1 }
  }

  private func append(_ list: ListBlock, to lines: inout [String], prefix: String, isOther: Bool) {
    let isTight = list.items.allSatisfy { item in
      item.count == 1 || (item.count == 2 && { if case .list = item[1] { true } else { false } }())
    }
    for (index, item) in list.items.enumerated() {
      let mark =
        list.isOrdered ? "\(list.start + index)" + (isOther ? ")" : ".") : (isOther ? "*" : "-")
      let indent = String(repeating: " ", count: mark.count + 1)
      var inside: [String] = []
      append(item, to: &inside, prefix: "")
      while inside.last?.isEmpty == true { inside.removeLast() }
      for (number, line) in inside.enumerated() {
        if line.isEmpty {
          if !isTight { lines.append("") }
        } else {
          lines.append(prefix + (number == 0 ? mark + " " : indent) + line)
        }
      }
      if !isTight, index + 1 < list.items.count { lines.append("") }
    }
  }

  private func written(_ table: TableBlock) -> [String] {
    let width = table.rows.first?.count ?? 0
    var lines = table.rows.map { row in
      "| " + row.map { inline($0.pieces) }.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: min(1, lines.count))
    return lines
  }

  // MARK: In the line

  private func inline(_ pieces: [InlineText.Piece]) -> String {
    var result = ""
    let runs = merged(pieces)
    for (index, run) in runs.enumerated() {
      switch run {
      case .lineBreak: continue
      case .note(let number): result += "[^\(number)]"
      case .image(let address, let alternative, let style):
        guard let place = destination(address) else { continue }
        let image = "![\(MarkdownEscaping.escaped(alternative))](\(MarkdownEscaping.destination(place)))"
        result += wrapped(image, link: style.link.flatMap(destination))
      case .text(let text, let style):
        let isLast = index + 1 == runs.count
        result += written(text, style, isLast: isLast)
      }
    }
    return TextFolding.trimmed(result) == "" ? "" : result
  }

  /// Neighbours that look the same become one run; links that lead nowhere are none.
  private func merged(_ pieces: [InlineText.Piece]) -> [InlineText.Piece] {
    var runs: [InlineText.Piece] = []
    for piece in pieces {
      guard case .text(let text, var style) = piece else {
        runs.append(piece)
        continue
      }
      if style.link.map({ destination($0) == nil }) == true { style.link = nil }
      if isPlain { style = TextStyle(link: style.link) }
      if case .text(let before, let old)? = runs.last, old == style {
        runs[runs.count - 1] = .text(before + text, style)
      } else {
        runs.append(.text(text, style))
      }
    }
    return runs
  }

  /// Blanks at the ends of a marked run stand outside its marks.
  private func written(_ text: String, _ style: TextStyle, isLast: Bool) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !TextFolding.isBlank($0) }),
      let last = scalars.lastIndex(where: { !TextFolding.isBlank($0) })
    else { return text }
    if style == TextStyle() { return MarkdownEscaping.escaped(text, isLast: isLast) }
    let head = String(scalars[..<first])
    let tail = String(scalars[scalars.index(after: last)...])
    var inner = MarkdownEscaping.escaped(String(scalars[first...last]), isLast: false)
    if style.isBold, style.isItalic {
      inner = "***\(inner)***"
    } else if style.isBold {
      inner = "**\(inner)**"
    } else if style.isItalic {
      inner = "*\(inner)*"
    }
    return head + wrapped(inner, link: style.link.flatMap(destination)) + tail
  }

  private func wrapped(_ text: String, link: String?) -> String {
    guard let link else { return text }
    // A caret would make a footnote of it.
    let text = text.hasPrefix("^") ? "\\" + text : text
    return "[\(text)](\(MarkdownEscaping.destination(link)))"
  }
}
