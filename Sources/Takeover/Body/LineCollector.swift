import Disclosure

/// Collects runs of text into paragraphs as a browser would set them: white space is one blank, two line breaks or an
/// indented line begin a new paragraph.
struct LineCollector {
  private var lines: [Line] = [Line()]
  /// White space that waits for a text behind it; whether it held a line end.
  private var pending: (isWide: String, hasBreak: Bool)?
  private(set) var invisibles = 0

  private struct Line {
    var pieces: [InlineText.Piece] = []
    /// Width of the blanks before the first sign, in halves of a Chinese one.
    var indent = 0
    var isEmpty: Bool { pieces.isEmpty }
  }

  mutating func append(_ text: String, _ style: TextStyle) {
    var run = ""
    for scalar in text.unicodeScalars {
      if scalar.value == 0x20 || (9...13).contains(scalar.value) || LineCollector.isWide(scalar) {
        if !run.isEmpty { close(&run, style) }
        blank(scalar)
      } else if TextFolding.isInvisible(scalar) {
        invisibles += 1
      } else {
        if pending != nil { settle(before: scalar, style) }
        run.unicodeScalars.append(scalar)
      }
    }
    close(&run, style)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: true
    default: false
    }
  }

  mutating func addImage(_ address: String, alternative: String, _ style: TextStyle) {
    settle(before: "x", style)
    lines[lines.count - 1].pieces.append(.image(address: address, alternative: alternative, style))
  }

  mutating func addNote(_ number: Int, _ style: TextStyle) {
    settle(before: "x", style)
    lines[lines.count - 1].pieces.append(.note(number))
  }

  mutating func breakLine() {
    pending = nil
    lines.append(Line())
  }

  private mutating func blank(_ scalar: Unicode.Scalar) {
    if lines[lines.count - 1].isEmpty {
      // Before a text only wide blanks are seen.
      if LineCollector.isWide(scalar) { lines[lines.count - 1].indent += scalar == "\u{3000}" ? 2 : 1 }
      return
    }
    var waiting = pending ?? ("", false)
    if scalar.value == 10 || scalar.value == 13 { waiting.hasBreak = true }
    if scalar == "\u{3000}" { waiting.isWide.unicodeScalars.append(scalar) }
    pending = waiting
  }

  /// A line end between two Chinese signs is no blank.
  private mutating func settle(before scalar: Unicode.Scalar, _ style: TextStyle) {
    guard let waiting = pending else { return }
    pending = nil
    guard let last = lastScalar else { return }
    if !waiting.isWide.isEmpty {
      add(waiting.isWide, style)
    } else if !(waiting.hasBreak && LineCollector.isChinese(last) && LineCollector.isChinese(scalar)) {
      add(" ", style)
    }
  }

  private var lastScalar: Unicode.Scalar? {
    switch lines[lines.count - 1].pieces.last {
    case .text(let text, _): text.unicodeScalars.last
    case .image, .note: "x"
    default: nil
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 || (0x2010...0x2027).contains(scalar.value)
  }

  private mutating func close(_ run: inout String, _ style: TextStyle) {
    if !run.isEmpty { add(run, style) }
    run = ""
  }

  private mutating func add(_ text: String, _ style: TextStyle) {
    let last = lines.count - 1
    if case .text(let before, let old)? = lines[last].pieces.last, old == style {
      lines[last].pieces[lines[last].pieces.count - 1] = .text(before + text, style)
    } else {
      lines[last].pieces.append(.text(text, style))
    }
  }

  /// The paragraphs collected so far; the collector is empty afterwards.
  mutating func take() -> [InlineText] {
    defer {
      lines = [Line()]
      pending = nil
    }
    var paragraphs: [InlineText] = []
    var current = InlineText()
    for line in lines {
      if line.isEmpty || line.indent >= 2 {
        if !current.isEmpty { paragraphs.append(current) }
        current = InlineText()
      }
      guard !line.isEmpty else { continue }
      if !current.isEmpty { current.pieces.append(.lineBreak) }
      current.pieces += line.pieces
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs
  }
}
