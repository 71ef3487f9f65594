package import Diagnostics
package import Disclosure

/// 旧网址的去处: an old address with the page that it leads to now.
package struct Redirection: Sendable {
  let address: String
  let target: OutputPath
}

/// Holds the old addresses against the column: each leads to a notice, and none to itself.
package struct OldPathCheck {
  private let catalogue: Catalogue
  private let remains: [Remains]
  private let base: String

  package init(_ catalogue: Catalogue, remains: [Remains]) {
    self.catalogue = catalogue
    self.remains = remains
    base = RedirectMap.path(of: catalogue.column.baseURL)
  }

  /// In the order of the file; what leads nowhere is reported.
  package func settle(_ paths: [OldPath], into bag: inout DiagnosticBag) -> [Redirection] {
    guard !paths.isEmpty else { return [] }
    var targets: [String: OutputPath] = [:]
    for (index, notice) in catalogue.notices.enumerated() {
      targets[notice.indexNumber.text] = catalogue.paths[index]
      targets[notice.sourcePath] = catalogue.paths[index]
    }
    for left in remains { targets[left.tombstone.indexNumber.text] = left.path }
    let drafts = Set(catalogue.drafts.flatMap { [$0.indexNumber.text, $0.sourcePath] })
    var sources: NameSuggestions?
    var numbers: NameSuggestions?
    func closest(to target: String) -> String? {
      if target.hasSuffix(".md") {
        if sources == nil { sources = NameSuggestions(among: catalogue.notices.map(\.sourcePath)) }
        return sources?.closest(to: target)
      }
      if numbers == nil { numbers = NameSuggestions(among: catalogue.notices.map(\.indexNumber.text)) }
      return numbers?.closest(to: target)
    }
    return paths.compactMap { path in
      if path.address.hasPrefix(base), isOwn(path.address.dropFirst(base.count)) {
        bag.report(.oldPathOwn(path.address), at: path.place)
        return nil
      }
      let named = IndexNumber(path.target)?.text ?? path.target
      if let target = targets[named] ?? targets["Content/" + path.target] {
        return Redirection(address: path.address, target: target)
      }
      // What is no notice yet, or could not be read, has its own problems.
      let isOpen =
        drafts.contains(named) || drafts.contains("Content/" + path.target) || !catalogue.unread.isEmpty
      if !isOpen {
        bag.report(.oldPathTarget(path.target, closest: closest(to: path.target)), at: path.targetPlace)
      }
      return nil
    }
  }

  /// An old column may have lain in the same folder; only what this one writes there is its own.
  private func isOwn(_ path: Substring) -> Bool {
    if path.isEmpty { return true }
    let folders = [
      "assets/", "body/", "category/", "document-number/", "downloads/", "genre/", "notices/",
      "number/", "pages/", "schemas/", "search/", "subordinates/", "topic/", "year/",
    ]
    let files: [OutputPath] = [
      .home, .guide, .onRequest, .search, .openSearch, .sitemap, .robots, .notFound, .redirects, .manifest,
      .accessibility,
    ]
    return folders.contains { path.hasPrefix($0) } || files.contains { $0.text == String(path) }
  }
}
