import Diagnostics
import Disclosure

/// 内容概述: a summary that tells something, in a few lines.
enum SummaryForm {
  /// Longest summary, in characters; a long text may have a longer one.
  static let longest = 300
  static let longestOfLongText = 500
  static let longText = 5000

  static func check(
    _ summary: String?, title: String?, html: [UInt8], at place: Place, into bag: inout DiagnosticBag
  ) {
    guard let summary else { return }
    if let title, TextFolding.matchKey(summary) == TextFolding.matchKey(title) {
      bag.report(.summaryRepeatsTitle(), at: place)
      return
    }
    let count = summary.unicodeScalars.count
    guard count > longest else { return }
    let limit =
      count <= longestOfLongText && RenderedText.withoutTags(html).unicodeScalars.count > longText
      ? longestOfLongText : longest
    if count > limit { bag.report(.summaryTooLong(count, limit: limit), at: place) }
  }
}
