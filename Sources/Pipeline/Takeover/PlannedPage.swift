import Disclosure
import SystemPackage
import Takeover

/// A page that is to be taken over, with its place in the column.
struct PlannedPage: Sendable {
  let tree: SourceTree
  let path: String
  let address: PageAddress
  /// The notice's file, such as `Content/notices/2021/a.md`.
  let target: String
  let isDocument: Bool

  /// The folder of its attachments, relative to the notice's file.
  var folder: String { String(FileName.last(of: target).dropLast(3)) }
}

/// Where pages of the old platform lie now.
struct TakenPlaces: Sendable {
  /// Notices by old addresses: path and query.
  var byAddress: [String: String] = [:]
  /// Notices by the files they were made of: the tree's root and the path in it.
  var byFile: [String: String] = [:]

  static func key(_ tree: SourceTree, _ path: String) -> String { tree.root.string + "\u{0}" + path }
}

/// Settles where the links of one page lead.
struct LinkSettling {
  let page: PlannedPage
  let places: TakenPlaces
  /// Files to be copied: from the source, to a name in the page's folder.
  private(set) var copies: [(address: String, source: String, name: String)] = []
  /// Pictures that stood in the page itself.
  private(set) var embedded: [(name: String, bytes: [UInt8])] = []
  /// Files that stand in the document itself, by their names there.
  private(set) var inner: [(file: String, name: String)] = []
  private(set) var missing: [String] = []
  private(set) var lost: [String] = []
  /// Links that still lead to the old site: what they name was not taken over.
  private(set) var stale: [String] = []
  private(set) var destinations: [String: String] = [:]
  /// Files that no link of the text names.
  private(set) var listed: [(path: String, name: String)] = []
  private var names: Set<String> = []

  /// - Parameter files: What stands in the document itself: pictures, and documents that are offered beside the text.
  init(_ page: PlannedPage, of taken: TakenPage, places: TakenPlaces, inner files: [String]) {
    self.page = page
    self.places = places
    var settled: Set<String> = []
    for reference in taken.references where settled.insert(reference.address).inserted {
      if let file = files.first(where: { reference.isImage && $0 == "word/" + reference.address }) {
        takePicture(file, reference)
      } else {
        settle(reference, base: taken.base)
      }
    }
    for file in files where file.contains("/embeddings/") { takeEmbedded(file) }
  }

  /// Pictures in a form that no browser shows are left; they are told by their names.
  private mutating func takePicture(_ file: String, _ reference: PageReference) {
    guard ["png", "jpg", "jpeg", "gif"].contains(FileName.ending(of: file)) else { return }
    let name = TakenName.file(file, text: "", among: &names)
    inner.append((file, name))
    offer(reference, name)
  }

  private mutating func takeEmbedded(_ file: String) {
    guard AttachmentLinks.endings.contains(FileName.ending(of: file)) else { return }
    let name = TakenName.file(file, text: "", among: &names)
    inner.append((file, name))
    listed.append((page.folder + "/" + name, ""))
  }

  private mutating func settle(_ reference: PageReference, base: String?) {
    let address = reference.address
    if address.hasPrefix("#") { return }
    if address.hasPrefix("data:") { return embed(reference) }
    let against = base.flatMap { page.address.resolving($0) } ?? page.address
    guard let whole = against.resolving(address) else { return lose(reference) }
    if let file = FileSearch(tree: page.tree, path: page.path, address: against).file(for: reference) {
      if let notice = places.byFile[TakenPlaces.key(page.tree, file)] { return link(address, to: notice) }
      if reference.isFile || AttachmentEndings.isKept(file) {
        let name = TakenName.file(address, text: reference.text, among: &names)
        copies.append((address, file, name))
        return offer(reference, name)
      }
    }
    if let notice = places.byAddress[whole.local], whole.site.isEmpty || isOwn(whole) {
      return link(address, to: notice)
    }
    if reference.isFile, reference.isImage || whole.site.isEmpty || isOwn(whole) {
      missing.append(address)
      return offer(reference, TakenName.file(address, text: reference.text, among: &names))
    }
    if whole.site.isEmpty || reference.isImage { return lose(reference) }
    if !page.address.site.isEmpty, isOwn(whole) { stale.append(address) }
    destinations[address] = whole.href
  }

  /// Whether it lies on the site that the page lay on, by whatever scheme. Of a page whose site nobody knows any link
  /// may lead there.
  private func isOwn(_ other: PageAddress) -> Bool {
    func host(_ site: String) -> Substring {
      site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]
    }
    return page.address.site.isEmpty || host(other.site) == host(page.address.site)
  }

  /// Of what stands in the page itself only the kind is told.
  private mutating func lose(_ reference: PageReference) {
    let address = reference.address
    lost.append(address.hasPrefix("data:") ? address.prefix { $0 != "," } + ",…" : address)
  }

  private mutating func link(_ address: String, to notice: String) {
    destinations[address] = RelativePath.from(page.target, to: notice)
  }

  /// A link of the text leads to the file; one outside the text becomes an attachment of the notice.
  private mutating func offer(_ reference: PageReference, _ name: String) {
    let place = page.folder + "/" + name
    if reference.isInBody {
      destinations[reference.address] = place
    } else {
      listed.append((place, reference.text))
    }
  }

  private mutating func embed(_ reference: PageReference) {
    guard reference.isImage, let image = EmbeddedImage(reference.address) else { return lose(reference) }
    let name = TakenName.unique("image-\(embedded.count + 1)", ending: image.ending, among: &names)
    embedded.append((name, image.bytes))
    offer(reference, name)
  }
}

/// Endings of files that are kept even where a link does not say that it leads to one.
enum AttachmentEndings {
  static func isKept(_ path: String) -> Bool {
    let ending = FileName.ending(of: path)
    return !ending.isEmpty && !SourceKind.pages.contains(ending) && !SourceKind.furniture.contains(ending)
  }
}

/// A picture written into a page: `data:image/png;base64,…`.
struct EmbeddedImage {
  let ending: String
  let bytes: [UInt8]

  init?(_ address: String) {
    guard let comma = address.firstIndex(of: ",") else { return nil }
    let head = address[..<comma].lowercased()
    let endings = ["png": "png", "jpeg": "jpg", "jpg": "jpg", "gif": "gif"]
    guard head.hasSuffix(";base64"), head.hasPrefix("data:image/"),
      let ending = endings[String(head.dropFirst(11).dropLast(7))],
      let bytes = EmbeddedImage.decoded(address[address.index(after: comma)...])
    else { return nil }
    self.ending = ending
    self.bytes = bytes
  }

  private static func decoded(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where byte > 32 {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case 43, 45: value = 62
      case 47, 95: value = 63
      case 61: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { bytes.append(UInt8(bits >> 4 & 255)) }
    if count == 3 { bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
    return bytes.isEmpty ? nil : bytes
  }
}

/// The way from one file of the column to another.
enum RelativePath {
  static func from(_ source: String, to target: String) -> String {
    let folder = source.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    var common = 0
    while common < folder.count, common < parts.count - 1, folder[common] == parts[common] { common += 1 }
    return (Array(repeating: "..", count: folder.count - common) + parts[common...].map(String.init))
      .joined(separator: "/")
  }
}

/// What a file of the source is by its name.
enum SourceKind {
  static let pages: Set<String> = [
    "html", "htm", "shtml", "xhtml", "jhtml", "jsp", "asp", "aspx", "php", "do", "action", "cgi",
  ]
  static let archives: Set<String> = ["zip", "rar", "7z", "tar", "gz", "tgz"]
  static let webArchives: Set<String> = ["mht", "mhtml"]
  static let furniture: Set<String> = [
    "css", "js", "mjs", "map", "woff", "woff2", "ttf", "eot", "ico", "swf", "download",
  ]

  static func isPage(_ path: String) -> Bool {
    let name = FileName.last(of: path)
    let plain = name.prefix { $0 != "?" }
    let ending = FileName.ending(of: String(plain))
    return pages.contains(ending) || pages.contains(FileName.ending(of: name)) || ending.isEmpty
  }
}
