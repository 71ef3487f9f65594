/// Reads a regular expression: literals, classes, groups, choices, repetitions, the ends of the text and of words.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private var ignoresCase = false

  /// Groups within groups: more is nobody's pattern.
  private static let deepest = 100
  /// Repetitions of one piece.
  private static let most = 1_000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func read() throws(PatternFault) -> PatternNode {
    let node = try choice()
    guard index == scalars.count else { throw .syntax }
    return node
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private mutating func any() throws(PatternFault) -> Unicode.Scalar {
    guard let scalar = next else { throw .syntax }
    index += 1
    return scalar
  }

  private mutating func choice() throws(PatternFault) -> PatternNode {
    guard depth < PatternReader.deepest else { throw .tooLong }
    depth += 1
    defer { depth -= 1 }
    // What `(?i)` says holds to the end of its group.
    let outer = ignoresCase
    defer { ignoresCase = outer }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternFault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let node = try piece() else { continue }
      nodes.append(try repetition(of: node))
    }
    return .sequence(nodes)
  }

  /// Nil for what only says how the rest is read.
  private mutating func piece() throws(PatternFault) -> PatternNode? {
    let scalar = try any()
    switch scalar {
    case "(": return try group()
    case "[": return .take(try set())
    case ".": return .take(kind(.any, isInverted: false))
    case "^": return .assert(.start)
    case "$": return .assert(.end)
    case "*", "+", "?": throw .syntax
    case "\\": return try escape()
    default: return .take(literal(scalar))
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternSet {
    PatternSet(items: [.range(scalar.value...scalar.value)], ignoresCase: ignoresCase)
  }

  private func kind(_ kind: PatternSet.Kind, isInverted: Bool) -> PatternSet {
    PatternSet(items: [.kind(kind, isInverted: isInverted)], ignoresCase: ignoresCase)
  }
}

/// Repetitions and groups.
extension PatternReader {
  private mutating func repetition(of node: PatternNode) throws(PatternFault) -> PatternNode {
    let least: Int
    let most: Int?
    if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("?") {
      (least, most) = (0, 1)
    } else if let counts = try counts() {
      (least, most) = counts
    } else {
      return node
    }
    // `*?` finds the same whole texts as `*`; `*+` does not.
    if !take("?"), take("+") { throw .unsupported("\(scalars[index - 2])+") }
    if next == "*" || next == "+" || next == "?" { throw .syntax }
    return .repeated(node, least: least, most: most)
  }

  /// `{3}`, `{3,}`, `{3,5}`, `{,5}`; nil for a brace that stands for itself.
  private mutating func counts() throws(PatternFault) -> (Int, Int?)? {
    let start = index
    guard take("{") else { return nil }
    let least = number()
    var most = least
    if take(",") { most = number() }
    guard take("}"), least != nil || most != nil else {
      index = start
      return nil
    }
    if let least, let most, least > most { throw .syntax }
    guard least ?? 0 <= PatternReader.most, most ?? 0 <= PatternReader.most else { throw .tooLong }
    return (least ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      value = min(1_000_000, (value ?? 0) * 10 + Int(digit.value - 48))
      index += 1
    }
    return value
  }

  private mutating func group() throws(PatternFault) -> PatternNode? {
    if take("?") {
      let start = index
      if take(":") {
        return try closed()
      }
      if take("<=") || take("<!") || take("=") || take("!") || take(">") || take("#") {
        throw .unsupported("(?" + text(start..<index))
      }
      if take("P<") || take("<") {
        guard try passName() else { throw .syntax }
        return try closed()
      }
      return try flagged()
    }
    return try closed()
  }

  private mutating func closed() throws(PatternFault) -> PatternNode {
    let node = try choice()
    guard take(")") else { throw .syntax }
    return node
  }

  private mutating func passName() throws(PatternFault) -> Bool {
    let start = index
    while let scalar = next, scalar != ">" {
      guard PatternSet.isWord(scalar) else { return false }
      index += 1
    }
    return index > start && take(">")
  }

  /// `(?i)` and `(?i:…)`.
  private mutating func flagged() throws(PatternFault) -> PatternNode? {
    let start = index
    let outer = ignoresCase
    let turnsOff = take("-")
    guard take("i") else { throw .unsupported("(?" + text(start..<min(index + 1, scalars.count))) }
    ignoresCase = !turnsOff
    if take(")") { return nil }
    guard take(":") else { throw .unsupported("(?" + text(start..<min(index + 1, scalars.count))) }
    defer { ignoresCase = outer }
    return try closed()
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

/// Classes and escapes.
extension PatternReader {
  /// Behind the `[`.
  private mutating func set() throws(PatternFault) -> PatternSet {
    guard depth < PatternReader.deepest else { throw .tooLong }
    depth += 1
    defer { depth -= 1 }
    var set = PatternSet(ignoresCase: ignoresCase)
    set.isInverted = take("^")
    var isFirst = true
    while true {
      guard let scalar = next else { throw .syntax }
      if scalar == "]", !isFirst { break }
      isFirst = false
      if take("[:") {
        set.items.append(try named(until: ":]"))
      } else if take("[") {
        set.items.append(.set(try self.set()))
      } else if !set.items.isEmpty, isOperator {
        throw .unsupported(text(index..<index + 2))
      } else {
        set.items.append(try range())
      }
    }
    index += 1
    return set
  }

  /// What takes one class from another, or what both have.
  private var isOperator: Bool {
    ["&&", "--", "~~"].contains { scalars[index...].starts(with: $0.unicodeScalars) }
  }

  /// One character, one kind, or from one character to another.
  private mutating func range() throws(PatternFault) -> PatternSet.Item {
    let first = try member()
    guard case .range(let low) = first, !isOperator, next == "-", index + 1 < scalars.count,
      scalars[index + 1] != "]"
    else { return first }
    index += 1
    guard case .range(let high) = try member(), low.lowerBound <= high.lowerBound else { throw .syntax }
    return .range(low.lowerBound...high.lowerBound)
  }

  private mutating func member() throws(PatternFault) -> PatternSet.Item {
    let scalar = try any()
    guard scalar == "\\" else { return .range(scalar.value...scalar.value) }
    let letter = try any()
    if letter == "b" { return .range(8...8) }
    if let kind = try kind(letter) { return kind }
    return .range(try character(letter))
  }

  private mutating func escape() throws(PatternFault) -> PatternNode {
    let letter = try any()
    switch letter {
    case "b": return .assert(.border)
    case "B": return .assert(.noBorder)
    case "A": return .assert(.start)
    case "z", "Z": return .assert(.end)
    case "1"..."9", "k": throw .unsupported("\\\(letter)")
    default: break
    }
    let item: PatternSet.Item
    if let kind = try kind(letter) { item = kind } else { item = .range(try character(letter)) }
    return .take(PatternSet(items: [item], ignoresCase: ignoresCase))
  }

  /// `\d`, `\W`, `\p{Han}`.
  private mutating func kind(_ letter: Unicode.Scalar) throws(PatternFault) -> PatternSet.Item? {
    switch letter {
    case "d": return .kind(.digit, isInverted: false)
    case "D": return .kind(.digit, isInverted: true)
    case "w": return .kind(.word, isInverted: false)
    case "W": return .kind(.word, isInverted: true)
    case "s": return .kind(.space, isInverted: false)
    case "S": return .kind(.space, isInverted: true)
    case "p", "P":
      guard take("{") else { throw .syntax }
      guard case .kind(let kind, let isInverted) = try named(until: "}") else { throw .syntax }
      return .kind(kind, isInverted: isInverted != (letter == "P"))
    default: return nil
    }
  }

  private mutating func named(until end: String) throws(PatternFault) -> PatternSet.Item {
    let isInverted = take("^")
    let start = index
    while index < scalars.count, !scalars[index...].starts(with: end.unicodeScalars) { index += 1 }
    let name = text(start..<index)
    guard take(end) else { throw .syntax }
    guard let kind = PatternSet.Kind(named: name) else { throw .unsupported(name) }
    return .kind(kind, isInverted: isInverted)
  }

  /// The character behind a backslash: itself, a control, or one told by its number.
  private mutating func character(_ letter: Unicode.Scalar) throws(PatternFault) -> ClosedRange<UInt32> {
    let value: UInt32
    switch letter {
    case "n": value = 10
    case "r": value = 13
    case "t": value = 9
    case "f": value = 12
    case "v": value = 11
    case "u": value = try hexadecimal(digits: 4)
    case "x": value = try hexadecimal(digits: 2)
    case "0"..."9", "a"..."z", "A"..."Z": throw .unsupported("\\\(letter)")
    default: value = letter.value
    }
    return value...value
  }

  private mutating func hexadecimal(digits: Int) throws(PatternFault) -> UInt32 {
    let isBraced = take("{")
    var value: UInt32 = 0
    var count = 0
    while count < (isBraced ? 8 : digits), let digit = next.flatMap({ Character($0).hexDigitValue }) {
      value = (value & 0xFFF_FFFF) << 4 | UInt32(digit)
      index += 1
      count += 1
    }
    guard isBraced ? count > 0 && take("}") : count == digits, Unicode.Scalar(value) != nil else {
      throw .syntax
    }
    return value
  }
}
