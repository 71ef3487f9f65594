import Disclosure

/// Tells the column's own numbers from those of other offices.
struct OwnNumbers {
  /// Codes of the office and its bodies, and the organisation codes inside them.
  private let codes: Set<String>
  /// 机关代字 that notices of the column's own bodies carry.
  private let agencies: Set<String>
  private let bodies: IssuingBodyVocabulary
  private let office: String

  init(_ notices: [Notice], column: Column) {
    var codes: Set<String> = []
    for code in [column.office.code] + column.bodies.entries.map(\.body.code) where !code.isEmpty {
      codes.insert(OwnNumbers.plain(code[...]))
      if code.utf8.count == 18 { codes.insert(String(code.dropFirst(8).prefix(9))) }
    }
    self.codes = codes
    bodies = column.bodies
    office = column.office.name
    var agencies: Set<String> = []
    if notices.contains(where: { !$0.references.isEmpty }) {
      for notice in notices where notice.leadBody.isRegistered {
        if let code = notice.documentNumber?.agencyCode { agencies.insert(code) }
      }
    }
    self.agencies = agencies
  }

  /// True where no code of the column could be told from another: local codes say nothing.
  var knowsNoCode: Bool { !codes.contains { $0.utf8.count == 18 || $0.utf8.count == 9 } }

  func isOwn(code: Substring) -> Bool { codes.contains(OwnNumbers.plain(code)) }

  /// True for a number that only a body of this column can have given.
  func covers(_ reference: Reference) -> Bool {
    if let number = IndexNumber(reference.indexNumber), number.prefix != .local {
      return isOwn(code: number.code)
    }
    guard let code = DocumentNumber(reference.text)?.agencyCode else { return false }
    if agencies.contains(code) { return true }
    guard let last = code.last, last == "令" || last == "告" else { return false }
    let name = String(code.dropLast(last == "告" ? 2 : 1))
    return !name.isEmpty && (name == office || bodies.registered(name) != nil)
  }

  /// Without the hyphen that some write before the check character.
  private static func plain(_ code: Substring) -> String {
    code.utf8.count == 10 ? code.filter { $0 != "-" } : String(code)
  }
}
