import Disclosure

/// An address as pages write it, taken apart: `https://www.example.gov.cn/a/b.html?id=1`.
package struct PageAddress: Sendable, Hashable {
  /// With its scheme, such as `https://www.example.gov.cn`; empty for a path alone.
  package let site: String
  /// Begins with a slash; percent signs decoded.
  package let path: String
  /// Behind the question mark; empty where there is none.
  package let query: String

  /// Nil for what is no page of a web server: another scheme, an anchor alone, or nothing.
  package init?(_ written: String) {
    let text = String(written.prefix { $0 != "#" })
    var rest = text[...]
    var site = ""
    if let scheme = ["https://", "http://", "//"].first(where: { text.lowercased().hasPrefix($0) }) {
      let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
      guard !host.isEmpty else { return nil }
      site = (scheme == "//" ? "https://" : scheme) + host.lowercased()
      rest = text.dropFirst(scheme.count + host.count)
      if rest.first != "/" { rest = "/" + rest }
    }
    guard rest.first == "/" else { return nil }
    let cut = rest.firstIndex(of: "?") ?? rest.endIndex
    self.init(
      site: site, path: PageAddress.joined(PercentEncoding.decoded(String(rest[..<cut])), to: "/"),
      query: String(rest[cut...].dropFirst()))
  }

  private init(site: String, path: String, query: String) {
    self.site = site
    self.path = path
    self.query = query
  }

  /// What a link on this page means; nil for what leads to no page or file.
  package func resolving(_ reference: String) -> PageAddress? {
    if let whole = PageAddress(reference) {
      return whole.site.isEmpty ? PageAddress(site: site, path: whole.path, query: whole.query) : whole
    }
    let text = reference.prefix { $0 != "#" }
    guard !text.isEmpty, !PageAddress.hasScheme(text) else { return nil }
    let cut = text.firstIndex(of: "?") ?? text.endIndex
    let relative = PercentEncoding.decoded(String(text[..<cut]))
    let target = relative.isEmpty ? path : PageAddress.joined(relative, to: path)
    return PageAddress(site: site, path: target, query: String(text[cut...].dropFirst()))
  }

  /// Path and query: what a server sees, percent signs decoded in the path.
  package var local: String { query.isEmpty ? path : path + "?" + query }

  /// The whole address, as a link writes it.
  package var href: String {
    var text = site
    for scalar in path.unicodeScalars {
      if scalar.value > 32, scalar.value < 127, !"<>\"%`{}|\\^?#".unicodeScalars.contains(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let hex = String(byte, radix: 16, uppercase: true)
          text += byte < 16 ? "%0\(hex)" : "%\(hex)"
        }
      }
    }
    return query.isEmpty ? text : text + "?" + query
  }

  /// `mailto:`, `javascript:` and the like.
  package static func hasScheme(_ text: some StringProtocol) -> Bool {
    let head = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return head.contains(":")
  }

  /// The path that `relative` means for a page at `path`.
  static func joined(_ relative: String, to path: String) -> String {
    var parts =
      relative.hasPrefix("/")
      ? [] : path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    if !relative.hasPrefix("/"), !path.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    let isFolder = relative.hasSuffix("/") || relative.hasSuffix("/.") || relative.hasSuffix("/..")
    return "/" + parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }
}
