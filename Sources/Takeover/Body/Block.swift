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
