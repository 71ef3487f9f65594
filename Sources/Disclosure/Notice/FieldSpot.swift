package import Diagnostics

/// Where the value of a field stands in its document; line 0 where it is not written.
///
/// Eight bytes, because every notice of a column keeps some.
package struct FieldSpot: Sendable, Hashable {
  private let line: Int32
  private let column: Int16
  private let length: Int16

  package init() {
    line = 0
    column = 0
    length = 1
  }

  package init(_ place: Place) {
    line = Int32(clamping: place.line)
    column = Int16(clamping: place.column)
    length = Int16(clamping: place.length)
  }

  package func place(in path: String) -> Place {
    Place(path: path, line: Int(line), column: Int(column), length: Int(length))
  }
}
