import Disclosure

/// The home page of the column.
struct HomePage {
  let frame: PageFrame
  let theme: Theme

  /// The newest notices shown, and those of each section.
  private static let latestCount = 12
  private static let groupCount = 5

  var record: TemplateRecord {
    let frameRecord = frame.record(
      root: "", heading: StandardSections.columnName, trail: [], position: .home
    ) { tags in
      tags.addColumn(ColumnDescriptions.home(frame.column))
      tags.addCanonical(frame.absolute(.home))
      tags.addData(StructuredData(catalogue: frame.plan.catalogue).organisation)
      tags.addUpdates(frame.plan, root: "")
      tags.addFeeds(
        StandardSections.columnName, nil, SitePlan.columnFeeds(frame.plan.catalogue), root: "")
    }
    let count = frame.plan.catalogue.notices.count
    let latest = (max(0, count - HomePage.latestCount)..<count).reversed()
    return PageShape.record(frameRecord, HomeField.self) {
      $0[.latest] = .markup(rows(Array(latest)))
      $0[.groups] = .list(groups)
      $0[.feed] = RecordParts.target(.feed(nil))
      $0[.updates] = RecordParts.updates(frame.plan)
      $0[.feeds] = RecordParts.feeds(nil, SitePlan.columnFeeds(frame.plan.catalogue))
    }
  }

  /// The nodes below 法定主动公开内容 that hold notices, each with its newest.
  private var groups: [TemplateRecord] {
    let tree = frame.column.tree
    guard let content = tree.node(withID: StandardSections.content.id) else { return [] }
    return tree[content].children.compactMap { id in
      let entries = frame.plan.lists.byNode[id.index]
      guard !entries.isEmpty else { return nil }
      return GroupField.record {
        $0[.name] = .text(tree[id].node.name)
        $0[.path] = .text(SitePlan.path(ofNode: tree[id].node.id).href)
        $0[.rows] = .markup(rows(entries.suffix(HomePage.groupCount).reversed().map(Int.init)))
      }
    }
  }

  private func rows(_ indices: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in indices {
      theme.render(theme.row, RowRecord.make(index, in: frame, root: ""), into: &bytes)
    }
    return bytes
  }
}
