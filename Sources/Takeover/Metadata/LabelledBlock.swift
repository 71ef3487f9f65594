import Disclosure

/// A value that a page shows beside a label.
struct LabelledValue: Sendable {
  let key: FieldKey?
  let label: String
  /// Without blanks at its ends; empty where the page shows none.
  let value: String
  let isHeading: Bool
}

/// 元数据块: the block of labels and values that a page of a disclosure column has.
struct LabelledBlock: Sendable {
  let values: [LabelledValue]
  /// The texts of the page that belong to it, and to no body.
  let numbers: Set<Int>

  /// Labels that make a block one of disclosure, and no list of contacts.
  private static let telling: Set<FieldKey> = [
    .indexNumber, .documentNumber, .issuingBody, .madeOn, .publishedAt, .category, .topic, .disclosure,
    .validity, .issuedOn, .unifiedNumber,
  ]

  /// The block with the most fields; nil where the page has none.
  static func find(in lines: [PageLine]) -> LabelledBlock? {
    let hits = lines.map(LabelSearch.hits)
    var best: (score: Int, range: Range<Int>)?
    var start: Int?
    var end = 0
    func close() {
      guard let begin = start else { return }
      start = nil
      let keys = Set(hits[begin..<end].flatMap { $0.compactMap(\.key) })
      let telling = keys.intersection(LabelledBlock.telling).count
      guard keys.count >= 3 || keys.contains(.indexNumber), telling >= 2 || keys.contains(.indexNumber) else {
        return
      }
      let score = telling * 2 + keys.count + (keys.contains(.indexNumber) ? 4 : 0)
      if best.map({ score > $0.score }) ?? true { best = (score, begin..<end) }
    }
    for index in lines.indices {
      if hits[index].contains(where: { $0.key != nil }) {
        if start == nil { start = index }
        end = index + 1
      } else if start != nil {
        // A long text ends the block; so does anything after two lines without a label.
        let gap = lines[end...index].count { !$0.isCell }
        if gap > 2 || lines[index].scalars.count > 300 || lines[index].isHeading { close() }
      }
    }
    close()
    return best.map { LabelledBlock(lines, hits, in: $0.range) }
  }

  private init(_ lines: [PageLine], _ hits: [[LabelHit]], in range: Range<Int>) {
    var values: [LabelledValue] = []
    var numbers: Set<Int> = []
    var index = range.lowerBound
    while index < range.upperBound {
      let line = lines[index]
      guard !hits[index].isEmpty else {
        // What stands among labels and has none is told, and is no text.
        values.append(LabelledValue(key: nil, label: "", value: line.text, isHeading: line.isHeading))
        numbers.formUnion(line.numbers)
        index += 1
        continue
      }
      if let row = LabelledBlock.headRow(at: index, lines, hits, in: range) {
        for offset in 0..<row {
          let label = hits[index + offset][0]
          let cell = lines[index + row + offset]
          values.append(
            LabelledValue(key: label.key, label: label.label, value: cell.text, isHeading: false))
          numbers.formUnion(lines[index + offset].numbers + cell.numbers)
        }
        index += row * 2
        continue
      }
      numbers.formUnion(line.numbers)
      for hit in hits[index] {
        values.append(
          LabelledValue(
            key: hit.key, label: hit.label, value: line.text(hit.value), isHeading: line.isHeading))
      }
      index += 1
      // A label that fills its line has its value in the next one of the same row.
      if let last = values.last, last.value.isEmpty, index < lines.count,
        let value = LabelledBlock.valueLine(at: index, after: line, lines, hits)
      {
        values[values.count - 1] = LabelledValue(
          key: last.key, label: last.label,
          value: value.text(0..<(hits[index].first?.range.lowerBound ?? value.scalars.count)),
          isHeading: false)
        numbers.formUnion(value.numbers)
        index += 1
      }
    }
    self.values = values
    self.numbers = numbers
  }

  private static func valueLine(
    at index: Int, after label: PageLine, _ lines: [PageLine], _ hits: [[LabelHit]]
  ) -> PageLine? {
    let line = lines[index]
    guard line.parent == label.parent, line.isCell == label.isCell, !line.isHeading else { return nil }
    // Words such as 浏览次数： may stand behind a value.
    return hits[index].allSatisfy { $0.key == nil && $0.range.lowerBound > 0 } ? line : nil
  }

  /// How many labels a row of nothing but labels has, where the next row holds as many values.
  private static func headRow(
    at index: Int, _ lines: [PageLine], _ hits: [[LabelHit]], in range: Range<Int>
  ) -> Int? {
    guard lines[index].isCell else { return nil }
    var end = index
    while end < range.upperBound, lines[end].isCell, lines[end].parent == lines[index].parent,
      hits[end].count == 1, lines[end].text(hits[end][0].value).isEmpty
    { end += 1 }
    let count = end - index
    guard count >= 3, end + count <= lines.count, end < lines.count, lines[end].isCell,
      lines[end].parent != lines[index].parent
    else { return nil }
    let row = lines[end..<end + count]
    guard row.allSatisfy({ $0.isCell && $0.parent == lines[end].parent }),
      hits[end..<end + count].allSatisfy(\.isEmpty)
    else { return nil }
    return count
  }
}
