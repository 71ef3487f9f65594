import CMark
import Diagnostics

/// Links, images and raw HTML.
extension BodyWalk {
  mutating func link(_ node: CMarkNode, entering: Bool) {
    guard entering else {
      if imageDepth == 0, let link {
        let text = linkText.span.string.trimmed
        if !link.hasText { bag.report(.linkWithoutText, at: link.place) }
        if EmptyPhrases.all.contains(text.lowercased()) { bag.report(.linkText(text), at: link.place) }
      }
      if imageDepth == 0 { link = nil }
      return
    }
    let destination = address(of: node)
    guard imageDepth == 0 else { return }
    let place = map.place(of: locator.offset(ofLink: node, image: false, map: &map))
    record(destination, .link, place)
    link = (place, false)
    linkText = []
  }

  mutating func image(_ node: CMarkNode, entering: Bool) {
    guard entering else {
      imageDepth -= 1
      guard imageDepth == 0, let image else { return }
      if !image.hasText { bag.report(.imageWithoutAlt, at: image.place) }
      if image.hasText { link?.hasText = true }
      self.image = nil
      lastScript = .other
      return
    }
    imageDepth += 1
    pendingBreak = nil
    lastScript = .other
    let destination = address(of: node)
    guard imageDepth == 1 else { return }
    let place = map.place(of: locator.offset(ofLink: node, image: true, map: &map))
    record(destination, .image, place)
    image = (place, false)
  }

  /// The address as the author wrote it, with marks taken out of the tree too: in HTML they would be escaped.
  private mutating func address(of node: CMarkNode) -> [UInt8] {
    let written = node.withURL { $0.array(0..<$0.count) }
    guard body.hasMarks, written.span.contains(Marks.lead) else { return written }
    let clean = restored(written.span)
    node.setURL(clean)
    return clean
  }

  private mutating func record(_ address: [UInt8], _ kind: BodyLink.Kind, _ place: Place) {
    let destination = String(decoding: address, as: UTF8.self)
    found.links.append(.init(destination: destination, kind: kind, place: place))
    if address.isEmpty {
      bag.report(.linkWithoutTarget(image: kind == .image), at: place)
    } else if let fault = LinkSafety.fault(of: address.span, kind: kind) {
      bag.report(.unsafeLink(destination, fault), at: place)
    }
  }

  /// Reports a tag. The closing tag of one that has been reported is not a second fault.
  mutating func html(_ node: CMarkNode) {
    pendingBreak = nil
    lastScript = .other
    let literal = node.withLiteral { $0.array(0..<$0.count) }
    let line = literal.prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: restored(literal.span), as: UTF8.self)
    let tag = HTMLTag(text)
    if node.type == CMARK_NODE_HTML_INLINE {
      let offset = locator.offset(of: node, beginning: Array(line.prefix(64)), map: &map)
      drop(offset..<offset + literal.count)
      if tag.closes, openTags.contains(tag.name) { return }
      if !tag.closes { openTags.insert(tag.name) }
      bag.report(.rawHTML(tag.text), at: map.place(of: offset, length: tag.text.unicodeScalars.count))
    } else {
      let offset = map.range(ofLine: node.startLine).lowerBound + node.startColumn - 1
      drop(offset..<max(offset, map.range(ofLine: node.endLine).upperBound))
      bag.report(.rawHTML(tag.text), at: map.place(of: offset, length: tag.text.unicodeScalars.count))
    }
  }

  /// Notes what the HTML of the body leaves out, by its range in the prepared text.
  private mutating func drop(_ range: Range<Int>) {
    let start = body.sourceOffset(of: range.lowerBound)
    let end = min(body.sourceOffset(of: range.upperBound), body.source.count)
    if start < end { found.dropped.append(start..<end) }
  }
}

/// The first tag of a piece of raw HTML, short enough for a message.
struct HTMLTag {
  let text: String
  let name: String
  let closes: Bool

  init(_ html: String) {
    let scalars = Substring(html.trimmed).unicodeScalars
    let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let end = line.firstIndex(of: ">").map { line.index(after: $0) } ?? line.endIndex
    let tag = line[..<end]
    text = tag.count > 60 ? String(Substring(tag.prefix(59))) + "…" : String(Substring(tag))
    closes = tag.starts(with: "</".unicodeScalars)
    let name = tag.dropFirst(closes ? 2 : 1).prefix { $0.value.isASCIILetterOrDigit }
    self.name = String(Substring(name)).lowercased()
  }
}

/// Texts of links that say nothing by themselves.
enum EmptyPhrases {
  static let all: Set<String> = [
    "点击这里", "点击此处", "点这里", "点击", "点击查看", "点击下载", "点击进入", "这里", "此处", "更多", "更多>>", "更多》", "查看更多",
    "了解更多", "详见", "详情", "查看", "查看详情", "全文", "查看全文", "链接", "网址", "下载", "click here", "here", "more",
    "read more", "link",
  ]
}
