package import Diagnostics
package import Disclosure

/// 旧网址的去处: an old address with the page that it leads to now.
package struct Redirection: Sendable {
  let address: String
  let target: OutputPath
}

/// Holds the old addresses against the column: each leads to a notice, and none to itself.
package struct OldPathCheck {
  private let plan: SitePlan
  private var catalogue: Catalogue { plan.catalogue }
  /// The column's own folder, in small letters.
  private let base: String

  package init(_ plan: SitePlan) {
    self.plan = plan
    base = RedirectMap.path(of: plan.catalogue.column.baseURL).lowercased()
  }

  /// In the order of the file; what leads nowhere is reported.
  package func settle(_ paths: [OldPath], into bag: inout DiagnosticBag) -> [Redirection] {
    guard !paths.isEmpty else { return [] }
    let files = Set((plan.files.map { plan.path(of: $0) } + [.manifest]).map { $0.text.lowercased() })
    var targets: [String: OutputPath] = [:]
    for (index, notice) in catalogue.notices.enumerated() {
      targets[notice.indexNumber.text] = catalogue.paths[index]
      targets[notice.sourcePath] = catalogue.paths[index]
    }
    for left in plan.remains { targets[left.tombstone.indexNumber.text] = left.path }
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
      if isOwn(path.address, files) {
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

  /// An old column may have lain in the same folder; only what this one writes there is its own. A server tells no
  /// capitals apart in its list of addresses, and a folder is listed with its slash and without.
  ///
  /// - Parameter files: The paths of all planned files, in small letters.
  private func isOwn(_ address: String, _ files: Set<String>) -> Bool {
    let asked = address.lowercased()
    let path = asked.prefix { $0 != "?" }
    if path + "/" == base { return true }
    guard path.hasPrefix(base) else { return false }
    let parts = path.dropFirst(base.count).split(separator: "/")
    guard let first = parts.first.map(String.init) else { return path.count == asked.count }
    if OutputPath.folders.contains(first) { return true }
    // What is asked for with a query is another page, but where the column's own pages send one.
    let isPlain = path.count == asked.count || first == OutputPath.search.text
    return isPlain && parts.count == 1 && files.contains(first)
  }
}
