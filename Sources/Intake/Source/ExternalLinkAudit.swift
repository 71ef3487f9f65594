import Diagnostics
import Disclosure
import Markdown

/// Judges links that leave the column.
struct ExternalLinkAudit {
  let hosts: HostPolicy

  /// Reports a doubtful link; true where the page has to say that it leads to no government site.
  func leaves(_ link: BodyLink, into bag: inout DiagnosticBag) -> Bool {
    guard let host = WebHost(of: link.destination) else { return false }
    if let problem = hosts.problem(of: host) { bag.report(problem, at: link.place) }
    return hosts.standing(of: host) != .government && link.kind == .link
  }
}
