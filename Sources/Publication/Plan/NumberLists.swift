import Disclosure

/// 号码索引: the notices by their index numbers and by their 文号, each by code and year, the lowest number first.
struct NumberLists: Sendable {
  /// By the code before the slash.
  let byNumber: [String: [Int: [Int32]]]
  /// By the code of the 代字 in paths.
  let byDocumentNumber: [String: [Int: [Int32]]]
  /// 代字 by their codes.
  let agencies: [String: String]

  /// The bodies whose codes stand before the slash, by code.
  let bodies: [String: String]

  /// For document numbers without a 代字.
  static let otherCode = "other"
  static let otherName = "其他文号"

  init(_ catalogue: Catalogue) {
    var byNumber: [String: [Int: [Int32]]] = [:]
    var byDocumentNumber: [String: [Int: [Int32]]] = [:]
    var agencies: [String: String] = [:]
    for (position, notice) in catalogue.notices.enumerated() {
      let index = Int32(position)
      let year = NumberLists.year(of: notice.indexNumber) ?? notice.publishedAt.date.year
      byNumber[String(notice.indexNumber.code), default: [:]][year, default: []].append(index)
      guard let number = notice.documentNumber else { continue }
      let name = number.agencyCode
      let code = name.map(DocumentNumber.pathCode) ?? NumberLists.otherCode
      agencies[code] = name ?? NumberLists.otherName
      byDocumentNumber[code, default: [:]][number.year ?? notice.madeOn.year, default: []].append(index)
    }
    self.byNumber = byNumber.mapValues { years in
      years.mapValues { NumberLists.sorted($0) { catalogue.notices[$0].indexNumber.text } }
    }
    self.byDocumentNumber = byDocumentNumber.mapValues { years in
      years.mapValues { NumberLists.sorted($0) { catalogue.notices[$0].documentNumber?.text ?? "" } }
    }
    self.agencies = agencies
    bodies = Dictionary(
      catalogue.column.bodies.entries.map { ($0.body.code, $0.body.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The year that an index number tells, such as 2024 of `CODE/202403-00001`.
  private static func year(of number: IndexNumber) -> Int? {
    let digits = number.text.dropFirst(number.code.count + 1).prefix(4)
    guard digits.utf8.count == 4, let year = Int(digits), (1949...2999).contains(year) else { return nil }
    return year
  }

  /// By the last number in each text; where it is the same, by the text and the place in the catalogue.
  private static func sorted(_ indices: [Int32], by text: (Int) -> String) -> [Int32] {
    indices.map { (index: $0, text: text(Int($0))) }
      .map { (index: $0.index, text: $0.text, serial: serial(in: $0.text)) }
      .sorted { a, b in
        if a.serial != b.serial { return a.serial < b.serial }
        if a.text != b.text { return a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
        return a.index < b.index
      }
      .map(\.index)
  }

  private static func serial(in text: String) -> Int {
    let digits = text.utf8.reversed().drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
    return digits.prefix(15).reversed().reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
