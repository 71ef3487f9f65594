/// What stands around a place where a mark may go.
extension Span where Element == UInt8 {
  /// Whether an odd number of backslashes stands before an index.
  func isEscaped(_ index: Int) -> Bool {
    var start = index
    while start > 0, self[start - 1] == 0x5C { start -= 1 }
    return (index - start) % 2 == 1
  }

  /// The character before an index within its line, seen without the marks of block quotes; nil where it is a space
  /// or the line begins here.
  func neighbour(before index: Int) -> UInt32? {
    let scalar = scalar(before: index)
    guard index > 0, !scalar.isMarkdownSpace else { return nil }
    guard scalar == 0x3E else { return scalar }
    var start = index
    while start > 0, self[start - 1] == 0x3E || self[start - 1] == 0x20 || self[start - 1] == 0x09 {
      start -= 1
    }
    return start == 0 || self[start - 1] == 0x0A || self[start - 1] == 0x0D ? nil : scalar
  }

  /// The index of the `]` that ends a footnote label beginning at an index. Labels are short and hold no spaces and
  /// nothing that Markdown or HTML could take for its own.
  func endOfFootnoteLabel(from start: Int) -> Int? {
    var index = start
    while index < count, index - start < 200 {
      switch self[index] {
      case 0x5D: return index > start ? index : nil
      case 0...0x20, 0x7F, 0x22, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5E, 0x60, 0x7C:
        return nil
      default: index += 1
      }
    }
    return nil
  }

  /// How far a footnote definition at an index is indented; nil where something but block quotes stands before it.
  func footnoteIndent(before index: Int) -> Int? {
    var start = index
    while start > 0, index - start < 4, self[start - 1] == 0x20 { start -= 1 }
    let indent = index - start
    guard indent <= 3 else { return nil }
    guard start > 0, self[start - 1] != 0x0A, self[start - 1] != 0x0D else { return indent }
    guard self[start - 1] == 0x3E, neighbour(before: start) == nil else { return nil }
    return max(0, indent - 1)
  }

  /// Where the destination of a link reference definition would begin after its colon.
  func definitionDestination(after colon: Int) -> Int? {
    var index = colon
    var lines = 0
    while index < count {
      switch self[index] {
      case 0x20, 0x09: break
      case 0x0A: lines += 1
      case 0x0D: if index + 1 == count || self[index + 1] != 0x0A { lines += 1 }
      case 0x3C where lines == 0: return bracketedDestination(from: index + 1)
      default: return lines == 0 || !mayBeginBlock(at: index) ? index : nil
      }
      if lines > 1 { return nil }
      index += 1
    }
    return nil
  }

  func hasLineEnd(_ range: Range<Int>) -> Bool {
    for index in range where self[index] == 0x0A || self[index] == 0x0D { return true }
    return false
  }

  /// Whether a line that begins here could be the beginning of something other than a paragraph.
  private func mayBeginBlock(at index: Int) -> Bool {
    var next = index + 1
    switch self[index] {
    case 0x3C, 0x3E, 0x7C, 0x3A: return true
    case 0x5B: return next < count && self[next] == 0x5E
    case 0x30...0x39:
      while next < count, 0x30...0x39 ~= self[next] { next += 1 }
      return next < count && (self[next] == 0x2E || self[next] == 0x29)
    case 0x23, 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x60, 0x7E:
      return next == count || !(self[next] >= 0x80 || UInt32(self[next]).isASCIILetterOrDigit)
    default: return false
    }
  }

  /// Where a mark can stand in a destination that begins after `<` without hiding a tag or an autolink.
  private func bracketedDestination(from start: Int) -> Int? {
    var index = start
    while index < count, (self[index] | 0x20) >= 0x61, (self[index] | 0x20) <= 0x7A { index += 1 }
    guard index < count else { return nil }
    if index > start { return self[index] == 0x3A ? index + 1 : nil }
    switch self[index] {
    case 0x2F, 0x21, 0x3F, 0x0A, 0x0D: return nil
    default: return index
    }
  }
}
