import Diagnostics
package import Disclosure

/// 栏目更新: how old the newest notice of a node is, and how old it may be.
package struct NodeFreshness: Sendable {
  package let node: NodeID
  /// The newest publication in the node and below it.
  package let newest: CalendarDate
  /// The last day on which the node still counts as updated.
  package let freshUntil: CalendarDate
  package let isStale: Bool

  /// Every node that has notices and a limit to their age, in the order of the tree.
  ///
  /// A node without notices is an empty one and not a stale one. A node below one of the same type is seen with it.
  package static func measure(_ catalogue: Catalogue, asOf: CalendarDate) -> [NodeFreshness] {
    let tree = catalogue.column.tree
    var newest = [CalendarDate?](repeating: nil, count: tree.ids.count)
    for notice in catalogue.notices {
      let index = notice.category.index
      newest[index] = max(newest[index] ?? notice.publishedAt.date, notice.publishedAt.date)
    }
    for id in tree.ids.reversed() {
      guard let day = newest[id.index], let parent = tree[id].parent else { continue }
      newest[parent.index] = max(newest[parent.index] ?? day, day)
    }
    return tree.ids.compactMap { id in
      guard let day = newest[id.index], let end = interval(of: id, in: tree).end(after: day) else {
        return nil
      }
      return NodeFreshness(node: id, newest: day, freshUntil: end, isStale: end < asOf)
    }
  }

  private static func interval(of id: NodeID, in tree: ColumnTree) -> UpdateInterval {
    let entry = tree[id]
    if let written = entry.node.updateEvery { return written }
    if entry.node.none != nil || entry.node.link != nil { return .never }
    let above = tree.path(to: id).dropLast()
    if above.contains(where: { tree[$0].node.columnType == entry.node.columnType }) { return .never }
    return .usual(ofColumnType: entry.node.columnType)
  }

  static func check(_ catalogue: Catalogue, asOf: CalendarDate, into bag: inout DiagnosticBag) {
    for freshness in measure(catalogue, asOf: asOf) where freshness.isStale {
      let node = catalogue.column.tree[freshness.node].node
      bag.report(
        .staleNode(node.name, newest: freshness.newest.iso, due: freshness.freshUntil.iso),
        at: Place(path: "Content/site.yaml", line: node.line))
    }
  }
}
