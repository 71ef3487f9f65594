package import Diagnostics

/// Which web sites a column may link to without a word of warning.
package struct HostPolicy: Sendable {
  /// The office's own domains and those that `site.yaml` allows, small letters, without `www.`.
  private let own: [String]
  private let allowed: [String]

  package init(siteDomain: String, baseURL: String, allowed: [String]) {
    own = [siteDomain, WebHost(of: baseURL)?.name ?? ""].map(HostPolicy.plain).filter { !$0.isEmpty }
    self.allowed = allowed.map(HostPolicy.plain).filter { !$0.isEmpty }
  }

  package enum Standing: Sendable, Hashable {
    /// This site, or a government's.
    case government
    /// Named in `external_hosts`.
    case allowed
    case outside
    /// An IP address instead of a name.
    case address
    case shortener
  }

  package func standing(of host: WebHost) -> Standing {
    if host.isAddress { return .address }
    let name = HostPolicy.plain(host.name)
    if HostPolicy.belongs(name, to: own + HostPolicy.government) { return .government }
    if HostPolicy.belongs(name, to: allowed) { return .allowed }
    return HostPolicy.belongs(name, to: HostPolicy.shorteners) ? .shortener : .outside
  }

  /// Whether it is of this site, with its subdomains, or named in `external_hosts`.
  package func names(_ host: WebHost) -> Bool {
    HostPolicy.belongs(HostPolicy.plain(host.name), to: own + allowed)
  }

  /// What is doubtful about a link to this host; nil where nothing is.
  package func problem(of host: WebHost) -> Problem? {
    switch standing(of: host) {
    case .address: .externalLink(host.name, .address)
    case .shortener: .externalLink(host.name, .shortener)
    case .outside: .externalLink(host.name, .outside)
    case .government, .allowed: host.isSecure ? nil : .linkNotHTTPS(host.name)
    }
  }

  /// .gov.cn, and .政务 in both its spellings.
  private static let government = ["gov.cn", "政务", "xn--zfr164b"]
  private static let shorteners = [
    "t.cn", "url.cn", "dwz.cn", "suo.im", "bit.ly", "t.co", "goo.gl", "tinyurl.com", "is.gd", "w.url.cn",
  ]

  private static func belongs(_ name: String, to domains: [String]) -> Bool {
    domains.contains { name == $0 || name.hasSuffix("." + $0) }
  }

  private static func plain(_ name: String) -> String {
    let small = WebHost(of: name)?.name ?? name.lowercased()
    return small.hasPrefix("www.") ? String(small.dropFirst(4)) : small
  }
}

/// The host of an http or https address.
package struct WebHost: Sendable, Hashable {
  /// Small letters, without a port.
  package let name: String
  package let isSecure: Bool

  /// Nil for other schemes and for addresses without a host.
  package init?(of address: String) {
    let small = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { small.hasPrefix($0) }) else { return nil }
    let authority = small.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    if authority.hasPrefix("[") {
      name = String(authority.prefix { $0 != "]" }) + "]"
    } else {
      name = String(authority.prefix { $0 != ":" })
    }
    isSecure = scheme == "https://"
    // A user name before the host was reported as unsafe.
    guard !name.isEmpty, !authority.contains("@") else { return nil }
  }

  /// `192.0.2.1`, also as one number, and IPv6 in brackets.
  package var isAddress: Bool {
    name.hasPrefix("[") || name.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
  }
}
