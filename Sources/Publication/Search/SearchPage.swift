import Disclosure

/// The page that searches the column. What is asked stands in its address; a script answers.
struct SearchPage {
  let frame: PageFrame

  private let entries: EntryChoices

  init(frame: PageFrame) {
    self.frame = frame
    entries = EntryChoices(frame.plan.aggregated, in: frame.column)
  }

  private var lists: NoticeLists { frame.plan.lists }

  var record: TemplateRecord {
    let heading = "信息检索"
    let frameRecord = frame.record(
      root: "", heading: heading, trail: [PageFrame.Crumb(name: heading, path: .search)], position: .nowhere
    ) { tags in
      tags.addColumn(ColumnDescriptions.search(frame.column))
      tags.addCanonical(frame.absolute(.search))
    }
    return PageShape.record(frameRecord, SearchField.self) {
      $0[.categories] = .list(categories)
      $0[.topics] = .list(topics)
      $0[.bodies] = .list(bodies)
      $0[.genres] = .list(genres)
      $0[.years] = .list(
        entries.years.union(lists.byYear.keys).sorted(by: >).map { choice("\($0)", "\($0)年") })
      $0[.states] = .list(states)
      $0[.offices] = .list(offices)
      $0[.directories] = .list(directories)
    }
  }

  private func choice(_ value: String, _ name: String) -> TemplateRecord {
    ChoiceField.record {
      $0[.value] = .text(value)
      $0[.name] = .text(name)
    }
  }

  /// Whose notices: the column's own, or those of one subordinate; nothing where there are own ones only.
  private var offices: [TemplateRecord] {
    let aggregated = frame.plan.aggregated
    let present = Set(aggregated.entries.map(\.subordinate))
    guard !present.isEmpty else { return [] }
    return [choice(EntryFacets.ownOffice, "本单位")]
      + aggregated.subordinates.indices.filter(present.contains).map {
        choice(aggregated.subordinates[$0].id, aggregated.subordinates[$0].name)
      }
  }

  /// Every node that holds notices, with the way to it.
  private var categories: [TemplateRecord] {
    let tree = frame.column.tree
    return tree.ids.filter { !lists.byNode[$0.index].isEmpty || entries.nodes.contains($0) }
      .map { choice(tree[$0].node.id, tree.path(to: $0).map { tree[$0].node.name }.joined(separator: " / ")) }
  }

  private var topics: [TemplateRecord] {
    let topics = lists.topics.merging(entries.topics) { own, _ in own }
    return topics.keys.sorted().compactMap { code in
      topics[code].map { choice(code, $0.path.joined(separator: " / ")) }
    }
  }

  private var bodies: [TemplateRecord] {
    let known = frame.column.bodies.entries.map(\.body.code)
    let bodies = lists.bodies.merging(entries.bodies) { own, _ in own }
    let others = Set(bodies.keys).subtracting(known).sorted()
    return (known + others).compactMap { code in bodies[code].map { choice(code, $0.name) } }
  }

  private var genres: [TemplateRecord] {
    let known = Genre.official.map(\.code)
    let genres = lists.genres.merging(entries.genres) { own, _ in own }
    let others = Set(genres.keys).subtracting(known).sorted()
    return (known + others).compactMap { code in genres[code].map { choice(code, $0.name) } }
  }

  private var states: [TemplateRecord] {
    let present = entries.states.union(frame.plan.catalogue.validity.compactMap(\.self))
    return Validity.allCases.filter(present.contains).map { choice($0.rawValue, $0.label) }
  }

  /// The sections of the column and the directories of its vocabularies.
  private var directories: [TemplateRecord] {
    let tree = frame.column.tree
    let sections = tree.roots.filter { frame.plan.visibility[$0] }
      .map { (tree[$0].node.name, SitePlan.path(ofNode: tree[$0].node.id)) }
    let vocabularies = lists.vocabularies.map { ($0.label, OutputPath.directory($0)) }
    let aggregated =
      frame.plan.aggregated.entries.isEmpty ? [] : [(AggregatedLists.name, OutputPath.aggregate(.all))]
    return (sections + vocabularies + aggregated).map { name, path in
      LinkField.record {
        $0[.name] = .text(name)
        $0[.path] = .text(path.href)
      }
    }
  }
}

/// `opensearch.xml` (OpenSearch 1.1): with it a browser takes the column for a search engine of its own.
struct OpenSearchFile {
  let frame: PageFrame

  static func name(_ column: Column) -> String {
    "\(column.office.name)\(StandardSections.columnName)检索"
  }

  var bytes: [UInt8] {
    let column = frame.column
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
    // The specification allows sixteen characters here.
    element("ShortName", "政府信息公开", into: &xml)
    element("LongName", String(OpenSearchFile.name(column).prefix(48)), into: &xml)
    element("Description", ColumnDescriptions.search(column).description, into: &xml)
    element("Language", "zh-CN", into: &xml)
    element("InputEncoding", "UTF-8", into: &xml)
    xml.append("<Url type=\"text/html\" method=\"get\" template=\"")
    appendEscaped(frame.absolute(.search), to: &xml)
    xml.append("?q={searchTerms}\"/>\n</OpenSearchDescription>\n")
    return xml
  }

  private func element(_ name: String, _ text: String, into xml: inout [UInt8]) {
    xml.append("<\(name)>")
    appendEscaped(text, to: &xml)
    xml.append("</\(name)>\n")
  }
}
