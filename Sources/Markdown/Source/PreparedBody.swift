/// A body as libcmark gets to see it: the author's bytes and, between them, marks that carry what CommonMark does
/// not know. Marks are taken out again wherever text leaves the tree.
///
/// A plain mark is one scalar; a numbered mark is a second scalar, a number and the second scalar again, the number
/// being an index into `edits`. Neither scalar stands in the author's text. Lines are never added or removed.
struct PreparedBody {
  /// One place where the prepared text differs from the author's.
  struct Edit {
    enum Kind {
      /// Nothing but a mark beside a run of `*`.
      case flank
      /// Stands before the destination of what looks like a link reference definition.
      case definition
      /// Stands for `[^label]`.
      case reference
      /// Stands for `[^label]:` at the beginning of a line and makes libcmark read a list item.
      case footnote
    }

    let kind: Kind
    /// Where the replacement begins in the prepared text, and how long it is.
    let offset: Int
    let length: Int
    /// What it replaces in the author's text; empty where it only adds.
    let source: Range<Int>
  }

  let source: ArraySlice<UInt8>
  let text: ArraySlice<UInt8>
  let edits: [Edit]
  /// Nil where the text has no need of marks, or none are left.
  let marks: Marks?

  var hasMarks: Bool { marks != nil }

  /// What mark stands at an index of a text, if any.
  func mark(in text: Span<UInt8>, at index: Int) -> (number: Int?, end: Int)? {
    guard let marks else { return nil }
    return marks.mark(in: text, at: index)
  }

  /// The offset in the author's text of an offset in the prepared text.
  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    let past = offset - edit.offset - edit.length
    return past < 0 ? edit.source.lowerBound : edit.source.upperBound + past
  }

  /// The author's text of a `[^label]`, without the brackets.
  func label(of edit: Edit) -> String {
    source.span.string(edit.source.lowerBound + 2..<edit.source.upperBound - (edit.kind == .footnote ? 2 : 1))
  }
}
