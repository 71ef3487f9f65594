import CMark
import Diagnostics

/// The one walk over a tree: reports what rendering would lose or make unsafe, closes gaps in Chinese text, and
/// gathers links, headings, footnote references and the opening.
struct BodyWalk {
  let body: PreparedBody
  /// The footnotes that are defined, by label.
  let footnotes: Set<String>
  /// The definition whose text is being walked, if one is.
  var definition: Int?
  let hasReferences: Bool
  /// How far the footnotes have come: references that have a number, definitions that have been walked.
  var numberedReferences = 0
  var walkedDefinitions = 0
  var locator: NodeLocator
  var map: SourceMap
  var found = BodyCollection()
  var bag = DiagnosticBag()

  var quoteDepth = 0
  var inParagraph = false
  /// Text of the heading that is being walked.
  var heading: [UInt8]?
  /// The link that is being walked and whether it has shown any text.
  var link: (place: Place, hasText: Bool)?
  /// What the link shows, as far as short texts go.
  var linkText: [UInt8] = []
  var imageDepth = 0
  var image: (place: Place, hasText: Bool)?
  /// The last character of the text before, and a soft break after it.
  var lastScript = Script.other
  var pendingBreak: CMarkNode?
  /// Names of HTML elements whose opening tag has been reported.
  var openTags: Set<String> = []

  init(_ body: PreparedBody, footnotes: Set<String>, fragments: [Fragment], map: SourceMap) {
    self.body = body
    self.footnotes = footnotes
    self.hasReferences = body.edits.contains { $0.kind == .reference }
    self.locator = NodeLocator(body, fragments: fragments)
    self.map = map
  }

  mutating func visit(_ node: CMarkNode, entering: Bool) {
    switch node.type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: text(node)
    case CMARK_NODE_SOFTBREAK: pendingBreak = node
    case CMARK_NODE_LINEBREAK: hardBreak()
    case CMARK_NODE_PARAGRAPH: paragraph(node, entering: entering)
    case CMARK_NODE_HEADING: heading(node, entering: entering)
    case CMARK_NODE_LINK: link(node, entering: entering)
    case CMARK_NODE_IMAGE: image(node, entering: entering)
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += entering ? 1 : -1
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: html(node)
    case CMARK_NODE_CUSTOM_INLINE where entering && node.tag > 0: enterBlock(node)
    default: break
    }
  }

  private mutating func paragraph(_ node: CMarkNode, entering: Bool) {
    inParagraph = entering
    if entering { enterBlock(node) } else if definition == nil { found.opening.appendBreak() }
  }

  private mutating func heading(_ node: CMarkNode, entering: Bool) {
    if entering {
      enterBlock(node)
      heading = []
    } else {
      let text = heading?.span.string.trimmed ?? ""
      found.headings.append(.init(node: node, level: node.headingLevel, text: text))
      heading = nil
    }
  }

  private mutating func enterBlock(_ node: CMarkNode) {
    locator.enter(node, quoteDepth: quoteDepth)
    lastScript = .other
    pendingBreak = nil
  }

  private mutating func hardBreak() {
    lastScript = .other
    pendingBreak = nil
    space()
  }

  private mutating func space() {
    if heading != nil { heading?.append(0x20) }
    if inParagraph, definition == nil { found.opening.appendBreak() }
  }
}

/// Text.
extension BodyWalk {
  private mutating func text(_ node: CMarkNode) {
    let marked = node.withLiteral { literal in
      guard body.hasMarks, literal.contains(Marks.lead) else {
        plain(literal)
        return false
      }
      return true
    }
    if marked { self.marked(node) }
  }

  /// Takes in text as the reader will see it.
  mutating func plain(_ text: Span<UInt8>) {
    guard text.count > 0 else { return }
    if let softBreak = pendingBreak {
      pendingBreak = nil
      if Script.joins(lastScript, Script(text.scalar(at: 0))) { softBreak.remove() } else { space() }
    }
    lastScript = Script(text.scalar(before: text.count))
    if image != nil {
      if !text.isBlank { image?.hasText = true }
    } else if link != nil, !text.isBlank {
      link?.hasText = true
    }
    if link != nil, linkText.count < 64 { linkText.append(text, 0..<text.count) }
    if heading != nil { heading?.append(text, 0..<text.count) }
    if inParagraph, image == nil, definition == nil, !found.opening.isFull { found.opening.append(text) }
  }
}

extension Span where Element == UInt8 {
  var isBlank: Bool {
    var index = 0
    while index < count {
      let scalar = scalar(at: index)
      guard scalar.isMarkdownSpace else { return false }
      index += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
    }
    return true
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    let bytes = Array(utf8)
    let text = bytes.span
    var start = 0
    var end = bytes.count
    while start < end, text.scalar(at: start).isMarkdownSpace { start += text.scalar(at: start).utf8Width }
    while end > start, text.scalar(before: end).isMarkdownSpace { end -= text.scalar(before: end).utf8Width }
    return start == 0 && end == bytes.count ? self : text.string(start..<end)
  }
}
