import Disclosure

/// The page of one notice.
struct NoticePage {
  let frame: PageFrame
  let index: Int
  /// Whether there is a text of the attachments.
  var hasAttachmentText = false

  private var catalogue: Catalogue { frame.plan.catalogue }
  private var notice: Notice { catalogue.notices[index] }

  func record(_ text: NoticeText) -> TemplateRecord {
    let notice = notice
    let path = catalogue.paths[index]
    let root = path.root
    let body = settled(text.html, marks: text.marks)
    let page = frame.record(root: root, heading: notice.title, in: notice.category) {
      addTags(to: &$0, path: path, root: root)
    }
    return PageShape.record(page, NoticeField.self) {
      $0[.indexNumber] = .text(notice.indexNumber.text)
      $0[.title] = .text(notice.title)
      $0[.titlePieces] = .list(
        TitlePieces.pieces(of: notice.title, bodies: notice.issuingBodies.map(\.name)).map { piece in
          TitlePieceField.record { $0[.words] = .text(piece) }
        })
      $0[.documentNumber] = .optional(notice.documentNumber?.text)
      $0[.fields] = .list(NoticeMetadata(frame: frame, notice: notice, validity: validity).records)
      $0[.body] = .markupSlice(body)
      $0[.contents] = RecordParts.contents(text.headings)
      $0[.attachments] = RecordParts.attachments(notice.attachments) {
        .attachment($0.fileName, of: notice.indexNumber)
      }
      $0[.related] = .list(related)
      $0[.validity] = ValidityNotice(catalogue: catalogue, index: index).record
      $0[.sourceUrl] = .optional(notice.standing.sourceAddress)
      $0[.promulgationNote] = .optional(notice.standing.promulgationText)
      $0[.previous] = neighbour(index - 1)
      $0[.next] = neighbour(index + 1)
      let bodies = RecordParts.bodies(of: notice)
      $0[.issuingBody] = .text(bodies)
      $0[.source] = .text(notice.source == notice.leadBody.name ? bodies : notice.source)
      $0[.publishedOn] = .text(notice.publishedAt.date.iso)
      $0[.publishedAt] = .text(notice.publishedAt.displayed)
      $0[.madeOn] = .text(notice.madeOn.iso)
      $0[.feed] = RecordParts.target(.feed(.node(node.id)))
      $0[.feeds] = RecordParts.feeds(.node(node.id), FeedForm.allCases)
      $0[.formats] = .list(formats)
      $0[.qr] = RecordParts.qrCode(frame.absolute(path))
    }
  }

  /// The rendered text with its links put to rights.
  func settled(_ html: ArraySlice<UInt8>, marks: TextMarks = TextMarks()) -> ArraySlice<UInt8> {
    let notice = notice
    let root = catalogue.paths[index].root
    return BodyLinks.settled(
      html, links: notice.bodyLinks, marks: marks, root: root, catalogue: catalogue
    ) {
      DocumentLinks(catalogue: catalogue, root: root).file($0, of: notice)
    }
  }

  /// The notice in other forms, and the text of its attachments.
  private var formats: [TemplateRecord] {
    let number = notice.indexNumber
    var files = NoticeForm.allCases.map { ($0.label, OutputPath.notice(number, as: $0), $0.mediaType) }
    if hasAttachmentText { files.append(("附件文字", .attachmentText(of: number), NoticeForm.text.mediaType)) }
    return files.map { name, path, type in
      FormatField.record {
        $0[.name] = .text(name)
        $0[.path] = .text(path.href)
        $0[.type] = .text(type)
      }
    }
  }

  private var validity: Validity? { catalogue.validity[index] }
  private var node: ColumnNode { frame.column.tree[notice.category].node }

  private func addTags(to tags: inout MetaTags, path: OutputPath, root: String) {
    let url = frame.absolute(path)
    tags.addArticle(
      MetaTags.Article(
        title: notice.title, published: notice.publishedAt.dateAndMinute, source: notice.source,
        keywords: notice.keywords, description: notice.summary, url: url))
    tags.addDublinCore(notice)
    tags.addCanonical(url)
    for form in NoticeForm.allCases {
      tags.addAlternate(
        "\(notice.title)（\(form.label)）", type: form.mediaType,
        href: root + OutputPath.notice(notice.indexNumber, as: form).href)
    }
    tags.addFeeds(node.name, .node(node.id), FeedForm.allCases, root: root)
    tags.addData(StructuredData(catalogue: catalogue).notice(index))
  }

  /// The neighbours in the order of publication within the whole column.
  private func neighbour(_ index: Int) -> TemplateValue {
    guard catalogue.notices.indices.contains(index) else { return .absent }
    let other = catalogue.notices[index]
    return .record(
      NeighbourField.record {
        $0[.title] = .text(other.title)
        $0[.path] = .text(catalogue.paths[index].href)
      })
  }

  private var related: [TemplateRecord] {
    guard let related = catalogue.relations[Int32(index)] else { return [] }
    return RelatedNotice.Role.allCases.compactMap { role in
      let items = related.filter { $0.role == role }
      guard !items.isEmpty else { return nil }
      return RelatedField.record {
        $0[.label] = .text(role.label)
        $0[.items] = .list(items.map { RelatedRecord.make($0.target, part: $0.part, in: catalogue) })
      }
    }
  }
}
