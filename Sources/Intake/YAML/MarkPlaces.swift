import Diagnostics

/// Turns marks of a YAML text into places of the author's file.
struct MarkPlaces: Sendable {
  let path: String
  /// By file line: how many columns the reader's text is wider than the author's; see `LabelRepair`.
  let shifts: [Int: Int]

  init(path: String, shifts: [Int: Int] = [:]) {
    self.path = path
    self.shifts = shifts
  }

  func place(of mark: YAMLMark, length: Int = 1) -> Place {
    let line = mark.line + 1
    let shift = mark.column == 0 ? 0 : shifts[line] ?? 0
    return Place(path: path, line: line, column: max(1, mark.column + 1 - shift), length: max(1, length))
  }

  func place(of node: YAMLNode) -> Place {
    let isOneLine = node.mark.line == node.end.line
    return place(of: node.mark, length: isOneLine ? node.end.column - node.mark.column : 1)
  }
}
