import Disclosure
import SystemPackage
import Takeover

/// Finds the files that a page names among those that were saved with it.
struct FileSearch: Sendable {
  let tree: SourceTree
  /// The page's own path in the tree.
  let path: String
  let address: PageAddress

  /// Nil for what was not saved.
  func file(for reference: PageReference) -> String? {
    candidates(for: reference).first { tree.contains($0) }
  }

  private func candidates(for reference: PageReference) -> [String] {
    let written = String(reference.address.prefix { $0 != "#" })
    let parts = written.split(separator: "?", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return [] }
    var found: [String] = []
    if !PageAddress.hasScheme(first), !first.hasPrefix("/") {
      let plain = joined(PercentEncoding.decoded(first), to: path)
      if parts.count > 1 { found.append(plain + "?" + parts[1]) }
      found.append(plain)
    }
    if let whole = address.resolving(written) {
      let folders = path.split(separator: "/").dropLast().map(String.init)
      let host = whole.site.firstRange(of: "://").map { String(whole.site[$0.upperBound...]) }
      for name in [String(whole.local.dropFirst()), String(whole.path.dropFirst())] where !name.isEmpty {
        if let host { found.append(host + "/" + name) }
        for depth in stride(from: folders.count, through: 0, by: -1) {
          found.append((folders.prefix(depth) + [name]).joined(separator: "/"))
        }
      }
    }
    // As browsers save a page with what belongs to it, and as people put files beside it.
    let name = FileName.last(of: PercentEncoding.decoded(first))
    let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
    for folder in ["_files/", ".files/", "_文件/"] { found.append(stem + folder + name) }
    found.append(joined(name, to: path))
    if reference.isFile, !FileName.ending(of: reference.text).isEmpty {
      found.append(joined(reference.text, to: path))
    }
    return found
  }

  private func joined(_ relative: String, to path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

/// Names for files in `Content/`, made of what old platforms called them.
enum TakenName {
  /// Letters, digits, Chinese signs, `-`, `_` and `.`; all else becomes a hyphen.
  static func sane(_ written: String, limit: Int = 80) -> String {
    var view = String.UnicodeScalarView()
    for scalar in TextFolding.halfWidthDigits(written).unicodeScalars {
      let isPlain =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_.".unicodeScalars.contains(scalar) || scalar.properties.isIdeographic
      if isPlain { view.append(scalar) } else if view.last != "-" { view.append("-") }
    }
    while let first = view.first, "-.".unicodeScalars.contains(first) { view.removeFirst() }
    while let last = view.last, "-.".unicodeScalars.contains(last) { view.removeLast() }
    return String(String.UnicodeScalarView(view.prefix(limit)))
  }

  /// A name with its ending in small letters, that none of `taken` is yet.
  static func unique(_ stem: String, ending: String, among taken: inout Set<String>) -> String {
    let suffix = ending.isEmpty ? "" : "." + ending
    var name = stem + suffix
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)\(suffix)"
    }
    return name
  }

  /// For a file that an address names.
  static func file(_ address: String, text: String, among taken: inout Set<String>) -> String {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    var name = FileName.last(of: PercentEncoding.decoded(path))
    // `download.jsp?id=12` says nothing of the file; the words of its link do.
    if !FileName.ending(of: text).isEmpty, address.contains("?") { name = text }
    let ending = sane(FileName.ending(of: name), limit: 10).lowercased()
    let cut = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let stem = sane(ending.isEmpty ? name : cut)
    return unique(stem.isEmpty ? "file" : stem, ending: ending, among: &taken)
  }
}
