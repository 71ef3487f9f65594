/// 发布机构: an office that issues documents.
package struct IssuingBody: Sendable, Hashable {
  /// The registered full name.
  package let name: String
  /// Names the body in paths: its code from `site.yaml`, `x-…` for a body that stands in no vocabulary.
  package let code: String
  package let isRegistered: Bool

  package init(name: String, code: String?) {
    self.name = name
    self.code = code ?? LocalCode.of(name)
    self.isRegistered = code != nil
  }
}

/// The issuing bodies of a column, with the other names they are known by.
package struct IssuingBodyVocabulary: Sendable {
  package struct Entry: Sendable {
    package let body: IssuingBody
    package let aliases: [String]

    package init(body: IssuingBody, aliases: [String]) {
      self.body = body
      self.aliases = aliases
    }
  }

  package let entries: [Entry]
  private let byName: [String: IssuingBody]
  private let byFoldedName: [String: IssuingBody]

  package init(_ entries: [Entry]) {
    self.entries = entries
    byName = Dictionary(entries.map { ($0.body.name, $0.body) }, uniquingKeysWith: { first, _ in first })
    var folded: [String: IssuingBody] = [:]
    for entry in entries {
      for name in [entry.body.name] + entry.aliases { folded[TextFolding.matchKey(name)] = entry.body }
    }
    byFoldedName = folded
  }

  package func registered(_ written: String) -> IssuingBody? {
    byName[written] ?? byFoldedName[TextFolding.matchKey(written)]
  }

  /// The names a body may be written by.
  package var names: [String] { entries.flatMap { [$0.body.name] + $0.aliases } }
}
