import Diagnostics
import Disclosure

/// Reads the documents that a notice speaks of: 解读, 废止, 修改, 代替.
struct ReferenceReader {
  let fields: FieldReader

  func references(_ relation: Relation, into bag: inout DiagnosticBag) -> [Reference] {
    let key = ReferenceReader.key(of: relation)
    guard let value = fields.value(key) else { return [] }
    let items: [YAMLNode]
    switch value.value {
    case .sequence(let nodes): items = nodes
    case .scalar, .mapping: items = [value]
    }
    return items.compactMap { reference(relation, key, $0, into: &bag) }
  }

  private static func key(of relation: Relation) -> FieldKey {
    switch relation {
    case .interprets: .interprets
    case .repeals: .repeals
    case .amends: .amends
    case .replaces: .replaces
    }
  }

  private func reference(
    _ relation: Relation, _ key: FieldKey, _ node: YAMLNode, into bag: inout DiagnosticBag
  ) -> Reference? {
    // Only a repeal may be of a part: what is amended is told by the amending text.
    if relation == .repeals, let map = FieldMap(node, places: fields.fields.places, into: &bag) {
      return partial(map.renamed(["文件": "document", "条款": "part"]), key, into: &bag)
    }
    if case .mapping = node.value {
      bag.report(.wrongType(key.label, expected: .list), at: fields.fields.places.place(of: node))
      return nil
    }
    guard let written = fields.fields.text(of: node, key: key.label, into: &bag) else { return nil }
    return make(relation, key, written, part: nil, at: fields.fields.places.place(of: node), into: &bag)
  }

  /// `{document: 文号, part: 第三条}`: a repeal of some provisions.
  private func partial(_ map: FieldMap, _ key: FieldKey, into bag: inout DiagnosticBag) -> Reference? {
    map.check(known: ["document", "part"], into: &bag)
    let written = map.text("document", into: &bag)
    let part = map.text("part", into: &bag)
    if map.lacks("document") { bag.report(.missingField("document", label: "文件"), at: map.place) }
    if map.lacks("part") { bag.report(.missingField("part", label: "条款"), at: map.place) }
    guard let written, let part else { return nil }
    return make(.repeals, key, written, part: part, at: map.place(of: "document"), into: &bag)
  }

  private func make(
    _ relation: Relation, _ key: FieldKey, _ written: String, part: String?, at place: Place,
    into bag: inout DiagnosticBag
  ) -> Reference? {
    let reference = Reference(
      relation, written: written, part: part, line: place.line, column: place.column, length: place.length)
    if reference == nil {
      bag.report(.wrongValue(key.label, written: written, allowed: ["索引号", "文号"]), at: place)
    }
    return reference
  }
}
