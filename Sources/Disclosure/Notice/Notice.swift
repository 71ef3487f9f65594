/// 政府信息: one entry of the column, all that is known of it but its text.
///
/// A notice is whole and never changes: every field is read, checked and in its own type. The text stays outside, so
/// that memory does not grow with it. It is a class because a hundred thousand of them are sorted and handed about:
/// that is one reference each, not twenty.
package final class Notice: Sendable {
  /// Relative to the root of the column.
  package let sourcePath: String
  package let indexNumber: IndexNumber
  package let title: String
  package let summary: String
  /// True where the summary was taken from the beginning of the text.
  package let isSummaryDerived: Bool
  package let documentNumber: DocumentNumber?
  /// The lead first; never empty.
  package let issuingBodies: [IssuingBody]
  package let category: NodeID
  package let topic: Topic?
  package let genre: Genre?
  package let keywords: [String]
  package let madeOn: CalendarDate
  package let publishedAt: PublicationTime
  package let effectiveOn: CalendarDate?
  package let expiresOn: CalendarDate?
  /// As the author wrote it.
  package let writtenValidity: Validity?
  package let source: String
  package let references: [Reference]
  package let attachments: [Attachment]
  package let kind: NoticeKind
  package let isDraft: Bool
  /// Nil where the author wrote none.
  package let review: ReviewRecord?
  /// The rarer fields, in the field's order.
  package let furtherFields: [FurtherField]
  /// Links from the text to other pages and files of the column, in the order of the text.
  package let bodyLinks: [ContentLink]
  package let anchors: AnchorSet
  /// Lines of the front matter that later stages point at.
  package let lines: FieldLines
  package let standing: LegalStanding

  package init(
    sourcePath: String, indexNumber: IndexNumber, title: String, summary: String, isSummaryDerived: Bool,
    documentNumber: DocumentNumber?, issuingBodies: [IssuingBody], category: NodeID, topic: Topic?,
    genre: Genre?, keywords: [String], madeOn: CalendarDate, publishedAt: PublicationTime,
    effectiveOn: CalendarDate?, expiresOn: CalendarDate?, writtenValidity: Validity?, source: String,
    references: [Reference], attachments: [Attachment], kind: NoticeKind, isDraft: Bool,
    review: ReviewRecord?, furtherFields: [FurtherField], bodyLinks: [ContentLink], anchors: AnchorSet,
    lines: FieldLines, standing: LegalStanding = LegalStanding()
  ) {
    self.sourcePath = sourcePath
    self.indexNumber = indexNumber
    self.title = title
    self.summary = summary
    self.isSummaryDerived = isSummaryDerived
    self.documentNumber = documentNumber
    self.issuingBodies = issuingBodies
    self.category = category
    self.topic = topic
    self.genre = genre
    self.keywords = keywords
    self.madeOn = madeOn
    self.publishedAt = publishedAt
    self.effectiveOn = effectiveOn
    self.expiresOn = expiresOn
    self.writtenValidity = writtenValidity
    self.source = source
    self.references = references
    self.attachments = attachments
    self.kind = kind
    self.isDraft = isDraft
    self.review = review
    self.furtherFields = furtherFields
    self.bodyLinks = bodyLinks
    self.anchors = anchors
    self.lines = lines
    self.standing = standing
  }

  package var leadBody: IssuingBody { issuingBodies[0] }
}

/// A field that is shown and exported but decides nothing.
package struct FurtherField: Sendable, Hashable {
  package let key: FieldKey
  package let value: String

  package init(key: FieldKey, value: String) {
    self.key = key
    self.value = value
  }
}

/// Lines in a notice's file, counted from 1; 0 where the field is not written.
package struct FieldLines: Sendable {
  package var indexNumber: Int32 = 0
  package var category: Int32 = 0
  package var validity: Int32 = 0
  package var madeOn = FieldSpot()
  package var publishedAt = FieldSpot()
  package var effectiveOn = FieldSpot()
  package var expiresOn = FieldSpot()
  package var review = FieldSpot()

  package init() {}
}

/// A link from a text to something else in `Content/`.
package struct ContentLink: Sendable {
  package enum Target: Sendable, Hashable {
    /// A notice or standing page, by its source path; the anchor without its `#`, or empty.
    case document(String, anchor: String)
    /// A file of the same document, by its source path.
    case attachment(String)
    /// A site that is no government's; the page says so.
    case outside
  }

  /// The bytes of the rendered text that the link's address takes.
  package let start: Int32
  package let end: Int32
  package let target: Target
  package let line: Int32
  package let column: Int32

  package init(start: Int, end: Int, target: Target, line: Int, column: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
    self.target = target
    self.line = Int32(line)
    self.column = Int32(column)
  }
}

/// A standing page of the column: the guide, the page on requests, and further ones.
package struct StandingPage: Sendable {
  package let sourcePath: String
  /// The file's name without its ending: `guide`, `on-request`, …
  package let slug: String
  package let title: String
  package let updatedOn: CalendarDate
  package let updatedOnSpot: FieldSpot
  package let summary: String
  package let attachments: [Attachment]
  package let bodyLinks: [ContentLink]
  package let anchors: AnchorSet

  package init(
    sourcePath: String, slug: String, title: String, updatedOn: CalendarDate,
    updatedOnSpot: FieldSpot = FieldSpot(), summary: String,
    attachments: [Attachment], bodyLinks: [ContentLink], anchors: AnchorSet
  ) {
    self.sourcePath = sourcePath
    self.slug = slug
    self.title = title
    self.updatedOn = updatedOn
    self.updatedOnSpot = updatedOnSpot
    self.summary = summary
    self.attachments = attachments
    self.bodyLinks = bodyLinks
    self.anchors = anchors
  }
}

/// A document's text, rendered, with its headings.
package struct DocumentBody: Sendable {
  package struct Heading: Sendable {
    /// Below all headings: an article (第十二条) that has an anchor.
    package static let articleLevel = 7

    /// 2 to 6, or `articleLevel`.
    package let level: Int
    package let text: String
    package let anchor: String

    package init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  package let html: [UInt8]
  package let headings: [Heading]
  /// The text as the author wrote it, for the Markdown form of the document.
  package let markdown: BodyMarkdown

  package init(html: [UInt8], headings: [Heading], markdown: BodyMarkdown = BodyMarkdown()) {
    self.html = html
    self.headings = headings
    self.markdown = markdown
  }
}
