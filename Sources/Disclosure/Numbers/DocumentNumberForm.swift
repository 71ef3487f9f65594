extension DocumentNumber {
  /// What is not as 党政机关公文 number their documents.
  package enum FormFault: Sendable, Hashable {
    /// `〔2024〕第3号`
    case ordinal
    /// `〔2024〕03号`
    case leadingZero
    /// Nothing, or other signs than a number, before 号.
    case noSerial
    /// The 号 at the end is missing.
    case noEnding
    /// Nothing stands before the year.
    case noCode
    /// Neither a year in brackets nor 第…号.
    case unknown
  }

  /// One number of several that joint documents carry, by the scalars of the whole.
  private struct Part {
    let scalars: ArraySlice<Unicode.Scalar>
    /// Where `〔` stands, with four digits and `〕` behind it.
    let open: Int?
  }

  private var parts: [Part] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.split { "、；;，,".unicodeScalars.contains(scalars[$0]) }.map { piece in
      let open = piece.indices.first { index in
        scalars[index] == "〔" && index + 5 < piece.endIndex && scalars[index + 5] == "〕"
          && scalars[(index + 1)...(index + 4)].allSatisfy { ("0"..."9").contains($0) }
      }
      return Part(scalars: scalars[piece.startIndex..<piece.endIndex], open: open)
    }
  }

  /// The first fault and the scalars of `text` in which it lies; nil for a number in one of the usual forms:
  /// 云政发〔2024〕3号, 云岭市人民政府令第3号, 2024年第3号, 国办发明电〔2024〕3号.
  package var formFault: (fault: FormFault, range: Range<Int>)? {
    // Before a name like 甲、乙〔2024〕3号 there is no number of its own.
    let parts = parts
    let hasYears = parts.contains { $0.open != nil }
    for part in parts {
      if let open = part.open {
        if let fault = DocumentNumber.fault(after: open, in: part.scalars) { return fault }
      } else if !hasYears, let fault = DocumentNumber.fault(inOrder: part.scalars) {
        return fault
      }
    }
    return nil
  }

  private static func fault(
    after open: Int, in scalars: ArraySlice<Unicode.Scalar>
  ) -> (FormFault, Range<Int>)? {
    if open == scalars.startIndex { return (.noCode, open..<open + 6) }
    let rest = scalars[(open + 6)...]
    if rest.first == "第" { return (.ordinal, rest.startIndex..<rest.startIndex + 1) }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return (.noSerial, open..<scalars.endIndex) }
    if digits.first == "0" { return (.leadingZero, digits.startIndex..<digits.endIndex) }
    return rest.dropFirst(digits.count).first == "号" ? nil : (.noEnding, open..<scalars.endIndex)
  }

  private static func fault(inOrder scalars: ArraySlice<Unicode.Scalar>) -> (FormFault, Range<Int>)? {
    guard let sign = scalars.lastIndex(of: "第") else {
      return (.unknown, scalars.startIndex..<scalars.endIndex)
    }
    let rest = scalars[(sign + 1)...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    if digits.first == "0" { return (.leadingZero, digits.startIndex..<digits.endIndex) }
    let han = rest.prefix { "一二三四五六七八九十百零〇".unicodeScalars.contains($0) }
    guard !digits.isEmpty || !han.isEmpty else { return (.noSerial, sign..<scalars.endIndex) }
    let ending = rest.dropFirst(max(digits.count, han.count))
    return ending.first == "号" ? nil : (.noEnding, sign..<scalars.endIndex)
  }

  /// Every year in 〔〕, with the scalars of `text` it takes.
  package var years: [(year: Int, range: Range<Int>)] {
    parts.compactMap { part in
      part.open.map { open in
        let year = part.scalars[(open + 1)...(open + 4)].reduce(0) { $0 * 10 + Int($1.value - 48) }
        return (year, open + 1..<open + 5)
      }
    }
  }

  /// 机关代字: what stands before the year, or up to 令 or 公告; nil where the number has neither.
  package var agencyCode: String? {
    guard let part = parts.last else { return nil }
    var code = String.UnicodeScalarView()
    if let open = part.open {
      code.append(contentsOf: part.scalars[..<open])
    } else if let sign = part.scalars.lastIndex(of: "第"), sign > part.scalars.startIndex,
      "令告".unicodeScalars.contains(part.scalars[sign - 1])
    {
      code.append(contentsOf: part.scalars[..<sign])
    }
    return code.isEmpty ? nil : String(code)
  }

  /// Names a 机关代字 in paths.
  package static func pathCode(ofAgency code: String) -> String { LocalCode.of(code) }

  /// 令第3号 of 云岭市人民政府令第3号; nil for other forms.
  package var order: String? { DocumentNumber.order(in: text) }

  /// The last 令第…号 of a text.
  package static func order(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let sign = scalars.lastIndex(of: "令"), let end = scalars[sign...].firstIndex(of: "号") else {
      return nil
    }
    var order = String.UnicodeScalarView()
    order.append(contentsOf: scalars[sign...end])
    return String(order)
  }
}
