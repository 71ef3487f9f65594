import Diagnostics
import Disclosure

/// Reads the numbers of a notice: its own and its document's.
struct NumberReader {
  let column: Column
  let fields: FieldReader

  func indexNumber(into bag: inout DiagnosticBag) -> IndexNumber? {
    guard let written = fields.requiredText(.indexNumber, into: &bag) else { return nil }
    let place = fields.place(.indexNumber)
    guard let number = IndexNumber(written) else {
      bag.report(.indexNumberForm(written), at: place)
      return nil
    }
    switch number.soundness {
    case .sound:
      if number.prefix == .local, !column.hasPattern(of: number.text) {
        bag.report(.indexNumberForm(number.text), at: place)
      }
    case .wrongOrganisationCheck(let expected):
      if !column.hasPattern(of: number.text) {
        bag.report(.organisationCodeCheck(String(number.code), expected: expected), at: place)
      }
    case .wrongCreditCheck(let expected):
      if !column.hasPattern(of: number.text) {
        bag.report(.creditCodeCheck(String(number.code), expected: expected), at: place)
      }
    }
    return number
  }

  func documentNumber(into bag: inout DiagnosticBag) -> DocumentNumber? {
    guard let written = fields.text(.documentNumber, into: &bag),
      let number = DocumentNumber(written)
    else { return nil }
    if !DocumentNumber.repairs(of: written).isEmpty {
      bag.report(.documentNumberForm(written, meant: number.text), at: fields.place(.documentNumber))
    } else if let (fault, range) = number.formFault {
      let place = fields.place(.documentNumber)
      bag.report(
        .documentNumberForm(written, fault.problem),
        at: FieldSpot(place, text: fields.value(.documentNumber)?.scalar ?? "").place(
          in: place.path, of: range))
    }
    return number
  }
}

extension DocumentNumber.FormFault {
  fileprivate var problem: Problem.DocumentNumberFault {
    switch self {
    case .ordinal: .ordinal
    case .leadingZero: .leadingZero
    case .noSerial: .noSerial
    case .noEnding: .noEnding
    case .noCode: .noCode
    case .unknown: .unknown
    }
  }
}
