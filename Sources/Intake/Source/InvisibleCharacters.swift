import Diagnostics
import Disclosure

/// Finds the zero-width and direction characters that copying from office programs leaves in texts.
struct InvisibleCharacters {
  private let body: ArraySlice<UInt8>
  private var line: Int
  private var column = 1
  private var counted: Int

  private init(body: ArraySlice<UInt8>, firstLine: Int) {
    self.body = body
    line = firstLine
    counted = body.startIndex
  }

  /// A text without them, and where they stood.
  struct Removal {
    let text: ArraySlice<UInt8>
    /// By line: the columns they had, in order.
    fileprivate(set) var columns: [Int: [Int]] = [:]

    /// A place in the text without them as a place in the author's file.
    func original(_ place: Place) -> Place {
      guard let columns = columns[place.line] else { return place }
      var moved = place
      // The n-th of them stands before the place if it does so once the place has moved behind those before it.
      moved.column += columns.indices.partitioningIndex { columns[$0] > place.column + $0 }
      return moved
    }
  }

  /// Each line that had some is reported once.
  static func removed(
    from body: ArraySlice<UInt8>, path: String, firstLine: Int, into bag: inout DiagnosticBag
  ) -> Removal {
    guard var found = next(in: body, from: body.startIndex) else { return Removal(text: body) }
    var columns: [Int: [Int]] = [:]
    var scan = InvisibleCharacters(body: body, firstLine: firstLine)
    var kept: [UInt8] = []
    kept.reserveCapacity(body.count)
    var position = body.startIndex
    var reportedLine = 0
    while true {
      kept.append(contentsOf: body[position..<found.lowerBound])
      let place = scan.place(of: found.lowerBound, path: path)
      columns[place.line, default: []].append(place.column)
      if place.line != reportedLine {
        bag.report(.invisibleCharacters(in: nil), at: place)
        reportedLine = place.line
      }
      position = found.upperBound
      guard let following = next(in: body, from: position) else { break }
      found = following
    }
    kept.append(contentsOf: body[position...])
    return Removal(text: kept[...], columns: columns)
  }

  /// Counts lines and columns from where the last place was, so that a whole text is counted once.
  private mutating func place(of offset: Int, path: String) -> Place {
    while counted < offset {
      let byte = body[counted]
      counted += 1
      if byte == 10 || (byte == 13 && (counted >= body.endIndex || body[counted] != 10)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(path: path, line: line, column: column)
  }

  private static func next(in body: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    let span = body.span
    let base = body.startIndex
    var index = start - base
    if index == 0, !mayHold(span) { return nil }
    while index < span.count {
      switch span[index] {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        return (base + index)..<(base + index + 1)
      case 0xC2:
        if index + 1 < span.count, span[index + 1] <= 0x9F || span[index + 1] == 0xAD {
          return (base + index)..<(base + index + 2)
        }
      case 0xD8:
        if index + 1 < span.count, span[index + 1] == 0x9C { return (base + index)..<(base + index + 2) }
      case 0xE2, 0xEF:
        if index + 2 < span.count, isInvisible(span[index], span[index + 1], span[index + 2]) {
          return (base + index)..<(base + index + 3)
        }
      case 0xF0...0xF4:
        // The last two characters of a plane.
        if index + 3 < span.count, span[index + 1] & 0x0F == 0x0F, span[index + 2] == 0xBF,
          span[index + 3] >= 0xBE
        {
          return (base + index)..<(base + index + 4)
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Looks for what all invisible characters begin with, without an early way out, so that the compiler can look at
  /// many bytes at once: controls, E2 80 with a third byte that no quotation mark or dash has, E2 81, EF B7, EF BB, BF
  /// before BE or BF, D8 9C, C2.
  private static func mayHold(_ span: Span<UInt8>) -> Bool {
    guard span.count > 2 else { return true }
    var found: UInt8 = 0
    for index in 0..<(span.count - 2) {
      let first = span[index]
      let second = span[index + 1]
      let third = span[index + 2]
      let isMark = first == 0xE2 && (second == 0x81 || (second == 0x80 && (third < 0x90 || third > 0xA6)))
      let isLast = second == 0xBF && (third == 0xBE || third == 0xBF)
      let isRare =
        (first == 0xEF && (second == 0xBB || second == 0xB7)) || isLast || first == 0xC2
        || (first == 0xD8 && second == 0x9C)
      let isControl = (first < 0x20 && first != 9 && first != 10 && first != 13) || first == 0x7F
      found |= (isMark || isRare || isControl) ? 1 : 0
    }
    // Too near the end to be looked at three by three.
    for index in (span.count - 2)..<span.count
    where span[index] < 0x20 || span[index] == 0x7F || span[index] == 0xC2 || span[index] == 0xD8 {
      found |= span[index] == 10 ? 0 : 1
    }
    return found != 0
  }

  private static func isInvisible(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    let value = UInt32(a & 0x0F) << 12 | UInt32(b & 0x3F) << 6 | UInt32(c & 0x3F)
    return Unicode.Scalar(value).map(TextFolding.isInvisible) ?? false
  }
}
