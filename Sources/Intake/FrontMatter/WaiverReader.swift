import Diagnostics
import Disclosure

/// Reads 豁免: the rules whose findings a document asks to be passed over, each with its reason.
enum WaiverReader {
  static func read(_ node: YAMLNode?, of fields: FieldMap, into bag: inout DiagnosticBag) {
    guard let node, !node.isEmpty else { return }
    guard case .sequence(let items) = node.value else {
      bag.report(.wrongType(FieldKey.waive.label, expected: .list), at: fields.places.place(of: node))
      return
    }
    for item in items {
      guard let map = FieldMap(item, places: fields.places, into: &bag) else {
        bag.report(.wrongType(FieldKey.waive.label, expected: .mapping), at: fields.places.place(of: item))
        continue
      }
      read(map.renamed(["规则": "rule", "理由": "reason", "原因": "reason"]), into: &bag)
    }
  }

  private static func read(_ map: FieldMap, into bag: inout DiagnosticBag) {
    map.check(known: ["rule", "reason"], into: &bag)
    let id = map.text("rule", into: &bag)
    let reason = map.text("reason", into: &bag)
    if map.lacks("rule") { bag.report(.missingField("rule", label: "规则"), at: map.place) }
    if map.lacks("reason") { bag.report(.missingField("reason", label: "理由"), at: map.place) }
    guard let id else { return }
    guard let rule = Rule.named(id) else {
      bag.report(
        .waiverName(id, closest: closestName(to: id, among: Rule.all.map(\.id))), at: map.place(of: "rule"))
      return
    }
    guard rule.isWaivable else {
      bag.report(.waiverForbidden(id), at: map.place(of: "rule"))
      return
    }
    guard let reason else { return }
    bag.waive(Waiver(rule: rule, reason: reason, place: map.place(of: "rule")))
  }
}
