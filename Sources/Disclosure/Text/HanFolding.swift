/// Folds traditional characters into simplified ones, for matching only: what is shown stays as written.
package enum HanFolding {
  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    var scalars = pairs.unicodeScalars.makeIterator()
    while let traditional = scalars.next(), let simplified = scalars.next() {
      table[traditional] = simplified
    }
    return table
  }()

  package static func simplified(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { table[$0] != nil }) else { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(table[scalar] ?? scalar) }
    return String(folded)
  }
}
