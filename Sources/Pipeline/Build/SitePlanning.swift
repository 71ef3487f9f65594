import Diagnostics
import Disclosure
import Intake
import Publication

extension SiteBuilder {
  /// The plan of the column, with what the office's lists beside the notices add to it.
  func plan(
    _ catalogue: Catalogue, remains: [Remains], ledger: Ledger?, survey: Survey, into bag: inout DiagnosticBag
  ) throws(BuildFailure) -> SitePlan {
    var oldPaths: [OldPath] = []
    if survey.oldPaths == .file {
      let (bytes, size) = try place.read(OldPath.path, limit: SourceText.maximumSize)
      if let bytes {
        oldPaths = OldPathReader.read(bytes: bytes, into: &bag)
      } else {
        bag.report(.fileTooLarge(bytes: size, limit: SourceText.maximumSize), at: Place(path: OldPath.path))
      }
    }
    let subordinates = catalogue.column.subordinates
    let entries = try StoredFeeds(place: place).entries(
      for: catalogue.column, asOf: request.asOf, into: &bag)
    let aggregated = AggregatedLists(entries, of: subordinates)
    AggregateCheck(aggregated, in: catalogue).report(into: &bag)
    var plan = SitePlanner.plan(
      catalogue, remains: remains, aggregated: aggregated, ledger: ledger, into: &bag)
    plan.redirections = OldPathCheck(plan).settle(oldPaths, into: &bag)
    return plan
  }
}
