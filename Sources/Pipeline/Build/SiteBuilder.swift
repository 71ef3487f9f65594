import Diagnostics
import Disclosure
import Intake
import Publication
import Scrutiny

/// Builds or checks a column. The path of the data is `compose` and `publish`, verb by verb.
package struct SiteBuilder: Sendable {
  private let request: BuildRequest
  private let place: SourcePlace
  private let progress: @Sendable (BuildStage) -> Void

  package init(_ request: BuildRequest, progress: @escaping @Sendable (BuildStage) -> Void = { _ in }) {
    self.request = request
    self.progress = progress
    place = SourcePlace(content: request.content, themes: request.themes)
  }

  /// Everything but the writing.
  package func check() async throws -> BuildReport {
    try await compose(spool: nil).report
  }

  /// Publishes the column; with any error what was published stays exactly as it was.
  package func build() async throws -> BuildReport {
    let staging = try Staging.open(
      output: request.output, mustNotContain: [request.content, request.themes])
    let composed = try await compose { try staging.spool(chunk: $0, $1) }
    guard !composed.report.hasFailed, let edition = composed.edition else {
      staging.abandon()
      return composed.report
    }
    try await publish(edition, through: staging)
    return composed.report
  }

  /// All that a column is pressed from.
  private struct Edition {
    let plan: SitePlan
    let theme: Theme
    let assets: [(name: String, path: String)]
    let reading: ContentReading
  }

  private func compose(
    spool: (@Sendable (Int, [UInt8]) throws -> Void)?
  ) async throws -> (report: BuildReport, edition: Edition?) {
    var bag = DiagnosticBag()
    progress(.survey)
    let survey = try Survey(of: place, into: &bag)
    let themeFolder = try ThemeFolder(named: request.theme, in: place, into: &bag)
    let theme = Theme(files: themeFolder.files, folder: themeFolder.folder, into: &bag)
    let settings = SettingsReader(place: place, survey: survey)
    let scrutiny = try settings.scrutiny(into: &bag)
    guard let column = try settings.column(by: scrutiny, into: &bag) else {
      return (report(bag, column: nil, plan: nil, drafts: 0), nil)
    }

    progress(.read)
    let reading = try await ContentReader(
      place: place, survey: survey, column: column, scrutiny: scrutiny, jobs: request.jobs, spool: spool
    ).read(into: &bag)
    FileNames(survey: survey, reading: reading).report(by: scrutiny, into: &bag)

    progress(.compile)
    let catalogue = CatalogueCompiler(column: column, asOf: request.asOf)
      .compile(notices: reading.notices, pages: reading.pages, unread: reading.unread, into: &bag)

    progress(.plan)
    let plan = SitePlanner.plan(catalogue, into: &bag)
    let report = report(bag, column: column, plan: plan, drafts: catalogue.draftCount)
    return (
      report,
      theme.map { Edition(plan: plan, theme: $0, assets: themeFolder.assets, reading: reading) }
    )
  }

  private func publish(_ edition: Edition, through staging: Staging) async throws {
    progress(.press)
    let press = SitePress(plan: edition.plan, theme: edition.theme)
    let manifest = try await ColumnPress(
      plan: edition.plan, press: press, staging: staging, place: place, jobs: request.jobs
    ).write(edition.reading, assets: edition.assets)

    progress(.seal)
    try staging.seal(manifest)
  }

  private func report(
    _ bag: DiagnosticBag, column: Column?, plan: SitePlan?, drafts: Int
  ) -> BuildReport {
    let (kept, waived) = bag.adjusted(by: column?.rules ?? RuleSettings()).waived()
    return BuildReport(
      diagnostics: kept.sorted().map(\.masked), waived: waived.map(\.masked),
      notices: plan?.catalogue.notices.count ?? 0, drafts: drafts,
      pages: plan?.pageCount ?? 0,
      hasFailed: kept.isFailure(strict: request.isStrict))
  }
}
