/// The vocabularies that have lists of their own beside the tree.
package enum Vocabulary: String, Sendable, Hashable, CaseIterable {
  case topic, body, genre, year, number
  case documentNumber = "document-number"

  package var label: String {
    switch self {
    case .topic: "按主题分类"
    case .body: "按发布机构"
    case .genre: "按体裁分类"
    case .year: "按年份"
    case .number: "按索引号"
    case .documentNumber: "按文号"
    }
  }
}

/// 目录索引: one list of notices, by the code that names it in paths.
package indirect enum ListKey: Sendable, Hashable {
  /// A node of the column's tree.
  case node(String)
  case topic(String)
  case body(String)
  case genre(String)
  case year(Int)
  /// What was published in one year of what a node, a topic, a body or a genre holds.
  case part(ListKey, year: Int)
  /// The index numbers of one issuing code and year.
  case number(String, Int)
  /// The document numbers of one 机关代字 and year.
  case documentNumber(String, Int)

  package var vocabulary: Vocabulary? {
    switch self {
    case .node: nil
    case .part(let whole, _): whole.vocabulary
    case .topic: .topic
    case .body: .body
    case .genre: .genre
    case .year: .year
    case .number: .number
    case .documentNumber: .documentNumber
    }
  }

  /// Categories, bodies and years have feeds of their own.
  var feedForms: [FeedForm] {
    switch self {
    case .node, .body: FeedForm.allCases
    case .year: [.json]
    case .part, .topic, .genre, .number, .documentNumber: []
    }
  }

  /// True for the lists that are read by their numbers: short lines, many on a page.
  var isOfNumbers: Bool {
    switch self {
    case .number, .documentNumber: true
    default: false
    }
  }

  /// Entries on a page of the list.
  var pageSize: Int { isOfNumbers ? 100 : 20 }
}
