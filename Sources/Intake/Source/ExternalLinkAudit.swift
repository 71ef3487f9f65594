import Diagnostics
import Disclosure
import Markdown

/// Judges links that leave the column.
struct ExternalLinkAudit {
  let hosts: HostPolicy

  /// Reports a doubtful link; true where the page has to say that it leads to no government site.
  func leaves(_ link: BodyLink, into bag: inout DiagnosticBag) -> Bool {
    guard let host = WebHost(of: link.destination) else { return false }
    let standing = hosts.standing(of: host)
    switch standing {
    case .address: bag.report(.externalLink(host.name, .address), at: link.place)
    case .shortener: bag.report(.externalLink(host.name, .shortener), at: link.place)
    case .outside: bag.report(.externalLink(host.name, .outside), at: link.place)
    case .government, .allowed:
      if !host.isSecure { bag.report(.linkNotHTTPS(host.name), at: link.place) }
    }
    return standing != .government && link.kind == .link
  }
}
