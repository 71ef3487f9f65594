import Disclosure

/// What stands around the content of every page.
struct PageFrame: Sendable {
  let plan: SitePlan
  let site: TemplateRecord
  let fragments: Fragments
  private let siteTags: MetaTags
  /// By node: what its notices' pages have in common.
  private let nodeParts: [NodeParts]

  private struct NodeParts: Sendable {
    let tags: MetaTags
    let crumbs: [TemplateRecord]
  }

  init(plan: SitePlan, theme: Theme) {
    self.plan = plan
    site = SiteRecord.make(plan.catalogue.column)
    fragments = Fragments(plan: plan, theme: theme, site: site)
    let column = plan.catalogue.column
    let siteTags = MetaTags(site: column)
    self.siteTags = siteTags
    nodeParts = column.tree.ids.map { id in
      var tags = siteTags
      tags.addColumn(ColumnDescriptions.node(id, of: column))
      let trail = [PageFrame.home] + PageFrame.trail(to: id, plan: plan)
      return NodeParts(tags: tags, crumbs: trail.map { PageFrame.crumb($0, isCurrent: false) })
    }
  }

  private static let home = Crumb(name: StandardSections.columnName, path: .home)

  var column: Column { plan.catalogue.column }

  struct Crumb: Sendable {
    let name: String
    let path: OutputPath?
  }

  /// - Parameter trail: what lies between the column's home and the page, the page last.
  func record(
    root: String, heading: String, trail: [Crumb], position: NavigationRecord.Position,
    tags: (inout MetaTags) -> Void
  ) -> TemplateRecord {
    var meta = siteTags
    tags(&meta)
    let all = [PageFrame.home] + trail
    if all.count > 1 { addBreadcrumb(all, to: &meta) }
    let crumbs = all.enumerated().map { PageFrame.crumb($1, isCurrent: $0 == all.count - 1) }
    return record(root: root, heading: heading, crumbs: crumbs, position: position, meta: meta)
  }

  /// The same for a document of a node; `tags` adds to the tags of its column.
  func record(
    root: String, heading: String, in node: NodeID, tags: (inout MetaTags) -> Void
  ) -> TemplateRecord {
    let parts = nodeParts[node.index]
    var meta = parts.tags
    tags(&meta)
    addBreadcrumb([PageFrame.home] + trail(to: node) + [Crumb(name: heading, path: nil)], to: &meta)
    let crumbs = parts.crumbs + [PageFrame.crumb(Crumb(name: heading, path: nil), isCurrent: true)]
    return record(root: root, heading: heading, crumbs: crumbs, position: .node(node), meta: meta)
  }

  private func record(
    root: String, heading: String, crumbs: [TemplateRecord], position: NavigationRecord.Position,
    meta: MetaTags
  ) -> TemplateRecord {
    let set = fragments.set(root: root, position: position)
    var meta = meta
    meta.addSearch(OpenSearchFile.name(column), href: root + OutputPath.openSearch.href)
    return PageField.record {
      $0[.root] = .text(root)
      $0[.pageTitle] = .text(pageTitle(heading))
      $0[.heading] = .text(heading)
      $0[.metaTags] = .markup(meta.bytes)
      $0[.masthead] = .markup(set.masthead)
      $0[.navigation] = .markup(set.navigation)
      $0[.footer] = .markup(set.footer)
      $0[.breadcrumb] = .list(crumbs)
      $0[.site] = .record(site)
    }
  }

  private func pageTitle(_ heading: String) -> String {
    let name = StandardSections.columnName
    return heading == name
      ? "\(name)_\(column.carrier.siteName)" : "\(heading)_\(name)_\(column.carrier.siteName)"
  }

  private func addBreadcrumb(_ crumbs: [Crumb], to meta: inout MetaTags) {
    meta.addData(
      StructuredData(catalogue: plan.catalogue).breadcrumb(crumbs.map { ($0.name, $0.path.map(absolute)) }))
  }

  private static func crumb(_ crumb: Crumb, isCurrent: Bool) -> TemplateRecord {
    LinkField.record {
      $0[.name] = .text(crumb.name)
      $0[.current] = .flag(isCurrent)
      if let path = crumb.path { $0[.path] = .text(path.href) }
    }
  }

  /// The nodes from the first level down to this one.
  func trail(to id: NodeID) -> [Crumb] { PageFrame.trail(to: id, plan: plan) }

  private static func trail(to id: NodeID, plan: SitePlan) -> [Crumb] {
    let tree = plan.catalogue.column.tree
    return tree.path(to: id).map {
      let node = tree[$0].node
      return Crumb(name: node.name, path: plan.visibility[$0] ? SitePlan.path(ofNode: node.id) : nil)
    }
  }

  func absolute(_ path: OutputPath) -> String { column.baseURL + path.href }
}
