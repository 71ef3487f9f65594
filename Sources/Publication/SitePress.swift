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
    (plan.path(of: file), bytes(of: file, rows: rows, bodies: bodies, downloads: downloads))
  }

  private func bytes(
    of file: PlannedFile, rows: RowTable, bodies: [DocumentBody], downloads: [WrittenDownload]
  ) -> [UInt8] {
    let catalogue = plan.catalogue
    let pages = StandingPages(frame: frame)
    switch file {
    case .home: return theme.render(theme.home, HomePage(frame: frame, theme: theme).record)
    case .standingPage(let index):
      return theme.render(theme.page, pages.record(catalogue.pages[index], body: bodies[index]))
    case .accessibility: return theme.render(theme.accessibility, AccessibilityPage(frame: frame).record)
    case .list(let key, let page):
      return theme.render(theme.list, ListPage(frame: frame, key: key, page: page, rows: rows).record)
    case .directory(let vocabulary):
      return theme.render(theme.directory, DirectoryPage(frame: frame, vocabulary: vocabulary).record)
    case .feed(let key, let page, let form):
      return FeedPage(plan: plan, key: key, page: page, form: form).bytes
    case .updates(let page, let form): return UpdateFeed(plan: plan, page: page, form: form).bytes
    case .downloads:
      return theme.render(theme.downloads, DownloadsPage(frame: frame, downloads: downloads).record)
    case .dataCatalogue: return DataCatalogue(plan: plan, downloads: downloads).bytes
    case .schema(let schema): return schema.bytes(base: catalogue.column.baseURL)
    case .sitemap(let part): return SitemapFile(plan: plan).bytes(part: part)
    case .robots: return RobotsFile.bytes(catalogue.column)
    case .tombstone(let index):
      return theme.render(theme.tombstone, TombstonePage(frame: frame, remains: plan.remains[index]).record)
    case .search: return theme.render(theme.search, SearchPage(frame: frame).record)
    case .openSearch: return OpenSearchFile(frame: frame).bytes
    case .aggregate(let key, let page):
      return theme.render(theme.aggregate, AggregatePage(frame: frame, key: key, page: page).record)
    case .aggregateFeed(let page): return AggregateFeedPage(plan: plan, page: page).bytes
    case .redirects: return RedirectMap(plan: plan).bytes
    case .notFound: return theme.render(theme.notFound, pages.notFound)
    }
  }
}
