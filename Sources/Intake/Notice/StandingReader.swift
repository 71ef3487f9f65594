import Diagnostics
import Disclosure

/// Reads what the law on documents asks of a notice: 题注, 不解读理由, the origin of a reprint, 长期有效.
struct StandingReader {
  let fields: FieldReader

  func standing(text: [UInt8], isPermanent: Bool, into bag: inout DiagnosticBag) -> LegalStanding {
    var standing = LegalStanding()
    standing.isPermanent = isPermanent
    standing.textSum = LegalStanding.sum(of: text)
    standing.noInterpretation = fields.text(.noInterpretation, into: &bag)
    standing.sourceAddress = sourceAddress(into: &bag)
    standing.spots.indexNumber = spot(.indexNumber)
    standing.spots.documentNumber = spot(.documentNumber)
    standing.spots.title = spot(.title)
    standing.spots.madeOn = spot(.madeOn)
    standing.spots.effectiveOn = spot(.effectiveOn)
    standing.spots.validity = spot(.validity)
    standing.spots.source = spot(.source)
    standing.spots.promulgationNote = spot(.promulgationNote)
    if let written = fields.text(.promulgationNote, into: &bag) {
      standing.promulgationText = written
      standing.promulgationNote = note(written, spot: standing.spots.promulgationNote, into: &bag)
    }
    return standing
  }

  private func spot(_ key: FieldKey) -> FieldSpot? {
    guard fields.isWritten(key) else { return nil }
    return FieldSpot(fields.place(key), text: fields.value(key)?.scalar ?? "")
  }

  private func note(
    _ written: String, spot: FieldSpot?, into bag: inout DiagnosticBag
  ) -> PromulgationNote? {
    do throws(PromulgationNote.Fault) {
      return try PromulgationNote(written)
    } catch {
      let path = fields.fields.places.path
      bag.report(
        .promulgationNoteForm(error.reason.problem),
        at: spot?.place(in: path, of: error.range) ?? fields.place(.promulgationNote))
      return nil
    }
  }

  private func sourceAddress(into bag: inout DiagnosticBag) -> String? {
    guard let written = fields.text(.sourceAddress, into: &bag) else { return nil }
    if WebAddress.isAbsolute(written) { return written }
    bag.report(.badAddress(FieldKey.sourceAddress.label, written: written), at: fields.place(.sourceAddress))
    return nil
  }
}

extension PromulgationNote.Fault.Reason {
  fileprivate var problem: Problem.PromulgationFault {
    switch self {
    case .brackets: .brackets
    case .noDate: .noDate
    case .badDate: .badDate
    case .noVerb: .noVerb
    case .noPromulgation: .noPromulgation
    case .noEffect: .noEffect
    case .backwards: .backwards
    case .ordinal: .ordinal
    }
  }
}
