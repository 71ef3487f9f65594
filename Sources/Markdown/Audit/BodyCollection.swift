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
  /// Where raw HTML stands in the author's text.
  var dropped: [Range<Int>] = []
}

/// Plain text of the first paragraphs, up to 120 scalars.
struct OpeningText {
  static let limit = 120

  private var bytes: [UInt8] = []
  private var count = 0
  /// Whether spaces would stand at the beginning or after a break.
  private var atStart = true

  var isFull: Bool { count >= Self.limit }

  mutating func append(_ text: Span<UInt8>) {
    var start = 0
    while atStart, start < text.count {
      let scalar = text.scalar(at: start)
      if !scalar.isMarkdownSpace { atStart = false } else { start += scalar.utf8Width }
    }
    var end = start
    while end < text.count, count < Self.limit {
      end += text.scalar(at: end).utf8Width
      count += 1
    }
    bytes.append(text, start..<end)
  }

  /// A space where words would run together, none in Chinese.
  mutating func appendBreak() {
    guard !atStart else { return }
    atStart = true
    guard count < Self.limit, Script(bytes.span.scalar(before: bytes.count)) == .other else { return }
    bytes.append(0x20)
    count += 1
  }

  /// Without the space of a break after which nothing came.
  var finished: String {
    String(decoding: bytes.last == 0x20 ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
