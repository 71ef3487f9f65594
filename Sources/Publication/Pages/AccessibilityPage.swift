import Disclosure

/// 无障碍声明: what the column does for readers who see, hear or move with difficulty, and whom to tell what is missing.
///
/// The text is the theme's, since the theme is what it speaks of. An office that writes `Content/pages/accessibility.md`
/// has its own page at the same address instead.
struct AccessibilityPage {
  let frame: PageFrame

  static let name = "无障碍声明"
  static let slug = "accessibility"

  /// Whether the office leaves the page to the theme.
  static func isWanted(in catalogue: Catalogue) -> Bool { !catalogue.pages.contains { $0.slug == slug } }

  var record: TemplateRecord {
    let path = OutputPath.accessibility
    return frame.record(
      root: path.root, heading: AccessibilityPage.name,
      trail: [PageFrame.Crumb(name: AccessibilityPage.name, path: path)],
      position: .page(AccessibilityPage.slug)
    ) { tags in
      tags.addColumn(
        ColumnDescriptions.standingPage(
          AccessibilityPage.name, slug: AccessibilityPage.slug, of: frame.column))
      tags.addCanonical(frame.absolute(path))
    }
  }
}
