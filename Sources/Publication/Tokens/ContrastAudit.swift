package import Diagnostics

/// Measures the contrast of the tokens that stand on each other, in every way in which a page may be shown.
package struct ContrastAudit {
  /// A token and what it stands on.
  struct Pair: Hashable {
    let ink: String
    let ground: String
    /// 4.5 for text, 3 for edges, signs and focus rings (WCAG 2.2, 1.4.3 and 1.4.11).
    let least: Double
  }

  /// The one list of what stands on what in the standard theme's style sheet; `Themes/README.md` tells it to authors.
  static let pairs: [Pair] =
    ["--ink", "--muted", "--accent", "--visited"].flatMap { ink in
      ["--paper", "--soft"].map { Pair(ink: ink, ground: $0, least: 4.5) }
    }
    + ["--ended", "--ink", "--accent", "--visited"].map {
      Pair(ink: $0, ground: "--ended-soft", least: 4.5)
    } + [
      Pair(ink: "--band-ink", ground: "--band", least: 4.5),
      Pair(ink: "--band-ink", ground: "--chosen", least: 4.5),
      Pair(ink: "--ended", ground: "--paper", least: 4.5),
      Pair(ink: "--ink", ground: "--found", least: 4.5),
      Pair(ink: "--edge", ground: "--paper", least: 3),
      Pair(ink: "--edge", ground: "--soft", least: 3),
      Pair(ink: "--focus", ground: "--paper", least: 3),
      Pair(ink: "--focus", ground: "--soft", least: 3),
      Pair(ink: "--focus", ground: "--ended-soft", least: 3),
      Pair(ink: "--band-focus", ground: "--band", least: 3),
      Pair(ink: "--band-focus", ground: "--chosen", least: 3),
    ]
  /// Colours on which nothing depends that must be told apart.
  private static let further = ["--line"]

  private let tokens: LayeredTokens
  private var told: Set<[Place]> = []

  private init(_ tokens: LayeredTokens) {
    self.tokens = tokens
  }

  /// - Parameter files: those of the theme, whose style sheets may set colours that are not measured.
  package static func audit(_ tokens: LayeredTokens, of files: [ThemeFile], into bag: inout DiagnosticBag) {
    var audit = ContrastAudit(tokens)
    audit.run(into: &bag)
    for file in files where file.name.hasSuffix(".css") && file.name != Theme.tokensName {
      audit.reportUnmeasured(in: file, into: &bag)
    }
  }

  /// Tells which colours a style sheet sets anew; what refers to other tokens, and what is for paper, may be.
  private func reportUnmeasured(in file: ThemeFile, into bag: inout DiagnosticBag) {
    let names = colourNames
    for block in TokenSheet(file).blocks where !block.conditions.contains(where: { $0.contains("print") }) {
      for declaration in block.declarations
      where names.contains(declaration.name) && declaration.value != "inherit"
        && !declaration.value.hasPrefix("var(")
      {
        bag.report(
          .themeColourElsewhere(declaration.name, in: file.name), at: file.place(declaration.range))
      }
    }
  }

  /// A block with the ways in which it holds.
  private struct Layer {
    let block: LayeredTokens.Block
    let conditions: [TokenCondition]
  }

  private mutating func run(into bag: inout DiagnosticBag) {
    let names = colourNames
    var layers: [Layer] = []
    for block in tokens.blocks {
      guard let first = block.tokens.first(where: { names.contains($0.name) }) else { continue }
      if let conditions = TokenCondition.all(of: block) {
        layers.append(Layer(block: block, conditions: conditions))
      } else {
        let head = (block.conditions + [block.selector]).joined(separator: " ")
        bag.report(.themeTokensUnread(first.name, within: head), at: first.place)
      }
    }
    for mode in DisplayMode.all(of: layers.flatMap(\.conditions)) {
      measure(in: mode, by: values(in: mode, of: layers), into: &bag)
    }
  }

  private static let colours = Set(pairs.flatMap { [$0.ink, $0.ground] } + further)

  /// The tokens that are colours, and those they refer to.
  private var colourNames: Set<String> {
    var names = ContrastAudit.colours
    while true {
      let found = tokens.blocks.flatMap(\.tokens).filter { names.contains($0.name) }
        .compactMap { ContrastAudit.reference($0.value)?.name }
      guard !names.isSuperset(of: found) else { return names }
      names.formUnion(found)
    }
  }

  /// What `var(--name, instead)` refers to.
  private static func reference(_ value: String) -> (name: String, instead: String?)? {
    guard value.hasPrefix("var("), value.hasSuffix(")") else { return nil }
    let parts = value.dropFirst(4).dropLast().split(separator: ",", maxSplits: 1)
      .map { $0.split(separator: " ").joined(separator: " ") }
    return parts.first.map { ($0, parts.dropFirst().first) }
  }

  /// The token of each name that holds in a mode: the most specific, of those the last.
  private func values(in mode: DisplayMode, of layers: [Layer]) -> [String: LayeredTokens.Token] {
    var held: [String: (specificity: Int, token: LayeredTokens.Token)] = [:]
    for layer in layers {
      guard let specificity = layer.conditions.filter({ $0.holds(in: mode) }).map(\.specificity).max() else {
        continue
      }
      for token in layer.block.tokens where specificity >= held[token.name]?.specificity ?? 0 {
        held[token.name] = (specificity, token)
      }
    }
    return held.mapValues(\.token)
  }

  private mutating func measure(
    in mode: DisplayMode, by values: [String: LayeredTokens.Token], into bag: inout DiagnosticBag
  ) {
    var colours: [String: Colour] = [:]
    for name in ContrastAudit.colours.sorted() {
      colours[name] = values[name].flatMap { colour(of: $0, by: values, into: &bag) }
    }
    for pair in ContrastAudit.pairs {
      guard let ink = values[pair.ink], let ground = values[pair.ground], let inkColour = colours[pair.ink],
        let groundColour = colours[pair.ground]
      else { continue }
      let ratio = inkColour.contrast(with: groundColour)
      // What the own theme set is what its author can change.
      let blamed = ink.isOwn || !ground.isOwn ? ink : ground
      guard ratio < pair.least, told.insert([ink.place, ground.place]).inserted else { continue }
      bag.report(
        .themeContrast(
          ink: pair.ink, inkValue: ink.value, ground: pair.ground, groundValue: ground.value,
          hundredths: Int(ratio * 100), least: pair.least == 3 ? "3" : "4.5", modes: mode.differences),
        at: blamed.place)
    }
  }

  /// Follows references; nil, with a problem in the bag, where the colour cannot be read.
  private mutating func colour(
    of token: LayeredTokens.Token, by values: [String: LayeredTokens.Token], into bag: inout DiagnosticBag
  ) -> Colour? {
    var token = token
    var value = token.value
    var seen: Set<String> = [token.name]
    while let (name, instead) = ContrastAudit.reference(value) {
      if let next = values[name] {
        guard seen.insert(name).inserted else {
          report(.themeColourCircle(token.name, value: value), at: token, into: &bag)
          return nil
        }
        (token, value) = (next, next.value)
      } else if let instead {
        value = instead
      } else {
        report(.themeColourUndefined(token.name, value: value, missing: name), at: token, into: &bag)
        return nil
      }
    }
    switch ColourReading(value) {
    case .colour(let colour): return colour
    case .legal: report(.themeColourUnread(token.name, value: value), at: token, into: &bag)
    case .broken: report(.themeColourBroken(token.name, value: value), at: token, into: &bag)
    }
    return nil
  }

  private mutating func report(
    _ problem: Problem, at token: LayeredTokens.Token, into bag: inout DiagnosticBag
  ) {
    if told.insert([token.place]).inserted { bag.report(problem, at: token.place) }
  }
}
