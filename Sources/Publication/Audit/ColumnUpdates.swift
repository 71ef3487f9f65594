import Disclosure

/// 更新情况: which columns were added to too long ago, in the classes that the indicators tell apart.
struct ColumnUpdates: Sendable {
  /// A column with something in it that nothing has been added to for too long.
  struct Stale: Sendable {
    let node: NodeID
    let newest: CalendarDate
  }

  /// 动态、要闻, 通知公告、政策文件: past the time that their type gives them.
  let stale: [Stale]
  /// Others, past the time that `site.yaml` gives them.
  let longStale: [Stale]
  /// Columns that no time is set for and that nothing has been added to for long: a person has to say whether that is
  /// as it should be.
  let unsure: [Stale]
  /// Nodes without notices, statement and outside address, in the order of the tree.
  let empty: [NodeID]
  /// The newest publication of the whole column.
  let newest: CalendarDate?

  /// What a standing description is: it changes when the office does, not every month.
  private static let standing: Set<String> = ["机构职能", "概况信息", "负责人信息", "信息公开指南", "依申请公开", "办事服务"]

  init(_ plan: SitePlan, asOf: CalendarDate, settings: AuditSettings) {
    let tree = plan.catalogue.column.tree
    let notices = plan.catalogue.notices
    let measured = NodeFreshness.measure(plan.catalogue, asOf: asOf)
    let timed = Set(measured.map(\.node))
    let late = measured.filter(\.isStale)
    func hasUsualTime(_ freshness: NodeFreshness) -> Bool {
      UpdateInterval.usual(ofColumnType: tree[freshness.node].node.columnType) != .never
    }
    stale = late.filter(hasUsualTime).map { Stale(node: $0.node, newest: $0.newest) }
    longStale = late.filter { !hasUsualTime($0) }.map { Stale(node: $0.node, newest: $0.newest) }
    unsure = tree.ids.compactMap { id in
      guard tree[id].children.isEmpty, ColumnUpdates.shouldGrow(id, in: tree, timed: timed),
        let last = plan.lists.byNode[id.index].last
      else { return nil }
      let newest = notices[Int(last)].publishedAt.date
      return newest.adding(months: settings.otherMonths) < asOf ? Stale(node: id, newest: newest) : nil
    }
    empty = tree.ids.filter { id in
      let entry = tree[id]
      return entry.children.isEmpty && plan.lists.byNode[id.index].isEmpty && entry.node.none == nil
        && entry.node.link == nil && !ColumnUpdates.isSinglePage(entry)
    }
    newest = notices.last?.publishedAt.date
  }

  /// False for what stands as it is, and for what has a time of its own or stands below a column that has one.
  private static func shouldGrow(_ id: NodeID, in tree: ColumnTree, timed: Set<NodeID>) -> Bool {
    let path = tree.path(to: id)
    let section = path.first.map { tree[$0].node.id }
    if section == StandardSections.rules.id || section == StandardSections.annualReports.id { return false }
    if path.contains(where: { timed.contains($0) || tree[$0].node.updateEvery != nil }) { return false }
    let type = path.last { tree[$0].node.columnType != nil }.flatMap { tree[$0].node.columnType }
    return type.map { !standing.contains($0) } ?? true
  }

  /// 指南 and 依申请公开 are pages, not lists.
  private static func isSinglePage(_ entry: ColumnTree.Entry) -> Bool {
    entry.level == 1 && [StandardSections.guide.id, StandardSections.onRequest.id].contains(entry.node.id)
  }
}
