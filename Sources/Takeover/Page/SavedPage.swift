import Disclosure

/// 网页存档: one page of an old platform, parsed.
struct SavedPage: Sendable {
  let root: PageElement
  let encoding: PageEncoding
  /// What a browser noted of where it saved the page from.
  let savedFrom: String?

  /// Whether it opens as a whole page and neither its body nor itself is closed.
  let isCut: Bool

  /// Larger pages are refused.
  static let maximumSize = 8 << 20

  /// - Parameter limit: Pages made of documents have their pictures in them and are larger.
  init(_ bytes: [UInt8], limit: Int = maximumSize) throws(PageFault) {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    let (text, encoding) = try PageDecoding.decoded(bytes)
    if PageDecoding.isNoise(text, encoding) { throw .noise }
    // A zero would end the text for the parser.
    let (root, comments) = try PageParser.parse(text.map { $0 == 0 ? 32 : $0 })
    guard !root.children.isEmpty else { throw .noText }
    self.root = root
    self.encoding = encoding
    isCut = SavedPage.isCut(text)
    savedFrom = comments.lazy.compactMap(SavedPage.address(inComment:)).first
  }

  private init(_ root: PageElement, like page: SavedPage) {
    self.root = root
    encoding = page.encoding
    savedFrom = page.savedFrom
    isCut = page.isCut
  }

  private static func isCut(_ text: [UInt8]) -> Bool {
    var isOpened = false
    for index in text.indices where text[index] == 60 {
      // In small letters; a slash stays one.
      let name = text[(index + 1)..<min(index + 6, text.count)].map { $0 | 32 }
      if name.elementsEqual("/html".utf8) || name.elementsEqual("/body".utf8) { return false }
      if name.starts(with: "html".utf8) || name.starts(with: "body".utf8) { isOpened = true }
    }
    return isOpened
  }

  /// The same page with other content.
  func with(_ root: PageElement) -> SavedPage { SavedPage(root, like: self) }

  /// `saved from url=(0045)http://…`, as browsers write it.
  private static func address(inComment comment: String) -> String? {
    guard let found = comment.firstRange(of: "saved from url=(") else { return nil }
    guard let close = comment[found.upperBound...].firstIndex(of: ")") else { return nil }
    let address = TextFolding.trimmed(String(comment[comment.index(after: close)...]))
    return address.isEmpty ? nil : address
  }

  /// The content of a `<meta>` by its name or property, whatever its capitals.
  func meta(_ name: String) -> String? {
    let wanted = name.lowercased()
    let found = root.first {
      $0.name == "meta" && ($0["name"] ?? $0["property"])?.lowercased() == wanted
        && !($0["content"] ?? "").isEmpty
    }
    return found?["content"].map(TextFolding.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The address that the page gives as its own.
  var statedAddress: String? {
    let canonical = root.first { $0.name == "link" && $0["rel"]?.lowercased() == "canonical" }?["href"]
    return [canonical, meta("og:url"), meta("Url"), savedFrom].compactMap(\.self)
      .map { TextFolding.trimmed($0) }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// The address against which its links are meant, where it says so.
  var base: String? { root.first { $0.name == "base" }?["href"] }
}
