package import Disclosure

/// Every file of the column, before a byte of it is written.
package struct SitePlan: Sendable {
  package let catalogue: Catalogue
  /// What is left of notices that are no longer published.
  package let remains: [Remains]
  /// Where addresses of an old platform lead; settled once all paths of the column are known.
  package var redirections: [Redirection] = []
  /// What subordinate columns hand up.
  package let aggregated: AggregatedLists
  let lists: NoticeLists
  let visibility: NodeVisibility
  /// All that is known to have happened, the oldest first.
  let events: [ColumnEvent]
  /// All files but the notices' pages, attachments and the theme's assets, in the order in which they are pressed.
  package let files: [PlannedFile]

  /// Entries on a page of a feed.
  static let feedSize = 50
  /// What the sitemap protocol allows in one file.
  static let sitemapSize = 50_000

  init(
    catalogue: Catalogue, remains: [Remains], aggregated: AggregatedLists, lists: NoticeLists,
    visibility: NodeVisibility, events: [ColumnEvent], files: [PlannedFile]
  ) {
    self.catalogue = catalogue
    self.remains = remains
    self.aggregated = aggregated
    self.lists = lists
    self.visibility = visibility
    self.events = events
    self.files = files
  }

  /// Atom wants to know when a feed was updated last: where there is no notice, nobody can tell.
  static func columnFeeds(_ catalogue: Catalogue) -> [FeedForm] {
    catalogue.notices.isEmpty ? [.json] : FeedForm.allCases
  }

  /// The pages of the column: notices and all other HTML files.
  package var pageCount: Int {
    catalogue.notices.count + files.count { $0.isPage }
  }

  /// Where a planned file lies.
  func path(of file: PlannedFile) -> OutputPath {
    switch file {
    case .home: .home
    case .standingPage(let index): .standingPage(catalogue.pages[index].slug)
    case .accessibility: .accessibility
    case .list(let key, let page): page.map { .list(key, page: $0) } ?? .list(key)
    case .directory(let vocabulary): .directory(vocabulary)
    case .feed(let key, let page, let form): page.map { .feed(key, page: $0, form) } ?? .feed(key, form)
    case .sitemap(let part): part.map { .sitemapPart($0) } ?? .sitemap
    case .robots: .robots
    case .notFound: .notFound
    case .tombstone(let index): remains[index].path
    case .redirects: .redirects
    case .search: .search
    case .openSearch: .openSearch
    case .updates(let page, let form): .updates(page: page, form)
    case .schema(let schema): .schema(schema)
    case .downloads: .downloads
    case .dataCatalogue: .dataCatalogue
    case .aggregate(let key, let page): .aggregate(key, page: page)
    case .aggregateFeed(let page): page.map { .aggregateFeed(page: $0) } ?? .aggregateFeed
    }
  }

  /// The attachments of all notices and pages: where each comes from and where it goes.
  package var attachments: [(attachment: Attachment, path: OutputPath)] {
    catalogue.notices.flatMap { notice in
      notice.attachments.map { ($0, OutputPath.attachment($0.fileName, of: notice.indexNumber)) }
    }
      + catalogue.pages.flatMap { page in
        page.attachments.map { ($0, OutputPath.attachment($0.fileName, ofPage: page.slug)) }
      }
  }
}

/// One file of the column that is made of many notices, or of none.
package enum PlannedFile: Sendable, Hashable {
  case home
  /// By its place among the standing pages.
  case standingPage(Int)
  /// Where the office has no such page of its own.
  case accessibility
  /// `page` is nil for the front.
  case list(ListKey, page: Int?)
  case directory(Vocabulary)
  case feed(ListKey?, page: Int?, FeedForm)
  /// `part` is nil for `sitemap.xml` itself.
  case sitemap(part: Int?)
  case robots
  case notFound
  /// The page of a withdrawn or moved notice, by its place among the remains.
  case tombstone(Int)
  case redirects
  case search, openSearch
  case updates(page: Int?, FeedForm)
  case schema(SchemaFile)
  /// The page of the downloads, which tells how large they have become.
  case downloads
  case dataCatalogue
  /// The combined catalogue of the subordinate columns; `page` is nil for a front.
  case aggregate(AggregateKey, page: Int?)
  case aggregateFeed(page: Int?)

  var isPage: Bool {
    switch self {
    case .home, .standingPage, .accessibility, .list, .directory, .search, .downloads, .notFound, .aggregate:
      true
    // Pages of what is no longer published do not count.
    case .feed, .sitemap, .robots, .tombstone, .redirects, .openSearch, .updates, .schema, .dataCatalogue,
      .aggregateFeed:
      false
    }
  }
}
