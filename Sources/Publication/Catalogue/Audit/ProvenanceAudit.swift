import Diagnostics
import Disclosure

/// Asks whose a notice is: its index number, the year of its document number, its source.
struct ProvenanceAudit {
  let column: Column
  let own: OwnNumbers

  func check(_ notice: Notice, into bag: inout DiagnosticBag) {
    checkCode(notice, into: &bag)
    checkYear(notice, into: &bag)
    checkSource(notice, into: &bag)
  }

  /// Codes that site software writes where nobody configured one.
  private static let defaults: Set<String> = ["000014349", "000014348"]

  private func checkCode(_ notice: Notice, into bag: inout DiagnosticBag) {
    let number = notice.indexNumber
    // A code that fails its own check was reported for that.
    guard number.prefix != .local, case .sound = number.soundness, !own.knowsNoCode,
      !own.isOwn(code: number.code),
      !column.hasPattern(of: number.text)
    else { return }
    let code = String(number.code)
    let spot = notice.standing.spots.indexNumber
    let range = 0..<code.unicodeScalars.count
    bag.report(
      .indexNumberForeign(code, isDefault: ProvenanceAudit.defaults.contains(code)),
      at: spot?.place(in: notice.sourcePath, of: range)
        ?? Place(path: notice.sourcePath, line: Int(notice.lines.indexNumber), column: 1))
  }

  private func checkYear(_ notice: Notice, into bag: inout DiagnosticBag) {
    guard let number = notice.documentNumber else { return }
    let made = notice.madeOn.year
    guard let wrong = number.years.first(where: { $0.year != made && $0.year != made - 1 }),
      let spot = notice.standing.spots.documentNumber
    else { return }
    bag.report(
      .documentNumberYear(wrong.year, made: made), at: spot.place(in: notice.sourcePath, of: wrong.range))
  }

  private func checkSource(_ notice: Notice, into bag: inout DiagnosticBag) {
    guard let spot = notice.standing.spots.source, notice.standing.sourceAddress == nil else { return }
    let place = spot.place(in: notice.sourcePath)
    if ["本网", "本站", "网络", "互联网", "本网站", "网上", "本网讯", "本站原创"].contains(notice.source) {
      bag.report(.sourceVague(notice.source), at: place)
    } else if !isOwn(notice.source), !["转载", "转自", "供稿"].contains(where: notice.source.contains) {
      bag.report(.reprintSource(notice.source), at: place)
    }
  }

  private func isOwn(_ source: String) -> Bool {
    func knows(_ name: String) -> Bool {
      name == column.office.name || name == column.carrier.siteName || column.bodies.registered(name) != nil
    }
    return knows(source)
      || source.split(whereSeparator: { "、，,；; \u{3000}".contains($0) }).allSatisfy { knows(String($0)) }
  }
}
