package import Disclosure

/// Renders planned files into bytes. Holds what all pages share; may be used from many tasks at once.
package struct SitePress: Sendable {
  private let plan: SitePlan
  private let theme: Theme
  private let frame: PageFrame
  package let search: SearchPress
  private let textLinks: TextLinks

  /// The theme's tokens, where they lie over the standard theme's.
  package var tokens: [UInt8]? { theme.tokens }

  package init(plan: SitePlan, theme: Theme) {
    self.plan = plan
    self.theme = theme
    frame = PageFrame(plan: plan, theme: theme)
    search = SearchPress(frame: frame)
    textLinks = TextLinks(plan.catalogue)
  }

  /// A notice's text with all that is needed to print it.
  package func text(
    of index: Int, html: ArraySlice<UInt8>, headings: [DocumentBody.Heading], markdown: BodyMarkdown
  ) -> NoticeText {
    NoticeText(
      index: index, html: html, headings: headings, markdown: markdown,
      marks: textLinks.marks(in: html, of: index))
  }

  /// The page of a notice, by its place in the catalogue, around its rendered text. It replaces what `bytes` held:
  /// one buffer serves for many pages.
  package func notice(
    _ text: NoticeText, hasAttachmentText: Bool, into bytes: inout [UInt8]
  ) -> OutputPath {
    let index = text.index
    let page = NoticePage(frame: frame, index: index, hasAttachmentText: hasAttachmentText)
    let record = page.record(text)
    bytes.removeAll(keepingCapacity: true)
    theme.render(theme.notice, record, into: &bytes)
    return plan.catalogue.paths[index]
  }

  /// The same notice for other programs: JSON with its text as HTML, and Markdown.
  package func exchange(_ text: NoticeText) -> [(path: OutputPath, bytes: [UInt8])] {
    let catalogue = plan.catalogue
    let notice = catalogue.notices[text.index]
    let document = NoticeDocument(record: NoticeRecord(catalogue: catalogue, index: text.index))
    let links = DocumentLinks(catalogue: catalogue, root: catalogue.column.baseURL)
    let html = BodyLinks.settled(
      text.html, links: notice.bodyLinks, marks: text.marks, root: catalogue.column.baseURL,
      isPage: false, catalogue: catalogue
    ) { links.file($0, of: notice) }
    return [
      (.notice(notice.indexNumber, as: .json), document.json(html: html)),
      (
        .notice(notice.indexNumber, as: .markdown),
        document.markdown(text.markdown) { links.address(notice.bodyLinks[$0].target, in: notice) }
      ),
    ]
  }

  /// The list rows of some notices, for `file`.
  package func rows(_ indices: Range<Int>) -> RowTable.Chunk {
    let root = OutputPath.list(.year(0)).root
    var chunk = RowTable.Chunk()
    for index in indices {
      let record = RowRecord.make(index, in: frame, root: root)
      chunk.add { theme.render(theme.row, record, into: &$0) }
    }
    chunk.trim()
    return chunk
  }

  /// Any other file. `bodies` are the rendered texts of the standing pages, in the order of the catalogue;
  /// `downloads` what has been written for download.
  package func file(
    _ file: PlannedFile, rows: RowTable, bodies: [DocumentBody], downloads: [WrittenDownload] = []
  ) -> (path: OutputPath, bytes: [UInt8]) {
    let catalogue = plan.catalogue
    let pages = StandingPages(frame: frame)
    switch file {
    case .home: return (.home, theme.render(theme.home, HomePage(frame: frame, theme: theme).record))
    case .standingPage(let index):
      let page = catalogue.pages[index]
      let record = pages.record(page, body: bodies[index])
      return (.standingPage(page.slug), theme.render(theme.page, record))
    case .accessibility:
      return (
        .accessibility, theme.render(theme.accessibility, AccessibilityPage(frame: frame).record)
      )
    case .list(let key, let page):
      let record = ListPage(frame: frame, key: key, page: page, rows: rows).record
      return (page.map { .list(key, page: $0) } ?? .list(key), theme.render(theme.list, record))
    case .directory(let vocabulary):
      let record = DirectoryPage(frame: frame, vocabulary: vocabulary).record
      return (.directory(vocabulary), theme.render(theme.directory, record))
    case .feed(let key, let page, let form):
      let feed = FeedPage(plan: plan, key: key, page: page, form: form)
      return (feed.path, feed.bytes)
    case .updates(let page, let form):
      let feed = UpdateFeed(plan: plan, page: page, form: form)
      return (feed.path, feed.bytes)
    case .downloads:
      return (
        .downloads, theme.render(theme.downloads, DownloadsPage(frame: frame, downloads: downloads).record)
      )
    case .dataCatalogue: return (.dataCatalogue, DataCatalogue(plan: plan, downloads: downloads).bytes)
    case .schema(let schema): return (.schema(schema), schema.bytes(base: plan.catalogue.column.baseURL))
    case .sitemap(let part):
      return (part.map { .sitemapPart($0) } ?? .sitemap, SitemapFile(plan: plan).bytes(part: part))
    case .robots: return (.robots, RobotsFile.bytes(catalogue.column))
    case .tombstone(let index):
      let remains = plan.remains[index]
      return (
        remains.path, theme.render(theme.tombstone, TombstonePage(frame: frame, remains: remains).record)
      )
    case .search: return (.search, theme.render(theme.search, SearchPage(frame: frame).record))
    case .openSearch: return (.openSearch, OpenSearchFile(frame: frame).bytes)
    case .aggregate(let key, let page):
      let record = AggregatePage(frame: frame, key: key, page: page).record
      return (.aggregate(key, page: page), theme.render(theme.aggregate, record))
    case .aggregateFeed(let page):
      let path = page.map { OutputPath.aggregateFeed(page: $0) } ?? .aggregateFeed
      return (path, AggregateFeedPage(plan: plan, page: page).bytes)
    case .redirects: return (.redirects, RedirectMap(plan: plan).bytes)
    case .notFound: return (.notFound, theme.render(theme.notFound, pages.notFound))
    }
  }
}
