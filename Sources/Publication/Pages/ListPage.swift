import Disclosure

/// A page of a list of notices: the front, or a numbered page.
///
/// Totals stand on the front alone, and what a numbered page links to never moves: a new notice changes the front and
/// the newest numbered page.
struct ListPage {
  let frame: PageFrame
  let key: ListKey
  /// Nil for the front.
  let page: Int?
  let rows: RowTable

  private var plan: SitePlan { frame.plan }
  private var pagination: Pagination { Pagination(count: entries.count, size: key.pageSize) }

  /// What the page's list is a year's part of; the list itself where it is whole.
  private var whole: ListKey {
    guard case .part(let whole, _) = key else { return key }
    return whole
  }

  private var node: NodeID? {
    guard case .node(let id) = whole else { return nil }
    return frame.column.tree.node(withID: id)
  }

  private var entries: [Int32] { plan.lists.entries(of: key, tree: frame.column.tree) }

  var record: TemplateRecord {
    let entries = entries
    let pagination = pagination
    let range = page.map(pagination.entries(onPage:)) ?? pagination.frontEntries
    let path = page.map { OutputPath.list(key, page: $0) } ?? .list(key)
    let frameRecord = frame.record(root: path.root, heading: heading, trail: trail, position: position) {
      tags(&$0, path: path)
    }
    return PageShape.record(frameRecord, ListField.self) {
      if key.isOfNumbers {
        $0[.numbers] = .list(entries[range].reversed().map { number(Int($0)) })
      } else {
        $0[.rows] = .markup(entries[range].reversed().flatMap { rows[Int($0)] })
      }
      if page == nil, !entries.isEmpty { $0[.total] = .text("\(entries.count)") }
      if let page { $0[.pageNumber] = .text("\(page)") }
      $0[.pager] = pager(pagination)
      $0[.none] = .optional(none)
      if case .node = key, let link = node.flatMap({ frame.column.tree[$0].node.link }) {
        $0[.outside] = .record(OutsideField.record { $0[.url] = .text(link) })
      }
      if page == nil {
        $0[.children] = .list(children)
        $0[.years] = .list(years)
      }
      if !key.feedForms.isEmpty, !entries.isEmpty {
        $0[.feed] = RecordParts.target(.feed(key))
        $0[.feeds] = RecordParts.feeds(key, key.feedForms)
      }
    }
  }

  private var name: String { plan.lists.name(of: key, tree: frame.column.tree) }

  private var heading: String { name }

  private var position: NavigationRecord.Position {
    if let node { return .node(node) }
    return key.vocabulary.map { .directory($0) } ?? .nowhere
  }

  private var trail: [PageFrame.Crumb] {
    var trail: [PageFrame.Crumb] = []
    if let node {
      trail = frame.trail(to: node)
    } else if let vocabulary = key.vocabulary {
      let name = plan.lists.name(of: whole, tree: frame.column.tree)
      trail = [
        PageFrame.Crumb(name: vocabulary.label, path: .directory(vocabulary)),
        PageFrame.Crumb(name: name, path: .list(whole)),
      ]
    }
    if case .part(_, let year) = key { trail.append(PageFrame.Crumb(name: "\(year)年", path: .list(key))) }
    return trail
  }

  private func tags(_ tags: inout MetaTags, path: OutputPath) {
    if let node {
      tags.addColumn(ColumnDescriptions.node(node, of: frame.column))
    } else if let vocabulary = key.vocabulary {
      tags.addColumn(ColumnDescriptions.list(name, vocabulary: vocabulary, of: frame.column))
    }
    tags.addCanonical(frame.absolute(path))
    if !entries.isEmpty { tags.addFeeds(name, key, key.feedForms, root: path.root) }
  }

  /// The statement of a node that holds nothing; a first-level section that says nothing itself gets one.
  private var none: String? {
    guard let node, entries.isEmpty else { return nil }
    let entry = frame.column.tree[node]
    if let none = entry.node.none { return none }
    return entry.node.link == nil && children.isEmpty ? NodeVisibility.emptySection : nil
  }

  /// The other years of the same list or code, the newest first; the whole list before them.
  private var years: [TemplateRecord] {
    func link(_ name: String, _ other: ListKey) -> TemplateRecord {
      LinkField.record {
        $0[.name] = .text(name)
        $0[.path] = .text(OutputPath.list(other).href)
        $0[.current] = .flag(other == key)
      }
    }
    let numbers = plan.lists.numbers
    switch key {
    case .number(let code, _):
      return (numbers.byNumber[code] ?? [:]).keys.sorted(by: >).map { link("\($0)年", .number(code, $0)) }
    case .documentNumber(let code, _):
      return (numbers.byDocumentNumber[code] ?? [:]).keys.sorted(by: >)
        .map { link("\($0)年", .documentNumber(code, $0)) }
    default:
      let parts = plan.lists.parts[whole] ?? []
      guard !parts.isEmpty else { return [] }
      return [link("全部", whole)]
        + parts.reversed().map { link("\($0.year)年", .part(whole, year: $0.year)) }
    }
  }

  private func number(_ index: Int) -> TemplateRecord {
    let notice = plan.catalogue.notices[index]
    return NumberField.record {
      if case .number = key {
        $0[.number] = .text(notice.indexNumber.text)
      } else {
        $0[.number] = .optional(notice.documentNumber?.text)
      }
      $0[.title] = .text(notice.title)
      $0[.path] = .text(plan.catalogue.paths[index].href)
      $0[.publishedOn] = .text(notice.publishedAt.date.iso)
      $0[.validity] = RecordParts.validity(plan.catalogue.validity[index])
    }
  }

  private var children: [TemplateRecord] {
    guard case .node = key, let node else { return [] }
    return frame.column.tree[node].children.filter { plan.visibility[$0] }.map { child in
      let entry = frame.column.tree[child].node
      return LinkField.record {
        $0[.name] = .text(entry.name)
        $0[.path] = .text(SitePlan.path(ofNode: entry.id).href)
      }
    }
  }

  private func pager(_ pagination: Pagination) -> TemplateValue {
    guard pagination.pages > 1 else { return .absent }
    let older = page.map { $0 > 1 ? $0 - 1 : nil } ?? pagination.pageBelowFront
    let newer = page.flatMap { $0 < pagination.pages ? $0 + 1 : nil }
    return .record(
      PagerField.record {
        if page != nil { $0[.newest] = RecordParts.target(.list(key)) }
        if let newer { $0[.newer] = RecordParts.target(.list(key, page: newer)) }
        if let older { $0[.older] = RecordParts.target(.list(key, page: older)) }
        if page != 1 { $0[.oldest] = RecordParts.target(.list(key, page: 1)) }
      })
  }
}

extension NoticeLists {
  func entries(of key: ListKey, tree: ColumnTree) -> [Int32] {
    switch key {
    case .node(let id): tree.node(withID: id).map { byNode[$0.index] } ?? []
    case .topic(let code): byTopic[code] ?? []
    case .body(let code): byBody[code] ?? []
    case .genre(let code): byGenre[code] ?? []
    case .year(let year): byYear[year] ?? []
    case .part(let whole, let year):
      parts[whole]?.first { $0.year == year }.map { Array(entries(of: whole, tree: tree)[$0.range]) } ?? []
    case .number(let code, let year): numbers.byNumber[code]?[year] ?? []
    case .documentNumber(let code, let year): numbers.byDocumentNumber[code]?[year] ?? []
    }
  }

  func name(of key: ListKey, tree: ColumnTree) -> String {
    switch key {
    case .node(let id): tree.node(withID: id).map { tree[$0].node.name } ?? id
    case .topic(let code): topics[code]?.path.joined(separator: " / ") ?? code
    case .body(let code): bodies[code]?.name ?? code
    case .genre(let code): genres[code]?.name ?? code
    case .year(let year): "\(year)年"
    case .part(let whole, let year): "\(name(of: whole, tree: tree))（\(year)年）"
    case .number(let code, let year):
      "\(code)（\(numbers.bodies[code].map { "\($0)，" } ?? "")\(year)年）"
    case .documentNumber(let code, let year): "\(numbers.agencies[code] ?? code)（\(year)年）"
    }
  }
}
