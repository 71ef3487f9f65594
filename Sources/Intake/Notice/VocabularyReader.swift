import Diagnostics
import Disclosure

/// Reads the fields whose values come from a vocabulary: the tree, the bodies, topics, genres, kinds.
struct VocabularyReader {
  let column: Column
  let fields: FieldReader

  func category(into bag: inout DiagnosticBag) -> NodeID? {
    guard let written = fields.requiredText(.category, into: &bag) else { return nil }
    let place = fields.place(.category)
    switch column.tree.find(written) {
    case .found(let id):
      let node = column.tree[id].node
      if node.id == StandardSections.guide.id || node.id == StandardSections.onRequest.id {
        bag.report(.categoryIsPage(node.name, id: node.id), at: place)
        return nil
      }
      let path = column.tree.path(to: id).map { column.tree[$0].node }
      if let node = path.first(where: { $0.link != nil }) {
        bag.report(.categoryElsewhere(node.name), at: place)
      }
      if let node = path.first(where: { $0.none != nil }) {
        bag.report(.categoryDeclaredEmpty(node.name), at: place)
      }
      return id
    case .ambiguous(let paths):
      bag.report(.ambiguousCategory(written, paths: paths), at: place)
    case .unknown:
      bag.report(
        .unknownCategory(written, closest: closestName(to: written, among: column.tree.names)), at: place)
    }
    return nil
  }

  /// One body or a list, the lead first; `A、B` in one text where both are registered.
  func issuingBodies(into bag: inout DiagnosticBag) -> [IssuingBody] {
    let before = bag.errorCount
    let bodies = fields.texts(.issuingBody, into: &bag).flatMap { written, place in
      self.bodies(named: written.trimmingTrailingComma, at: place, into: &bag)
    }.reduce(into: [IssuingBody]()) { if !$0.contains($1) { $0.append($1) } }
    if bodies.isEmpty, bag.errorCount == before {
      fields.reportMissing(.issuingBody, into: &bag)
    }
    return bodies
  }

  private func bodies(named name: String, at place: Place, into bag: inout DiagnosticBag) -> [IssuingBody] {
    if name.isEmpty { return [] }
    if let body = column.bodies.registered(name) { return [body] }
    let parts = name.split { "、，,".contains($0) }.map { TextFolding.trimmed(String($0)) }
    let joint = parts.compactMap { column.bodies.registered($0) }
    if joint.count > 1, joint.count == parts.count { return joint }
    bag.report(.unknownBody(name, closest: closestName(to: name, among: column.bodies.names)), at: place)
    return [IssuingBody(name: name, code: nil)]
  }

  func topic(into bag: inout DiagnosticBag) -> Topic? {
    guard let written = fields.texts(.topic, into: &bag).first?.text, let topic = Topic.read(written) else {
      return nil
    }
    if !topic.isInTaxonomy {
      let names = Topic.official.map { $0.path.last ?? "" }
      bag.report(
        .unknownTopic(topic.name, closest: closestName(to: topic.path.last ?? "", among: names)),
        at: fields.place(.topic))
    }
    return topic
  }

  func genre(into bag: inout DiagnosticBag) -> Genre? {
    guard let written = fields.text(.genre, into: &bag) else { return nil }
    let genre = Genre.read(written)
    if !genre.isInVocabulary {
      bag.report(
        .unknownGenre(written, closest: closestName(to: written, among: Genre.official.map(\.name))),
        at: fields.place(.genre))
    }
    return genre
  }

  func kind(in category: NodeID?, into bag: inout DiagnosticBag) -> NoticeKind {
    if let written = fields.text(.kind, into: &bag) {
      if let kind = NoticeKind.read(written) { return kind }
      bag.report(
        .wrongValue(FieldKey.kind.label, written: written, allowed: NoticeKind.allCases.map(\.label)),
        at: fields.place(.kind))
    }
    return category.flatMap { column.tree.kind(of: $0) } ?? .plain
  }

  func validity(into bag: inout DiagnosticBag) -> Validity? {
    guard let written = fields.text(.validity, into: &bag) else { return nil }
    if let validity = Validity.read(written) { return validity }
    bag.report(
      .wrongValue(FieldKey.validity.label, written: written, allowed: Validity.allCases.map(\.label)),
      at: fields.place(.validity))
    return nil
  }

  /// Only 主动公开 is ever published; the Regulation has no other class that a column could show.
  func checkDisclosure(into bag: inout DiagnosticBag) {
    guard let written = fields.text(.disclosure, into: &bag) else { return }
    if DisclosureClass.read(written) != .proactive {
      bag.report(.notProactive(written), at: fields.place(.disclosure))
    }
  }

  /// A list, or one text with 、，; or blanks between the words. △ marks words of no official list.
  func keywords(into bag: inout DiagnosticBag) -> [String] {
    fields.texts(.keywords, into: &bag).flatMap { text, _ in
      text.unicodeScalars.split { VocabularyReader.keywordBreaks.contains($0) }
        .map { TextFolding.trimmed(String($0)) }
    }.filter { !$0.isEmpty }
  }

  private static let keywordBreaks: Set<Unicode.Scalar> = ["、", "，", ",", "；", ";", " ", "\u{3000}", "\t"]
}

extension String {
  /// `政府办,` is a slip of the key, not a name.
  fileprivate var trimmingTrailingComma: String {
    var name = self[...]
    while let last = name.last, "，,、;；".contains(last) { name = name.dropLast() }
    return TextFolding.trimmed(String(name))
  }
}
