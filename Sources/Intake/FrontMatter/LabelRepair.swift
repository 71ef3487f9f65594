import Diagnostics
import Disclosure

/// Makes YAML of labels as offices type them: `索 引 号：…`, `[ 索引号 ] …`, `名称:值`.
///
/// A repaired line keeps its columns where it can; where a blank had to be added, the line stands in `shifts`.
struct LabelRepair {
  private(set) var bytes: [UInt8]
  /// By file line: how many columns to the right the value has moved.
  private(set) var shifts: [Int: Int] = [:]

  init(
    _ source: SourceText, fence: Fence, labels: (String) -> String?, into bag: inout DiagnosticBag
  ) {
    bytes = []
    bytes.reserveCapacity(fence.fields.count + 16)
    var start = fence.fields.lowerBound
    var line = 2
    while start < fence.fields.upperBound {
      let current = TextLines.line(from: start, in: source.bytes)
      let content = source.bytes[current.content]
      if LabelRepair.isSound(content) {
        bytes.append(contentsOf: content)
      } else if let guessed = LabelRepair.guessed(content, labels: labels) {
        shifts[line] = guessed.shift
        bytes.append(contentsOf: guessed.line)
      } else if let repaired = LabelRepair.repaired(content, labels: labels) {
        bag.report(
          .labelForm(written: repaired.written, label: repaired.label),
          at: Place(path: source.path, line: line, column: 1, length: repaired.written.unicodeScalars.count))
        if repaired.shift != 0 { shifts[line] = repaired.shift }
        bytes.append(contentsOf: repaired.line)
      } else {
        bytes.append(contentsOf: content)
      }
      bytes.append(10)
      start = current.next
      line += 1
    }
  }

  /// A line that YAML reads as meant: `key: value` in plain letters, a continuation, an item, a comment.
  private static func isSound(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first != 32, first != 9, first != 45, first != 35 else { return true }
    for (offset, byte) in line.enumerated() {
      if byte == 58 {
        let next = line.dropFirst(offset + 1).first
        return next == nil || next == 32 || next == 9
      }
      guard (97...122).contains(byte) || byte == 95 else { return false }
    }
    return false
  }

  /// A line that begins with a short unknown word and a colon, which YAML would not take for a key: it is made one,
  /// so that the unknown key is what is reported.
  private static func guessed(
    _ content: ArraySlice<UInt8>, labels: (String) -> String?
  ) -> (line: [UInt8], shift: Int)? {
    let scalars = String(decoding: content, as: UTF8.self).unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let written = String(scalars[..<colon])
    let rest = scalars[scalars.index(after: colon)...]
    let isBlankNext = rest.first.map { $0 == " " || $0 == "\t" } ?? true
    guard scalars[colon] == "：" || !isBlankNext, labels(written) == nil,
      (2...12).contains(written.unicodeScalars.count),
      written.unicodeScalars.allSatisfy({ $0.properties.isIdeographic || TextFolding.isBlank($0) })
    else { return nil }
    return (Array((written + ":" + (isBlankNext ? "" : " ") + String(rest)).utf8), isBlankNext ? 0 : 1)
  }

  private static func repaired(
    _ content: ArraySlice<UInt8>, labels: (String) -> String?
  ) -> (line: [UInt8], written: String, label: String, shift: Int)? {
    let text = String(decoding: content, as: UTF8.self)
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let written = String(text.unicodeScalars[..<colon])
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    guard let label = labels(written) else { return nil }
    let plain = TextFolding.withoutBlanks(written.filter { !"[]【】［］〔〕*".contains($0) })
    let isBlankNext = rest.first.map { $0 == " " || $0 == "\t" } ?? true
    // The plain form, the ASCII colon and a blank: nothing to mend.
    if written == plain, text.unicodeScalars[colon] == ":", isBlankNext { return nil }
    let width = written.unicodeScalars.count
    let padding = max(0, width - plain.unicodeScalars.count)
    let gap = isBlankNext ? "" : " "
    let line = plain + String(repeating: " ", count: padding) + ":" + gap + String(rest)
    return (Array(line.utf8), written + String(text.unicodeScalars[colon]), label, gap.isEmpty ? 0 : 1)
  }
}
