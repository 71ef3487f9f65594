/// 栏目树: the nodes of the column, flat, parents before children, in the order of the navigation.
package struct ColumnTree: Sendable {
  package struct Entry: Sendable {
    package let node: ColumnNode
    package let parent: NodeID?
    package let children: [NodeID]
    /// 1 for the first-level sections.
    package let level: Int
  }

  /// More would not fit a navigation, nor the type that counts them.
  package static let maximumNodes = 5000

  private let entries: [Entry]
  package let roots: [NodeID]
  private let byID: [String: NodeID]
  private let byName: [String: [NodeID]]
  private let byFoldedName: [String: [NodeID]]

  /// `sections` are the first-level nodes in their order.
  package init(_ sections: [ColumnNode]) {
    var flat: [(node: ColumnNode, parent: NodeID?, level: Int)] = []
    var children: [[NodeID]] = []
    func add(_ node: ColumnNode, parent: NodeID?, level: Int) -> NodeID {
      let id = NodeID(flat.count)
      flat.append((node, parent, level))
      children.append([])
      children[id.index] = node.children.map { add($0, parent: id, level: level + 1) }
      return id
    }
    roots = sections.map { add($0, parent: nil, level: 1) }
    entries = zip(flat, children).map {
      Entry(node: $0.node, parent: $0.parent, children: $1, level: $0.level)
    }
    var byID: [String: NodeID] = [:]
    var byName: [String: [NodeID]] = [:]
    var byFoldedName: [String: [NodeID]] = [:]
    for (index, entry) in entries.enumerated() {
      byID[entry.node.id] = NodeID(index)
      byName[entry.node.name, default: []].append(NodeID(index))
      byFoldedName[TextFolding.matchKey(entry.node.name), default: []].append(NodeID(index))
    }
    self.byID = byID
    self.byName = byName
    self.byFoldedName = byFoldedName
  }

  package var ids: [NodeID] { entries.indices.map { NodeID($0) } }

  package subscript(id: NodeID) -> Entry { entries[id.index] }

  package func node(withID id: String) -> NodeID? { byID[id] }

  /// The node and its ancestors, from the first level down.
  package func path(to id: NodeID) -> [NodeID] {
    var path = [id]
    while let last = path.last, let parent = self[last].parent { path.append(parent) }
    return path.reversed()
  }

  package func pathName(of id: NodeID) -> String {
    path(to: id).map { self[$0].node.name }.joined(separator: "/")
  }

  /// The kind of the node, or of the nearest ancestor that has one.
  package func kind(of id: NodeID) -> NoticeKind? {
    path(to: id).last { self[$0].node.kind != nil }.flatMap { self[$0].node.kind }
  }

  /// What a category written by an author means.
  package enum Lookup: Sendable, Equatable {
    case found(NodeID)
    /// The name stands at several places; their paths.
    case ambiguous([String])
    case unknown
  }

  /// A node's id, its name, or the end of its path joined by `/` (also `\` and `>`).
  package func find(_ written: String) -> Lookup {
    if let id = byID[written] { return .found(id) }
    if let ids = byName[written], ids.count == 1 { return .found(ids[0]) }
    let parts = written.split { "/\\>＞／".contains($0) }.map { TextFolding.matchKey(String($0)) }
    guard let last = parts.last else { return .unknown }
    // A node whose own name holds a slash is found by the whole of what was written.
    let whole = byFoldedName[TextFolding.matchKey(written)] ?? []
    let candidates =
      whole + (byFoldedName[last] ?? []).filter { !whole.contains($0) && ends($0, with: parts) }
    switch candidates.count {
    case 0: return .unknown
    case 1: return .found(candidates[0])
    default: return .ambiguous(candidates.map(pathName))
    }
  }

  private func ends(_ id: NodeID, with parts: [String]) -> Bool {
    let names = path(to: id).map { TextFolding.matchKey(self[$0].node.name) }
    return names.count >= parts.count && Array(names.suffix(parts.count)) == parts
  }

  package var names: [String] { entries.map(\.node.name) }
}
