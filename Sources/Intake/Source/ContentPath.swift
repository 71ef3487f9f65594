import Disclosure

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
    // A link without an address is reported where texts are rendered.
    if destination.isEmpty || destination.hasPrefix("//") { return .elsewhere }
    if destination.hasPrefix("#") { return .anchor(PercentEncoding.decoded(String(destination.dropFirst()))) }
    if hasScheme(destination) { return .elsewhere }
    if destination.hasPrefix("/") { return .absolute }
    let cut = destination.firstIndex(of: "#") ?? destination.endIndex
    let path = PercentEncoding.decoded(String(destination[..<cut]))
    guard let joined = join(path, to: source) else { return .outside }
    return .file(joined, anchor: PercentEncoding.decoded(String(destination[cut...].dropFirst())))
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

  /// A colon before the first slash makes an address of it, and a backslash no path at all: what is unsafe among
  /// such links is reported where texts are rendered.
  private static func hasScheme(_ text: String) -> Bool {
    text.contains("\\") || text.prefix { $0 != "/" && $0 != "#" }.contains(":")
  }

  /// The way from the file at `source` to another path: what an author types.
  static func relative(_ path: String, from source: String) -> String {
    let target = path.split(separator: "/")
    let folder = source.split(separator: "/").dropLast()
    var common = 0
    while common < folder.count, common < target.count - 1, folder[common] == target[common] { common += 1 }
    let up = Array(repeating: "..", count: folder.count - common)
    return (up + target[common...].map(String.init)).joined(separator: "/")
  }
}
