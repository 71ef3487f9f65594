/// What the head of a page says.
struct PageTags {
  /// Contents of `<meta name>`, by name.
  private(set) var meta: [String: [String]] = [:]
  /// Addresses of `<link rel>`, by relation.
  private(set) var links: [String: [String]] = [:]

  init(_ bytes: [UInt8]?) {
    for tag in MarkupTokenizer.tags(in: bytes ?? []) where !tag.isEnd {
      if tag.name == "meta", let name = tag["name"] { meta[name, default: []].append(tag["content"] ?? "") }
      if tag.name == "link", let relation = tag["rel"] {
        links[relation, default: []].append(tag["href"] ?? "")
      }
    }
  }
}
