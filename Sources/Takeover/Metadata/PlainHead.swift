import Disclosure

/// The first lines of a plain text that was copied out of a page: values whose labels were lost, and the line of date and
/// source below the title.
struct PlainHead {
  /// Lines that say when and by whom it was published.
  private(set) var told: [PageLine] = []
  /// Values without labels.
  private(set) var values: [String] = []
  /// The texts that belong to them, and to no body.
  private(set) var numbers: Set<Int> = []

  /// Lines among which they are looked for.
  private static let reach = 20
  /// A longer line is text.
  private static let longestLine = 80
  private static let bullets: Set<Unicode.Scalar> = ["•", "·", "●", "▪", "◦"]

  init(_ lines: [PageLine]) {
    let head = lines.prefix(PlainHead.reach).prefix { $0.scalars.count <= PlainHead.longestLine }
    // As a list of values above the title; a list further below is text.
    let listed = head.map { PlainHead.unbulleted($0.text) }.prefix { $0 != nil }.compactMap(\.self)
    if listed.count >= 2, listed.contains(where: { MetadataReader.likeness(of: $0) != nil }) {
      values = listed
      for line in head.prefix(listed.count) { numbers.formUnion(line.numbers) }
    }
    for line in head.dropFirst(values.count) where PlainHead.tellsPublication(line) {
      told.append(line)
      numbers.formUnion(line.numbers)
    }
  }

  private static func unbulleted(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first, bullets.contains(first) else { return nil }
    let value = TextFolding.trimmed(String(text.unicodeScalars.dropFirst()))
    return value.isEmpty ? nil : value
  }

  /// `时间：2018年07月04日 来源：……`: from its first sign to its last nothing but that. A time alone may be that of a meeting.
  private static func tellsPublication(_ line: PageLine) -> Bool {
    let hits = LabelSearch.hits(in: line)
    guard hits.first?.range.lowerBound == 0,
      hits.contains(where: { $0.key == .publishedAt || $0.key == .source })
    else { return false }
    return hits.allSatisfy { hit in
      let value = line.text(hit.value)
      if hit.key == .source { return !value.isEmpty && !value.contains(" ") }
      guard hit.key == .publishedAt || ["时间", "日期"].contains(hit.label) else { return false }
      return ValueCleaning.date(in: value)?.rest.isEmpty == true
    }
  }
}
