import Diagnostics

/// Which routine calls which, to find partials that would never end.
struct TemplateRecursion {
  struct Call {
    let from: Int
    let to: Int
    let descent: Descent
    let partial: String
    let place: Place
  }

  /// How the data changes between the start of a routine and a call in it.
  enum Descent {
    /// The call sees the same records.
    case same
    /// The call stands in a list or record of the innermost record: it sees strictly less data.
    case deeper
    /// The call stands in a section over an outer record's field, which it may find again.
    case outward

    /// Inside a section over a list or a record.
    func inside(isOwn: Bool) -> Descent {
      if self == .outward || !isOwn { return .outward }
      return .deeper
    }
  }

  private var calls: [Call] = []

  mutating func add(_ call: Call) {
    calls.append(call)
  }

  /// Data is finite, so recursion ends exactly if every cycle goes deeper and never back outwards.
  func report(into bag: inout DiagnosticBag) {
    for call in calls {
      let isEndless =
        switch call.descent {
        case .deeper: false
        case .same: reaches(call.from, from: call.to) { $0 == .same }
        case .outward: reaches(call.from, from: call.to) { _ in true }
        }
      if isEndless { bag.report(.templateEndless(call.partial), at: call.place) }
    }
  }

  private func reaches(_ goal: Int, from start: Int, by isUsed: (Descent) -> Bool) -> Bool {
    var reached: Set<Int> = [start]
    var frontier = [start]
    while let routine = frontier.popLast() {
      if routine == goal { return true }
      for call in calls where call.from == routine && isUsed(call.descent) {
        if reached.insert(call.to).inserted { frontier.append(call.to) }
      }
    }
    return false
  }
}
