/// `rgb(1 2 3 / 50%)` in its parts.
struct ColourFunction {
  let name: String
  /// The three parts of the colour.
  let parts: [Substring]
  /// From 0 to 1.
  let opacity: Double

  /// Nil where there are not three parts, or four of which the last is an opacity.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    let all = inner.split { $0 == "," || $0 == "/" || $0.isWhitespace }
    guard all.count == 3 || all.count == 4,
      let opacity = all.count == 4 ? Colour.number(all[3], whole: 1) : 1
    else { return nil }
    name = String(text[..<open])
    parts = Array(all.prefix(3))
    self.opacity = min(1, max(0, opacity))
  }
}
