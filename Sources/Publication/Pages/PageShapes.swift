/// The names that templates may use, by record. `Themes/README.md` explains them to authors of themes.

/// What every page has.
package enum PageField: Int, TemplateFields {
  case root, pageTitle, heading, metaTags, masthead, navigation, footer, breadcrumb, site

  package var kind: TemplateKind {
    switch self {
    case .root: .path
    case .pageTitle, .heading: .text
    case .metaTags, .masthead, .navigation, .footer: .markup
    case .breadcrumb: .list(CrumbField.shape)
    case .site: .record(SiteField.shape)
    }
  }
}

/// The office and the carrying site.
package enum SiteField: Int, TemplateFields {
  case columnName, officeName, officeCode, address, hours, telephone, fax, mail
  case siteName, siteDomain, siteIdCode, icp, icpLink, police, policeLink, partyMark, reportErrors, home
  case baseUrl

  package var kind: TemplateKind {
    switch self {
    case .icpLink, .policeLink, .partyMark, .reportErrors, .home, .baseUrl: .address
    default: .text
    }
  }
}

/// A name with its page.
enum LinkField: Int, TemplateFields {
  case name, path, current

  var kind: TemplateKind {
    switch self {
    case .name: .text
    case .path: .path
    case .current: .flag
    }
  }
}

typealias CrumbField = LinkField

/// The fragments that are the same on many pages: masthead, navigation, footer.
enum FragmentField: Int, TemplateFields {
  case root, site, sections, indexes, pages

  var kind: TemplateKind {
    switch self {
    case .root: .path
    case .site: .record(SiteField.shape)
    case .sections: .list(SectionField.shape)
    case .indexes, .pages: .list(LinkField.shape)
    }
  }
}

/// A node of the navigation.
enum SectionField: Int, TemplateFields {
  case name, path, current, open, outside, children

  var kind: TemplateKind {
    switch self {
    case .name: .text
    case .path: .path
    case .current, .open: .flag
    case .outside: .address
    case .children: .list(SectionField.shape)
    }
  }
}

/// An entry of a list.
enum RowField: Int, TemplateFields {
  case root, title, path, documentNumber, issuingBody, publishedOn, madeOn, validity, site

  var kind: TemplateKind {
    switch self {
    case .root, .path: .path
    case .site: .record(SiteField.shape)
    case .validity: .record(ValidityField.shape)
    default: .text
    }
  }
}

enum ValidityField: Int, TemplateFields {
  case label, state, ended, since, note, successors

  var kind: TemplateKind {
    switch self {
    case .ended: .flag
    case .successors: .list(RelatedItemField.shape)
    default: .text
    }
  }
}

enum HomeField: Int, TemplateFields {
  case latest, groups, feed, feeds, updates

  var kind: TemplateKind {
    switch self {
    case .latest: .markup
    case .feeds, .updates: .list(FormatField.shape)
    case .groups: .list(GroupField.shape)
    case .feed: .record(TargetField.shape)
    }
  }
}

enum GroupField: Int, TemplateFields {
  case name, path, rows

  var kind: TemplateKind {
    switch self {
    case .name: .text
    case .path: .path
    case .rows: .markup
    }
  }
}

enum TargetField: Int, TemplateFields {
  case path

  var kind: TemplateKind { .path }
}

enum OutsideField: Int, TemplateFields {
  case url

  var kind: TemplateKind { .address }
}

enum ListField: Int, TemplateFields {
  case rows, total, pageNumber, pager, none, outside, children, feed, feeds, years, numbers

  var kind: TemplateKind {
    switch self {
    case .rows: .markup
    case .feeds: .list(FormatField.shape)
    case .years: .list(LinkField.shape)
    case .numbers: .list(NumberField.shape)
    case .total, .pageNumber, .none: .text
    case .pager: .record(PagerField.shape)
    case .outside: .record(OutsideField.shape)
    case .children: .list(LinkField.shape)
    case .feed: .record(TargetField.shape)
    }
  }
}

/// A line of a list that is read by its numbers.
enum NumberField: Int, TemplateFields {
  case number, title, path, publishedOn, validity

  var kind: TemplateKind {
    switch self {
    case .path: .path
    case .validity: .record(ValidityField.shape)
    default: .text
    }
  }
}

/// The same content in another form.
enum FormatField: Int, TemplateFields {
  case name, path, type

  var kind: TemplateKind { self == .path ? .path : .text }
}

enum PagerField: Int, TemplateFields {
  case newest, newer, older, oldest

  var kind: TemplateKind { .record(TargetField.shape) }
}

enum DirectoryField: Int, TemplateFields {
  case entries

  var kind: TemplateKind { .list(EntryField.shape) }
}

enum EntryField: Int, TemplateFields {
  case name, path, children

  var kind: TemplateKind {
    switch self {
    case .name: .text
    case .path: .path
    case .children: .list(LinkField.shape)
    }
  }
}

enum NoticeField: Int, TemplateFields {
  case indexNumber, title, documentNumber, fields, body, contents, attachments, related, validity
  case previous, next, source, sourceUrl, publishedOn, publishedAt, madeOn, feed, feeds
  case formats, promulgationNote, qr, titlePieces, issuingBody

  var kind: TemplateKind {
    switch self {
    case .body: .markup
    case .titlePieces: .list(TitlePieceField.shape)
    case .fields: .list(MetadataField.shape)
    case .contents: .list(HeadingField.shape)
    case .attachments: .list(AttachmentField.shape)
    case .related: .list(RelatedField.shape)
    case .validity: .record(ValidityField.shape)
    case .previous, .next: .record(NeighbourField.shape)
    case .feeds, .formats: .list(FormatField.shape)
    case .sourceUrl: .address
    case .feed: .record(TargetField.shape)
    case .qr: .record(QRField.shape)
    default: .text
    }
  }
}

enum TitlePieceField: Int, TemplateFields {
  case words

  var kind: TemplateKind { .text }
}

/// The QR code of a page's address.
enum QRField: Int, TemplateFields {
  case address, box, strokes

  var kind: TemplateKind { self == .address ? .address : .text }
}

/// A row of the metadata table.
enum MetadataField: Int, TemplateFields {
  case key, label, value, path, values, number

  var kind: TemplateKind {
    switch self {
    case .path: .path
    case .number: .flag
    case .values: .list(MetadataValueField.shape)
    default: .text
    }
  }
}

/// One of the values of a field, with the list of everything that has it too where there is one; `before` parts it from
/// the one before.
enum MetadataValueField: Int, TemplateFields {
  case before, name, path

  var kind: TemplateKind { self == .path ? .path : .text }
}

enum HeadingField: Int, TemplateFields {
  case title, anchor, level, articles

  var kind: TemplateKind { self == .articles ? .list(ArticleField.shape) : .text }
}

/// An article of a regulation in the table of contents.
enum ArticleField: Int, TemplateFields {
  case title, anchor

  var kind: TemplateKind { .text }
}

enum AttachmentField: Int, TemplateFields {
  case name, path, type, size, sha256

  var kind: TemplateKind { self == .path ? .path : .text }
}

enum RelatedField: Int, TemplateFields {
  case label, items

  var kind: TemplateKind { self == .items ? .list(RelatedItemField.shape) : .text }
}

enum RelatedItemField: Int, TemplateFields {
  case title, path, documentNumber, publishedOn, part

  var kind: TemplateKind { self == .path ? .path : .text }
}

enum NeighbourField: Int, TemplateFields {
  case title, path

  var kind: TemplateKind { self == .path ? .path : .text }
}

enum StandingPageField: Int, TemplateFields {
  case title, body, contents, updatedOn, attachments

  var kind: TemplateKind {
    switch self {
    case .body: .markup
    case .contents: .list(HeadingField.shape)
    case .attachments: .list(AttachmentField.shape)
    default: .text
    }
  }
}

/// What is left of a notice that was withdrawn or moved.
enum TombstoneField: Int, TemplateFields {
  case indexNumber, title, state, label, date, reason, publishedOn, madeOn, destination, outside

  var kind: TemplateKind {
    switch self {
    case .destination: .record(NeighbourField.shape)
    case .outside: .record(OutsideField.shape)
    default: .text
    }
  }
}

/// The search page: what the filters offer, and the lists for whoever cannot search.
enum SearchField: Int, TemplateFields {
  case categories, topics, bodies, genres, years, states, offices, directories

  var kind: TemplateKind {
    self == .directories ? .list(LinkField.shape) : .list(ChoiceField.shape)
  }
}

/// One choice of a filter.
enum ChoiceField: Int, TemplateFields {
  case value, name

  var kind: TemplateKind { .text }
}

/// The page of the downloads.
enum DownloadsField: Int, TemplateFields {
  case total, groups, schemas, mapping, feeds, updates, dataCatalogue

  var kind: TemplateKind {
    switch self {
    case .total: .text
    case .groups: .list(DownloadGroupField.shape)
    case .schemas, .feeds, .updates: .list(FormatField.shape)
    case .mapping: .list(MappingField.shape)
    case .dataCatalogue: .record(TargetField.shape)
    }
  }
}

enum DownloadGroupField: Int, TemplateFields {
  case label, files

  var kind: TemplateKind { self == .files ? .list(DownloadField.shape) : .text }
}

enum DownloadField: Int, TemplateFields {
  case name, path, type, size, count, sha256

  var kind: TemplateKind { self == .path ? .path : .text }
}

/// A field of the exchange formats and what others call it.
enum MappingField: Int, TemplateFields {
  case key, label, gov, gkmlpt, trs, jcms, dublinCore, schemaOrg

  var kind: TemplateKind { .text }
}

/// A page template's record: what every page has, then its own names.
package enum PageShape {
  static func of<Own: TemplateFields>(_ own: Own.Type) -> TemplateShape {
    TemplateShape("page of " + String(reflecting: own), PageField.shape.fields + Own.shape.fields)
  }

  static func record<Own: TemplateFields>(
    _ page: TemplateRecord, _ own: Own.Type, _ fill: (inout TemplateFilling<Own>) -> Void
  ) -> TemplateRecord {
    TemplateRecord(page.values + Own.record(fill).values)
  }

  /// Every template a theme must have, with the record it is given.
  package static let all: [String: TemplateShape] = [
    "masthead": FragmentField.shape, "navigation": FragmentField.shape, "footer": FragmentField.shape,
    "row": RowField.shape, "home": of(HomeField.self), "list": of(ListField.self),
    "directory": of(DirectoryField.self), "notice": of(NoticeField.self),
    "page": of(StandingPageField.self), "not-found": PageField.shape, "accessibility": PageField.shape,
    "tombstone": of(TombstoneField.self), "search-page": of(SearchField.self),
    "downloads": of(DownloadsField.self), "aggregate": of(AggregateField.self),
  ]
}
