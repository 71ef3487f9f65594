import Disclosure

/// Writes what the search reads: the texts of the notices, their terms, the files around the shards.
package struct SearchPress: Sendable {
  private let frame: PageFrame
  let plan: SitePlan
  package let segments: [SearchSegment]
  /// By node: the terms of it and of all above it.
  private let nodeTerms: [[UInt32]]

  init(frame: PageFrame) {
    self.frame = frame
    plan = frame.plan
    segments = SearchSegment.all(of: frame.plan)
    let tree = frame.plan.catalogue.column.tree
    nodeTerms = tree.ids.map { id in
      tree.path(to: id).map { SearchTerm.facet("category", tree[$0].node.id) }
    }
  }

  /// The text of a notice, by its place in the catalogue; it replaces what `bytes` held.
  package func text(
    _ index: Int, html: ArraySlice<UInt8>, hasAttachmentText: Bool, into bytes: inout [UInt8]
  ) -> OutputPath {
    PlainTextForm(frame: frame, index: index, hasAttachmentText: hasAttachmentText)
      .write(html: html, into: &bytes)
    return .notice(plan.catalogue.notices[index].indexNumber, as: .text)
  }

  /// Adds all terms of a document.
  ///
  /// - Parameters:
  ///   - texts: The texts it is found by: its own as far as its form feed, that of a notice's attachments.
  package func collect(_ document: Int, texts: [[UInt8]], into collector: inout TermCollector) {
    collector.begin(document: document)
    let notices = plan.catalogue.notices.count
    if document < notices {
      collect(notice: document, into: &collector)
    } else {
      collect(entry: document - notices, into: &collector)
    }
    for text in texts {
      collector.addText(text.span)
      // Who marks words on a page from one item of a list to the next does not mark the numbers.
      if let bare = ListNumbers.removed(from: text) { collector.addText(bare.span) }
    }
  }

  private func collect(notice index: Int, into collector: inout TermCollector) {
    let notice = plan.catalogue.notices[index]
    collector.addHeading(notice.title)
    collector.addHeading(notice.indexNumber.text)
    collector.add(term: SearchTerm.number(SearchFolding.folded(notice.indexNumber.text)))
    if let number = notice.documentNumber {
      collector.addHeading(number.text)
      collector.add(term: SearchTerm.number(SearchFolding.folded(number.text)))
    }
    for term in nodeTerms[notice.category.index] { collector.add(term: term) }
    if let topic = notice.topic {
      for topic in [topic, topic.parent].compactMap(\.self) {
        collector.add(term: SearchTerm.facet("topic", topic.code))
      }
    }
    for body in notice.issuingBodies { collector.add(term: SearchTerm.facet("body", body.code)) }
    if let genre = notice.genre { collector.add(term: SearchTerm.facet("genre", genre.code)) }
  }

  /// The paths of the documents of a segment, block by block.
  package func paths(of segment: SearchSegment) -> [(path: OutputPath, bytes: [UInt8])] {
    (0..<segment.blocks).map { (.searchPaths($0, in: segment.folder), segment.block($0, of: plan)) }
  }

  /// Which documents are in which state today, segment by segment, state by state: the one thing that time changes.
  package var validity: (path: OutputPath, bytes: [UInt8]) {
    var bytes = [ShardEncoder.version]
    for segment in segments {
      for state in Validity.allCases {
        let documents = segment.documents.filter { plan.validity(ofDocument: $0) == state }
          .map { $0 - segment.documents.lowerBound }
        DocumentList.append(documents[...], of: segment.documents.count, to: &bytes)
      }
    }
    return (.searchValidity, bytes)
  }

  /// The table of folding, for the script: a string of units and what they become, and the units that are left out.
  package var folding: (path: OutputPath, bytes: [UInt8]) {
    let differences = SearchFolding.differences
    let pairs = differences.filter { $0.folded != 0 }.flatMap { [$0.unit, $0.folded] }
    var json = JSONWriter()
    json.object {
      $0.field("pairs", String(decoding: pairs, as: UTF16.self))
      $0.key("blanks")
      $0.array { list in
        for difference in differences where difference.folded == 0 { list.value(Int(difference.unit)) }
      }
    }
    return (.searchFolding, json.bytes)
  }
}
