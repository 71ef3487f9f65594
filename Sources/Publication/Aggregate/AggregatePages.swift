import Disclosure

/// A page of the combined catalogue; its entries lead to the columns they come from.
struct AggregatePage {
  let frame: PageFrame
  let key: AggregateKey
  /// Nil for the front.
  let page: Int?

  private var lists: AggregatedLists { frame.plan.aggregated }

  var record: TemplateRecord {
    let list = lists.list(key)
    let entries = list?.entries ?? []
    let pagination = Pagination(count: entries.count, size: AggregatedLists.pageSize)
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    let path = page.map { OutputPath.aggregate(key, page: $0) } ?? .aggregate(key)
    let name = list?.name ?? AggregatedLists.name
    var trail = [PageFrame.Crumb(name: AggregatedLists.name, path: .aggregate(.all))]
    if key != .all { trail.append(PageFrame.Crumb(name: name, path: .aggregate(key))) }
    let base = frame.record(
      root: path.root, heading: heading(name), trail: trail, position: .aggregated
    ) { tags in
      tags.addColumn(
        MetaTags.ColumnDescription(
          name: name, description: "\(frame.column.office.name)汇聚的下级单位政府信息目录：\(name)。",
          keywords: [name, StandardSections.columnName], type: "信息公开目录"))
      tags.addCanonical(frame.absolute(path))
    }
    return PageShape.record(base, AggregateField.self) {
      $0[.rows] = .list(entries[range].reversed().map { row(lists.entries[Int($0)]) })
      if page == nil { $0[.total] = .text("\(entries.count)") }
      if let page { $0[.pageNumber] = .text("\(page)") }
      $0[.groups] = .list(page == nil && key == .all ? groups : [])
      $0[.pager] = pager(pagination)
      $0[.feeds] = .list(page == nil && key == .all ? [feed] : [])
    }
  }

  /// A list's name alone would say too little: 2024年 is a list of the column's own too.
  private func heading(_ name: String) -> String {
    switch key {
    case .all: name
    case .subordinate: "\(name)公开信息"
    case .category, .topic, .year: "\(AggregatedLists.name)：\(name)"
    }
  }

  private var feed: TemplateRecord {
    FormatField.record {
      $0[.name] = .text(FeedForm.json.label)
      $0[.path] = .text(OutputPath.aggregateFeed.href)
      $0[.type] = .text(FeedForm.json.mediaType)
    }
  }

  private func row(_ entry: AggregatedEntry) -> TemplateRecord {
    AggregateRowField.record {
      $0[.title] = .text(entry.title)
      $0[.url] = .text(entry.address)
      $0[.office] = .text(lists.subordinates[entry.subordinate].name)
      $0[.indexNumber] = .text(entry.indexNumber)
      $0[.documentNumber] = .optional(entry.documentNumber)
      $0[.publishedOn] = .text(entry.publishedAt.date.iso)
    }
  }

  private var groups: [TemplateRecord] {
    ["按单位", "按栏目", "按主题", "按年份"].compactMap { label in
      let members = lists.lists.filter { $0.key.label == label }
      guard !members.isEmpty else { return nil }
      return EntryField.record {
        $0[.name] = .text(label)
        $0[.path] = .text(OutputPath.aggregate(.all).href)
        $0[.children] = .list(
          members.map { list in
            LinkField.record {
              $0[.name] = .text(list.name)
              $0[.path] = .text(OutputPath.aggregate(list.key).href)
            }
          })
      }
    }
  }

  private func pager(_ pagination: Pagination) -> TemplateValue {
    guard pagination.pages > 1 else { return .absent }
    let older = page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront
    let newer = page.flatMap { $0 < pagination.pages ? $0 + 1 : nil }
    return .record(
      PagerField.record {
        if page != nil { $0[.newest] = RecordParts.target(.aggregate(key)) }
        if let newer { $0[.newer] = RecordParts.target(.aggregate(key, page: newer)) }
        if let older { $0[.older] = RecordParts.target(.aggregate(key, page: older)) }
        if page != 1 { $0[.oldest] = RecordParts.target(.aggregate(key, page: 1)) }
      })
  }
}

enum AggregateField: Int, TemplateFields {
  case rows, total, pageNumber, groups, pager, feeds

  var kind: TemplateKind {
    switch self {
    case .rows: .list(AggregateRowField.shape)
    case .total, .pageNumber: .text
    case .groups: .list(EntryField.shape)
    case .pager: .record(PagerField.shape)
    case .feeds: .list(FormatField.shape)
    }
  }
}

enum AggregateRowField: Int, TemplateFields {
  case title, url, office, indexNumber, documentNumber, publishedOn

  var kind: TemplateKind { self == .url ? .address : .text }
}

/// A page of the combined feed, the newest entry first; each item's address is its home.
struct AggregateFeedPage {
  let plan: SitePlan
  /// Nil for the newest page.
  let page: Int?

  var bytes: [UInt8] {
    let lists = plan.aggregated
    let column = plan.catalogue.column
    let pagination = Pagination(count: lists.entries.count, size: AggregatedLists.pageSize)
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    let older = page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront
    let own = page.map { OutputPath.aggregateFeed(page: $0) } ?? .aggregateFeed
    var json = JSONWriter()
    json.object {
      $0.field("version", "https://jsonfeed.org/version/1.1")
      $0.field("title", "\(column.office.name)汇聚的\(AggregatedLists.name)")
      $0.field("home_page_url", column.baseURL + OutputPath.aggregate(.all).href)
      $0.field("feed_url", column.baseURL + own.href)
      if let older { $0.field("next_url", column.baseURL + OutputPath.aggregateFeed(page: older).href) }
      $0.field("language", "zh-CN")
      $0.key("items")
      $0.array { items in for index in range.reversed() { write(lists.entries[index], lists, to: &items) } }
    }
    return json.bytes + [10]
  }

  private func write(_ entry: AggregatedEntry, _ lists: AggregatedLists, to json: inout JSONWriter) {
    json.object {
      $0.field("id", entry.address)
      $0.field("url", entry.address)
      $0.field("title", entry.title)
      $0.field("content_text", entry.summary)
      $0.field("date_published", entry.publishedAt.rfc3339)
      $0.key("authors")
      $0.array { $0.object { $0.field("name", lists.subordinates[entry.subordinate].name) } }
      $0.key("_gongkai")
      $0.object {
        $0.field("index_number", entry.indexNumber)
        $0.field("title", entry.title)
        $0.field("summary", entry.summary)
        $0.field("document_number", ifPresent: entry.documentNumber)
        $0.field("issuing_body", ifPresent: entry.issuingBodies)
        if !entry.category.isEmpty {
          $0.key("category")
          $0.object { $0.field("path", ifPresent: entry.category) }
        }
        $0.field("topic", ifPresent: entry.topic)
        $0.field("genre", ifPresent: entry.genre)
        $0.field("validity", ifPresent: entry.validity?.rawValue)
        $0.field("made_on", ifPresent: entry.madeOn?.iso)
        $0.field("published_at", entry.publishedAt.rfc3339)
        $0.field("column", lists.subordinates[entry.subordinate].name)
      }
    }
  }
}
