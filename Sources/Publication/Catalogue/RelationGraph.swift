import Diagnostics
import Disclosure

/// Resolves what notices say of each other, both ways.
struct RelationGraph {
  let notices: [Notice]
  private let numbers: Numbers
  private let own: OwnNumbers
  private let unread: UnreadFiles

  /// - Parameters:
  ///   - drafts: not published, so that a reference to one of them leads nowhere.
  ///   - unread: a reference to what may stand in them is not reported.
  init(_ notices: [Notice], drafts: [Notice], unread: UnreadFiles, column: Column) {
    self.notices = notices
    numbers = Numbers(notices, drafts: drafts)
    own = OwnNumbers(notices, column: column)
    self.unread = unread
  }

  /// By notice, in the order of the roles; what the column does not have is reported and kept as text.
  func resolve(into bag: inout DiagnosticBag) -> [Int32: [RelatedNotice]] {
    var relations: [Int32: [RelatedNotice]] = [:]
    for (index, notice) in notices.enumerated() {
      for reference in notice.references {
        let role = RelatedNotice.Role(reference)
        let targets = targets(of: reference, from: index, into: &bag)
        if targets.isEmpty {
          relations[Int32(index), default: []].append(
            RelatedNotice(role: role, target: .elsewhere(reference.text), part: reference.part))
        }
        for target in targets {
          relations[Int32(index), default: []].append(
            RelatedNotice(role: role, target: .notice(Int32(target)), part: reference.part))
          relations[Int32(target), default: []].append(
            RelatedNotice(role: role.inverse, target: .notice(Int32(index)), part: reference.part))
        }
      }
    }
    return relations.mapValues(RelationGraph.ordered)
  }

  /// The notices that a reference means, other than its own; reports one that leads nowhere.
  private func targets(
    of reference: Reference, from index: Int, into bag: inout DiagnosticBag
  ) -> [Int] {
    let named = numbers.notices(named: reference)
    let targets = named.filter { $0 != index }
    guard targets.isEmpty else { return targets }
    let place = reference.place(in: notices[index].sourcePath)
    if !named.isEmpty {
      // A document that acts on itself is the shortest ring, and reported as such.
      if reference.relation == .interprets { bag.report(.referenceToItself(reference.text), at: place) }
      if reference.relation != .interprets { bag.report(.repealCycle([notices[index].title]), at: place) }
    } else if numbers.isDraft(reference) {
      bag.report(.referenceDangling(reference.text, isDraft: true), at: place)
    } else if unread.mayHold(reference.indexNumber) || unread.mayHold(reference.text) {
      return []
    } else if own.covers(reference) {
      bag.report(.referenceDangling(reference.text, isDraft: false), at: place)
    } else {
      bag.report(.referenceUnknown(reference.text), at: place)
    }
    return []
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
    private var ofDrafts: Set<String> = []

    init(_ notices: [Notice], drafts: [Notice]) {
      guard notices.contains(where: { !$0.references.isEmpty }) else { return }
      for (index, notice) in notices.enumerated() {
        byIndexNumber[notice.indexNumber.text] = index
        if let number = notice.documentNumber { byDocumentNumber[number.text, default: []].append(index) }
      }
      for draft in drafts {
        ofDrafts.insert(draft.indexNumber.text)
        if let number = draft.documentNumber { ofDrafts.insert(number.text) }
      }
    }

    func notices(named reference: Reference) -> [Int] {
      if let index = byIndexNumber[reference.indexNumber] { return [index] }
      return byDocumentNumber[reference.text] ?? []
    }

    func isDraft(_ reference: Reference) -> Bool {
      ofDrafts.contains(reference.indexNumber) || ofDrafts.contains(reference.text)
    }
  }
}
