/// What a heading is, by how it begins.
enum HeadingKind {
  private static let numerals = Set("〇零一二三四五六七八九十百0123456789")
  /// What numbered headings begin with: 一、 （一） 1. 第一条 附件1.
  private static let numbering = Set("一二三四五六七八九十（(0123456789第附")

  /// Whether it begins as a title does and not as one of a series.
  static func isTitle(_ html: ArraySlice<UInt8>) -> Bool {
    guard let first = start(of: html).first else { return false }
    return first != "<" && !numbering.contains(first)
  }

  /// `chapter` for 第三章 and 第一编, `section` for 第二节: what is set in the middle.
  static func part(_ html: ArraySlice<UInt8>) -> String? {
    let text = start(of: html)
    guard text.first == "第" else { return nil }
    let number = text.dropFirst().prefix { numerals.contains($0) }
    let rest = text.dropFirst(1 + number.count)
    guard !number.isEmpty, let sign = rest.first, let next = rest.dropFirst().first,
      next.isWhitespace || next == "<"
    else { return nil }
    return switch sign {
    case "章", "编": "chapter"
    case "节": "section"
    default: nil
    }
  }

  private static func start(of html: ArraySlice<UInt8>) -> String {
    String(decoding: html.prefix(48), as: UTF8.self)
  }
}
