import Diagnostics
import Disclosure

/// Resolves what notices say of each other, both ways.
enum RelationGraph {
  /// By notice, in the order of the roles; what the column does not have is reported and kept as text.
  static func resolve(
    _ notices: [Notice], into bag: inout DiagnosticBag
  ) -> [Int32: [RelatedNotice]] {
    guard notices.contains(where: { !$0.references.isEmpty }) else { return [:] }
    let numbers = Numbers(notices)
    var relations: [Int32: [RelatedNotice]] = [:]
    for (index, notice) in notices.enumerated() {
      for reference in notice.references {
        let role = RelatedNotice.Role(reference.relation)
        let named = numbers.notices(named: reference)
        let targets = named.filter { $0 != index }
        if targets.isEmpty {
          bag.report(
            named.isEmpty ? .referenceUnknown(reference.text) : .referenceToItself(reference.text),
            at: Place(path: notice.sourcePath, line: Int(reference.line), column: 1))
          relations[Int32(index), default: []].append(
            RelatedNotice(role: role, target: .elsewhere(reference.text)))
        }
        for target in targets {
          relations[Int32(index), default: []].append(
            RelatedNotice(role: role, target: .notice(Int32(target))))
          relations[Int32(target), default: []]
            .append(RelatedNotice(role: role.inverse, target: .notice(Int32(index))))
        }
      }
    }
    return relations.mapValues(ordered)
  }

  private static func ordered(_ related: [RelatedNotice]) -> [RelatedNotice] {
    var seen: Set<RelatedNotice> = []
    return related.enumerated()
      .sorted { ($0.element.role.rawValue, $0.offset) < ($1.element.role.rawValue, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0).inserted }
  }

  private struct Numbers {
    private var byIndexNumber: [String: Int] = [:]
    private var byDocumentNumber: [String: [Int]] = [:]

    init(_ notices: [Notice]) {
      for (index, notice) in notices.enumerated() {
        byIndexNumber[notice.indexNumber.text] = index
        if let number = notice.documentNumber { byDocumentNumber[number.text, default: []].append(index) }
      }
    }

    func notices(named reference: Reference) -> [Int] {
      if let index = byIndexNumber[reference.indexNumber] { return [index] }
      return byDocumentNumber[reference.text] ?? []
    }
  }
}
