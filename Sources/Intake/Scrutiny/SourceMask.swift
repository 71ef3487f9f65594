package import Diagnostics
import Disclosure
import Scrutiny

/// Masks the personal data of an author's file as it lies on the disk, byte for byte but for these.
package struct SourceMask: Sendable {
  /// One datum that is hidden.
  package struct Entry: Sendable {
    package let place: Place
    package let rule: Rule
    /// What stands there afterwards.
    package let mask: String
  }

  package let entries: [Entry]
  /// Weak findings, which a person has to judge; they are left as they are.
  package let doubtful: [Entry]
  /// The whole file afterwards.
  package let bytes: [UInt8]

  /// Nil, with the problem in the bag, for a file that is no text. What the document has waived stays.
  package init?(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) {
    guard SourceText(path: path, bytes: bytes, into: &bag) != nil else { return nil }
    let waived = SourceMask.waived(path: path, bytes: bytes)
    var entries: [Entry] = []
    var doubtful: [Entry] = []
    var isUntouched = true
    self.bytes = Masking.masked(bytes) { text in
      let found = TextScrutiny.personalFindings(in: text.span).filter { !waived.contains($0.problem.rule) }
      let certain = found.filter { $0.problem.rule.severity == .error }
      if isUntouched {
        doubtful = SourceMask.entries(
          found.filter { $0.problem.rule.severity != .error }, in: text, path: path)
      }
      isUntouched = false
      entries += SourceMask.entries(certain, in: text, path: path)
      return certain
    }
    self.entries = entries.sorted { $0.place < $1.place }
    self.doubtful = doubtful
  }

  private static func entries(_ findings: [TextFinding], in bytes: [UInt8], path: String) -> [Entry] {
    findings.map { finding in
      var place = SourceText.place(of: finding.range.lowerBound, in: bytes, path: path)
      place.length = finding.mask?.unicodeScalars.count ?? 1
      return Entry(place: place, rule: finding.problem.rule, mask: finding.mask ?? "")
    }
  }

  /// The rules that the document waives; none where its front matter cannot be read.
  private static func waived(path: String, bytes: [UInt8]) -> Set<Rule> {
    var bag = DiagnosticBag()
    guard let source = SourceText(path: path, bytes: bytes, into: &bag),
      let frontMatter = FrontMatter(source, into: &bag)
    else { return [] }
    let fields = FieldReader(frontMatter.fields, into: &bag)
    WaiverReader.read(fields.value(.waive), of: frontMatter.fields, into: &bag)
    return Set(bag.waivers.map(\.rule))
  }
}
