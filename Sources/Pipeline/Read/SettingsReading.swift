import Diagnostics
import Disclosure
import Intake

/// Reads what holds for the whole column: `site.yaml` and, where the office keeps one, its calendar.
struct SettingsReading {
  let place: SourcePlace
  let survey: Survey

  /// Nil, with the problem in the bag, where `site.yaml` is missing or cannot carry a column.
  func column(into bag: inout DiagnosticBag) throws(BuildFailure) -> Column? {
    let path = "Content/site.yaml"
    guard survey.hasSite else {
      bag.report(.siteMissing(), at: Place(path: path))
      return nil
    }
    guard let bytes = try bytes(of: path, into: &bag) else { return nil }
    return SiteReader.read(path: path, bytes: bytes, into: &bag)
  }

  /// The built-in calendar, with the office's own years in place of those it has.
  func calendar(into bag: inout DiagnosticBag) throws(BuildFailure) -> WorkingDayCalendar {
    guard let path = survey.workdays, let bytes = try bytes(of: path, into: &bag) else { return .builtIn }
    return .builtIn.replacing(WorkdayReader.read(path: path, bytes: bytes, into: &bag))
  }

  private func bytes(of path: String, into bag: inout DiagnosticBag) throws(BuildFailure) -> [UInt8]? {
    let (bytes, size) = try place.read(path, limit: SourceText.maximumSize)
    if bytes == nil {
      bag.report(.fileTooLarge(bytes: size, limit: SourceText.maximumSize), at: Place(path: path))
    }
    return bytes
  }
}
