import Diagnostics

/// 内容审查: finds what a text must not hold: personal data, secrecy marks, damage, forbidden words.
///
/// A value without state: one serves any number of tasks.
package struct TextScrutiny: Sendable {
  let phrases: PhraseTable
  /// What tells one list of words from another: what was found with one is not kept for the other.
  package let fingerprint: String

  /// - Parameter wording: the words that may not be written.
  package init(wording: WordingList = .standard) {
    phrases = PhraseTable(
      PhraseTable.privacy + PhraseTable.damage + PhraseTable.notes + Advertising.phrases
        + wording.entries.map { ($0.wrong, .wording($0)) })
    fingerprint = wording.entries.map {
      "\($0.wrong)\t\($0.right ?? "")\t\($0.reason ?? "")\t\($0.weight)\t\($0.exceptions)"
    }.joined(separator: "\n")
  }

  /// With the built-in words.
  package static let standard = TextScrutiny()

  /// Personal data only: all that a mask looks for.
  static let personal = TextScrutiny(phrases: PhraseTable(PhraseTable.privacy))

  /// The personal data of a source file, each with its mask.
  package static func personalFindings(in text: Span<UInt8>) -> [TextFinding] {
    personal.findings(in: text, .body).filter { $0.mask != nil }
  }

  private init(phrases: PhraseTable) {
    self.phrases = phrases
    fingerprint = ""
  }

  /// The faults of a text, in the order in which they stand.
  ///
  /// - Parameters:
  ///   - context: Words that stand over or before the text without being part of it, such as the head of a table's
  ///     column; they help to tell what a number is.
  package func findings(
    in text: Span<UInt8>, _ setting: TextSetting, context: String = ""
  ) -> [TextFinding] {
    var walk = TextWalk(phrases: phrases, setting: setting, context: context)
    walk.run(over: text)
    if setting == .attachment, !context.isEmpty { walk.judgeCell(of: text) }
    guard walk.found.count > 1 else { return walk.found }
    return TextScrutiny.settled(walk.found)
  }

  /// In the order of the text; of two findings that overlap the graver one, or the longer.
  private static func settled(_ found: [TextFinding]) -> [TextFinding] {
    var kept: [TextFinding] = []
    for finding in found.sorted(by: {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }) {
      guard let last = kept.last, last.range.upperBound >= finding.range.lowerBound else {
        kept.append(finding)
        continue
      }
      // Damage goes on: one fault.
      if last.problem.rule == .damagedText, finding.problem.rule == .damagedText {
        let whole = last.range.lowerBound..<max(last.range.upperBound, finding.range.upperBound)
        kept[kept.count - 1] = TextFinding(range: whole, problem: last.problem)
        continue
      }
      guard last.range.overlaps(finding.range) else {
        kept.append(finding)
        continue
      }
      if weight(finding) > weight(last) { kept[kept.count - 1] = finding }
    }
    return kept
  }

  /// A number that is known for what it is says more than the head of its column, and that more than the rest.
  private static func weight(_ finding: TextFinding) -> Int {
    if finding.problem.rule == .personalColumn { return 1 }
    return finding.mask == nil ? 0 : 2
  }
}
