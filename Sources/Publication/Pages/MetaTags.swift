import Disclosure

/// The meta tags of 国办发〔2017〕47号: site tags on every page, column tags on all but the error page, article tags
/// on notices and standing pages. A required tag is never empty; an optional one is left out rather than empty.
struct MetaTags: Sendable {
  fileprivate(set) var bytes: [UInt8] = []

  init(site column: Column) {
    add("SiteName", column.carrier.siteName)
    add("SiteDomain", column.carrier.siteDomain)
    add("SiteIDCode", column.carrier.siteIDCode)
  }

  /// What the column tags say of a page's column.
  struct ColumnDescription {
    let name: String
    let description: String
    let keywords: [String]
    let type: String
  }

  mutating func addColumn(_ column: ColumnDescription) {
    add("ColumnName", column.name)
    add("ColumnDescription", column.description)
    add("ColumnKeywords", column.keywords.joined(separator: ","))
    add("ColumnType", column.type)
  }

  struct Article {
    let title: String
    /// `YYYY-MM-DD HH:MM`.
    let published: String
    let source: String
    let keywords: [String]
    let description: String
    /// Absolute.
    let url: String
  }

  mutating func addArticle(_ article: Article) {
    add("ArticleTitle", article.title)
    add("PubDate", article.published)
    add("ContentSource", article.source)
    add("Keywords", article.keywords.joined(separator: ","))
    add("Description", article.description)
    add("Url", article.url)
  }

  mutating func addCanonical(_ url: String) {
    bytes.append("<link rel=\"canonical\" href=\"")
    appendEscaped(url, to: &bytes)
    bytes.append("\">\n")
  }

  /// The feeds of a list, or of the column; `root` leads from the page to the column's root.
  mutating func addFeeds(_ title: String, _ key: ListKey?, _ forms: [FeedForm], root: String) {
    for form in forms {
      addAlternate(
        "\(title)（\(form.label)）", type: form.mediaType, href: root + OutputPath.feed(key, form).href)
    }
  }

  mutating func addUpdates(_ plan: SitePlan, root: String) {
    guard !plan.events.isEmpty else { return }
    for form in UpdateFeed.forms {
      addAlternate(
        "公开、更正、撤下和效力变动（\(form.label)）", type: form.mediaType,
        href: root + OutputPath.updates(page: nil, form).href)
    }
  }

  /// The same in another form; `href` is relative to the page.
  mutating func addAlternate(_ title: String, type: String, href: String) {
    bytes.append("<link rel=\"alternate\" type=\"")
    bytes.append(type)
    bytes.append("\" title=\"")
    appendEscaped(title, to: &bytes)
    bytes.append("\" href=\"")
    appendEscaped(href, to: &bytes)
    bytes.append("\">\n")
  }

  /// Tells browsers that the column can be searched; `href` is relative to the page.
  mutating func addSearch(_ title: String, href: String) {
    bytes.append("<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"")
    appendEscaped(title, to: &bytes)
    bytes.append("\" href=\"")
    appendEscaped(href, to: &bytes)
    bytes.append("\">\n")
  }

  /// Leads a browser on at once; `href` is relative to the page, or absolute.
  mutating func addRefresh(_ href: String) {
    bytes.append("<meta http-equiv=\"refresh\" content=\"0; url=")
    appendEscaped(href, to: &bytes)
    bytes.append("\">\n")
  }

  mutating func addRobots(_ value: String) { add("robots", value) }

  fileprivate mutating func add(_ name: String, _ content: String) {
    guard !content.isEmpty else { return }
    bytes.append("<meta name=\"")
    bytes.append(name)
    bytes.append("\" content=\"")
    appendEscaped(content, to: &bytes)
    bytes.append("\">\n")
  }
}

extension MetaTags {
  /// Data for programs. What could end the element is written as an escape.
  mutating func addData(_ json: [UInt8]) {
    bytes.append("<script type=\"application/ld+json\">")
    var start = json.startIndex
    while let sign = json[start...].firstIndex(of: 0x3C) {
      bytes.append(contentsOf: json[start..<sign])
      bytes.append("\\u003c")
      start = sign + 1
    }
    bytes.append(contentsOf: json[start...])
    bytes.append("</script>\n")
  }

  /// Dublin Core terms of a notice.
  mutating func addDublinCore(_ notice: Notice) {
    add("dcterms.identifier", notice.indexNumber.text)
    add("dcterms.title", notice.title)
    for body in notice.issuingBodies { add("dcterms.creator", body.name) }
    add("dcterms.created", notice.madeOn.iso)
    add("dcterms.issued", notice.publishedAt.date.iso)
    if let start = notice.effectiveOn {
      add(
        "dcterms.valid", notice.expiresOn.map { "start=\(start.iso); end=\($0.iso)" } ?? "start=\(start.iso)")
    }
    if let topic = notice.topic { add("dcterms.subject", topic.path.joined(separator: "/")) }
    add("dcterms.subject", notice.keywords.joined(separator: ","))
    add("dcterms.type", notice.genre?.name ?? "")
    add("dcterms.abstract", notice.summary)
    for reference in notice.references where reference.relation == .replaces {
      add("dcterms.replaces", reference.text)
    }
    add("dcterms.language", "zh-CN")
  }
}
