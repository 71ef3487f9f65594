import Diagnostics
import Scrutiny

/// Looks through the text of a document as its author typed it: addresses and alternative texts are in it too.
enum BodyScrutiny {
  /// - Parameter place: turns a place of the text into one of the file.
  static func findings(
    in text: ArraySlice<UInt8>, path: String, firstLine: Int, by scrutiny: TextScrutiny,
    place: (Place) -> Place
  ) -> [PlacedFinding] {
    let span = text.span
    let found = scrutiny.findings(in: span, .body)
    guard !found.isEmpty else { return [] }
    var line = firstLine
    var column = 1
    var index = 0
    return found.map { finding in
      while index < finding.range.lowerBound {
        let byte = span[index]
        index += 1
        if byte == 10 || (byte == 13 && (index >= span.count || span[index] != 10)) {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      let length = max(1, scalars(in: span, finding.range))
      return PlacedFinding(
        problem: finding.problem,
        place: place(Place(path: path, line: line, column: column, length: length)))
    }
  }

  private static func scalars(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.count { text[$0] & 0xC0 != 0x80 }
  }
}
