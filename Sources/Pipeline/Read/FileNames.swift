import Diagnostics
import Disclosure
import Publication
import Scrutiny

/// Judges the names of the files and folders in `Content/`, and whether anything uses them.
struct FileNames {
  let survey: Survey
  let reading: ContentReading
  let column: Column

  func report(by scrutiny: TextScrutiny, into bag: inout DiagnosticBag) {
    var used = Set(reading.notices.flatMap { $0.attachments.map(\.sourcePath) })
    used.formUnion(reading.pages.flatMap { $0.attachments.map(\.sourcePath) })
    used.formUnion(reading.refused.flatMap { $0.attachments.map(\.sourcePath) })
    var told: Set<Substring> = []
    for path in survey.notices + survey.pages + survey.otherFiles {
      // An attachment's own name stands in the document that names it, and is reported there.
      let judged =
        used.contains(path) ? path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex) : path[...]
      report(judged, by: scrutiny, told: &told, into: &bag)
    }
    reportUnused(used.union(column.subordinates.compactMap(\.source)), into: &bag)
  }

  /// A folder's name is reported once, however many files lie in it.
  private func report(
    _ path: Substring, by scrutiny: TextScrutiny, told: inout Set<Substring>, into bag: inout DiagnosticBag
  ) {
    guard FileNames.mayTell(path) else { return }
    let name = path.dropFirst("Content/".count)
    for finding in scrutiny.findings(in: Array(name.utf8).span, .fileName) {
      guard finding.problem.rule != .draftMark else { continue }
      let start = name.utf8.index(name.startIndex, offsetBy: finding.range.lowerBound)
      let whole = path[..<(path[start...].firstIndex(of: "/") ?? path.endIndex)]
      if told.insert(whole).inserted { bag.report(finding.problem, at: Place(path: String(whole))) }
    }
  }

  /// Plain names of Latin letters and short numbers, as most are, need no look.
  private static func mayTell(_ path: Substring) -> Bool {
    var digits = 0
    for byte in path.utf8 {
      if byte >= 0x80 { return true }
      if byte >= 48, byte <= 57 { digits += 1 }
    }
    return digits >= 8
  }

  /// Files that nothing names; while documents are unread nobody can tell.
  private func reportUnused(_ used: Set<String>, into bag: inout DiagnosticBag) {
    guard reading.unread.isEmpty else { return }
    for path in survey.otherFiles where !used.contains(path) {
      let isMarkdown = ["md", "markdown"].contains(FileName.ending(of: path))
      bag.report(isMarkdown ? .notANotice() : .fileUnused(), at: Place(path: path))
    }
  }
}
