import Disclosure

/// The guide, the page on requests, further standing pages, and the error page.
struct StandingPages {
  let frame: PageFrame

  func record(_ page: StandingPage, body: DocumentBody) -> TemplateRecord {
    let path = OutputPath.standingPage(page.slug)
    let root = path.root
    let node = frame.column.tree.node(withID: page.slug)
    let isSection = node.map { frame.column.tree[$0].level == 1 } ?? false
    let html = BodyLinks.settled(body.html[...], links: page.bodyLinks, root: root, catalogue: catalogue) {
      source in
      page.attachments.first { $0.sourcePath == source }
        .map {
          BodyLinks.File(
            path: .attachment($0.fileName, ofPage: page.slug), pictureSize: $0.pictureSize)
        }
    }
    let frameRecord = frame.record(
      root: root, heading: page.title, trail: [PageFrame.Crumb(name: page.title, path: path)],
      position: isSection ? node.map { .node($0) } ?? .nowhere : .page(page.slug)
    ) { tags in
      tags.addColumn(
        isSection
          ? node.map { ColumnDescriptions.node($0, of: frame.column) }
            ?? ColumnDescriptions.standingPage(page.title, slug: page.slug, of: frame.column)
          : ColumnDescriptions.standingPage(page.title, slug: page.slug, of: frame.column))
      tags.addArticle(
        MetaTags.Article(
          title: page.title, published: page.updatedOn.iso + " 00:00", source: frame.column.office.name,
          keywords: [], description: page.summary, url: frame.absolute(path)))
      tags.addCanonical(frame.absolute(path))
    }
    return PageShape.record(frameRecord, StandingPageField.self) {
      $0[.title] = .text(page.title)
      $0[.body] = .markupSlice(html)
      $0[.contents] = RecordParts.contents(body.headings)
      $0[.updatedOn] = .text(page.updatedOn.iso)
      $0[.attachments] = RecordParts.attachments(page.attachments) {
        .attachment($0.fileName, ofPage: page.slug)
      }
    }
  }

  private var catalogue: Catalogue { frame.plan.catalogue }

  /// Served for any address, at any depth: its links are absolute, and it stands in no column.
  var notFound: TemplateRecord {
    frame.record(root: frame.column.baseURL, heading: "没有找到这个页面", trail: [], position: .nowhere) { tags in
      tags.addRobots("noindex")
    }
  }
}
