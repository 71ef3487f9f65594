package import Diagnostics
package import Disclosure
package import Scrutiny

/// Reads `Content/tombstones.yaml`: a list of numbers, each with what became of its notice, when and why.
package enum TombstoneReader {
  private static let labels = [
    "索引号": "index_number", "去向": "state", "状态": "state", "日期": "date", "理由": "reason", "原因": "reason",
    "名称": "title", "标题": "title", "迁移至": "moved_to", "新址": "moved_to",
  ]
  private static let keys = ["index_number", "state", "date", "reason", "title", "moved_to"]

  /// Entries with an error are left out; `isWhole` tells whether there were none.
  package static func read(
    bytes: [UInt8], scrutiny: TextScrutiny = .standard, into bag: inout DiagnosticBag
  ) -> (tombstones: [Tombstone], isWhole: Bool) {
    let errors = bag.errorCount
    let tombstones = list(bytes, scrutiny: scrutiny, into: &bag)
    return (tombstones, bag.errorCount == errors)
  }

  private static func list(
    _ bytes: [UInt8], scrutiny: TextScrutiny, into bag: inout DiagnosticBag
  ) -> [Tombstone] {
    let first = bag.diagnostics.count
    guard let file = YAMLFile(path: Tombstone.path, bytes: bytes, into: &bag) else { return [] }
    // Titles and reasons are published.
    let found = file.findings(.frontMatter, by: scrutiny)
    defer { PlacedFinding.report(found, kind: nil, since: first, into: &bag) }
    var tombstones: [Tombstone] = []
    var seen: [IndexNumber: Place] = [:]
    for map in file.items(named: "tombstones.yaml", into: &bag) {
      guard let tombstone = read(map.renamed(labels), into: &bag) else { continue }
      if let first = seen[tombstone.indexNumber] {
        let note = Note(first, zh: "第一次写在这里", en: "first written here")
        bag.report(
          .tombstoneTwice(tombstone.indexNumber.text), at: tombstone.places.indexNumber, notes: [note])
      } else {
        seen[tombstone.indexNumber] = tombstone.places.indexNumber
        tombstones.append(tombstone)
      }
    }
    return tombstones
  }

  private static func read(_ map: FieldMap, into bag: inout DiagnosticBag) -> Tombstone? {
    map.check(known: keys, into: &bag)
    let number = indexNumber(map, into: &bag)
    let kind = kind(map, into: &bag)
    let date = date(map, into: &bag)
    let reason = required("reason", "理由", map, into: &bag)
    // Said aloud on the page of what was withdrawn; what moved has a page of its own elsewhere.
    let title =
      kind == .withdrawn ? required("title", "名称", map, into: &bag) : map.text("title", into: &bag) ?? ""
    let target = kind == .moved ? required("moved_to", "迁移至", map, into: &bag) : ""
    if kind != .moved, kind != nil, map.node("moved_to") != nil {
      bag.report(.tombstoneTargetUnwanted(), at: map.place(of: "moved_to"))
    }
    guard let number, let kind, let date, let reason, let title, let target else { return nil }
    return Tombstone(
      indexNumber: number, kind: kind, date: date, reason: reason, title: title, target: target,
      places: Tombstone.Places(
        indexNumber: map.place(of: "index_number"), date: map.place(of: "date"),
        target: map.place(of: "moved_to")))
  }

  private static func required(
    _ key: String, _ label: String, _ map: FieldMap, into bag: inout DiagnosticBag
  ) -> String? {
    if map.lacks(key) { bag.report(.missingField(key, label: label), at: map.place) }
    return map.text(key, into: &bag)
  }

  private static func indexNumber(_ map: FieldMap, into bag: inout DiagnosticBag) -> IndexNumber? {
    guard let written = required("index_number", "索引号", map, into: &bag) else { return nil }
    if let number = IndexNumber(written) { return number }
    bag.report(.indexNumberForm(written), at: map.place(of: "index_number"))
    return nil
  }

  private static func kind(_ map: FieldMap, into bag: inout DiagnosticBag) -> Tombstone.Kind? {
    guard let written = required("state", "去向", map, into: &bag) else { return nil }
    let word = TextFolding.matchKey(written)
    if let kind = Tombstone.Kind.allCases.first(where: { word == $0.rawValue || word == $0.label }) {
      return kind
    }
    bag.report(
      .wrongValue("去向", written: written, allowed: Tombstone.Kind.allCases.map(\.label)),
      at: map.place(of: "state"))
    return nil
  }

  private static func date(_ map: FieldMap, into bag: inout DiagnosticBag) -> CalendarDate? {
    guard let written = required("date", "日期", map, into: &bag) else { return nil }
    if let date = DateText.parse(written)?.date { return date }
    bag.report(.badDate("日期", written: written), at: map.place(of: "date"))
    return nil
  }
}
