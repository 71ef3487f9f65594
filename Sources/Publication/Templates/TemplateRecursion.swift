import Diagnostics

/// Which routine calls which, to find partials that would never end, or not in any time.
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

  /// Calls of one routine by another, however many tags make them.
  fileprivate struct Edge: Hashable {
    let from: Int
    let to: Int
    let descent: Descent
  }

  private var calls: [Call] = []

  /// Calls of partials that one page may take, lists counted once.
  private static let mostCalls = 10_000

  mutating func add(_ call: Call) {
    calls.append(call)
  }

  /// Data is finite, so recursion ends exactly if every cycle goes deeper and never back outwards.
  func report(into bag: inout DiagnosticBag) {
    let edges = Dictionary(grouping: Set(calls.map(\.edge)), by: \.from)
    var known: [Edge: Bool] = [:]
    for call in calls {
      let isEndless =
        known[call.edge]
        ?? {
          switch call.descent {
          case .deeper: false
          case .same: reaches(call.from, from: call.to, edges) { $0 == .same }
          case .outward: reaches(call.from, from: call.to, edges) { _ in true }
          }
        }()
      known[call.edge] = isEndless
      if isEndless { bag.report(.templateEndless(call.partial), at: call.place) }
    }
    reportMultiplied(into: &bag)
  }

  private func reaches(
    _ goal: Int, from start: Int, _ edges: [Int: [Edge]], by isUsed: (Descent) -> Bool
  ) -> Bool {
    var reached: Set<Int> = [start]
    var frontier = [start]
    while let routine = frontier.popLast() {
      if routine == goal { return true }
      for edge in edges[routine] ?? [] where isUsed(edge.descent) {
        if reached.insert(edge.to).inserted { frontier.append(edge.to) }
      }
    }
    return false
  }
}

/// Calls within calls.
extension TemplateRecursion {
  /// What rendering a routine comes to, lists counted once.
  private struct Extent {
    var calls = 0
    /// Partials within partials.
    var depth = 0
  }

  /// Partials that call ten times what calls ten times, and those too deep within each other: reported where it
  /// becomes too much, not at all that call them.
  private func reportMultiplied(into bag: inout DiagnosticBag) {
    let own = Dictionary(grouping: calls, by: \.from)
    var extents: [Int: Extent] = [:]
    func extent(of routine: Int) -> Extent {
      if let known = extents[routine] { return known }
      // A call of itself descends into a list and is counted with its list.
      extents[routine] = Extent()
      var whole = Extent()
      for call in own[routine] ?? [] {
        let inner = extent(of: call.to)
        whole.calls += 1 + inner.calls
        whole.depth = max(whole.depth, 1 + inner.depth)
        if whole.calls > TemplateRecursion.mostCalls {
          bag.report(.templateTooMany(call.partial, TemplateRecursion.mostCalls), at: call.place)
        } else if whole.depth > TemplateCompiler.deepest {
          bag.report(.templatePartialsTooDeep(call.partial, TemplateCompiler.deepest), at: call.place)
        } else {
          continue
        }
        // It is told once: what calls it is not at fault too.
        whole = Extent()
        break
      }
      extents[routine] = whole
      return whole
    }
    for routine in own.keys.sorted() { _ = extent(of: routine) }
  }
}

extension TemplateRecursion.Call {
  fileprivate var edge: TemplateRecursion.Edge {
    TemplateRecursion.Edge(from: from, to: to, descent: descent)
  }
}
