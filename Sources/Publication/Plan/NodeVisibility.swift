import Diagnostics
import Disclosure

/// Which nodes of the tree have something to show.
struct NodeVisibility: Sendable {
  /// By node.
  let isVisible: [Bool]

  /// Said of a first-level section that holds nothing and says nothing: the four are never hidden.
  static let emptySection = "本机关目前没有应在本栏目公开的信息。"

  /// Nodes without notices, statement and outside address are hidden and reported; first-level sections stay.
  init(_ catalogue: Catalogue, lists: NoticeLists, into bag: inout DiagnosticBag) {
    let tree = catalogue.column.tree
    var isVisible = [Bool](repeating: false, count: tree.ids.count)
    var empty: [NodeID] = []
    for id in tree.ids.reversed() {
      let entry = tree[id]
      let isSinglePage =
        entry.level == 1
        && [StandardSections.guide.id, StandardSections.onRequest.id].contains(entry.node.id)
      let hasContent =
        isSinglePage || !lists.byNode[id.index].isEmpty || entry.node.none != nil || entry.node.link != nil
        || entry.children.contains { isVisible[$0.index] }
      isVisible[id.index] = hasContent || entry.level == 1
      if !hasContent, entry.children.isEmpty { empty.append(id) }
    }
    // While documents are unread nobody can tell which nodes are empty.
    for id in empty.reversed() where catalogue.unread.isEmpty {
      let entry = tree[id]
      bag.report(
        entry.level == 1 ? .emptySection(entry.node.name) : .emptyNode(entry.node.name, id: entry.node.id),
        at: Place(path: "Content/site.yaml", line: entry.node.line))
    }
    self.isVisible = isVisible
  }

  subscript(id: NodeID) -> Bool { isVisible[id.index] }
}
