import Diagnostics
import Disclosure
import Intake
import Scrutiny

/// Reads what an office sets for its whole column: `site.yaml`, its own list of words and its own calendar.
struct SettingsReader {
  let place: SourcePlace
  let survey: Survey

  /// With the words of `wording.yaml` where there is one.
  func scrutiny(into bag: inout DiagnosticBag) throws(BuildFailure) -> TextScrutiny {
    let path = "Content/wording.yaml"
    guard survey.wording == .file, let bytes = try bytes(of: path, into: &bag) else { return .standard }
    return TextScrutiny(wording: WordingReader.read(path: path, bytes: bytes, into: &bag))
  }

  /// Tells too what lies beside `site.yaml` and nothing reads, which only that file can say: feeds of subordinates may.
  func column(by scrutiny: TextScrutiny, into bag: inout DiagnosticBag) throws(BuildFailure) -> Column? {
    let column = try site(by: scrutiny, into: &bag)
    survey.reportStrangers(but: column?.subordinates.compactMap(\.source) ?? [], into: &bag)
    return column
  }

  private func site(by scrutiny: TextScrutiny, into bag: inout DiagnosticBag) throws(BuildFailure) -> Column?
  {
    let path = "Content/site.yaml"
    guard survey.site == .file else {
      if survey.site == .absent { bag.report(.siteMissing(), at: Place(path: path)) }
      return nil
    }
    guard let bytes = try bytes(of: path, into: &bag) else { return nil }
    return SiteReader.read(path: path, bytes: bytes, scrutiny: scrutiny, into: &bag)
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
