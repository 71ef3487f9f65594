import CMark
import Diagnostics

/// Text and addresses with marks in them.
extension BodyWalk {
  /// Takes in a text without its marks. These vanish when the HTML is finished, but for references to footnotes,
  /// which become nodes of their own.
  mutating func marked(_ node: CMarkNode) {
    let refers = node.withLiteral { text -> Bool in
      if node.type == CMARK_NODE_TEXT, hasReference(text) { return true }
      pass(text)
      return false
    }
    guard refers else { return }
    let literal = node.withLiteral { $0.array(0..<$0.count) }
    split(node, literal.span)
  }

  /// Takes in a text with marks none of which is a reference to become a node.
  private mutating func pass(_ text: Span<UInt8>) {
    var start = 0
    var from = 0
    while let lead = text.firstIndex(of: Marks.lead, from: from) {
      from = lead + 1
      guard let mark = body.mark(in: text, at: lead) else { continue }
      plain(text.extracting(start..<lead))
      if let number = mark.number {
        var source: [UInt8] = []
        body.restore(number, into: &source, seen: &found.seen)
        plain(source.span)
      }
      start = mark.end
      from = mark.end
    }
    plain(text.extracting(start..<text.count))
  }

  private func hasReference(_ text: Span<UInt8>) -> Bool {
    guard hasReferences else { return false }
    var from = 0
    while let lead = text.firstIndex(of: Marks.lead, from: from) {
      let mark = body.mark(in: text, at: lead)
      if let number = mark?.number, body.edits.indices.contains(number), body.edits[number].kind == .reference
      {
        return true
      }
      from = mark?.end ?? lead + 1
    }
    return false
  }

  /// Splits a text at its references.
  private mutating func split(_ node: CMarkNode, _ text: Span<UInt8>) {
    var last = node
    var piece: [UInt8] = []
    var isSplit = false
    var index = 0
    while index < text.count {
      guard text[index] == Marks.lead, let mark = body.mark(in: text, at: index) else {
        piece.append(text[index])
        index += 1
        continue
      }
      if let number = mark.number {
        if let edit = reference(number) {
          plain(piece.span)
          last = finish(piece, after: last, first: !isSplit)
          last = insertReference(to: body.label(of: edit), after: last)
          piece = []
          isSplit = true
        } else {
          body.restore(number, into: &piece, seen: &found.seen)
        }
      }
      index = mark.end
    }
    plain(piece.span)
    _ = finish(piece, after: last, first: !isSplit)
  }

  /// The edit of a mark, if it is a reference that can become a node here; reports one that cannot.
  private mutating func reference(_ number: Int) -> PreparedBody.Edit? {
    guard body.edits.indices.contains(number), body.edits[number].kind == .reference else { return nil }
    let edit = body.edits[number]
    let label = body.label(of: edit)
    guard footnotes.contains(label) else {
      bag.report(.footnoteUndefined(label), at: place(of: edit))
      return nil
    }
    guard link == nil, image == nil else {
      bag.report(.footnoteMisplaced(label), at: place(of: edit))
      return nil
    }
    return edit
  }

  mutating func place(of edit: PreparedBody.Edit) -> Place {
    map.place(ofSource: edit.source.lowerBound, length: body.source.span.scalarCount(edit.source))
  }

  private func finish(_ piece: [UInt8], after last: CMarkNode, first: Bool) -> CMarkNode {
    if first {
      last.setLiteral(piece)
      return last
    }
    guard !piece.isEmpty, let text = CMarkNode(new: CMARK_NODE_TEXT) else { return last }
    text.setLiteral(piece)
    text.insertAfter(last)
    return text
  }

  private mutating func insertReference(to label: String, after last: CMarkNode) -> CMarkNode {
    guard let node = CMarkNode(new: CMARK_NODE_CUSTOM_INLINE) else { return last }
    node.insertAfter(last)
    found.references.append(.init(node: node, label: label))
    return node
  }

  /// The author's bytes for bytes of the prepared text. Notes the marks that it meets.
  mutating func restored(_ text: Span<UInt8>) -> [UInt8] {
    guard body.hasMarks, text.contains(Marks.lead) else { return text.array(0..<text.count) }
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == Marks.lead, let mark = body.mark(in: text, at: index) {
        if let number = mark.number { body.restore(number, into: &bytes, seen: &found.seen) }
        index = mark.end
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }
}

extension PreparedBody {
  /// Puts the author's bytes in place of a numbered mark.
  func restore(_ number: Int, into bytes: inout [UInt8], seen: inout Set<Int>) {
    guard edits.indices.contains(number) else { return }
    seen.insert(number)
    let edit = edits[number]
    if edit.kind == .footnote {
      while bytes.last == 0x20 { bytes.removeLast() }
      if bytes.last == 0x2B { bytes.removeLast() }
    }
    bytes.append(source.span, edit.source)
  }
}
