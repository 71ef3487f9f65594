import Disclosure

/// What is stored of an entry of the combined catalogue as plain text: `subordinates/text/CODE.txt`.
///
/// It has the form of a notice's text, so that the search reads both alike; the address at its end leads to the
/// entry's home.
struct EntryTextForm {
  let entry: AggregatedEntry
  /// Its office's name.
  let office: String

  static let officeLabel = "公开单位"

  /// Replaces what `bytes` held.
  func write(body: String, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes += PlainTextForm.byteOrderMark
    bytes.append(EntryTextForm.line(entry.title) + "\n")
    field(.indexNumber, entry.indexNumber, into: &bytes)
    field(.documentNumber, entry.documentNumber ?? "", into: &bytes)
    field(.issuingBody, entry.issuingBodies.joined(separator: "、"), into: &bytes)
    field(EntryTextForm.officeLabel, office, into: &bytes)
    field(.category, entry.category.joined(separator: "/"), into: &bytes)
    field(.topic, entry.topic.joined(separator: "/"), into: &bytes)
    field(.genre, entry.genre ?? "", into: &bytes)
    field(.madeOn, entry.madeOn?.iso ?? "", into: &bytes)
    field(.publishedAt, entry.publishedAt.date.iso, into: &bytes)
    let summary = EntryTextForm.line(entry.summary)
    let body = TextFolding.withoutInvisibles(body.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    // Feeds often give the summary for the text, or the text's beginning for the summary.
    if !EntryTextForm.line(body).contains(summary) { field(.summary, summary, into: &bytes) }
    bytes.append("\n" + TextFolding.trimmed(body) + "\n")
    bytes += [PlainTextForm.divider, 10]
    field(.validity, entry.validity?.label ?? "", into: &bytes)
    field("网址", entry.address, into: &bytes)
  }

  private func field(_ key: FieldKey, _ value: String, into bytes: inout [UInt8]) {
    field(key.label, value, into: &bytes)
  }

  /// Another column's words cannot break the form: a value is one line.
  private func field(_ label: String, _ value: String, into bytes: inout [UInt8]) {
    let value = EntryTextForm.line(value)
    if !value.isEmpty { bytes.append("\(label)\t\(value)\n") }
  }

  private static func line(_ text: String) -> String {
    TextFolding.withoutInvisibles(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SearchPress {
  /// The text of an entry, by its place in the combined catalogue; it replaces what `bytes` held.
  package func text(ofEntry index: Int, body: String, into bytes: inout [UInt8]) -> OutputPath {
    let lists = plan.aggregated
    let entry = lists.entries[index]
    let form = EntryTextForm(entry: entry, office: lists.subordinates[entry.subordinate].name)
    form.write(body: body, into: &bytes)
    return lists.text(of: index)
  }

  /// Adds all terms of an entry but those of its text.
  func collect(entry index: Int, into collector: inout TermCollector) {
    let column = plan.catalogue.column
    let entry = plan.aggregated.entries[index]
    collector.addHeading(entry.title)
    for number in [entry.indexNumber, entry.documentNumber].compactMap(\.self) {
      collector.addHeading(number)
      collector.add(term: SearchTerm.number(SearchFolding.folded(number)))
    }
    let facets = EntryFacets(entry, in: column)
    for node in facets.nodes {
      collector.add(term: SearchTerm.facet("category", column.tree[node].node.id))
    }
    for topic in facets.topics { collector.add(term: SearchTerm.facet("topic", topic.code)) }
    for body in facets.bodies { collector.add(term: SearchTerm.facet("body", body.code)) }
    if let genre = facets.genre { collector.add(term: SearchTerm.facet("genre", genre.code)) }
    let office = plan.aggregated.subordinates[entry.subordinate].id
    collector.add(term: SearchTerm.facet(EntryFacets.office, office))
  }

  /// How many of the year's own notices stand before each entry of a segment, as steps: so that hits of both run by
  /// the time of their publication. Nil for a segment of own notices.
  package func order(of segment: SearchSegment) -> (path: OutputPath, bytes: [UInt8])? {
    guard segment.isAggregated else { return nil }
    let own = segments.first { !$0.isAggregated && $0.year == segment.year }?.documents ?? 0..<0
    var bytes = [ShardEncoder.version]
    var position = own.lowerBound
    for document in segment.documents {
      guard let entry = plan.entry(ofDocument: document) else { continue }
      let before = position
      while position < own.upperBound, plan.catalogue.notices[position].publishedAt <= entry.publishedAt {
        position += 1
      }
      bytes.appendVariable(position - before)
    }
    return (.searchOrder(in: segment.folder), bytes)
  }
}
