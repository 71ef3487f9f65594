import Diagnostics

/// Whether a destination may stand in a published page, judged as a browser would read it.
enum LinkSafety {
  /// Nil where nothing speaks against the destination.
  static func fault(of destination: Span<UInt8>, kind: BodyLink.Kind) -> LinkFault? {
    var start: Int?
    var colon: Int?
    var hasBackslash = false
    var index = 0
    while index < destination.count {
      let scalar = destination.scalar(at: index)
      if scalar.isInvisible { return .invisible }
      if start == nil, !scalar.isMarkdownSpace { start = index }
      switch scalar {
      case 0x5C: hasBackslash = true
      case 0x2F, 0x3F, 0x23, 0x3A: if colon == nil { colon = index }
      default: break
      }
      index += scalar.utf8Width
    }
    if hasBackslash { return .backslash }
    guard let start else { return nil }
    if destination.matches("//", at: start) { return .host }
    guard let colon, destination[colon] == 0x3A else { return nil }
    return fault(of: destination, scheme: start..<colon, kind: kind)
  }

  private static func fault(of destination: Span<UInt8>, scheme range: Range<Int>, kind: BodyLink.Kind)
    -> LinkFault?
  {
    let scheme = destination.string(range).lowercased()
    switch scheme {
    case "http", "https": break
    case "mailto" where kind == .link, "tel" where kind == .link: return nil
    default: return .scheme(scheme)
    }
    guard destination.matches("//", at: range.upperBound + 1) else { return .host }
    var index = range.upperBound + 3
    let host = index
    while index < destination.count, destination[index] != 0x2F, destination[index] != 0x3F,
      destination[index] != 0x23
    {
      if destination[index] == 0x40 { return .user }
      index += 1
    }
    return index == host ? .host : nil
  }
}

extension UInt32 {
  /// Control characters and others that leave no trace on a screen.
  fileprivate var isInvisible: Bool {
    switch self {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
