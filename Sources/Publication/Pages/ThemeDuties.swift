import Diagnostics

/// What every page owes its readers whatever the theme: the tags in its head, the footer with its marks, its content.
enum ThemeDuties {
  private static let pages = [
    "accessibility", "aggregate", "directory", "downloads", "home", "list", "not-found", "notice", "page",
    "search-page", "tombstone",
  ]
  private static let marks: [SiteField] = [.siteIdCode, .partyMark, .reportErrors, .icp, .police]

  /// One partial may serve all pages: a fault in it is told once.
  static func audit(_ printed: PrintedNames, into bag: inout DiagnosticBag) {
    var withoutTags: Set<Place> = []
    var withoutFooter: Set<Place> = []
    var bare: [[SiteField]] = []
    let footer = printed.always("footer")
    for page in pages {
      guard let parts = printed.always(page) else { continue }
      if !parts.contains(.name(PageField.metaTags.templateName)) {
        withoutTags.insert(printed.place(of: "</head>", in: page))
      }
      if !parts.contains(.name(PageField.footer.templateName)) {
        withoutFooter.insert(printed.place(of: "</body>", in: page))
      } else if let footer {
        let shown = parts.union(footer)
        bare.append(marks.filter { !shown.contains(.name(way(to: $0))) })
      }
    }
    for place in withoutTags.sorted() { bag.report(.themeTagsMissing(), at: place) }
    for place in withoutFooter.sorted() { bag.report(.themeFooterMissing(), at: place) }
    let missing = marks.filter { mark in bare.contains { $0.contains(mark) } }
    if !missing.isEmpty {
      bag.report(
        .themeFooterMarksMissing(missing.map(way)), at: printed.place(of: "<footer", in: "footer"))
    }
    auditContent(printed, into: &bag)
    // A theme of one's own may well do without a partial of the standard one.
    for (name, path) in printed.unused where !path.hasPrefix("Themes/standard/") {
      let others = printed.parsed.map(\.name).filter { $0 != name }
      bag.report(
        .themeTemplateUnused(name, suggestion: closestName(to: name.lowercased(), among: others)),
        at: Place(path: path))
    }
  }

  private static func way(to mark: SiteField) -> String { "site." + mark.templateName }

  /// A page without its content would take the place of the one that is published.
  private static func auditContent(_ printed: PrintedNames, into bag: inout DiagnosticBag) {
    for (template, content) in ContentDuty.all {
      guard let parts = printed.always(template) else { continue }
      let missing = content.filter { !$0.isMet(by: parts) }
      if !missing.isEmpty {
        bag.report(
          .themeContentMissing(template, missing.map(\.choices)), at: printed.place(ofContentOf: template))
      }
    }
  }
}
