import Diagnostics

/// Finds lines and columns of the author's file for offsets in the prepared text. Reads the lines only when asked.
struct SourceMap {
  private let body: PreparedBody
  private let path: String
  private let firstLine: Int
  private var textLines: [Int] = []
  private var sourceLines: [Int] = []
  /// The last answer, from which the next count goes on: columns stay cheap on one endless line.
  private var last = Position()

  private struct Position {
    var line = 0
    var offset = 0
    var column = 1
  }

  init(_ body: PreparedBody, path: String, firstLine: Int) {
    self.body = body
    self.path = path
    self.firstLine = firstLine
  }

  /// The beginnings of the lines of the prepared text.
  mutating func lines() -> [Int] {
    if textLines.isEmpty {
      textLines = body.text.span.lineStarts()
      sourceLines = !body.edits.isEmpty ? body.source.span.lineStarts() : textLines
    }
    return textLines
  }

  /// The range of a line of the prepared text, counted from 1, without its end.
  mutating func range(ofLine line: Int) -> Range<Int> {
    let starts = lines()
    guard line >= 1, line <= starts.count else { return body.text.count..<body.text.count }
    let text = body.text.span
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The place of an offset in the prepared text.
  mutating func place(of offset: Int, length: Int = 1) -> Place {
    place(ofSource: body.sourceOffset(of: offset), length: length)
  }

  /// The place of an offset in the author's text.
  mutating func place(ofSource offset: Int, length: Int = 1) -> Place {
    _ = lines()
    let line = sourceLines.partitionPoint { $0 <= offset }
    let offset = min(offset, body.source.count)
    if last.line != line || last.offset > offset {
      last = Position(line: line, offset: sourceLines[line - 1], column: 1)
    }
    let passed = body.source.span.scalarCount(last.offset..<offset)
    last = Position(line: line, offset: offset, column: last.column + passed)
    return Place(path: path, line: line + firstLine - 1, column: last.column, length: max(1, length))
  }
}

extension Span where Element == UInt8 {
  /// Where lines begin: after a line feed, a carriage return, or both together.
  func lineStarts() -> [Int] {
    var starts = [0]
    if contains(0x0D) {
      for index in 0..<count
      where self[index] == 0x0A || self[index] == 0x0D && (index + 1 == count || self[index + 1] != 0x0A) {
        starts.append(index + 1)
      }
    } else {
      var from = 0
      while let hit = firstIndex(of: 0x0A, from: from) {
        starts.append(hit + 1)
        from = hit + 1
      }
    }
    return starts
  }
}

extension [Int] {
  /// The number of leading elements of an ordered array that satisfy a condition.
  func partitionPoint(_ belongs: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
