import Disclosure

/// The navigation as a page sees it: where it stands, and what may be opened from there.
struct NavigationRecord {
  /// Where in the navigation a page stands.
  enum Position: Sendable, Hashable {
    case nowhere
    /// The home page, where 法定主动公开内容 lies open.
    case home
    case node(NodeID)
    case directory(Vocabulary)
    case page(String)
    case downloads
    /// The combined catalogue of subordinate columns.
    case aggregated
  }

  let plan: SitePlan
  let site: TemplateRecord

  func record(root: String, position: Position) -> TemplateRecord {
    let tree = plan.catalogue.column.tree
    var openNodes: Set<NodeID> = []
    var current: NodeID?
    if case .node(let id) = position {
      openNodes = Set(tree.path(to: id))
      current = id
    } else if position == .home, let content = tree.node(withID: StandardSections.content.id) {
      openNodes = [content]
    }
    let roots = sorted(tree.roots)
    return FragmentField.record {
      $0[.root] = .text(root)
      $0[.site] = .record(site)
      $0[.sections] = .list(roots.map { section($0, open: openNodes, current: current) })
      $0[.indexes] = .list(
        plan.lists.vocabularies.map { vocabulary in
          link(
            vocabulary.label, .directory(vocabulary), isCurrent: position == .directory(vocabulary))
        }
          + (plan.aggregated.entries.isEmpty
            ? [] : [link(AggregatedLists.name, .aggregate(.all), isCurrent: position == .aggregated)]))
      $0[.pages] = .list(
        plan.catalogue.pages.filter { tree.node(withID: $0.slug).map { tree[$0].level != 1 } ?? true }
          .map { link($0.title, .standingPage($0.slug), isCurrent: position == .page($0.slug)) }
          + (plan.catalogue.notices.isEmpty
            ? [] : [link(DownloadsPage.name, .downloads, isCurrent: position == .downloads)])
          + (AccessibilityPage.isWanted(in: plan.catalogue)
            ? [
              link(
                AccessibilityPage.name, .accessibility,
                isCurrent: position == .page(AccessibilityPage.slug))
            ] : []))
    }
  }

  private func sorted(_ ids: [NodeID]) -> [NodeID] { ids.filter { plan.visibility[$0] } }

  private func section(_ id: NodeID, open: Set<NodeID>, current: NodeID?) -> TemplateRecord {
    let entry = plan.catalogue.column.tree[id]
    return SectionField.record {
      $0[.name] = .text(entry.node.name)
      if let link = entry.node.link, plan.lists.byNode[id.index].isEmpty {
        $0[.outside] = .text(link)
      } else {
        $0[.path] = .text(SitePlan.path(ofNode: entry.node.id).href)
      }
      $0[.current] = .flag(id == current)
      $0[.open] = .flag(open.contains(id))
      $0[.children] = .list(sorted(entry.children).map { section($0, open: open, current: current) })
    }
  }

  private func link(_ name: String, _ path: OutputPath, isCurrent: Bool) -> TemplateRecord {
    LinkField.record {
      $0[.name] = .text(name)
      $0[.path] = .text(path.href)
      $0[.current] = .flag(isCurrent)
    }
  }
}

extension SitePlan {
  /// A node's page: the guide and the page on requests are single pages, the others lists.
  static func path(ofNode id: String) -> OutputPath {
    switch id {
    case StandardSections.guide.id: .guide
    case StandardSections.onRequest.id: .onRequest
    default: .list(.node(id))
    }
  }
}
