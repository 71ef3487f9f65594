import Diagnostics
import Disclosure

/// Reads 审核, and where the dates of a notice stand, for the checks that come later.
struct DateFieldReader {
  let fields: FieldReader

  /// Who reviewed the document and when; nil where the author wrote nothing. Both are wanted, and neither is
  /// published.
  func review(into bag: inout DiagnosticBag) -> ReviewRecord? {
    guard let value = fields.value(.review), !value.isEmpty else { return nil }
    let places = fields.fields.places
    guard let review = FieldMap(value, places: places, into: &bag) else {
      bag.report(.wrongType(FieldKey.review.label, expected: .mapping), at: places.place(of: value))
      return ReviewRecord(date: nil)
    }
    let map = review.renamed([
      "审核人": "reviewer", "审查人": "reviewer", "日期": "date", "审核日期": "date", "审查日期": "date",
    ])
    let before = bag.errorCount
    map.check(known: ["reviewer", "date"], into: &bag)
    let reviewer = map.text("reviewer", into: &bag)
    let written = map.text("date", into: &bag)
    let date = written.flatMap { DateText.parse($0)?.date }
    if let written, date == nil {
      bag.report(.badDate("审核日期", written: written), at: map.place(of: "date"))
    }
    // Where a key was mistyped, that is the fault, and not that its field is missing.
    guard bag.errorCount == before else { return ReviewRecord(date: date) }
    if reviewer == nil {
      bag.report(.missingField("reviewer", label: "审核人"), at: map.place(of: "reviewer"))
    }
    if written == nil { bag.report(.missingField("date", label: "审核日期"), at: map.place(of: "date")) }
    return ReviewRecord(date: date)
  }

  /// Where the dates stand that later stages point at.
  func spots(into lines: inout FieldLines) {
    func spot(_ key: FieldKey) -> FieldSpot {
      fields.isWritten(key) ? FieldSpot(fields.place(key)) : FieldSpot()
    }
    lines.madeOn = spot(.madeOn)
    lines.publishedAt = spot(.publishedAt)
    lines.effectiveOn = spot(.effectiveOn)
    lines.expiresOn = spot(.expiresOn)
    lines.review = spot(.review)
  }
}
