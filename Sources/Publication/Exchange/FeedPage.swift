import Disclosure

/// A page of a feed: of the column, of a category, of a body or of a year; the newest entry first.
///
/// Pages are cut from the oldest end, as lists are; JSON Feed's `next_url` leads to older entries.
struct FeedPage {
  let plan: SitePlan
  /// Nil for the feed of the whole column.
  let key: ListKey?
  /// Nil for the newest page.
  let page: Int?
  let form: FeedForm

  var path: OutputPath { page.map { .feed(key, page: $0, form) } ?? .feed(key, form) }

  var bytes: [UInt8] {
    let head = FeedHead(
      title: title, home: base + (key.map { .list($0) } ?? OutputPath.home).href, own: base + path.href,
      older: older.map { base + OutputPath.feed(key, page: $0, form).href },
      office: plan.catalogue.column.office.name,
      description: "\(plan.catalogue.column.office.name)依法公开的政府信息。")
    let items = indices.map { FeedItem(catalogue: plan.catalogue, index: $0) }
    switch form {
    case .json: return head.json { json in for item in items { item.write(to: &json) } }
    case .atom:
      return head.atom(updated: items.first?.updated) { xml in for item in items { item.writeAtom(to: &xml) }
      }
    case .rss: return head.rss { xml in for item in items { item.writeRSS(to: &xml) } }
    }
  }

  private var base: String { plan.catalogue.column.baseURL }
  private var entries: [Int32]? { key.map { plan.lists.entries(of: $0, tree: plan.catalogue.column.tree) } }
  private var pagination: Pagination {
    Pagination(count: entries?.count ?? plan.catalogue.notices.count, size: SitePlan.feedSize)
  }

  private var older: Int? {
    guard form.hasPages else { return nil }
    return page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront
  }

  /// The newest first.
  private var indices: [Int] {
    let entries = entries
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    return range.reversed().map { position in entries.map { Int($0[position]) } ?? position }
  }

  private var title: String {
    let office = plan.catalogue.column.office.name
    guard let key else { return "\(office)\(StandardSections.columnName)" }
    return
      "\(plan.lists.name(of: key, tree: plan.catalogue.column.tree))_\(office)\(StandardSections.columnName)"
  }
}

/// What every feed says of itself, in the words of its form. All addresses are absolute.
struct FeedHead {
  let title: String
  let home: String
  let own: String
  /// Nil where nothing older follows, or the form has one page only.
  let older: String?
  let office: String
  let description: String

  func json(_ items: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 16)
    json.object {
      $0.field("version", "https://jsonfeed.org/version/1.1")
      $0.field("title", title)
      $0.field("home_page_url", home)
      $0.field("feed_url", own)
      if let older { $0.field("next_url", older) }
      $0.field("description", description)
      $0.field("language", "zh-CN")
      $0.key("authors")
      $0.array { $0.object { $0.field("name", office) } }
      $0.key("items")
      $0.array(items)
    }
    return json.bytes + [10]
  }

  /// - Parameter updated: RFC 3339; Atom wants one, so that a feed without entries has no Atom form.
  func atom(updated: String?, _ entries: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter(capacity: 1 << 16)
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"]) {
      $0.field("id", own)
      $0.field("title", title)
      $0.field("subtitle", description)
      $0.field("updated", updated ?? "1970-01-01T00:00:00Z")
      $0.element("author") { $0.field("name", office) }
      $0.empty("link", ["rel": "alternate", "type": "text/html", "href": home])
      $0.empty("link", ["rel": "self", "href": own])
      $0.field("generator", "Gongkai")
      entries(&$0)
    }
    return xml.bytes
  }

  func rss(_ items: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter(capacity: 1 << 16)
    let names: KeyValuePairs = [
      "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    xml.element("rss", names) {
      $0.element("channel") {
        $0.field("title", title)
        $0.field("link", home)
        $0.field("description", description)
        $0.field("language", "zh-cn")
        $0.field("generator", "Gongkai")
        $0.empty("atom:link", ["rel": "self", "type": FeedForm.rss.mediaType, "href": own])
        items(&$0)
      }
    }
    return xml.bytes
  }
}
