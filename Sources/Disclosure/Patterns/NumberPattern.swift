/// A regular expression over whole index numbers, read once and matched in one pass.
///
/// All ways through the pattern are followed at the same time, so that no pattern can run away: matching takes at most
/// its length times that of the number. What cannot be matched so (looking ahead and behind, references to groups) is
/// refused when it is read. Characters are Unicode scalars.
package struct NumberPattern: Sendable {
  /// As it was written.
  package let text: String
  private let steps: [PatternStep]

  /// Throws where the text is no regular expression, or none that can be matched in one pass.
  package init(_ text: String) throws(PatternFault) {
    var reader = PatternReader(text)
    let node = try reader.read()
    var program = PatternProgram()
    try program.add(node)
    self.text = text
    steps = program.steps + [.match]
  }

  /// Whether the pattern matches all of a number.
  package func matches(_ number: String) -> Bool {
    let scalars = Array(number.unicodeScalars)
    var walk = PatternWalk(steps: steps)
    walk.enter(0, before: nil, after: scalars.first)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      guard walk.pass(scalar, next: next) else { return false }
    }
    return walk.isComplete
  }

  /// How many steps the pattern has: matching touches each at most once for each character.
  package var length: Int { steps.count }
}

/// Why a text is no pattern.
package enum PatternFault: Error, Equatable {
  case syntax
  /// A form that cannot be matched in one pass, as it was written.
  case unsupported(String)
  /// Repetitions of repetitions that would make it endless in all but name.
  case tooLong
}

/// One step of a compiled pattern.
enum PatternStep: Sendable {
  case take(PatternSet)
  case assert(PatternAssertion)
  case split(Int, Int)
  case jump(Int)
  case match
}

/// What holds at a place between characters.
enum PatternAssertion: Sendable {
  case start, end, border, noBorder

  func holds(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
    switch self {
    case .start: before == nil
    case .end: after == nil
    case .border: isWord(before) != isWord(after)
    case .noBorder: isWord(before) == isWord(after)
    }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(PatternSet.isWord) ?? false }
}

/// The steps that a match could stand at.
private struct PatternWalk {
  private let steps: [PatternStep]
  private var current: [Int] = []
  private var isIn: [Bool]
  private(set) var isComplete = false

  init(steps: [PatternStep]) {
    self.steps = steps
    isIn = [Bool](repeating: false, count: steps.count)
  }

  /// Enters a step and all that can be reached from it without a character.
  mutating func enter(_ step: Int, before: Unicode.Scalar?, after: Unicode.Scalar?) {
    var pending = [step]
    while let step = pending.popLast() {
      guard !isIn[step] else { continue }
      isIn[step] = true
      switch steps[step] {
      case .take: current.append(step)
      case .assert(let assertion):
        if assertion.holds(before: before, after: after) { pending.append(step + 1) }
      case .split(let first, let second): pending += [first, second]
      case .jump(let target): pending.append(target)
      case .match: isComplete = true
      }
    }
  }

  /// False where no way leads on.
  mutating func pass(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    let reached = current.filter {
      if case .take(let set) = steps[$0] { set.contains(scalar) } else { false }
    }
    current = []
    isComplete = false
    for index in isIn.indices { isIn[index] = false }
    for step in reached { enter(step + 1, before: scalar, after: next) }
    return !reached.isEmpty
  }
}
