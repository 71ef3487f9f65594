import Disclosure

/// What stands around the content of every page.
struct PageFrame: Sendable {
  let plan: SitePlan
  let site: TemplateRecord
  let fragments: Fragments
  private let siteTags: MetaTags

  init(plan: SitePlan, theme: Theme) {
    self.plan = plan
    site = SiteRecord.make(plan.catalogue.column)
    fragments = Fragments(plan: plan, theme: theme, site: site)
    siteTags = MetaTags(site: plan.catalogue.column)
  }

  var column: Column { plan.catalogue.column }

  struct Crumb {
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
    let set = fragments.set(root: root, position: position)
    return PageField.record {
      $0[.root] = .text(root)
      $0[.pageTitle] = .text(pageTitle(heading))
      $0[.heading] = .text(heading)
      $0[.metaTags] = .markup(meta.bytes)
      $0[.masthead] = .markup(set.masthead)
      $0[.navigation] = .markup(set.navigation)
      $0[.footer] = .markup(set.footer)
      $0[.breadcrumb] = .list(breadcrumb(trail))
      $0[.site] = .record(site)
    }
  }

  private func pageTitle(_ heading: String) -> String {
    let name = StandardSections.columnName
    return heading == name ? "\(name)_\(column.carrier.siteName)" : "\(heading)_\(name)_\(column.carrier.siteName)"
  }

  private func breadcrumb(_ trail: [Crumb]) -> [TemplateRecord] {
    let home = Crumb(name: StandardSections.columnName, path: .home)
    let all = [home] + trail
    return all.enumerated().map { index, crumb in
      LinkField.record {
        $0[.name] = .text(crumb.name)
        $0[.current] = .flag(index == all.count - 1)
        if let path = crumb.path { $0[.path] = .text(path.href) }
      }
    }
  }

  /// The nodes from the first level down to this one.
  func trail(to id: NodeID) -> [Crumb] {
    column.tree.path(to: id).map {
      let node = column.tree[$0].node
      return Crumb(name: node.name, path: plan.visibility[$0] ? SitePlan.path(ofNode: node.id) : nil)
    }
  }

  func absolute(_ path: OutputPath) -> String { column.baseURL + path.href }
}
