import Diagnostics

/// What the walk over a tree gathers for the finished body.
struct BodyCollection {
  /// A link whose place in the HTML is not known yet.
  struct Link {
    let destination: String
    let kind: BodyLink.Kind
    let place: Place
  }

  struct Heading {
    let node: CMarkNode
    let level: Int
    let text: String
  }

  /// A reference to a footnote: the node that will show its number, and where it was written.
  struct Reference {
    let node: CMarkNode
    let label: String
  }

  var links: [Link] = []
  var headings: [Heading] = []
  var references: [Reference] = []
  /// Numbered marks that were met again; a definition whose mark was not is lost.
  var seen: Set<Int> = []
  var opening = OpeningText()
}

/// Plain text of the first paragraphs, up to 120 scalars.
struct OpeningText {
  static let limit = 120

  private(set) var text = ""
  private var count = 0
  /// Whether spaces would stand at the beginning or after a break.
  private var atStart = true

  var isFull: Bool { count >= Self.limit }

  mutating func append(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count, count < Self.limit {
      guard let scalar = Unicode.Scalar(bytes.scalar(at: index)) else { return }
      index += UTF8.width(scalar)
      if atStart, scalar.value.isMarkdownSpace { continue }
      atStart = false
      text.unicodeScalars.append(scalar)
      count += 1
    }
  }

  /// A space where words would run together, none in Chinese.
  mutating func appendBreak() {
    atStart = true
    guard count > 0, count < Self.limit, let last = text.unicodeScalars.last, last != " ",
      Script(last.value) == .other
    else { return }
    text.unicodeScalars.append(" ")
    count += 1
  }

  /// Without the space of a break after which nothing came.
  var finished: String {
    text.unicodeScalars.last == " " ? String(text.dropLast()) : text
  }
}
