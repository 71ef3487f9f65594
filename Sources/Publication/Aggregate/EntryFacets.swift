import Disclosure

/// What the filters of the search know of an entry of another column, in the words of this one.
struct EntryFacets {
  /// Where it would stand in this column's tree, with all nodes above; empty where the tree has no such node.
  let nodes: [NodeID]
  /// Its topic and the one above it.
  let topics: [Topic]
  let bodies: [IssuingBody]
  let genre: Genre?

  init(_ entry: AggregatedEntry, in column: Column) {
    nodes = EntryFacets.node(entry.category, in: column.tree).map(column.tree.path) ?? []
    let topic = Topic.read(entry.topic.joined(separator: "/"))
    topics = [topic, topic?.parent].compactMap(\.self)
    bodies = entry.issuingBodies.map {
      column.bodies.registered($0) ?? IssuingBody(name: $0, code: nil)
    }
    genre = entry.genre.map(Genre.read)
  }

  /// The lowest node that the entry's own way down its tree leads to in ours.
  private static func node(_ path: [String], in tree: ColumnTree) -> NodeID? {
    for length in stride(from: path.count, to: 0, by: -1) {
      if case .found(let id) = tree.find(path[..<length].joined(separator: "/")) { return id }
    }
    if let last = path.last, case .found(let id) = tree.find(last) { return id }
    return nil
  }

  /// Values of the filter by office: this column's own notices, or the id of a subordinate.
  static let office = "office"
  static let ownOffice = "_"
}

/// The values that the entries of the combined catalogue add to the filters.
struct EntryChoices {
  private(set) var nodes: Set<NodeID> = []
  private(set) var topics: [String: Topic] = [:]
  private(set) var bodies: [String: IssuingBody] = [:]
  private(set) var genres: [String: Genre] = [:]
  private(set) var years: Set<Int> = []
  private(set) var states: Set<Validity> = []

  init(_ lists: AggregatedLists, in column: Column) {
    for entry in lists.entries {
      let facets = EntryFacets(entry, in: column)
      nodes.formUnion(facets.nodes)
      for topic in facets.topics { topics[topic.code] = topic }
      for body in facets.bodies { bodies[body.code] = body }
      if let genre = facets.genre { genres[genre.code] = genre }
      years.insert(entry.publishedAt.date.year)
      if let validity = entry.validity { states.insert(validity) }
    }
  }
}
