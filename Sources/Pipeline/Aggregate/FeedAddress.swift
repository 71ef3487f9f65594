import Disclosure
import Takeover

/// Where the next page of a feed lies; what a feed says of it is another office's word, and is not followed everywhere.
package enum FeedAddress {
  /// The address of the next page. Nil where it leads to another host, out of the web, or out of the folder of a file.
  ///
  /// - Parameters:
  ///   - written: `next_url` as the feed gives it.
  ///   - current: Where this page was fetched: a web address, or the path of a file.
  package static func next(_ written: String, after current: String) -> String? {
    guard written.utf8.count <= 4096, written.unicodeScalars.allSatisfy({ !TextFolding.isBlank($0) })
    else { return nil }
    return isWeb(current) ? page(written, after: current) : file(written, beside: current)
  }

  static func isWeb(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  private static func page(_ written: String, after current: String) -> String? {
    guard let here = PageAddress(current), let there = here.resolving(written),
      host(of: there) == host(of: here), isSecure(there) || !isSecure(here)
    else { return nil }
    // As it was written where it is whole: its percent signs are the server's business.
    return isWeb(written) ? written : there.href
  }

  /// A file's next page lies beside it, whatever address the feed gives; a relative one may lie in a folder beside it.
  private static func file(_ written: String, beside current: String) -> String? {
    let isAddress = isWeb(written.lowercased())
    let name = isAddress ? FileName.last(of: String(written.prefix { $0 != "?" && $0 != "#" })) : written
    guard !PageAddress.hasScheme(name), isPlainRelativePath(name) else { return nil }
    return (current.lastIndex(of: "/").map { String(current[...$0]) } ?? "") + name
  }

  private static func isSecure(_ address: PageAddress) -> Bool { address.site.hasPrefix("https://") }

  /// With its port, where that is not the one of the scheme.
  private static func host(of address: PageAddress) -> String {
    let host = String(address.site.drop { $0 != "/" }.dropFirst(2))
    let port = isSecure(address) ? ":443" : ":80"
    return host.hasSuffix(port) ? String(host.dropLast(port.count)) : host
  }
}
