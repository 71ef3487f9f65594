/// 订阅格式: the languages in which feeds are written.
package enum FeedForm: String, Sendable, Hashable, CaseIterable {
  case json, atom, rss

  /// As pages offer it.
  var label: String {
    switch self {
    case .json: "JSON Feed"
    case .atom: "Atom"
    case .rss: "RSS"
    }
  }

  /// Whether older entries follow on further pages. JSON Feed is the archive that programs walk through; feed readers,
  /// for whom Atom and RSS are there, only ever ask for the newest.
  var hasPages: Bool { self == .json }

  var mediaType: String {
    switch self {
    case .json: "application/feed+json"
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    }
  }
}
