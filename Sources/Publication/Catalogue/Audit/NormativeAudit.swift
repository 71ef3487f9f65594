import Diagnostics
import Disclosure

/// Holds 规章, 规范性文件, policies and interpretations to what the law asks of them.
struct NormativeAudit {
  let asOf: CalendarDate
  /// Whether all documents were read: else an interpretation may stand in a file that nobody could read.
  let isComplete: Bool
  /// Days after publication in which an interpretation may still be on its way.
  static let grace = 7

  func check(
    _ notice: Notice, validity: Validity?, related: [RelatedNotice], into bag: inout DiagnosticBag
  ) {
    let hasEnded = validity?.hasEnded ?? false
    switch notice.kind {
    case .regulation, .normative:
      checkFields(notice, hasEnded: hasEnded, into: &bag)
      checkNote(notice, into: &bag)
    case .interpretation:
      if !notice.references.contains(where: { $0.relation == .interprets }) {
        bag.report(.interpretationWithoutFile, at: NormativeAudit.head(of: notice))
      }
    default: break
    }
    if InterpretationTerm.isOwed(by: notice, validity: validity) {
      checkInterpretation(notice, related, into: &bag)
    }
    if let note = notice.standing.promulgationNote { compare(note, with: notice, into: &bag) }
  }

  /// The head of the file, where fields are missing.
  static func head(of notice: Notice) -> Place {
    Place(path: notice.sourcePath, line: 1, column: 1, length: 3)
  }

  /// A date that is written and cannot be read was told already: it is not missing besides.
  private func checkFields(_ notice: Notice, hasEnded: Bool, into bag: inout DiagnosticBag) {
    var missing: [FieldKey] = []
    if notice.documentNumber == nil { missing.append(.documentNumber) }
    if notice.effectiveOn == nil, !notice.lines.effectiveOn.isWritten { missing.append(.effectiveOn) }
    if !missing.isEmpty {
      bag.report(
        .normativeFieldMissing(missing.map(\.label), keys: missing.map(\.rawValue)),
        at: NormativeAudit.head(of: notice))
    }
    let isBounded =
      notice.expiresOn != nil || notice.lines.expiresOn.isWritten || notice.standing.isPermanent
    if notice.kind == .normative, !isBounded, !hasEnded, !NormativeAudit.isDecision(notice) {
      bag.report(.normativeWithoutExpiry, at: NormativeAudit.head(of: notice))
    }
  }

  private func checkNote(_ notice: Notice, into bag: inout DiagnosticBag) {
    guard notice.kind == .regulation, notice.standing.promulgationText == nil,
      !NormativeAudit.isDecision(notice)
    else { return }
    bag.report(.promulgationNoteMissing, at: NormativeAudit.head(of: notice))
  }

  /// A document that only changes or ends others, by its genre or its title.
  private static func isDecision(_ notice: Notice) -> Bool {
    notice.genre?.name == "决定" || notice.title.hasSuffix("的决定")
      || ["关于修改", "关于废止", "关于宣布失效"].contains(where: notice.title.contains)
  }

  private func checkInterpretation(
    _ notice: Notice, _ related: [RelatedNotice], into bag: inout DiagnosticBag
  ) {
    guard isComplete, !related.contains(where: { $0.role == .interpretedBy }),
      notice.publishedAt.date.adding(days: NormativeAudit.grace) < asOf
    else { return }
    bag.report(.interpretationMissing, at: NormativeAudit.head(of: notice))
  }
}

/// 题注 beside the fields.
extension NormativeAudit {
  private func compare(_ note: PromulgationNote, with notice: Notice, into bag: inout DiagnosticBag) {
    guard let spot = notice.standing.spots.promulgationNote else { return }
    let path = notice.sourcePath
    func report(_ key: FieldKey, _ noted: String, _ field: String, _ range: Range<Int>, _ other: FieldSpot?) {
      bag.report(
        .promulgationNoteDisagrees(key.label, note: noted, field: field), at: spot.place(in: path, of: range),
        notes: other.map { [Note($0.place(in: path), zh: "元数据中的“\(key.label)”", en: "the field")] } ?? [])
    }
    let spots = notice.standing.spots
    let made = note.events(.promulgated, .revised, .amended)
    if let first = made.first,
      !note.events(.promulgated, .revised, .amended, .passed).contains(where: { $0.date == notice.madeOn })
    {
      report(.madeOn, first.date.iso, notice.madeOn.iso, first.dateRange, spots.madeOn)
    }
    let effects = note.events(.inForce)
    if let effectiveOn = notice.effectiveOn, let last = effects.last,
      !effects.contains(where: { $0.date == effectiveOn })
    {
      report(.effectiveOn, last.date.iso, effectiveOn.iso, last.dateRange, spots.effectiveOn)
    }
    guard let number = notice.documentNumber, let first = made.first else { return }
    let orders = made.compactMap { DocumentNumber.order(in: $0.instrument) }
    let agrees = number.order.map(orders.contains) ?? made.contains { $0.instrument.contains(number.text) }
    if !orders.isEmpty, !agrees {
      report(.documentNumber, first.instrument, number.text, first.instrumentRange, spots.documentNumber)
    }
  }
}
