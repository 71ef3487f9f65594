package import Disclosure
package import Publication

/// A column as it was read and checked: for whoever asks about it instead of publishing it.
///
/// Made by `SiteBuilder.inspect()`, over the same path as a check and a build.
package struct ColumnReview: Sendable {
  package let report: BuildReport
  /// With the catalogue in it; nil where `site.yaml` cannot carry a column.
  package let plan: SitePlan?
  /// By which terms were counted.
  package let calendar: WorkingDayCalendar
  package let asOf: CalendarDate

  package var catalogue: Catalogue? { plan?.catalogue }
}
