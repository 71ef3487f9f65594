/// Reads one part of a Word document as runs of text that a conversion has to keep whole.
///
/// A run ends where something stands that a conversion may write in its own way: the mark of a note, a special sign,
/// a formula. The instructions of fields are no text.
final class WordPassageReader: XMLReceiver {
  /// Which number a paragraph asks for: by its own properties, or by its style.
  struct NumberUse: Hashable {
    var list: String?
    var level = 0
    var style: String?
  }

  private struct Paragraph {
    var run: [UInt8] = []
    var use = NumberUse()
    var hasText = false
  }

  let part: DocumentPart
  private(set) var passages: [WordAccount.Passage] = []
  /// Signs that have no text.
  private(set) var signs: [WordSign] = []
  private(set) var formulas = 0
  private(set) var uses: [NumberUse] = []
  private let limit: Int
  private var open: [Paragraph] = []
  private var number = 0
  private var skipped = 0
  private var boxes = 0
  private var deletions = 0
  private var insertions = 0
  private var mathDepth = 0
  private var isHidden = false
  private var isText = false

  init(_ part: DocumentPart, limit: Int) {
    self.part = part
    self.limit = limit
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    // What a run looked like before a revision is no longer so.
    if skipped > 0 || ["Fallback", "rPrChange", "pPrChange"].contains(name) {
      skipped += 1
      return
    }
    switch name {
    case "p" where mathDepth == 0:
      endRun()
      open.append(Paragraph())
      number += 1
    case "t", "delText": isText = mathDepth == 0
    case "r" where mathDepth == 0: setHidden(false)
    case "vanish": setHidden(!["0", "false", "off"].contains(attributes["val"] ?? ""))
    case "txbxContent": boxes += 1
    case "del", "moveFrom":
      endRun()
      deletions += 1
    case "ins", "moveTo":
      endRun()
      insertions += 1
    case "sym":
      endRun()
      addSign(attributes)
    case "oMath":
      endRun()
      if mathDepth == 0 { formulas += 1 }
      mathDepth += 1
    case "noBreakHyphen", "softHyphen", "footnoteReference", "endnoteReference", "footnoteRef",
      "endnoteRef", "commentReference", "drawing", "object", "pict", "ruby", "rt", "rubyBase":
      endRun()
    default: startNumber(name, attributes)
    }
  }

  private func startNumber(_ name: String, _ attributes: XMLAttributes) {
    guard !open.isEmpty else { return }
    switch name {
    case "numId": open[open.count - 1].use.list = attributes["val"]
    case "ilvl": open[open.count - 1].use.level = attributes.number("val") ?? 0
    case "pStyle": open[open.count - 1].use.style = attributes["val"]
    default: break
    }
  }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "p" where mathDepth == 0: endParagraph()
    case "t", "delText": isText = false
    case "txbxContent": boxes -= 1
    case "del", "moveFrom":
      endRun()
      deletions -= 1
    case "ins", "moveTo":
      endRun()
      insertions -= 1
    case "oMath": mathDepth -= 1
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) {
    guard isText, skipped == 0, !open.isEmpty else { return }
    let last = open.count - 1
    // Only between characters: a long run is told in pieces.
    if open[last].run.count > limit, bytes.count > 0, bytes[0] & 0xC0 != 0x80 { endRun() }
    for index in bytes.indices { open[last].run.append(bytes[index]) }
  }

  private func setHidden(_ isHidden: Bool) {
    if self.isHidden != isHidden { endRun() }
    self.isHidden = isHidden
  }

  /// The converter knows the signs of the font Symbol by itself.
  private func addSign(_ attributes: XMLAttributes) {
    guard deletions == 0, !isHidden, !open.isEmpty, let font = attributes["font"],
      let code = attributes["char"],
      font != "Symbol", signs.count < 100_000
    else { return }
    open[open.count - 1].hasText = true
    signs.append(WordSign(font: font, code: code, after: passages.count, paragraph: number))
  }

  private func endParagraph() {
    endRun()
    guard let paragraph = open.popLast() else { return }
    if paragraph.hasText, paragraph.use.list != nil || paragraph.use.style != nil {
      uses.append(paragraph.use)
    }
  }

  private func endRun() {
    guard let last = open.indices.last, !open[last].run.isEmpty else { return }
    let text = String(decoding: open[last].run, as: UTF8.self)
    open[last].run = []
    open[last].hasText = true
    let place: DocumentPart =
      deletions > 0
      ? .deleted : isHidden ? .hidden : insertions > 0 ? .inserted : boxes > 0 ? .drawing : part
    passages.append(WordAccount.Passage(text: text, place: .paragraph(number, place)))
  }
}
