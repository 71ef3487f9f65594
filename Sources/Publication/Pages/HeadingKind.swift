import Disclosure

/// What a heading is, by how it begins.
enum HeadingKind {
  /// What numbered headings begin with: 一、 （一） 1. 第一条 附件1.
  private static let numbering = Set("一二三四五六七八九十（(0123456789第附")
  /// More bytes than any number takes.
  private static let reach = 48

  /// Whether it begins as a title does and not as one of a series.
  static func isTitle(_ html: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: html.prefix(reach), as: UTF8.self).first else { return false }
    return first != "<" && !numbering.contains(first)
  }

  /// Of 第三章　总则 and the like: what is set in the middle.
  static func part(_ html: ArraySlice<UInt8>) -> PartNumber.Kind? {
    let text = Array(html.prefix(reach))
    guard let part = PartNumber(text, at: 0),
      let next = String(decoding: text[part.end...], as: UTF8.self).first, next.isWhitespace || next == "<"
    else { return nil }
    return part.kind
  }
}
