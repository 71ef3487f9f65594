import Disclosure

/// The page that searches the column. What is asked stands in its address; a script answers.
struct SearchPage {
  let frame: PageFrame

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
      $0[.years] = .list(lists.byYear.keys.sorted(by: >).map { choice("\($0)", "\($0)年") })
      $0[.states] = .list(states)
      $0[.directories] = .list(directories)
    }
  }

  private func choice(_ value: String, _ name: String) -> TemplateRecord {
    ChoiceField.record {
      $0[.value] = .text(value)
      $0[.name] = .text(name)
    }
  }

  /// Every node that holds notices, with the way to it.
  private var categories: [TemplateRecord] {
    let tree = frame.column.tree
    return tree.ids.filter { !lists.byNode[$0.index].isEmpty }
      .map { choice(tree[$0].node.id, tree.path(to: $0).map { tree[$0].node.name }.joined(separator: " / ")) }
  }

  private var topics: [TemplateRecord] {
    lists.topics.keys.sorted().compactMap { code in
      lists.topics[code].map { choice(code, $0.path.joined(separator: " / ")) }
    }
  }

  private var bodies: [TemplateRecord] {
    let known = frame.column.bodies.entries.map(\.body.code)
    let others = Set(lists.bodies.keys).subtracting(known).sorted()
    return (known + others).compactMap { code in lists.bodies[code].map { choice(code, $0.name) } }
  }

  private var genres: [TemplateRecord] {
    let known = Genre.official.map(\.code)
    let others = Set(lists.genres.keys).subtracting(known).sorted()
    return (known + others).compactMap { code in lists.genres[code].map { choice(code, $0.name) } }
  }

  private var states: [TemplateRecord] {
    let present = Set(frame.plan.catalogue.validity.compactMap(\.self))
    return Validity.allCases.filter(present.contains).map { choice($0.rawValue, $0.label) }
  }

  /// The sections of the column and the directories of its vocabularies.
  private var directories: [TemplateRecord] {
    let tree = frame.column.tree
    let sections = tree.roots.filter { frame.plan.visibility[$0] }
      .map { (tree[$0].node.name, SitePlan.path(ofNode: tree[$0].node.id)) }
    let vocabularies = lists.vocabularies.map { ($0.label, OutputPath.directory($0)) }
    return (sections + vocabularies).map { name, path in
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
