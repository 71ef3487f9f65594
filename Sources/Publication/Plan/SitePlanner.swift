package import Diagnostics
package import Disclosure

/// Plans the files of a column; empty nodes and links that lead nowhere are found here.
package enum SitePlanner {
  package static func plan(
    _ catalogue: Catalogue, remains: [Remains] = [], aggregated: AggregatedLists = .none,
    ledger: Ledger? = nil, into bag: inout DiagnosticBag
  ) -> SitePlan {
    let lists = NoticeLists(catalogue)
    let visibility = NodeVisibility(catalogue, lists: lists, into: &bag)
    checkLinks(catalogue, into: &bag)
    var files: [PlannedFile] = [.home, .search, .openSearch, .notFound, .robots, .redirects]
    files += remains.indices.filter { remains[$0].hasPage }.map { .tombstone($0) }
    files += catalogue.pages.indices.map { .standingPage($0) }
    if AccessibilityPage.isWanted(in: catalogue) { files.append(.accessibility) }
    files += lists.vocabularies.map { .directory($0) }
    for (key, count) in allLists(catalogue, lists, visibility) {
      files += listFiles(key, count: count)
      if count > 0 { files += feedFiles(key, key.feedForms, count: count) }
    }
    files += feedFiles(nil, SitePlan.columnFeeds(catalogue), count: catalogue.notices.count)
    files += aggregated.files
    let events = ColumnEvents.all(in: catalogue, remains: remains, ledger: ledger)
    if !events.isEmpty { files += updateFiles(count: events.count) }
    if !catalogue.notices.isEmpty { files += [.downloads, .dataCatalogue] }
    files += SchemaFile.allCases.map { .schema($0) }
    let pages = catalogue.notices.count + files.count { $0.isPage && $0 != .notFound && !$0.isNumbered }
    files.append(.sitemap(part: nil))
    if pages > SitePlan.sitemapSize {
      let parts = (pages + SitePlan.sitemapSize - 1) / SitePlan.sitemapSize
      files += (1...parts).map { .sitemap(part: $0) }
    }
    return SitePlan(
      catalogue: catalogue, remains: remains, aggregated: aggregated, lists: lists,
      visibility: visibility, events: events, files: files)
  }

  /// Every list with the number of its entries, in an order that nothing but the content decides.
  private static func allLists(
    _ catalogue: Catalogue, _ lists: NoticeLists, _ visibility: NodeVisibility
  ) -> [(ListKey, Int)] {
    let tree = catalogue.column.tree
    var all: [(ListKey, Int)] = []
    for id in tree.ids where visibility[id] {
      let node = tree[id].node
      guard ![StandardSections.guide.id, StandardSections.onRequest.id].contains(node.id) else { continue }
      all.append((.node(node.id), lists.byNode[id.index].count))
    }
    all += lists.byTopic.keys.sorted().map { (.topic($0), lists.byTopic[$0]?.count ?? 0) }
    all += lists.byBody.keys.sorted().map { (.body($0), lists.byBody[$0]?.count ?? 0) }
    all += lists.byGenre.keys.sorted().map { (.genre($0), lists.byGenre[$0]?.count ?? 0) }
    all += lists.byYear.keys.sorted().map { (.year($0), lists.byYear[$0]?.count ?? 0) }
    all += all.flatMap { key, _ in
      (lists.parts[key] ?? []).map { (.part(key, year: $0.year), $0.range.count) }
    }
    return all + numberLists(lists.numbers.byNumber) { .number($0, $1) }
      + numberLists(lists.numbers.byDocumentNumber) { .documentNumber($0, $1) }
  }

  private static func numberLists(
    _ lists: [String: [Int: [Int32]]], _ key: (String, Int) -> ListKey
  ) -> [(ListKey, Int)] {
    lists.keys.sorted().flatMap { code in
      let years = lists[code] ?? [:]
      return years.keys.sorted().map { (key(code, $0), years[$0]?.count ?? 0) }
    }
  }

  private static func listFiles(_ key: ListKey, count: Int) -> [PlannedFile] {
    let pages = Pagination(count: count, size: key.pageSize).pages
    return [.list(key, page: nil)] + (pages > 1 ? (1...pages).map { .list(key, page: $0) } : [])
  }

  private static func feedFiles(_ key: ListKey?, _ forms: [FeedForm], count: Int) -> [PlannedFile] {
    forms.flatMap { form in feedPages(of: form, count: count).map { .feed(key, page: $0, form) } }
  }

  private static func updateFiles(count: Int) -> [PlannedFile] {
    UpdateFeed.forms.flatMap { form in feedPages(of: form, count: count).map { .updates(page: $0, form) } }
  }

  /// The newest page, which has no number, and those behind it.
  private static func feedPages(of form: FeedForm, count: Int) -> [Int?] {
    guard form.hasPages, let last = Pagination(count: count, size: SitePlan.feedSize).pageBelowFront else {
      return [nil]
    }
    return [nil] + (1...last).map { $0 }
  }

  private static func checkLinks(_ catalogue: Catalogue, into bag: inout DiagnosticBag) {
    for notice in catalogue.notices where !notice.bodyLinks.isEmpty {
      check(notice.bodyLinks, of: notice.sourcePath, catalogue, into: &bag)
    }
    for page in catalogue.pages { check(page.bodyLinks, of: page.sourcePath, catalogue, into: &bag) }
  }

  private static func check(
    _ links: [ContentLink], of source: String, _ catalogue: Catalogue, into bag: inout DiagnosticBag
  ) {
    for link in links {
      guard case .document(let path, let anchor) = link.target, !catalogue.unread.contains(path) else {
        continue
      }
      let place = Place(path: source, line: Int(link.line), column: Int(link.column))
      guard let anchors = catalogue.anchors(ofSource: path) else {
        bag.report(.linkToDraft(path), at: place)
        continue
      }
      if !anchor.isEmpty, !anchors.contains(anchor) { bag.report(.deadAnchor(anchor, in: path), at: place) }
    }
  }
}

extension PlannedFile {
  /// Numbered pages repeat what fronts and notices say; the sitemap leaves them out.
  var isNumbered: Bool {
    switch self {
    case .list(_, page: .some), .aggregate(_, page: .some): true
    default: false
    }
  }
}
