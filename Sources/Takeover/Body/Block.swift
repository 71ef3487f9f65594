/// A part of a text that stands by itself.
indirect enum Block: Sendable, Hashable {
  case paragraph(InlineText)
  case heading(Int, InlineText)
  case list(ListBlock)
  case table(TableBlock)
  case quote([Block])
  /// Footnotes, counted from 1; `InlineText.Piece.note` refers to them.
  case notes([[Block]])
  case rule
}

/// A list; a number of its own where it counts from elsewhere than 1.
struct ListBlock: Sendable, Hashable {
  let isOrdered: Bool
  let start: Int
  let items: [[Block]]

  /// Its items with their numbers as text, for where no list can stand.
  var texts: [[Block]] {
    isOrdered ? items.enumerated().map { ListItem(("\(start + $0).", nil), blocks: $1).marked } : items
  }
}

/// An item of a list with the sign that a browser shows before it.
struct ListItem {
  /// Such as `A.` or `（一）`; empty for none, and for a bullet.
  var sign = ""
  /// Where the sign is a plain number, such as `3.`.
  var number: Int?
  var blocks: [Block]

  init(blocks: [Block]) { self.blocks = blocks }

  init(_ marker: (sign: String, number: Int?), blocks: [Block]) {
    (sign, number) = marker
    self.blocks = blocks
  }

  /// Its blocks, the first with the sign as text.
  var marked: [Block] {
    guard !sign.isEmpty else { return blocks }
    // A Chinese mark stands close to its words.
    let text = sign.unicodeScalars.last.map { $0.isASCII } == true ? sign + " " : sign
    let before = InlineText.Piece.text(text, TextStyle())
    switch blocks.first {
    case .paragraph(let words)?:
      return [.paragraph(InlineText(pieces: [before] + words.pieces))] + blocks.dropFirst()
    case .heading(let level, let words)?:
      return [.heading(level, InlineText(pieces: [before] + words.pieces))] + blocks.dropFirst()
    default: return [.paragraph(InlineText(pieces: [before]))] + blocks
    }
  }
}

/// A table with every cell in its place: the first row is its head.
struct TableBlock: Sendable, Hashable {
  let rows: [[InlineText]]
}

/// A line of text with its marks, or several lines of one paragraph.
struct InlineText: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String, TextStyle)
    case image(address: String, alternative: String, TextStyle)
    /// The mark of a footnote, by its number.
    case note(Int)
    case lineBreak
  }

  var pieces: [Piece] = []

  var isEmpty: Bool { pieces.isEmpty }

  /// What a reader reads.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text, _): text
      case .note(let number): "[\(number)]"
      case .image, .lineBreak: ""
      }
    }.joined()
  }
}

/// How a run of text stands out.
struct TextStyle: Sendable, Hashable {
  var isBold = false
  var isItalic = false
  /// Where the link leads, as it is written; nil for no link.
  var link: String?
}
