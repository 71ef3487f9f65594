/// Folds texts for the search, the same for what is indexed, what is typed and what is shown: width, brackets,
/// 〇○零, case, traditional characters; what takes no room and all white space goes.
///
/// It works on UTF-16 units, as the browser's script does, and puts one unit for one unit: a place in the folded text
/// is a place in the text. The script has no table of its own: it reads this one from the column (`differences`).
package enum SearchFolding {
  /// By unit: what it is folded to; 0 for what is left out. Surrogates stay as they are.
  package static let table: [UInt16] = {
    var table = (0...UInt32(UInt16.max)).map { first($0) }
    replace(in: &table, by: compatibilityPairs)
    replace(in: &table, by: HanFolding.pairs)
    replace(in: &table, by: HanFolding.variants)
    // A form may lead to a character that is folded itself.
    for unit in table.indices {
      while table[Int(table[unit])] != table[unit] { table[unit] = table[Int(table[unit])] }
    }
    return table
  }()

  /// Every unit that is folded to another: the unit, then what it becomes.
  package static var differences: [(unit: UInt16, folded: UInt16)] {
    table.indices.filter { Int(table[$0]) != $0 }.map { (UInt16($0), table[$0]) }
  }

  package static func folded(_ text: String) -> [UInt16] {
    var units: [UInt16] = []
    fold(Array(text.utf8).span, into: &units)
    return units
  }

  /// Folds UTF-8 and appends it to `units`. Damaged text costs its own characters and no others.
  package static func fold(_ text: Span<UInt8>, into units: inout [UInt16]) {
    let folded = table.span
    units.reserveCapacity(units.count + text.count / 2)
    var index = 0
    while index < text.count {
      let lead = UInt32(text[index])
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= text.count else { return }
      var scalar = length == 1 ? lead : lead & (0x7F >> UInt32(length))
      for place in index + 1..<index + length { scalar = scalar << 6 | UInt32(text[place] & 0x3F) }
      index += length
      if scalar > 0xFFFF {
        units.append(UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10))
        units.append(UInt16(0xDC00 | scalar & 0x3FF))
      } else {
        let unit = folded[Int(scalar)]
        if unit != 0 { units.append(unit) }
      }
    }
  }

  private static let zeros: Set<UInt32> = [0x3007, 0x25CB, 0x25EF, 0x2B58]
  private static let opening = Set("〔[【（［﹝〖〘〚{｛〈<＜".unicodeScalars.map(\.value))
  private static let closing = Set("〕]】）］﹞〗〙〛}｝〉>＞".unicodeScalars.map(\.value))

  /// What stands for a character before compatibility forms and traditional characters are looked up.
  private static func first(_ unit: UInt32) -> UInt16 {
    guard let scalar = Unicode.Scalar(unit) else { return UInt16(unit) }
    if TextFolding.isBlank(scalar) { return 0 }
    switch unit {
    case 0x09...0x0D, 0x180E, 0xFE00...0xFE0F: return 0
    case _ where zeros.contains(unit): return 0x96F6
    case _ where opening.contains(unit): return 0x28
    case _ where closing.contains(unit): return 0x29
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x2215, 0x2044, 0x5C: return 0x2F
    case 0x201C...0x201F: return 0x22
    case 0x2018...0x201B: return 0x27
    case 0x2022, 0x2027, 0x30FB: return 0xB7
    case 0xFF01...0xFF5E: return first(unit - 0xFEE0)
    // Letters with a case, as far as the languages written here have them.
    case 0x41...0x5A, 0xC0...0x24F, 0x370...0x52F, 0x2160...0x216F: return lowercase(scalar)
    default: return UInt16(unit)
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> UInt16 {
    let lower = scalar.properties.lowercaseMapping.utf16
    return lower.count == 1 ? lower[lower.startIndex] : UInt16(scalar.value)
  }

  private static func replace(in table: inout [UInt16], by pairs: String) {
    var units = pairs.utf16.makeIterator()
    while let unit = units.next(), let replacement = units.next() {
      if table[Int(unit)] == unit { table[Int(unit)] = replacement }
    }
  }
}
