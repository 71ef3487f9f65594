package import Diagnostics

/// Renders the Markdown body of a notice: CommonMark, and beyond it pipe tables, footnotes and Chinese emphasis.
///
/// What cannot be published as the author meant it is reported and never silently lost.
package struct MarkdownRenderer: Sendable {
  private let headingAnchors: Bool

  /// - Parameter headingAnchors: Whether headings get anchors and begin below the title of their page.
  package init(headingAnchors: Bool = true) {
    self.headingAnchors = headingAnchors
  }

  /// - Parameters:
  ///   - body: Valid UTF-8 without a byte order mark.
  ///   - firstLine: The line of the file on which the body begins.
  package func render(
    _ body: ArraySlice<UInt8>, path: String, firstLine: Int, into bag: inout DiagnosticBag
  ) -> RenderedBody {
    CMarkArena.scope { renderInScope(body, path: path, firstLine: firstLine, into: &bag) }
  }

  private func renderInScope(
    _ body: ArraySlice<UInt8>, path: String, firstLine: Int, into bag: inout DiagnosticBag
  ) -> RenderedBody {
    let prepared = BodyPreparer.prepare(body)
    if let excess = NestingDepth.excess(in: prepared.source.span) {
      var map = SourceMap(prepared, path: path, firstLine: firstLine)
      bag.report(.nestedTooDeeply(), at: map.place(ofSource: excess))
      return RenderedBody(html: [], links: [], headings: [], opening: "")
    }
    guard let tree = CMarkTree(parsing: prepared.text.span) else {
      return RenderedBody(html: [], links: [], headings: [], opening: "")
    }
    var map = SourceMap(prepared, path: path, firstLine: firstLine)
    let survey = BlockSurvey(prepared, root: tree.root, map: &map)
    var tables = TableBuilder(prepared)
    tables.build(survey.tables, map: &map, bag: &bag)
    var notes = FootnoteSection(survey.footnotes, body: prepared, map: &map, bag: &bag)
    var walk = BodyWalk(prepared, footnotes: notes?.labels ?? [], fragments: tables.fragments, map: map)
    tree.root.walk { walk.visit($0, entering: $1) }
    notes?.finish(&walk, root: tree.root)
    walk.reportSkippedLevels()
    let headings = finish(walk.found.headings)
    var finisher = HTMLFinisher(prepared, walk.found, headings: headings, anchored: headingAnchors)
    let html = tree.withHTML { finisher.finish($0) }
    walk.reportLostDefinitions(seen: finisher.seen)
    bag.merge(walk.bag)
    return RenderedBody(
      html: html, links: finisher.finishedLinks, headings: headings, opening: walk.found.opening.finished,
      dropped: walk.found.dropped)
  }

  /// Moves the headings below the title of the page: the highest that the body uses becomes level 2.
  private func finish(_ headings: [BodyCollection.Heading]) -> [BodyHeading] {
    guard headingAnchors, let highest = headings.map(\.level).min() else {
      return headings.map { BodyHeading(level: $0.level, text: $0.text, anchor: "") }
    }
    var anchors = HeadingAnchors()
    return headings.map { heading in
      let level = min(6, heading.level + 2 - highest)
      heading.node.headingLevel = level
      return BodyHeading(level: level, text: heading.text, anchor: anchors.anchor(for: heading.text))
    }
  }
}

extension BodyWalk {
  /// Reports headings that stand more than one level below the one before; the title of the page is level 1.
  fileprivate mutating func reportSkippedLevels() {
    guard let highest = found.headings.map(\.level).min() else { return }
    var last = 1
    for heading in found.headings {
      let level = heading.level + 2 - highest
      if level > last + 1 {
        let offset = map.range(ofLine: heading.node.startLine).lowerBound + heading.node.startColumn - 1
        bag.report(.headingOrder(level: level, after: last), at: map.place(of: offset))
      }
      last = level
    }
  }

  /// Reports what libcmark took for a link definition and nothing refers to: it stands nowhere in the HTML.
  fileprivate mutating func reportLostDefinitions(seen: Set<Int>) {
    var lastLine = -1
    for (number, edit) in body.edits.enumerated() where edit.kind == .definition && !seen.contains(number) {
      var colon = edit.offset
      while colon > 0, [0x20, 0x09, 0x0A, 0x0D].contains(body.text.span[colon - 1]) { colon -= 1 }
      let line = map.range(ofLine: map.lines().partitionPoint { $0 < colon })
      // A line is reported once, however many of them are lost in it.
      guard line.lowerBound != lastLine else { continue }
      lastLine = line.lowerBound
      let written = body.text.span.array(line)
      let text = String(decoding: restored(written.span), as: UTF8.self).trimmed
      let place = map.place(of: body.text.span.contentStart(of: line, quoteDepth: .max))
      bag.report(.linkDefinitionUnused(text), at: place)
    }
  }
}
