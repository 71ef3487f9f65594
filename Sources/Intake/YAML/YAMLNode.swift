import Diagnostics

/// A value of a YAML document with the place where it begins.
struct YAMLNode: Sendable {
  enum Value: Sendable {
    /// `isPlain` where the text stood without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let value: Value
  let mark: YAMLMark
  /// Where the value ends.
  let end: YAMLMark

  var scalar: String? {
    if case .scalar(let text, _) = value { return text }
    return nil
  }

  /// Visits every text that stands without quotes, this node's own or those below it.
  func forEachPlainScalar(_ visit: (YAMLNode) -> Void) {
    switch value {
    case .scalar(_, let isPlain): if isPlain { visit(self) }
    case .sequence(let items): for item in items { item.forEachPlainScalar(visit) }
    case .mapping(let pairs): for pair in pairs { pair.value.forEachPlainScalar(visit) }
    }
  }

  /// True for `key:` with nothing behind it, for `~` and for `null`.
  var isEmpty: Bool {
    guard case .scalar(let text, let isPlain) = value else { return false }
    return text.isEmpty || (isPlain && (text == "~" || text == "null"))
  }
}

/// A place in a YAML text; line and column count from 0, columns in Unicode scalars.
struct YAMLMark: Sendable, Hashable {
  var line: Int
  var column: Int
}

/// Why a YAML text cannot be taken.
struct YAMLFault: Error, Sendable {
  let reason: Problem.YAMLReason
  let mark: YAMLMark
}
