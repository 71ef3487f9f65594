import Diagnostics
import Disclosure
import Publication
import Scrutiny

/// Builds or checks a column. The path of the data is `compose` and `publish`, verb by verb.
package struct SiteBuilder: Sendable {
  let request: BuildRequest
  let place: SourcePlace
  private let progress: @Sendable (BuildStage) -> Void

  package init(_ request: BuildRequest, progress: @escaping @Sendable (BuildStage) -> Void = { _ in }) {
    self.request = request
    self.progress = progress
    place = SourcePlace(content: request.content, themes: request.themes)
  }

  /// Everything but the writing.
  package func check() async throws -> BuildReport {
    try await compose().report
  }

  /// Publishes the column; with any error what was published stays exactly as it was.
  package func build() async throws -> BuildReport {
    let staging = try Staging.open(
      output: request.output, mustNotContain: [request.content, request.themes])
    let composed = try await compose(staging: staging)
    guard !composed.report.hasFailed, let edition = composed.edition else {
      staging.abandon()
      return composed.report
    }
    try await publish(edition, through: staging)
    return composed.report
  }

  /// All that a column is pressed from.
  struct Edition {
    let plan: SitePlan
    /// Nil where the column has none yet.
    let ledger: Ledger?
    let theme: Theme
    let assets: [(name: String, path: String)]
    let reading: ContentReading
  }

  /// The column read, checked and planned, with all that was found; nothing is written.
  package func inspect() async throws -> ColumnReview {
    let composed = try await compose()
    return ColumnReview(
      report: composed.report, plan: composed.plan, calendar: composed.calendar, asOf: request.asOf)
  }

  /// What comes of the first four verbs.
  struct Composition {
    let report: BuildReport
    /// By which terms were counted: the office's years over the built-in ones.
    let calendar: WorkingDayCalendar
    /// Nil where `site.yaml` cannot carry a column.
    var plan: SitePlan?
    /// Nil where the column cannot be pressed either: the theme is unsound.
    var edition: Edition?
  }

  func compose(staging: Staging? = nil) async throws -> Composition {
    var bag = DiagnosticBag()
    progress(.survey)
    let survey = try Survey(of: place, into: &bag)
    let themeFolder = try ThemeFolder(named: request.theme, in: place, into: &bag)
    let theme = themeFolder.theme(into: &bag)
    let settings = SettingsReader(place: place, survey: survey)
    let calendar = try settings.calendar(into: &bag)
    let scrutiny = try settings.scrutiny(into: &bag)
    guard let column = try settings.column(by: scrutiny, into: &bag) else {
      return Composition(report: report(bag, column: nil, plan: nil), calendar: calendar)
    }

    progress(.read)
    let reading = try await ContentReader(
      place: place, survey: survey, column: column, scrutiny: scrutiny, jobs: request.jobs, staging: staging
    ).read(into: &bag)
    FileNames(survey: survey, reading: reading, column: column).report(by: scrutiny, into: &bag)
    try await AttachmentScan(request, place: place, scrutiny: scrutiny, staging: staging)
      .report(on: reading, into: &bag)
    let history = try await HistoryReader(
      place: place, survey: survey, request: request, scrutiny: scrutiny
    ).read(into: &bag)

    progress(.compile)
    let catalogue = CatalogueCompiler(column: column, asOf: request.asOf, calendar: calendar)
      .compile(notices: reading.notices, pages: reading.pages, unread: reading.unread, into: &bag)
    let remains = history.map {
      LedgerCheck($0, asOf: request.asOf).settle(catalogue, read: reading.notices, into: &bag)
    }

    progress(.plan)
    let plan = try plan(
      catalogue, remains: remains ?? [], ledger: history?.ledger, survey: survey, into: &bag)
    return Composition(
      report: report(bag, column: column, plan: plan), calendar: calendar, plan: plan,
      edition: theme.map {
        Edition(
          plan: plan, ledger: history?.ledger, theme: $0, assets: themeFolder.assets, reading: reading)
      })
  }

  private func publish(_ edition: Edition, through staging: Staging) async throws {
    progress(.press)
    let press = SitePress(plan: edition.plan, theme: edition.theme)
    let manifest = try await ColumnPress(
      plan: edition.plan, press: press, staging: staging, place: place, jobs: request.jobs, progress: progress
    ).write(edition.reading, assets: edition.assets, ledger: edition.ledger?.head)

    progress(.seal)
    try staging.seal(manifest)
  }

  private func report(_ bag: DiagnosticBag, column: Column?, plan: SitePlan?) -> BuildReport {
    let (kept, waived) = bag.adjusted(by: column?.rules ?? RuleSettings()).waived()
    return BuildReport(
      diagnostics: kept.sorted().map(\.masked), waived: waived.map(\.masked),
      notices: plan?.catalogue.notices.count ?? 0,
      drafts: plan?.catalogue.draftCount ?? 0, pages: plan?.pageCount ?? 0,
      hasFailed: kept.isFailure(strict: request.isStrict))
  }
}
