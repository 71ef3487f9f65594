/// What the parts of a package say of each other: `_rels/*.rels`.
struct Relationships {
  private var targets: [String: [String: String]] = [:]
  /// How many may still be kept, over all parts.
  private var rest = 100_000

  /// The parts that a part points at, by the number of the relation.
  func targets(of part: String) -> [String: String] { targets[part] ?? [:] }

  /// Reads a part where it is one of relations; tells whether it is.
  mutating func read(_ entry: ArchiveEntry, _ stream: ArchiveStream, of package: ZipPackage) throws -> Bool {
    guard let owner = Relationships.owner(entry.name) else { return false }
    let reader = RelationReader(owner: owner, limit: rest)
    try package.parse(entry, stream, reader)
    rest -= reader.targets.count
    targets[owner] = reader.targets
    return true
  }

  /// The part that a file of relations belongs to; nil where it is none.
  private static func owner(_ name: String) -> String? {
    guard name.hasSuffix(".rels"), let folder = name.range(of: "_rels/") else { return nil }
    return String(name[..<folder.lowerBound] + name[folder.upperBound...].dropLast(".rels".count))
  }
}

private final class RelationReader: XMLReceiver {
  private let folder: [Substring]
  private let limit: Int
  private(set) var targets: [String: String] = [:]

  init(owner: String, limit: Int) {
    folder = owner.split(separator: "/").dropLast()
    self.limit = limit
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", targets.count < limit,
      let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    var parts = target.hasPrefix("/") ? [] : folder
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    targets[id] = parts.joined(separator: "/")
  }

  func end(_ name: String) {}
  func text(_ bytes: Span<UInt8>) {}
}

extension String {
  /// Where another text begins in this one; no library below the pipeline has it.
  func range(of other: String) -> Range<Index>? { ranges(of: other).first }
}
