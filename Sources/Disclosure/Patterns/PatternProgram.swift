/// A pattern as a tree.
indirect enum PatternNode: Sendable {
  case take(PatternSet)
  case assert(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// Without `most`, as often as one likes.
  case repeated(PatternNode, least: Int, most: Int?)
}

/// The steps of a pattern in the making.
struct PatternProgram {
  private(set) var steps: [PatternStep] = []

  /// More steps than any form of a number needs: a number of 200 characters takes 200.
  private static let mostSteps = 4_000

  mutating func add(_ node: PatternNode) throws(PatternFault) {
    switch node {
    case .take(let set): try append(.take(set))
    case .assert(let assertion): try append(.assert(assertion))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .choice(let nodes): try choice(nodes)
    case .repeated(let node, let least, let most): try repeated(node, least: least, most: most)
    }
  }

  private mutating func append(_ step: PatternStep) throws(PatternFault) {
    guard steps.count < PatternProgram.mostSteps else { throw .tooLong }
    steps.append(step)
  }

  private mutating func choice(_ nodes: [PatternNode]) throws(PatternFault) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index + 1 < nodes.count else {
        try add(node)
        break
      }
      let split = steps.count
      try append(.split(split + 1, 0))
      try add(node)
      jumps.append(steps.count)
      try append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func repeated(_ node: PatternNode, least: Int, most: Int?) throws(PatternFault) {
    let before = steps.count
    for count in 0..<least {
      try add(node)
      // What takes no step takes none however often it is repeated.
      if count == 0, steps.count == before { return }
    }
    guard let most else {
      let split = steps.count
      try append(.split(split + 1, 0))
      try add(node)
      try append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
      return
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(steps.count)
      try append(.split(steps.count + 1, 0))
      try add(node)
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
  }
}
