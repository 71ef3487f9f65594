import Disclosure

/// The notices of every list, oldest first.
struct NoticeLists: Sendable {
  /// By node of the tree; a node holds what stands in it and below it.
  let byNode: [[Int32]]
  let byTopic: [String: [Int32]]
  let byBody: [String: [Int32]]
  let byGenre: [String: [Int32]]
  let byYear: [Int: [Int32]]
  /// The years of a node's notices, and of other lists that fill more than a page, oldest first.
  let parts: [ListKey: [YearPart]]
  let numbers: NumberLists
  /// What the lists of the vocabularies are called, by code.
  let topics: [String: Topic]
  let bodies: [String: IssuingBody]
  let genres: [String: Genre]

  init(_ catalogue: Catalogue) {
    let tree = catalogue.column.tree
    var byNode = [[Int32]](repeating: [], count: tree.ids.count)
    var byTopic: [String: [Int32]] = [:]
    var byBody: [String: [Int32]] = [:]
    var byGenre: [String: [Int32]] = [:]
    var byYear: [Int: [Int32]] = [:]
    var topics: [String: Topic] = [:]
    var bodies: [String: IssuingBody] = [:]
    var genres: [String: Genre] = [:]
    let paths = tree.ids.map { tree.path(to: $0).map(\.index) }
    for (index, notice) in catalogue.notices.enumerated() {
      let number = Int32(index)
      for node in paths[notice.category.index] { byNode[node].append(number) }
      if let topic = notice.topic {
        for topic in [topic, topic.parent].compactMap(\.self) {
          byTopic[topic.code, default: []].append(number)
          topics[topic.code] = topic
        }
      }
      for body in notice.issuingBodies where byBody[body.code]?.last != number {
        byBody[body.code, default: []].append(number)
        bodies[body.code] = body
      }
      if let genre = notice.genre {
        byGenre[genre.code, default: []].append(number)
        genres[genre.code] = genre
      }
      byYear[notice.publishedAt.date.year, default: []].append(number)
    }
    self.byNode = byNode
    self.byTopic = byTopic
    self.byBody = byBody
    self.byGenre = byGenre
    self.byYear = byYear
    var parts: [ListKey: [YearPart]] = [:]
    for id in tree.ids {
      parts[.node(tree[id].node.id)] = YearPart.parts(of: byNode[id.index], in: catalogue)
    }
    func cut(_ key: ListKey, _ entries: [Int32]) {
      if entries.count > key.pageSize { parts[key] = YearPart.parts(of: entries, in: catalogue) }
    }
    for (code, entries) in byTopic { cut(.topic(code), entries) }
    for (code, entries) in byBody { cut(.body(code), entries) }
    for (code, entries) in byGenre { cut(.genre(code), entries) }
    self.parts = parts
    numbers = NumberLists(catalogue)
    self.topics = topics
    self.bodies = bodies
    self.genres = genres
  }

  /// Those that have lists: an index without entries would be an empty column.
  var vocabularies: [Vocabulary] {
    Vocabulary.allCases.filter { vocabulary in
      switch vocabulary {
      case .topic: !byTopic.isEmpty
      case .body: !byBody.isEmpty
      case .genre: !byGenre.isEmpty
      case .year, .number: !byYear.isEmpty
      case .documentNumber: !numbers.byDocumentNumber.isEmpty
      }
    }
  }
}

/// The notices of one year in a list that runs by the day of publication.
struct YearPart: Sendable {
  let year: Int
  let range: Range<Int>

  static func parts(of entries: [Int32], in catalogue: Catalogue) -> [YearPart] {
    var parts: [YearPart] = []
    for (position, index) in entries.enumerated() {
      let year = catalogue.notices[Int(index)].publishedAt.date.year
      let isSame = parts.last?.year == year
      let start = isSame ? parts.removeLast().range.lowerBound : position
      parts.append(YearPart(year: year, range: start..<position + 1))
    }
    return parts
  }
}
