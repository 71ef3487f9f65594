import Disclosure

/// A page of a JSON Feed 1.1: of the column, of a category or of a year; the newest entry first.
///
/// Pages are cut from the oldest end, as lists are; `next_url` leads to older entries.
struct FeedPage {
  let plan: SitePlan
  /// Nil for the feed of the whole column.
  let key: ListKey?
  /// Nil for the newest page.
  let page: Int?

  var bytes: [UInt8] {
    let catalogue = plan.catalogue
    let column = catalogue.column
    let entries = key.map { plan.lists.entries(of: $0, tree: column.tree) }
    let count = entries?.count ?? catalogue.notices.count
    let pagination = Pagination(count: count, size: SitePlan.feedSize)
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    let older = page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront
    let own = page.map { OutputPath.feed(key, page: $0) } ?? .feed(key)
    var json = JSONWriter()
    json.object {
      $0.field("version", "https://jsonfeed.org/version/1.1")
      $0.field("title", title)
      $0.field("home_page_url", column.baseURL + (key.map { .list($0) } ?? OutputPath.home).href)
      $0.field("feed_url", column.baseURL + own.href)
      if let older { $0.field("next_url", column.baseURL + OutputPath.feed(key, page: older).href) }
      $0.field("description", "\(column.office.name)依法公开的政府信息。")
      $0.field("language", "zh-CN")
      $0.key("authors")
      $0.array { $0.object { $0.field("name", column.office.name) } }
      $0.key("items")
      $0.array { items in
        for position in range.reversed() {
          let index = entries.map { Int($0[position]) } ?? position
          FeedItem(catalogue: catalogue, index: index).write(to: &items)
        }
      }
    }
    return json.bytes + [10]
  }

  private var title: String {
    let office = plan.catalogue.column.office.name
    guard let key else { return "\(office)\(StandardSections.columnName)" }
    return
      "\(plan.lists.name(of: key, tree: plan.catalogue.column.tree))_\(office)\(StandardSections.columnName)"
  }
}
