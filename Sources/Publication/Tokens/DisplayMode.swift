/// What must be so for a block of tokens to hold: facts about the reader's device and the page's root.
struct TokenCondition {
  /// All of these, and none of those.
  private(set) var facts: [String] = []
  private(set) var exclusions: [String] = []
  /// How far the block goes before others.
  private(set) var specificity = 0

  /// The ways in which a block may hold, one for each selector of its list; nil where it cannot be told.
  static func all(of block: LayeredTokens.Block) -> [TokenCondition]? {
    var shared = TokenCondition()
    for condition in block.conditions {
      guard shared.takeRule(condition) else { return nil }
    }
    var all: [TokenCondition] = []
    for selector in block.selector.split(separator: ",") {
      var condition = shared
      guard condition.takeSelector(selector.trimmingBlanks) else { return nil }
      all.append(condition)
    }
    return all
  }

  /// `@media screen and (prefers-color-scheme: dark)`; anything else than a `@media` of plain features is one fact.
  private mutating func takeRule(_ rule: String) -> Bool {
    guard rule.hasPrefix("@media") else {
      facts.append(rule)
      return rule.hasPrefix("@supports")
    }
    let query = String(rule.dropFirst("@media".count)).lowercased()
    guard !query.contains(","), !query.contains(" or ") else { return false }
    for part in query.components(separatedBy: " and ") {
      switch part {
      case "screen", "print": facts.append(part)
      case "all", "": break
      default:
        guard part.hasPrefix("("), part.hasSuffix(")"), !part.contains("<"), !part.contains(">") else {
          return false
        }
        facts.append(part.filter { $0 != " " })
      }
    }
    return true
  }

  /// `:root`, or `html`, with attributes, classes and the like behind it.
  private mutating func takeSelector(_ selector: String) -> Bool {
    guard let start = [":root", "html"].first(where: selector.hasPrefix) else { return false }
    specificity = start == ":root" ? 10 : 1
    var rest = selector.dropFirst(start.count)
    while let first = rest.first {
      guard let part = TokenCondition.simple(rest) else { return false }
      rest = rest.dropFirst(part.count)
      specificity += 10
      let negation = ":not("
      if part.hasPrefix(negation), part.hasSuffix(")") {
        let inner = part.dropFirst(negation.count).dropLast()
        guard TokenCondition.simple(inner)?.count == inner.count else { return false }
        exclusions.append(String(inner))
      } else {
        guard first == "[" || first == "." || first == ":" || first == "#" else { return false }
        facts.append(String(part))
      }
    }
    return true
  }

  /// The first of a run of simple selectors.
  private static func simple(_ text: Substring) -> Substring? {
    guard let first = text.first else { return nil }
    if first == "[" { return text.firstIndex(of: "]").map { text[...$0] } }
    guard first == "." || first == ":" || first == "#" else { return nil }
    var depth = 0
    let end = text.dropFirst().firstIndex { sign in
      if sign == "(" { depth += 1 }
      if sign == ")" { depth -= 1 }
      return depth == 0 && (".:#[".contains(sign) || sign == " ")
    }
    return text[..<(end ?? text.endIndex)]
  }

  func holds(in mode: DisplayMode) -> Bool {
    facts.allSatisfy(mode.facts.contains) && !exclusions.contains(where: mode.facts.contains)
  }

  var all: [String] { facts + exclusions }
}

/// One way in which a page may be shown: dark, with more contrast, with a setting that the reader chose.
struct DisplayMode {
  let facts: Set<String>
  /// What of it differs from the usual, in a fixed order.
  let differences: [String]

  static let dark = "(prefers-color-scheme:dark)"
  private static let light = "(prefers-color-scheme:light)"

  /// Every way that the facts of some conditions allow, the plainest first.
  static func all(of conditions: [TokenCondition]) -> [DisplayMode] {
    var modes = [DisplayMode(facts: [], differences: [])]
    for choices in choices(Set(conditions.flatMap(\.all))) {
      modes = modes.flatMap { mode in
        choices.map { choice in
          DisplayMode(
            facts: mode.facts.union(choice.facts), differences: mode.differences + choice.differences)
        }
      }
    }
    return modes.enumerated().sorted {
      ($0.element.differences.count, $0.offset) < ($1.element.differences.count, $1.offset)
    }.map(\.element)
  }

  /// What excludes each other stands together.
  private static func choices(_ facts: Set<String>) -> [[DisplayMode]] {
    var groups: [String: [String]] = [:]
    for fact in facts { groups[group(of: fact), default: []].append(fact) }
    return groups.sorted { $0.key < $1.key }.map { name, facts in
      let facts = facts.sorted()
      switch name {
      case "medium":
        let screen = DisplayMode(facts: ["screen"], differences: [])
        return facts.contains("print")
          ? [screen, DisplayMode(facts: ["print"], differences: ["print"])] : [screen]
      case "(prefers-color-scheme":
        return [
          DisplayMode(facts: [light], differences: []), DisplayMode(facts: [dark], differences: [dark]),
        ]
      default:
        // An attribute that is there with a value is there.
        let bare = facts.first { $0 == "[\(name.dropFirst())]" }
        return [DisplayMode(facts: [], differences: [])]
          + facts.map { DisplayMode(facts: Set([$0] + (bare.map { [$0] } ?? [])), differences: [$0]) }
      }
    }
  }

  private static func group(of fact: String) -> String {
    if fact == "screen" || fact == "print" { return "medium" }
    if fact.hasPrefix("["), let end = fact.firstIndex(where: { "]=~|^$*".contains($0) }) {
      return String(fact[..<end])
    }
    if fact.hasPrefix("(prefers-"), let end = fact.firstIndex(of: ":") { return String(fact[..<end]) }
    return fact
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }
  }
}
