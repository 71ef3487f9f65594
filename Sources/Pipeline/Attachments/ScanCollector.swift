package import Diagnostics
package import Extraction
import Scrutiny

/// Gathers what is found in one attachment.
package final class ScanCollector: ExtractionSink {
  /// Finds what a text must not hold; the second argument is what stands over or before it.
  package typealias Detector = @Sendable (_ text: [UInt8], _ context: String) -> [Problem]

  /// How many findings of one rule are told one by one.
  static let maximum = 20

  private let detector: Detector
  private var result = ScanResult()
  private var counts: [(rule: Rule, count: Int)] = []
  private var entries: [String] = []
  /// Nil where nobody asks for the text.
  private(set) var gathered: AttachmentText?
  private var traits = TraitList()

  init(_ detector: @escaping Detector, keepsText: Bool = false) {
    self.detector = detector
    gathered = keepsText ? AttachmentText() : nil
  }

  package func text(_ bytes: [UInt8], context: String, at place: TextPlace) {
    let problems = detector(bytes, context)
    for problem in problems { add(problem, at: place.wording) }
    gathered?.append(bytes, at: place, problems: problems)
  }

  package func found(_ trait: DocumentTrait) {
    if trait == .unreadProperties(isPassing: true) { result.isPassing = true }
    traits.add(trait)
  }

  package func unscanned(_ reason: UnscannedReason) {
    if reason.isPassing { result.isPassing = true }
    add(reason.problem)
  }

  package func mismatch(ending: String, actual: InnerFormat) {
    add(.attachmentTypeMismatch(ending: ending, actual: actual.name))
  }

  package func hasNoText() { add(.attachmentNoText()) }
  package func enter(_ name: String) { entries.append(Masking.masked(name)) }
  package func leave() { _ = entries.popLast() }

  /// What was found, with the list of what goes along at its end.
  func end() -> ScanResult {
    for (rule, count) in counts where count > ScanCollector.maximum {
      result.findings.append(
        ScanFinding(.further(count - ScanCollector.maximum, of: rule), place: Wording(zh: "", en: "")))
    }
    let nowhere = Wording(zh: "", en: "")
    if let macros = traits.programs {
      result.findings.append(ScanFinding(.attachmentMacros(macros), place: nowhere))
    }
    if let list = traits.list {
      result.findings.append(ScanFinding(.attachmentProperties(list), place: nowhere))
    }
    return result
  }

  private func add(_ problem: Problem, at place: Wording? = nil) {
    let index = counts.firstIndex { $0.rule == problem.rule } ?? counts.count
    if index == counts.count { counts.append((problem.rule, 0)) }
    counts[index].count += 1
    guard counts[index].count <= ScanCollector.maximum else { return }
    let entry = entries.joined(separator: "/")
    let within =
      entries.isEmpty ? Wording(zh: "", en: "") : Wording(zh: "中“\(entry)”", en: ", file “\(entry)”")
    let here = place.map { Wording(zh: Masking.masked($0.zh), en: ", " + Masking.masked($0.en)) }
    result.findings.append(
      ScanFinding(
        problem, place: Wording(zh: within.zh + (here?.zh ?? ""), en: within.en + (here?.en ?? ""))))
  }
}
