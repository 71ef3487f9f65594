import Diagnostics
import Disclosure

/// Finds rings among documents that repeal, replace or amend each other, and acts against the order of time.
struct ActAudit {
  let notices: [Notice]
  private let acts: DocumentActs
  /// By notice that acts: the notices it acts on.
  private let edges: [Int: [Int]]

  init(_ notices: [Notice], _ relations: [Int32: [RelatedNotice]], acts: DocumentActs) {
    self.notices = notices
    self.acts = acts
    var edges: [Int: [Int]] = [:]
    for index in notices.indices {
      guard let related = relations[Int32(index)] else { continue }
      for relation in related where relation.role.isAct {
        if case .notice(let target) = relation.target { edges[index, default: []].append(Int(target)) }
      }
    }
    self.edges = edges
  }

  func report(into bag: inout DiagnosticBag) {
    guard !edges.isEmpty else { return }
    let component = StrongComponents(count: notices.count, edges: edges).component
    reportRings(component, into: &bag)
    var replacers: [Int: Int] = [:]
    for actor in notices.indices {
      for target in edges[actor] ?? [] where component[actor] != component[target] {
        reportNewer(actor, target, into: &bag)
      }
      reportContradictions(actor, into: &bag)
      for reference in notices[actor].references where reference.relation == .replaces {
        guard let target = target(of: reference, from: actor) else { continue }
        guard let first = replacers.updateValue(actor, forKey: target), first != actor else { continue }
        replacers[target] = first
        bag.report(
          .replacedTwice(reference.text), at: reference.place(in: notices[actor].sourcePath),
          notes: [
            Note(place(of: first, on: target), zh: "先由这份文件代替", en: "first replaced by this document")
          ])
      }
    }
  }

  /// One diagnostic for each ring: the shortest through the first document of those that hang together.
  private func reportRings(_ component: [Int], into bag: inout DiagnosticBag) {
    var done: Set<Int> = []
    for start in notices.indices where edges[start] != nil {
      guard !done.contains(component[start]), let ring = ring(through: start, component) else { continue }
      done.insert(component[start])
      let notes = ring.indices.dropFirst().map { position in
        let next = ring[(position + 1) % ring.count]
        return Note(
          place(of: ring[position], on: next),
          zh: "《\(notices[ring[position]].title)》又指向《\(notices[next].title)》",
          en: "“\(notices[ring[position]].title)” acts on “\(notices[next].title)”")
      }
      bag.report(
        .repealCycle(ring.map { notices[$0].title }), at: place(of: start, on: ring[1 % ring.count]),
        notes: notes)
    }
  }

  /// Breadth first, so that the ring is a shortest one.
  private func ring(through start: Int, _ component: [Int]) -> [Int]? {
    var before: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      for target in edges[index] ?? [] where component[target] == component[start] {
        if target == start {
          var ring = [index]
          while let last = ring.last, last != start, let previous = before[last] { ring.append(previous) }
          return ring.reversed()
        }
        if before[target] == nil {
          before[target] = index
          queue.append(target)
        }
      }
    }
    return nil
  }

  /// A document that both ends and amends another, or amends one that was void by then. A ring says enough by itself.
  private func reportContradictions(_ actor: Int, into bag: inout DiagnosticBag) {
    for reference in notices[actor].references where reference.relation == .amends && reference.part == nil {
      guard let target = target(of: reference, from: actor), target != actor else { continue }
      let place = reference.place(in: notices[actor].sourcePath)
      let suffered = acts.acts(on: target)
      guard let own = suffered.first(where: { $0.actor == Int32(actor) && !$0.ends }) else { continue }
      if suffered.contains(where: { $0.actor == Int32(actor) && $0.ends }) {
        bag.report(.actsContradict(reference.text), at: place)
      } else if let end = suffered.first(where: \.ends), end.day < own.day {
        bag.report(
          .actsContradict(reference.text, ended: end.day.iso, day: own.day.iso), at: place,
          notes: [
            Note(self.place(of: Int(end.actor), on: target), zh: "由这份文件废止或代替", en: "ended by this document")
          ])
      }
    }
  }

  private func reportNewer(_ actor: Int, _ target: Int, into bag: inout DiagnosticBag) {
    guard notices[target].madeOn > notices[actor].madeOn else { return }
    let other = notices[target]
    let place =
      other.standing.spots.madeOn?.place(in: other.sourcePath)
      ?? Place(path: other.sourcePath, line: 1, column: 1)
    let name = other.documentNumber?.text ?? other.indexNumber.text
    bag.report(
      .repealsNewer(name, made: other.madeOn.iso), at: self.place(of: actor, on: target),
      notes: [Note(place, zh: "那份文件的成文日期", en: "when that document was made")])
  }

  private func target(of reference: Reference, from actor: Int) -> Int? {
    (edges[actor] ?? []).first { names(reference, notices[$0]) }
  }

  private func names(_ reference: Reference, _ notice: Notice) -> Bool {
    notice.indexNumber.text == reference.indexNumber || notice.documentNumber?.text == reference.text
  }

  /// Where one notice names another.
  private func place(of actor: Int, on target: Int) -> Place {
    let notice = notices[actor]
    let reference = notice.references.first { $0.relation != .interprets && names($0, notices[target]) }
    return reference?.place(in: notice.sourcePath) ?? Place(path: notice.sourcePath, line: 1, column: 1)
  }
}
