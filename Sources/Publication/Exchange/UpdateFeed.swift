import Disclosure

/// 更新订阅: a page of the feed of all that happened in the column, publication and every change, the newest first.
struct UpdateFeed {
  let plan: SitePlan
  /// Nil for the newest page.
  let page: Int?
  let form: FeedForm

  static let forms: [FeedForm] = [.json, .atom]

  var path: OutputPath { .updates(page: page, form) }

  var bytes: [UInt8] {
    let pagination = Pagination(count: plan.events.count, size: SitePlan.feedSize)
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    let older =
      form.hasPages ? page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront : nil
    let office = plan.catalogue.column.office.name
    let base = plan.catalogue.column.baseURL
    let head = FeedHead(
      title: "\(office)政府信息公开更新", home: base + OutputPath.home.href, own: base + path.href,
      older: older.map { base + OutputPath.updates(page: $0, form).href },
      office: office, description: "\(office)政府信息的公开、更正、撤下和效力变动。")
    let entries = range.reversed().map { UpdateEntry(plan: plan, event: plan.events[$0]) }
    switch form {
    case .atom:
      return head.atom(updated: entries.first?.event.time.rfc3339) { xml in
        for entry in entries { entry.writeAtom(to: &xml) }
      }
    case .json, .rss: return head.json { json in for entry in entries { entry.writeJSON(to: &json) } }
    }
  }
}

/// One event as an entry of a feed.
struct UpdateEntry {
  let plan: SitePlan
  let event: ColumnEvent

  private var catalogue: Catalogue { plan.catalogue }
  private var base: String { catalogue.column.baseURL }

  /// Where the notice, or what is left of it, stands; nil where nothing is left.
  private var page: String? {
    switch event.subject {
    case .notice(let index): base + catalogue.paths[index].href
    case .remains(let index): plan.remains[index].hasPage ? base + plan.remains[index].path.href : nil
    }
  }

  private var indexNumber: IndexNumber {
    switch event.subject {
    case .notice(let index): catalogue.notices[index].indexNumber
    case .remains(let index): plan.remains[index].tombstone.indexNumber
    }
  }

  /// The address with what happened and when: the same for ever, and another for everything else.
  private var id: String {
    base + OutputPath.notice(indexNumber).href + "#\(event.kind.rawValue)-\(event.time.date.iso)"
  }

  /// What may be said of the notice; nil where that is nothing.
  private var name: String? {
    switch event.subject {
    case .notice(let index): return catalogue.notices[index].title
    case .remains(let index):
      let title = plan.remains[index].tombstone.title
      // Of what is gone no page speaks, so that nothing is said of it here either.
      return title.isEmpty || event.kind == .gone ? nil : title
    }
  }

  private var title: String { "〔\(event.kind.label)〕\(name ?? indexNumber.text)" }

  private var text: String {
    switch event.subject {
    case .notice(let index) where event.kind == .published: catalogue.notices[index].summary
    case .notice(let index):
      "\(catalogue.notices[index].title)：\(event.time.date.chinese)\(event.kind.label)。"
    case .remains(let index):
      "索引号\(indexNumber.text)的信息\(event.time.date.chinese)\(event.kind.label)"
        + (event.kind == .gone ? "。" : "：\(plan.remains[index].tombstone.reason)")
    }
  }

  func writeJSON(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("url", ifPresent: page)
      $0.field("title", title)
      $0.field("content_text", text)
      $0.field("date_published", event.time.rfc3339)
      $0.field("language", "zh-CN")
      $0.key("_gongkai")
      $0.object { writeFields(to: &$0) }
    }
  }

  func writeAtom(to xml: inout XMLWriter) {
    xml.element("entry") {
      $0.field("id", id)
      $0.field("title", title)
      if let page { $0.empty("link", ["rel": "alternate", "type": "text/html", "href": page]) }
      $0.field("published", event.time.rfc3339)
      $0.field("updated", event.time.rfc3339)
      $0.empty("category", ["term": event.kind.rawValue, "label": event.kind.label])
      $0.field("content", text, ["type": "text"])
    }
  }

  private func writeFields(to json: inout JSONWriter) {
    json.field("event", event.kind.rawValue)
    json.field("date", event.time.date.iso)
    json.field("index_number", indexNumber.text)
    json.field("title", ifPresent: name)
    switch event.subject {
    case .notice(let index):
      let record = NoticeRecord(catalogue: catalogue, index: index)
      json.field("document_number", record.value(of: .documentNumber))
      json.field("validity", record.value(of: .validity))
      json.field("by", actors(on: index))
    case .remains(let index):
      let remains = plan.remains[index]
      if event.kind != .gone { json.field("reason", ifPresent: remains.tombstone.reason) }
      switch remains.target {
      case .notice(let target): json.field("moved_to", base + catalogue.paths[target].href)
      case .address(let address): json.field("moved_to", address)
      case nil: break
      }
    }
  }

  /// The documents that brought the change about.
  private func actors(on index: Int) -> ExchangeValue {
    guard [.amended, .partlyInvalid, .expired, .repealed].contains(event.kind) else { return .absent }
    return .list(
      (catalogue.standings[Int32(index)]?.actors ?? []).map { actor in
        let notice = catalogue.notices[Int(actor.index)]
        return [
          ExchangePair("index_number", .text(notice.indexNumber.text)),
          ExchangePair("title", .text(notice.title)),
          ExchangePair("url", .text(base + catalogue.paths[Int(actor.index)].href)),
          ExchangePair("part", .optional(actor.part)),
        ]
      })
  }
}
