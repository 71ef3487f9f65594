/// The vocabularies that have lists of their own beside the tree.
package enum Vocabulary: String, Sendable, Hashable, CaseIterable {
  case topic, body, genre, year

  package var label: String {
    switch self {
    case .topic: "按主题分类"
    case .body: "按发布机构"
    case .genre: "按体裁分类"
    case .year: "按年份"
    }
  }
}

/// 目录索引: one list of notices, by the code that names it in paths.
package enum ListKey: Sendable, Hashable {
  /// A node of the column's tree.
  case node(String)
  case topic(String)
  case body(String)
  case genre(String)
  case year(Int)

  package var vocabulary: Vocabulary? {
    switch self {
    case .node: nil
    case .topic: .topic
    case .body: .body
    case .genre: .genre
    case .year: .year
    }
  }

  /// Categories and years have feeds of their own.
  package var hasFeed: Bool {
    switch self {
    case .node, .year: true
    case .topic, .body, .genre: false
    }
  }
}
