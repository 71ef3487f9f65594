/// 主题分类: what a notice is about, on the State Council's two levels.
package struct Topic: Sendable, Hashable {
  /// One or two names, from the first level down.
  package let path: [String]
  /// Names the topic in paths: `02` and `02-01` in the taxonomy, `x-…` outside it.
  package let code: String

  package var name: String { path.joined(separator: "\\") }
  package var isInTaxonomy: Bool { !code.hasPrefix("x-") }

  /// The topic one level up; nil on the first level.
  package var parent: Topic? {
    guard path.count > 1, let name = path.first else { return nil }
    return Topic.byName[name] ?? Topic(path: [name], code: LocalCode.of(name))
  }

  /// Every topic of the taxonomy, each first-level topic before its children.
  package static let official: [Topic] = taxonomy.enumerated().flatMap { first, entry in
    let number = twoDigits(first + 1)
    return [Topic(path: [entry.name], code: number)]
      + entry.children.enumerated().map { second, name in
        Topic(path: [entry.name, name], code: number + "-" + twoDigits(second + 1))
      }
  }

  private static let byName: [String: Topic] = Dictionary(
    official.map { ($0.name, $0) } + official.map { ($0.path.joined(separator: "/"), $0) },
    uniquingKeysWith: { first, _ in first })

  private static let byFoldedName: [String: Topic] = {
    var topics = Dictionary(
      official.map { (TextFolding.matchKey($0.path.joined(separator: "/")), $0) },
      uniquingKeysWith: { first, _ in first })
    // A second-level name alone is enough where only one first-level topic has it.
    let seconds = Dictionary(grouping: official.filter { $0.path.count == 2 }) {
      TextFolding.matchKey($0.path[1])
    }
    for (name, candidates) in seconds where candidates.count == 1 && topics[name] == nil {
      topics[name] = candidates[0]
    }
    return topics
  }()

  /// Reads `综合政务\政务公开`, `综合政务/政务公开` or one name; what the taxonomy lacks becomes a local topic.
  package static func read(_ written: String) -> Topic? {
    if let topic = byName[written] { return topic }
    let path =
      written.split { "\\/＼／>＞".contains($0) }
      .map { TextFolding.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard !path.isEmpty else { return nil }
    let joined = path.joined(separator: "/")
    return byFoldedName[TextFolding.matchKey(joined)]
      ?? Topic(path: Array(path.prefix(2)), code: LocalCode.of(joined))
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
