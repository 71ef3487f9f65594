package import Diagnostics
package import Disclosure
package import Publication
import SystemPackage

/// What came of fetching one subordinate's feed.
package struct FetchOutcome: Sendable {
  package let subordinate: Subordinate
  package var pages = 0
  package var entries = 0
  /// Nil where all went well; what was stored before stays otherwise as it was.
  package var failure: Wording?
  /// Whether something of it is stored, now or from earlier.
  package var isStored = false
}

/// What came of fetching, and what it brought to light.
package struct Gathering: Sendable {
  package let outcomes: [FetchOutcome]
  /// Documents that more than one column publishes, this one included.
  package let shared: [SharedDocument]
  package let report: BuildReport
}

extension SiteBuilder {
  /// Fetches the feeds of the subordinate columns and stores them with their sums: the only step that asks a network.
  ///
  /// - Parameter only: Ids of subordinates; all where it is empty.
  package func aggregate(only: [String]) async throws -> Gathering {
    let review = try await inspect()
    guard let column = review.catalogue?.column else { throw BuildFailure.noColumn(place.content.string) }
    let fetcher = FeedFetcher(place: place, scan: request.scan, today: request.asOf, limits: request.feeds)
    var outcomes: [FetchOutcome] = []
    for subordinate in column.subordinates
    where only.isEmpty || only.contains(subordinate.id) {
      outcomes.append(try fetcher.fetch(subordinate))
    }
    let stored = Set(try StoredFeeds(place: place).lines().map(\.subordinate))
    for index in outcomes.indices {
      outcomes[index].isStored = stored.contains(outcomes[index].subordinate.id)
    }
    let composed = try await compose()
    let shared = composed.plan.map { AggregateCheck($0.aggregated, in: $0.catalogue).shared }
    return Gathering(
      outcomes: outcomes, shared: shared ?? [],
      report: composed.report.after(failures: outcomes.filter { $0.failure != nil }.map(\.subordinate)))
  }
}

extension BuildReport {
  /// Without the advice to fetch what was asked for just now and could not be had.
  fileprivate func after(failures: [Subordinate]) -> BuildReport {
    let told = diagnostics.compactMap { diagnostic -> Diagnostic? in
      if diagnostic.rule == .aggregateNotFetched, failures.contains(where: { $0.place == diagnostic.place }) {
        return nil
      }
      let isChanged = failures.contains { diagnostic.place.path.hasPrefix("\(Subordinate.folder)/\($0.id)/") }
      guard diagnostic.rule == .aggregateChanged, isChanged else { return diagnostic }
      var changed = Diagnostic(
        .aggregateChangedUnreached(diagnostic.place.path), at: diagnostic.place, notes: diagnostic.notes)
      changed.severity = diagnostic.severity
      return changed
    }
    return BuildReport(
      diagnostics: told, waived: waived, notices: notices, drafts: drafts, pages: pages, hasFailed: hasFailed)
  }
}
