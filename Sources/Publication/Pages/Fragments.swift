import Disclosure

/// What is the same on many pages, rendered once for each depth and position.
struct Fragments: Sendable {
  struct Set: Sendable {
    let masthead: [UInt8]
    let navigation: [UInt8]
    let footer: [UInt8]
  }

  private struct Key: Hashable {
    let root: String
    let position: NavigationRecord.Position
  }

  private let mastheads: [String: [UInt8]]
  private let footers: [String: [UInt8]]
  private let navigations: [Key: [UInt8]]

  /// The error page stands at any depth: its links are absolute.
  init(plan: SitePlan, theme: Theme, site: TemplateRecord) {
    let record = NavigationRecord(plan: plan, site: site)
    let deeper = plan.aggregated.lists.isEmpty ? [] : ["../../../"]
    let roots = ["", "../", "../../", plan.catalogue.column.baseURL] + deeper
    var navigations: [Key: [UInt8]] = [:]
    var mastheads: [String: [UInt8]] = [:]
    var footers: [String: [UInt8]] = [:]
    for root in roots {
      let nowhere = record.record(root: root, position: .nowhere)
      mastheads[root] = theme.render(theme.masthead, nowhere)
      footers[root] = theme.render(theme.footer, nowhere)
      navigations[Key(root: root, position: .nowhere)] = theme.render(theme.navigation, nowhere)
    }
    for (root, position) in Fragments.positions(plan) {
      navigations[Key(root: root, position: position)] = theme.render(
        theme.navigation, record.record(root: root, position: position))
    }
    self.mastheads = mastheads
    self.footers = footers
    self.navigations = navigations
  }

  /// Lists and notices stand two folders deep, directories and further pages one, the single pages at the top, lists of
  /// the combined catalogue three.
  private static func positions(_ plan: SitePlan) -> [(String, NavigationRecord.Position)] {
    let tree = plan.catalogue.column.tree
    var positions: [(String, NavigationRecord.Position)] = [("", .home)]
    for id in tree.ids where plan.visibility[id] {
      let root = SitePlan.path(ofNode: tree[id].node.id).root
      positions.append((root, .node(id)))
    }
    for vocabulary in Vocabulary.allCases {
      positions.append(("../", .directory(vocabulary)))
      positions.append(("../../", .directory(vocabulary)))
    }
    positions.append((OutputPath.downloads.root, .downloads))
    positions.append((OutputPath.accessibility.root, .page(AccessibilityPage.slug)))
    if !plan.aggregated.lists.isEmpty {
      positions += [("../", .aggregated), ("../../../", .aggregated)]
    }
    for page in plan.catalogue.pages {
      positions.append((OutputPath.standingPage(page.slug).root, .page(page.slug)))
    }
    return positions
  }

  func set(root: String, position: NavigationRecord.Position) -> Set {
    Set(
      masthead: mastheads[root] ?? [],
      navigation: navigations[Key(root: root, position: position)]
        ?? navigations[Key(root: root, position: .nowhere)] ?? [],
      footer: footers[root] ?? [])
  }
}
