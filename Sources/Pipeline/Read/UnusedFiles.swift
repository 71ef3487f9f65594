import Diagnostics
import Disclosure

extension ContentReading {
  /// Reports files that nothing names; while documents are unread nobody can tell.
  func reportUnusedFiles(of survey: Survey, into bag: inout DiagnosticBag) {
    guard unread.isEmpty, !survey.otherFiles.isEmpty else { return }
    var used = Set(notices.flatMap { $0.attachments.map(\.sourcePath) })
    used.formUnion(pages.flatMap { $0.attachments.map(\.sourcePath) })
    for path in survey.otherFiles where !used.contains(path) {
      let isMarkdown = ["md", "markdown"].contains(FileName.ending(of: path))
      bag.report(isMarkdown ? .notANotice() : .fileUnused(), at: Place(path: path))
    }
  }
}
