import Diagnostics

/// Whether a destination may stand in a published page, judged as a browser would read it.
enum LinkSafety {
  static let linkSchemes = ["http", "https", "mailto", "tel"]
  static let imageSchemes = ["http", "https"]

  /// Nil where nothing speaks against the destination.
  static func fault(of destination: String, kind: BodyLink.Kind) -> LinkFault? {
    let scalars = destination.unicodeScalars
    if scalars.contains(where: isInvisible) { return .invisible }
    if scalars.contains("\\") { return .backslash }
    let trimmed = scalars.drop { $0.value.isMarkdownSpace }
    if trimmed.starts(with: "//".unicodeScalars) { return .host }
    guard let end = trimmed.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }), trimmed[end] == ":" else {
      return nil
    }
    let scheme = String(Substring(trimmed[..<end])).lowercased()
    guard (kind == .link ? linkSchemes : imageSchemes).contains(scheme) else { return .scheme(scheme) }
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = trimmed[trimmed.index(after: end)...]
    guard rest.starts(with: "//".unicodeScalars) else { return .host }
    let authority = rest.dropFirst(2).prefix { !"/?#".unicodeScalars.contains($0) }
    if authority.isEmpty { return .host }
    return authority.contains("@") ? .user : nil
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
