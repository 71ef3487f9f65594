/// A text in which `1️⃣`, `2️⃣` … stand before the places of problems, in the order of the text.
struct MarkedText {
  let text: String
  /// Line and column of each mark, counted from 1, columns in Unicode scalars.
  let places: [String]

  init(_ marked: String) {
    var kept = String.UnicodeScalarView()
    var places: [String] = []
    var line = 1
    var column = 1
    var rest = Array(marked.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if ("1"..."9").contains(scalar), rest.starts(with: ["\u{FE0F}", "\u{20E3}"]) {
        rest = rest.dropFirst(2)
        places.append("\(line):\(column)")
        continue
      }
      kept.append(scalar)
      let endsLine = scalar == "\n" || scalar == "\r" && rest.first != "\n"
      line += endsLine ? 1 : 0
      // A byte order mark takes no column: no editor shows it.
      column = endsLine ? 1 : column + (scalar == "\u{FEFF}" && kept.count == 1 ? 0 : 1)
    }
    text = String(kept)
    self.places = places
  }
}
