package import Disclosure
package import SystemPackage

/// What a person at a terminal, or CI, asks for.
package struct BuildRequest: Sendable {
  package let content: FilePath
  package let themes: FilePath
  package let theme: String
  package let output: FilePath
  /// The only clock of a build.
  package let asOf: CalendarDate
  /// Warnings fail too.
  package let isStrict: Bool
  /// How many tasks may run at once; at least 1.
  package let jobs: Int
  /// A manifest of the published column, where the output folder does not hold it.
  package let against: FilePath?
  /// How attachments are looked into.
  package let scan: ScanSettings
  /// How much the feeds of subordinates may bring.
  package var feeds = FeedLimits.standard

  package init(
    content: FilePath, themes: FilePath, theme: String, output: FilePath, asOf: CalendarDate, isStrict: Bool,
    jobs: Int, against: FilePath? = nil, scan: ScanSettings = ScanSettings()
  ) {
    self.content = content
    self.themes = themes
    self.theme = theme
    self.output = output
    self.asOf = asOf
    self.isStrict = isStrict
    self.jobs = jobs
    self.against = against
    self.scan = scan
  }
}
