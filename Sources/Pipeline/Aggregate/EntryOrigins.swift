import Diagnostics
import Disclosure

/// Tells of entries that lie on another host than the feed that lists them: once for each host.
struct EntryOrigins {
  let office: String
  let hosts: HostPolicy
  private var found: [(host: String, feed: String, title: String, place: Place, count: Int)] = []
  private var places: [String: Int] = [:]

  init(office: String, hosts: HostPolicy) {
    self.office = office
    self.hosts = hosts
  }

  /// - Parameter feed: Where the feed was fetched; of a file nothing is asked.
  mutating func add(_ entry: AggregatedEntry, of feed: String) {
    guard let home = WebHost(of: feed), let host = WebHost(of: entry.address), host.name != home.name,
      !hosts.names(host)
    else { return }
    if let index = places[host.name] {
      found[index].count += 1
    } else {
      places[host.name] = found.count
      found.append((host.name, home.name, entry.title, Place(path: entry.source), 1))
    }
  }

  func report(into bag: inout DiagnosticBag) {
    for host in found {
      bag.report(
        .aggregateElsewhere(office, title: host.title, count: host.count, host: host.host, feed: host.feed),
        at: host.place)
    }
  }
}
