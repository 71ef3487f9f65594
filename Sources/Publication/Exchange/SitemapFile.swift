import Disclosure

/// The sitemap (sitemaps.org 0.9), split where it would hold more addresses than a file may.
struct SitemapFile {
  let plan: SitePlan

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

  private struct Entry {
    let path: OutputPath
    let modified: String?
  }

  /// `sitemap.xml` (`part` nil): all addresses, or the index of the parts.
  func bytes(part: Int?) -> [UInt8] {
    let parts = plan.files.count { if case .sitemap(part: .some) = $0 { true } else { false } }
    if part == nil, parts > 0 { return index(parts) }
    let entries = entries
    let first = ((part ?? 1) - 1) * SitePlan.sitemapSize
    return urls(entries[first..<min(entries.count, first + SitePlan.sitemapSize)])
  }

  private func index(_ parts: Int) -> [UInt8] {
    var bytes = Array((SitemapFile.head + "<sitemapindex \(SitemapFile.namespace)>\n").utf8)
    for part in 1...parts {
      bytes.append("<sitemap><loc>")
      appendEscaped(plan.catalogue.column.baseURL + OutputPath.sitemapPart(part).href, to: &bytes)
      bytes.append("</loc></sitemap>\n")
    }
    bytes.append("</sitemapindex>\n")
    return bytes
  }

  private func urls(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var bytes = Array((SitemapFile.head + "<urlset \(SitemapFile.namespace)>\n").utf8)
    for entry in entries {
      bytes.append("<url><loc>")
      appendEscaped(plan.catalogue.column.baseURL + entry.path.href, to: &bytes)
      bytes.append("</loc>")
      if let modified = entry.modified {
        bytes.append("<lastmod>")
        bytes.append(modified)
        bytes.append("</lastmod>")
      }
      bytes.append("</url>\n")
    }
    bytes.append("</urlset>\n")
    return bytes
  }

  /// Pages in the order of the plan, then notices from the oldest: a new notice comes last.
  private var entries: [Entry] {
    let catalogue = plan.catalogue
    let newest = catalogue.notices.last?.publishedAt.date.iso
    let pages: [Entry] = plan.files.compactMap { file in
      switch file {
      case .home: Entry(path: .home, modified: newest)
      case .search: Entry(path: .search, modified: nil)
      case .standingPage(let index):
        Entry(
          path: .standingPage(catalogue.pages[index].slug), modified: catalogue.pages[index].updatedOn.iso)
      case .accessibility: Entry(path: .accessibility, modified: nil)
      case .list(let key, page: nil):
        Entry(path: .list(key), modified: newestEntry(of: key))
      case .downloads: Entry(path: .downloads, modified: newest)
      case .directory(let vocabulary): Entry(path: .directory(vocabulary), modified: nil)
      case .aggregate(let key, page: nil): Entry(path: .aggregate(key), modified: nil)
      default: nil
      }
    }
    return pages
      + zip(catalogue.paths, catalogue.notices).map {
        Entry(path: $0, modified: $1.publishedAt.date.iso)
      }
  }

  private func newestEntry(of key: ListKey) -> String? {
    plan.lists.entries(of: key, tree: plan.catalogue.column.tree).last.map {
      plan.catalogue.notices[Int($0)].publishedAt.date.iso
    }
  }
}

/// `robots.txt` of the column: all may be read; where the sitemap lies.
enum RobotsFile {
  static func bytes(_ column: Column) -> [UInt8] {
    Array("User-agent: *\nAllow: /\nSitemap: \(column.baseURL)\(OutputPath.sitemap.href)\n".utf8)
  }
}
