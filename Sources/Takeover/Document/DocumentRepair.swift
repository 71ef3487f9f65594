import Disclosure

/// What a conversion did to a Word document, and what is done about it: hidden words are taken out of the page again,
/// and signs without a text are put where they stood.
package struct DocumentRepair: Sendable {
  /// A part of the document, in its order.
  package struct Piece: Sendable {
    package enum Kind: Sendable {
      /// The page has it, at most between other things.
      case text
      /// The page has it, and must not.
      case hidden
      /// The page lacks it.
      case sign
    }

    /// By which the one who asked knows it.
    package let id: Int
    package let kind: Kind
    package let text: String
    package let paragraph: Int

    package init(id: Int, kind: Kind, text: String, paragraph: Int) {
      self.id = id
      self.kind = kind
      self.text = text
      self.paragraph = paragraph
    }
  }

  private let pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The page mended, and the pieces of which it is sure where they belong: nothing is done about any other.
  func mended(_ root: PageElement) -> (page: PageElement, done: Set<Int>) {
    guard pieces.contains(where: { $0.kind != .text }) else { return (root, []) }
    var search = PlacedText(root)
    var edits = Edits()
    var done: Set<Int> = []
    var waiting: [Piece] = []
    var last: (paragraph: Int, end: Int)?
    for piece in pieces {
      if piece.kind == .sign {
        if let last, last.paragraph == piece.paragraph, waiting.isEmpty {
          edits.insert(piece.text, behind: search.places[last.end - 1])
          done.insert(piece.id)
        } else {
          waiting.append(piece)
        }
        continue
      }
      guard let found = search.find(piece.text, isNext: piece.kind == .hidden) else {
        last = nil
        continue
      }
      last = (piece.paragraph, found.upperBound)
      if piece.kind == .hidden {
        for place in search.places[found] { edits.remove(place) }
        done.insert(piece.id)
      }
      for sign in waiting where sign.paragraph == piece.paragraph {
        edits.insert(sign.text, before: search.places[found.lowerBound])
        done.insert(sign.id)
      }
      waiting = []
    }
    return (edits.applied(to: root), done)
  }
}

/// The signs of a page without blanks, each with its place; searched from the beginning to the end.
private struct PlacedText {
  struct Place: Hashable {
    let node: Int
    let index: Int
  }

  private var scalars: [Unicode.Scalar] = []
  private(set) var places: [Place] = []
  private var position = 0
  /// Between two passages stand the marks of notes, formulas and the like, and nothing longer.
  private static let reach = 2000

  init(_ root: PageElement) {
    root.forEachText { text in
      for (index, scalar) in text.text.unicodeScalars.enumerated() where PlacedText.counts(scalar) {
        scalars.append(scalar)
        places.append(Place(node: text.number, index: index))
      }
    }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !TextFolding.isBlank(scalar) && !TextFolding.isInvisible(scalar)
  }

  /// Where the words stand next; nil, and no step further, where they do not.
  ///
  /// - Parameter isNext: Whether only the place straight behind what was found before will do.
  mutating func find(_ words: String, isNext: Bool) -> Range<Int>? {
    let wanted = words.unicodeScalars.filter { PlacedText.counts($0) }
    guard !wanted.isEmpty, position + wanted.count <= scalars.count else { return nil }
    let end = isNext ? position : min(position + PlacedText.reach, scalars.count - wanted.count)
    for start in position...end where scalars[start..<start + wanted.count].elementsEqual(wanted) {
      position = start + wanted.count
      return start..<position
    }
    return nil
  }
}

/// What is taken out of the texts of a page, and put into them.
private struct Edits {
  private var removed: [Int: Set<Int>] = [:]
  private var added: [Int: [Int: (before: String, behind: String)]] = [:]

  mutating func remove(_ place: PlacedText.Place) { removed[place.node, default: []].insert(place.index) }

  mutating func insert(_ text: String, before place: PlacedText.Place) {
    added[place.node, default: [:]][place.index, default: ("", "")].before += text
  }

  mutating func insert(_ text: String, behind place: PlacedText.Place) {
    added[place.node, default: [:]][place.index, default: ("", "")].behind += text
  }

  func applied(to element: PageElement) -> PageElement {
    var element = element
    element.children = element.children.map { child in
      switch child {
      case .element(let inner): .element(applied(to: inner))
      case .text(let text): .text(applied(to: text))
      }
    }
    return element
  }

  private func applied(to text: PageText) -> PageText {
    let gone = removed[text.number] ?? []
    let more = added[text.number] ?? [:]
    if gone.isEmpty, more.isEmpty { return text }
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.text.unicodeScalars.enumerated() {
      result.append(contentsOf: (more[index]?.before ?? "").unicodeScalars)
      if !gone.contains(index) { result.append(scalar) }
      result.append(contentsOf: (more[index]?.behind ?? "").unicodeScalars)
    }
    return PageText(text: String(result), number: text.number)
  }
}
