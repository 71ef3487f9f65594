import Diagnostics
import Disclosure

/// Reads the column's tree; without one, the built-in tree serves.
struct TreeReader {
  let site: FieldMap

  private static let keys = [
    "id", "name", "kind", "none", "link", "description", "keywords", "column_type", "update_every",
    "children",
  ]
  private static let maximumLevel = 4

  func tree(into bag: inout DiagnosticBag) -> ColumnTree {
    guard let node = site.node("tree"), !node.isEmpty else {
      return ColumnTree(StandardSections.defaultTree)
    }
    var ids: [String: Place] = [:]
    guard case .sequence(let items) = node.value else {
      bag.report(.wrongType("tree", expected: .list), at: site.place(of: "tree"))
      return ColumnTree(StandardSections.defaultTree)
    }
    let sections = site.maps("tree", into: &bag)
    let nodes = sections.compactMap { read($0, level: 1, ids: &ids, into: &bag) }
    // Where a section could not be read, that is the fault, and not the places of the others.
    if nodes.count == items.count {
      checkSections(nodes, places: sections.map { $0.place(of: "name") }, into: &bag)
    }
    guard ids.count <= ColumnTree.maximumNodes else {
      bag.report(.treeTooLarge(ids.count), at: site.place(of: "tree"))
      return ColumnTree(StandardSections.defaultTree)
    }
    let onRequest = StandardSections.onRequest
    let hasOnRequest = nodes.contains { $0.id == onRequest.id }
    return ColumnTree(nodes + (hasOnRequest ? [] : [ColumnNode(id: onRequest.id, name: onRequest.names[0])]))
  }

  private func read(
    _ map: FieldMap, level: Int, ids: inout [String: Place], into bag: inout DiagnosticBag
  ) -> ColumnNode? {
    map.check(known: TreeReader.keys, into: &bag)
    let name = map.text("name", into: &bag)
    if map.lacks("name") { bag.report(.missingField("name", label: "name"), at: map.place) }
    let id = identifier(of: map, level: level, name: name, ids: &ids, into: &bag)
    if level > TreeReader.maximumLevel {
      bag.report(.treeTooDeep(name ?? ""), at: map.place)
      return nil
    }
    let children = map.maps("children", into: &bag).compactMap {
      read($0, level: level + 1, ids: &ids, into: &bag)
    }
    guard let id, let name else { return nil }
    let none = map.text("none", into: &bag)
    let link = map.text("link", into: &bag)
    if let link, !WebAddress.isAbsolute(link) {
      bag.report(.badAddress("link", written: link), at: map.place(of: "link"))
    }
    reportType(of: map, into: &bag)
    var node = ColumnNode(
      id: id, name: name, kind: kind(of: map, id: id, into: &bag), none: none, link: link,
      description: map.text("description", into: &bag),
      keywords: map.texts("keywords", into: &bag).map(\.text),
      columnType: map.text("column_type", into: &bag), children: children, line: map.place.line)
    node.updateEvery = updateEvery(of: map, into: &bag)
    return node
  }

  private func reportType(of map: FieldMap, into bag: inout DiagnosticBag) {
    guard let type = map.text("column_type"), !StandardSections.columnTypes.contains(type) else { return }
    bag.report(
      .columnType(type, closest: closestName(to: type, among: StandardSections.columnTypes)),
      at: map.place(of: "column_type"))
  }

  private func identifier(
    of map: FieldMap, level: Int, name: String?, ids: inout [String: Place], into bag: inout DiagnosticBag
  ) -> String? {
    let standard = level == 1 ? StandardSections.all.first { name.map($0.names.contains) ?? false }?.id : nil
    guard let id = map.text("id", into: &bag) ?? standard else {
      // A section whose name is no text cannot be told by its name.
      let isNamed = map.node("name").map { $0.scalar != nil } ?? true
      if map.lacks("id"), isNamed { bag.report(.missingField("id", label: "id"), at: map.place) }
      return nil
    }
    let isSound =
      id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      && id.utf8.count <= 60
    guard isSound else {
      bag.report(.badNodeID(id), at: map.place(of: "id"))
      return nil
    }
    if let first = ids.updateValue(map.place(of: "id"), forKey: id) {
      bag.report(
        .duplicateNode(id), at: map.place(of: "id"),
        notes: [Note(first, zh: "第一次写在这里", en: "first written here")])
      return nil
    }
    return id
  }

  private func kind(of map: FieldMap, id: String, into bag: inout DiagnosticBag) -> NoticeKind? {
    guard let written = map.text("kind", into: &bag) else {
      return id == StandardSections.annualReports.id ? .report : nil
    }
    if let kind = NoticeKind.read(written) { return kind }
    bag.report(
      .wrongValue("kind", written: written, allowed: NoticeKind.allCases.map(\.rawValue)),
      at: map.place(of: "kind"))
    return nil
  }

  private func updateEvery(of map: FieldMap, into bag: inout DiagnosticBag) -> UpdateInterval? {
    guard let written = map.text("update_every", into: &bag) else { return nil }
    if let interval = UpdateInterval(written) { return interval }
    bag.report(
      .wrongValue("update_every", written: written, allowed: ["14d", "6m", "12m", "none"]),
      at: map.place(of: "update_every"))
    return nil
  }

  /// The four sections, in their order, under their names; 依申请公开 may follow; nothing else stands on that level.
  private func checkSections(_ nodes: [ColumnNode], places: [Place], into bag: inout DiagnosticBag) {
    for (index, section) in StandardSections.fixed.enumerated() {
      let place = index < places.count ? places[index] : site.place(of: "tree")
      guard index < nodes.count, nodes[index].id == section.id, section.names.contains(nodes[index].name)
      else {
        bag.report(
          .sectionName(
            position: index + 1, names: section.names, id: section.id,
            found: index < nodes.count ? nodes[index].name : nil),
          at: place)
        break
      }
    }
    for (index, node) in nodes.enumerated().dropFirst(StandardSections.fixed.count) {
      let section = StandardSections.onRequest
      if index > StandardSections.fixed.count || node.id != section.id || !section.names.contains(node.name) {
        bag.report(.furtherSection(node.name), at: index < places.count ? places[index] : site.place)
      }
    }
  }
}
