/// 栏目: one node of the column's tree.
package struct ColumnNode: Sendable {
  /// Names the node in paths: small letters, digits and hyphens.
  package let id: String
  package let name: String
  /// What its notices are where they do not say themselves.
  package let kind: NoticeKind?
  /// 无此项: the statement that the office has nothing to publish here.
  package let none: String?
  /// Where the content is kept, when that is another platform.
  package let link: String?
  package let description: String?
  package let keywords: [String]
  package let columnType: String?
  /// As `site.yaml` says it; nil where the type of the node decides.
  package var updateEvery: UpdateInterval?
  package let children: [ColumnNode]
  /// Where `site.yaml` has it; 0 in the built-in tree.
  package let line: Int

  package init(
    id: String, name: String, kind: NoticeKind? = nil, none: String? = nil, link: String? = nil,
    description: String? = nil, keywords: [String] = [], columnType: String? = nil,
    children: [ColumnNode] = [], line: Int = 0
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.none = none
    self.link = link
    self.description = description
    self.keywords = keywords
    self.columnType = columnType
    self.children = children
    self.line = line
  }
}

/// The place of a node in its tree, in the order of the navigation.
package struct NodeID: Sendable, Hashable, Comparable {
  private let stored: Int16

  package var index: Int { Int(stored) }

  init(_ index: Int) { stored = Int16(index) }

  package static func < (a: NodeID, b: NodeID) -> Bool { a.stored < b.stored }
}
