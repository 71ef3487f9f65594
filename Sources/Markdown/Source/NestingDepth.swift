/// How deep quotes and lists may be nested: libcmark goes through all levels around a line at each line, blank ones too.
enum NestingDepth {
  /// Signs at the head of one line.
  private static let mostSigns = 100
  /// Columns that a sign may be indented by: lists within lists need two each.
  private static let widest = 400

  /// Where the first line goes deeper; what stands in a fenced block of code is not read.
  static func excess(in text: Span<UInt8>) -> Int? {
    var fence: UInt8?
    let starts = text.lineStarts()
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : text.count
      let head = text.contentStart(of: start..<end, quoteDepth: 0)
      if let sign = fenceSign(text, at: head) {
        if fence == nil { fence = sign } else if fence == sign { fence = nil }
      } else if fence == nil, let excess = excess(in: text, line: start..<end) {
        return excess
      }
    }
    return nil
  }

  private static func fenceSign(_ text: Span<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < text.count, text[index] == 0x60 || text[index] == 0x7E, text[index + 1] == text[index],
      text[index + 2] == text[index]
    else { return nil }
    return text[index]
  }

  private static func excess(in text: Span<UInt8>, line: Range<Int>) -> Int? {
    var signs = 0
    var index = line.lowerBound
    while index < line.upperBound {
      if text[index] == 0x20 || text[index] == 0x09 {
        index += 1
        continue
      }
      guard let width = sign(text, at: index, before: line.upperBound) else { return nil }
      signs += 1
      if signs > mostSigns || index - line.lowerBound - signs * 4 > widest {
        return isRule(text, line) ? nil : index
      }
      index += width
    }
    return nil
  }

  /// How many bytes the sign of a quote or a list takes.
  private static func sign(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    switch text[index] {
    case 0x3E: return 1
    case 0x2A, 0x2B, 0x2D: return isBlank(text, at: index + 1, before: end) ? 1 : nil
    case 0x30...0x39:
      var next = index
      while next < end, next - index < 9, (0x30...0x39).contains(text[next]) { next += 1 }
      guard next < end, text[next] == 0x2E || text[next] == 0x29, isBlank(text, at: next + 1, before: end)
      else {
        return nil
      }
      return next + 1 - index
    default: return nil
    }
  }

  private static func isBlank(_ text: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    index >= end || [0x20, 0x09, 0x0A, 0x0D].contains(text[index])
  }

  /// `- - -` to the end of the line.
  private static func isRule(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let start = text.contentStart(of: line, quoteDepth: 0)
    return line.allSatisfy {
      text[$0] == text[start] && text[$0] != 0x3E || [0x20, 0x09, 0x0A, 0x0D].contains(text[$0])
    }
  }
}
