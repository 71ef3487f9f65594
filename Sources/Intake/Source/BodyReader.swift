import Diagnostics
import Disclosure
import Markdown
import Scrutiny

/// Renders a document's text and settles where its links lead.
struct BodyReader {
  let files: any ContentFiles
  let allowedTypes: Set<String>
  let hosts: HostPolicy
  let renderer: MarkdownRenderer
  let scrutiny: TextScrutiny

  struct Result {
    let body: DocumentBody
    let links: [ContentLink]
    let anchors: AnchorSet
    /// Files that the text links to or shows, in the order of the text.
    let files: [AttachmentReader.Named]
    /// The beginning of the text, without marks, for a derived summary.
    let opening: String
    /// What the text must not hold; not yet reported.
    let findings: [PlacedFinding]
  }

  /// - Parameter marksArticles: true for documents whose articles can be cited.
  func read(
    _ source: SourceText, from start: Int, firstLine: Int, marksArticles: Bool = false,
    into bag: inout DiagnosticBag
  ) -> Result {
    let removal = InvisibleCharacters.removed(
      from: source.bytes[start...], path: source.path, firstLine: firstLine, into: &bag)
    var found = DiagnosticBag()
    let rendered = renderer.render(removal.text, path: source.path, firstLine: firstLine, into: &found)
    let articles = marksArticles ? ArticleMarks(rendered.html) : nil
    let anchors = rendered.headings.map(\.anchor) + (articles?.articles ?? []).map(\.anchor)
    var known = KnownAnchors(anchors)
    var links: [ContentLink] = []
    var named: [AttachmentReader.Named] = []
    var moving: [(destination: String, link: Int)] = []
    for link in rendered.links {
      guard let target = target(of: link, source: source, anchors: &known, into: &found) else {
        continue
      }
      if case .attachment(let path) = target {
        named.append(AttachmentReader.Named(path: path, name: nil, place: removal.original(link.place)))
      }
      if target != .outside { moving.append((link.destination, links.count)) }
      let shift = articles?.shift(of: link.range.lowerBound) ?? 0
      links.append(
        ContentLink(
          start: link.range.lowerBound + shift, end: link.range.upperBound + shift, target: target,
          line: link.place.line,
          column: removal.original(link.place).column))
    }
    bag.merge(found.moved(removal.original))
    let headings = rendered.headings.map {
      DocumentBody.Heading(level: $0.level, text: $0.text, anchor: $0.anchor)
    }
    return Result(
      body: DocumentBody(
        html: articles?.applied(to: rendered.html) ?? rendered.html,
        headings: articles?.merged(with: headings, in: rendered.html) ?? headings,
        markdown: MarkdownCopy.make(of: removal.text, without: rendered.dropped, links: moving)),
      links: links,
      anchors: AnchorSet(anchors), files: named,
      opening: rendered.opening,
      findings: BodyScrutiny.findings(
        in: removal.text, path: source.path, firstLine: firstLine, by: scrutiny, place: removal.original))
  }

  /// Nil for links that leave the column, and, with a problem in the bag, for links that lead nowhere.
  private func target(
    of link: BodyLink, source: SourceText, anchors: inout KnownAnchors, into bag: inout DiagnosticBag
  ) -> ContentLink.Target? {
    switch ContentPath.resolve(link.destination, from: source.path) {
    case .elsewhere:
      return ExternalLinkAudit(hosts: hosts).leaves(link, into: &bag) ? .outside : nil
    case .anchor(let anchor):
      if !anchor.isEmpty, !anchors.all.contains(anchor) {
        bag.report(.deadAnchor(anchor, closest: anchors.suggestions.closest(to: anchor)), at: link.place)
      }
      return nil
    case .absolute:
      bag.report(.absoluteLink(link.destination), at: link.place)
      return nil
    case .outside:
      bag.report(.fileOutside(link.destination), at: link.place)
      return nil
    case .file(let path, let anchor):
      if path.hasSuffix(".md") {
        guard files.isDocument(at: path) else {
          bag.report(
            .deadLink(
              link.destination,
              closest: files.suggestion(for: path, from: source.path, allowance: &anchors.files)),
            at: link.place)
          return nil
        }
        return .document(path, anchor: anchor)
      }
      return .attachment(path)
    }
  }
}

/// The anchors of one text, and what was probably meant by an address that leads nowhere.
private struct KnownAnchors {
  let all: Set<String>
  var suggestions: NameSuggestions
  /// How many names of files may still be looked at.
  var files = NameSuggestions.allowance

  init(_ anchors: [String]) {
    all = Set(anchors)
    suggestions = NameSuggestions(among: anchors)
  }
}
