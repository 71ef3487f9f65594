package import Diagnostics

/// Where the value of a field stands in its document; line 0 where it is not written.
///
/// Small, because every notice of a column keeps some.
package struct FieldSpot: Sendable, Hashable {
  private let line: Int32
  private let column: UInt16
  private let length: UInt16
  /// Scalars of the file before the text itself, such as an opening quote; nil where the file writes it otherwise.
  private let inset: UInt8?

  package init() {
    line = 0
    column = 0
    length = 1
    inset = nil
  }

  /// - Parameter text: the value as it was read; parts of it can be pointed at where the file has it so too.
  package init(_ place: Place, text: String = "") {
    line = Int32(clamping: place.line)
    column = UInt16(clamping: place.column)
    length = UInt16(clamping: place.length)
    let count = text.unicodeScalars.count
    inset = count == place.length ? 0 : count + 2 == place.length ? 1 : nil
  }

  /// Whether the field is written, in whatever way.
  package var isWritten: Bool { line > 0 }

  package func place(in path: String) -> Place {
    Place(path: path, line: Int(line), column: Int(column), length: Int(length))
  }

  /// Some scalars of the value; all of it where the file writes it otherwise.
  package func place(in path: String, of part: Range<Int>) -> Place {
    guard let inset else { return place(in: path) }
    return Place(
      path: path, line: Int(line), column: Int(column) + Int(inset) + part.lowerBound,
      length: max(1, part.count))
  }
}
