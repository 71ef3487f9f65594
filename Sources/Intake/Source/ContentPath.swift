/// Addresses that authors write, resolved to paths in `Content/`.
enum ContentPath {
  enum Resolution: Equatable {
    /// Leaves the column: a full address, or an anchor in the same text.
    case elsewhere
    case anchor(String)
    /// Relative to the root; the anchor without its `#`, or empty.
    case file(String, anchor: String)
    /// Begins with `/`: it would point at the carrying site.
    case absolute
    /// Climbs out of `Content/`.
    case outside
  }

  static func resolve(_ destination: String, from source: String) -> Resolution {
    if destination.hasPrefix("#") { return .anchor(percentDecoded(String(destination.dropFirst()))) }
    if hasScheme(destination) { return .elsewhere }
    if destination.hasPrefix("/") || destination.hasPrefix("\\") { return .absolute }
    let cut = destination.firstIndex(of: "#") ?? destination.endIndex
    let path = percentDecoded(String(destination[..<cut]))
    guard let joined = join(path, to: source) else { return .outside }
    return .file(joined, anchor: percentDecoded(String(destination[cut...].dropFirst())))
  }

  /// The path that `relative` means for a file at `source`; nil where it leaves `Content/`.
  static func join(_ relative: String, to source: String) -> String? {
    var parts = source.split(separator: "/").dropLast().map(String.init)
    let depth = 1
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > depth else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 58) else { return false }
    let scheme = text.utf8[..<colon]
    return scheme.count > 1
      && scheme.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
          || $0 == 43 || $0 == 45 || $0 == 46
      }
  }

  static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(37) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 37, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
