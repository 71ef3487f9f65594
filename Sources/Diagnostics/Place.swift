/// Where in the author's files something stands.
///
/// Lines and columns count from 1; columns are Unicode scalars. Line 0 means the file as a whole, column 0 the
/// whole line. The path is relative to the root of the column.
package struct Place: Sendable, Hashable {
  package var path: String
  package var line: Int
  package var column: Int
  /// How many scalars the caret line underlines; at least 1.
  package var length: Int

  package init(path: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
  }

  /// `path:line:column`, as far as it is known, with the path as readers are shown it.
  package func shown(as path: String) -> String {
    guard line > 0 else { return path }
    return column > 0 ? "\(path):\(line):\(column)" : "\(path):\(line)"
  }
}

extension Place: Comparable {
  package static func < (a: Place, b: Place) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}
