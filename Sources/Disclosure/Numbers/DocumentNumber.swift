/// 发文字号: the number a document was issued under, such as 云政发〔2024〕12号.
package struct DocumentNumber: Sendable, Hashable {
  /// With 〔〕 around the year and no blanks; otherwise as written.
  package let text: String

  /// What had to be read as meant.
  package enum Repair: Sendable, Hashable {
    case brackets
    case blanks
  }

  /// Nil for empty text, and for 无, null and the like, which name no number.
  package init?(_ written: String) {
    let normalised = DocumentNumber.normalised(written)
    guard !normalised.isEmpty, !["无", "null", "/", "-", "—"].contains(normalised) else { return nil }
    text = normalised
  }

  /// The year in the brackets; nil for forms without one, such as 令第3号.
  package var year: Int? {
    guard let open = text.firstIndex(of: "〔"), let close = text[open...].firstIndex(of: "〕") else {
      return nil
    }
    let year = text[text.index(after: open)..<close]
    return year.utf8.count == 4 ? Int(year) : nil
  }

  /// Which repairs this text needs to be in the standard form.
  package static func repairs(of written: String) -> Set<Repair> {
    if isNormal(written) { return [] }
    let trimmed = TextFolding.trimmed(written)
    var repairs: Set<Repair> = []
    if trimmed.unicodeScalars.contains(where: { TextFolding.isBlank($0) }) { repairs.insert(.blanks) }
    let closed = TextFolding.withoutBlanks(trimmed)
    if normalised(written) != closed { repairs.insert(.brackets) }
    return repairs
  }

  private static let opening: Set<Unicode.Scalar> = ["〔", "[", "【", "（", "(", "［", "﹝", "〈", "<"]
  private static let closing: Set<Unicode.Scalar> = ["〕", "]", "】", "）", ")", "］", "﹞", "〉", ">"]

  /// Brackets of any kind around four digits become 〔〕; blanks go; full-width digits become half-width.
  static func normalised(_ written: String) -> String {
    if isNormal(written) { return written }
    var scalars = Array(TextFolding.withoutBlanks(TextFolding.halfWidthDigits(written)).unicodeScalars)
    var index = 0
    while index + 5 < scalars.count {
      if opening.contains(scalars[index]), closing.contains(scalars[index + 5]),
        scalars[(index + 1)...(index + 4)].allSatisfy({ ("0"..."9").contains($0) })
      {
        scalars[index] = "〔"
        scalars[index + 5] = "〕"
      }
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The usual case, told without taking the text apart: only Han characters, digits, letters and 〔〕.
  private static func isNormal(_ written: String) -> Bool {
    written.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3014, 0x3015, 0x4E00...0x9FFF: true
      default: false
      }
    }
  }
}

extension DocumentNumber: CustomStringConvertible {
  package var description: String { text }
}
