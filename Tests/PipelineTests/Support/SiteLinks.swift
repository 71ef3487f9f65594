/// Follows the links of a built column.
struct SiteLinks {
  let tree: FileTree
  let base: String
  private let anchors: [String: Set<String>]

  init(_ tree: FileTree, base: String = "https://www.example.invalid/xxgk/") {
    self.tree = tree
    self.base = base
    var anchors: [String: Set<String>] = [:]
    for page in tree.pages {
      anchors[page] = Set(MarkupTokenizer.tags(in: tree.files[page] ?? []).compactMap { $0["id"] })
    }
    self.anchors = anchors
  }

  /// What is wrong with the links of all pages, one a line.
  var broken: [String] {
    tree.pages.flatMap { page in
      MarkupTokenizer.tags(in: tree.files[page] ?? []).filter { !$0.isEnd }.flatMap { tag in
        ["href", "src", "action", "data", "poster", "srcset"].compactMap { name in
          tag[name].flatMap { fault(of: $0, on: page) }.map { "\(page): <\(tag.skeleton)>: \($0)" }
        }
      }
    }
  }

  /// Nil for a link that leads somewhere, and for one that leaves the column.
  func fault(of link: String, on page: String) -> String? {
    if link.isEmpty { return "no address" }
    if link.hasPrefix(base) { return fault(ofPath: String(link.dropFirst(base.count)), link) }
    if link.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.\-]*:/) != nil { return nil }
    if page == "404.html", !link.hasPrefix("#") { return "\(link) is relative" }
    if link.hasPrefix("/") { return "\(link) is not relative" }
    if link.hasPrefix("#") { return fault(ofPath: page + link, link) }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if parts.isEmpty { return "\(link) leaves the column" }
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return fault(ofPath: parts.joined(separator: "/"), link)
  }

  private func fault(ofPath path: String, _ link: String) -> String? {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let file = parts[0].isEmpty && link.hasPrefix(base) ? "index.html" : SiteLinks.decoded(parts[0])
    guard tree.files[file] != nil else { return "\(link) leads to no file" }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let anchor = SiteLinks.decoded(parts[1])
    return anchors[file]?.contains(anchor) == true ? nil : "\(link) leads to no anchor"
  }

  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 37, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
