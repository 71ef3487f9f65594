import Diagnostics

/// What every page owes its readers whatever the theme: the tags in its head, and the footer with its marks.
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
      guard let names = printed.always(page) else { continue }
      if !names.contains(PrintedNames.Name(own: PageField.metaTags)) {
        withoutTags.insert(printed.place(of: "</head>", in: page))
      }
      if !names.contains(PrintedNames.Name(own: PageField.footer)) {
        withoutFooter.insert(printed.place(of: "</body>", in: page))
      } else if let footer {
        let shown = names.union(footer)
        bare.append(marks.filter { !shown.contains(PrintedNames.Name(within: $0)) })
      }
    }
    for place in withoutTags.sorted() { bag.report(.themeTagsMissing(), at: place) }
    for place in withoutFooter.sorted() { bag.report(.themeFooterMissing(), at: place) }
    let missing = marks.filter { mark in bare.contains { $0.contains(mark) } }
    guard !missing.isEmpty else { return }
    bag.report(
      .themeFooterMarksMissing(missing.map { "site." + $0.templateName }),
      at: printed.place(of: "<footer", in: "footer"))
  }
}
