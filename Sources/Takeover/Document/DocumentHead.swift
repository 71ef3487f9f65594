import Disclosure

/// The first lines of a document that was no page: its title, and its number, which no label names.
struct DocumentHead {
  /// Lines among which they are looked for.
  private static let reach = 12
  /// A longer line is text.
  private static let longestLine = 80
  private static let genres = [
    "通知", "意见", "决定", "公告", "通告", "通报", "报告", "批复", "复函", "函", "令", "办法", "规定", "细则", "条例", "方案",
    "规划", "计划", "纪要", "议案", "决议", "公报", "要点", "规则", "解读", "说明", "公示", "指南",
  ]

  /// Takes what the metadata lack, and the title out of the text: the page of the notice shows it itself.
  static func settle(_ blocks: inout [Block], _ metadata: inout PageMetadata) {
    let lines = DocumentHead.lines(of: blocks)
    if metadata[.title] == nil, let found = title(in: lines) {
      metadata.take(.title, found.map(\.text).joined(), label: "", from: .document)
      for index in found.map(\.index).reversed() { blocks.remove(at: index) }
    } else if let title = metadata[.title]?.value,
      let line = lines.first(where: { TextFolding.matchKey($0.text) == TextFolding.matchKey(title) })
    {
      blocks.remove(at: line.index)
    }
    guard metadata[.documentNumber] == nil else { return }
    let numbers = lines.filter { $0.text.hasSuffix("号") && DocumentNumber($0.text)?.years.isEmpty == false }
    if numbers.count == 1 { metadata.take(.documentNumber, numbers[0].text, label: "", from: .document) }
  }

  /// Whether a plain text says something, and is no list of names and paths.
  static func isWorded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let worded = scalars.count { $0.properties.isIdeographic }
    return worded >= 40 && worded * 2 > scalars.count
  }

  private struct Line {
    let index: Int
    let text: String
    let isHeading: Bool
  }

  private static func lines(of blocks: [Block]) -> [Line] {
    blocks.prefix(reach).enumerated().compactMap { index, block in
      guard let line = block.line, !line.text.isEmpty else { return nil }
      // A picture or a link in it would be lost with the line.
      guard line.pieces.allSatisfy({ if case .text(_, let style) = $0 { style.link == nil } else { true } }),
        !line.pieces.contains(where: { if case .image = $0 { true } else { false } })
      else { return nil }
      let isHeading = if case .heading = block { true } else { false }
      return Line(
        index: index, text: ValueCleaning.cleaned(line.singleLine.text) ?? "", isHeading: isHeading)
    }
  }

  /// A heading at the very beginning; else what is called 关于……的通知, in one line or in two; else the first line.
  private static func title(in lines: [Line]) -> [Line]? {
    guard let first = lines.first else { return nil }
    if first.isHeading { return [first] }
    for (position, line) in lines.enumerated() where line.text.contains("关于") && isShort(line) {
      if isTitle(line.text) { return [line] }
      guard position + 1 < lines.count else { break }
      let next = lines[position + 1]
      if next.index == line.index + 1, isShort(next), isTitle(next.text), !line.text.hasSuffix("。") {
        return [line, next]
      }
    }
    return isShort(first) ? [first] : nil
  }

  private static func isShort(_ line: Line) -> Bool { line.text.unicodeScalars.count <= longestLine }

  private static func isTitle(_ text: String) -> Bool { genres.contains { text.hasSuffix($0) } }
}
